package import TextModel

/// Verbs of speech: what stands before them speaks.
package enum SpeechVerbs {
  /// The verbs by which newspapers let somebody speak, longer ones before those that they begin with.
  private static let plain = "介绍说 表示 介绍 指出 强调 认为 坦言 回忆 感慨 称 说"

  package static let said = Phrases("告诉记者 告诉笔者 告诉 " + plain)
  /// The same, and what people do as they begin to speak.
  package static let saidOrShown = Phrases("告诉记者 告诉笔者 告诉 笑着 指着 " + plain)

  /// All that tells a speaker from other people, set phrases of how he speaks included.
  static let all =
    "告诉 " + plain + " " + """
      反映 诉说 坦诚 直夸 夸赞 称赞 点赞说 要求 讲 说道 感慨道 笑道 答道 问道 感叹 解释 透露 补充 呼吁 建议 直言 笑着 高兴地 激动地 深有感触 讲述 分析 回答 叮嘱 嘱咐 宣布 宣读
      致辞 致词 笑称 坦承 提出 谈到 讲解 自豪地 开心地 感激地 兴奋地 欣慰地 动情地 由衷 感动地 连声 高兴得 激动得 乐呵呵 笑呵呵 一边 一脸 满脸 满怀 满心 边走边 如数家珍 谈及 谈起
      说起 表示说 的话 表态 表达 承诺 证实 供述 辩称 诉称 交代 陈述 哭着 哽咽 无奈 算了 算起 竖起 赞不绝口 喜笑颜开
      """
}
