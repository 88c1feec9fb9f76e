import TextModel

/// The words before 的, 地 and 得.
extension WordDe {
  static let adverbs =
    plainWords
    + TableReader.words(
      of: """
        认真 深入 扎实 切实 圆满 自觉 坚决 稳步 有序 不断 逐步 深深 亲切 快速 很快 细心 精心 用力 艰难 开开心心 踏踏实实 整整齐齐 安安静静 轻轻松松 快快乐乐 热热闹闹 风风火火
        扎扎实实 客客气气 恭恭敬敬 大大方方 老老实实 勤勤恳恳 兢兢业业 辛辛苦苦 专心 用心 安静 平静 准确 详细 反复 焦急 专注 努力 刻苦 源源不断 有条不紊 全心全意 义无反顾 紧张 忘我
        激烈 热烈 友好 和睦 高兴 远远 早早 久久 牢固 好好 缓慢 沉着 冷静 镇定 勇敢 尽力 全力 忙碌 辛勤 辛苦 勤奋 勤快 灵活 巧妙 严格 严肃 坚定 坚强 顽强 积极 踊跃 轻松 随意
        随手 顺手 徒手 一字一句 一笔一画 一步步 一个个 一件件 一户户 一家家 一点点 全神贯注 小心 无微不至 夜以继日 日复一日 年复一年 不知不觉 理直气壮 语重心长 满怀信心 满心欢喜 三三两两
        成群结队 断断续续 来来回回 一五一十 完完整整 清清楚楚 明明白白 干干净净 平平安安 稳稳当当 实实在在 端端正正 规规矩矩 舒舒服服 痛痛快快 和和气气 心甘情愿 满脸笑容 爽快 痛快 一动不动
        斩钉截铁 喜气洋洋 轻手轻脚 手把手 面对面 不紧不慢 有说有笑 一刻不停 不知疲倦 自愿 毫无保留 一针一线 三番五次
        """)
  /// Verbs that make nouns with 地: 种地, 建地.
  static let fields = Set(TableReader.words(of: "种 下 建 收 住 养 扫 洗 擦 修 卖 挤 来 升 降 进行 发展 管理 建设 种植 做 堆"))
  /// What describes a doing that is the object of another verb: 有效地解决.
  static let effects = TableReader.words(
    of: """
      有效 认真 深入 圆满 妥善 及时 充分 积极 全面 彻底 仔细 详细 细致 热烈 广泛 高度 热情 大力 迅速 明显 显著 切实 系统 科学 合理 严格 严肃 严厉 有力 进一步 周密 精心 深刻
      """)
  static let moods = TableReader.words(
    of: """
      激动 高兴 感动 兴奋 动情 感慨 自豪 欣慰 开心 深情 感激 无奈 幸福 骄傲 诚恳 谦虚 严肃 语重心长 笑呵呵 乐呵呵 兴奋不已 自信 坚定 腼腆 爽朗 喜滋滋 笑眯眯 哽咽 焦急 风趣 由衷
      意味深长 情不自禁
      """)
  /// Adverbs of which hardly any describes a noun: what follows 的 is what is done.
  static let plainAdverbs = Set(plainWords)
  private static let plainWords = TableReader.words(
    of: """
      紧紧 牢牢 慢慢 渐渐 悄悄 轻轻 缓缓 匆匆 静静 默默 飞快 小心翼翼 偷偷 稳稳 死死 狠狠 细细 飞速 大声 高声 小声 低声 齐声 连声 奋力 拼命 急急忙忙 匆匆忙忙 陆陆续续 不约而同
      毫不犹豫 目不转睛 争先恐后 不由自主 一遍遍 熟练 利索 麻利 仔仔细细 认认真真 聚精会神 津津有味 兴致勃勃 兴高采烈 依依不舍 挨家挨户 高高兴兴 反反复复 奋不顾身 毅然决然 争分夺秒
      马不停蹄 气喘吁吁 头也不回 迫不及待 恋恋不舍 不厌其烦 不慌不忙 不停 一丝不苟 千方百计 想方设法 毫不迟疑 自发 果断 亲自 郑重 耐心 热情 仔细 主动 迅速 顺利 及时 愉快 亲热 整齐
      """)
  static let possessors: Phrases = "我 你 他 她 它 们 有 是"
  /// What describes a noun and does nothing.
  static let idioms = TableReader.words(
    of: """
      翻天覆地 五颜六色 各种各样 琳琅满目 丰富多彩 绚丽多彩 震耳欲聋 热烈 激烈 丰富 深刻 巨大 美好 浓浓 淡淡 长长 厚厚 崎岖 泥泞 宽阔 繁华 浓郁 甜美 灿烂 辉煌 悦耳 动人 感人 惊人
      可喜 喜人 优异 骄人
      """)
  static let feelings = TableReader.words(of: "好 多 快 美 忙 累 气 急 热 冷 乐 笑 疼 吓")
  static let verbs = TableReader.words(
    of: """
      做 干 学 跑 走 变 抓 办 管 过 活 睡 飞 跳 唱 扫 理 洗 擦 收拾 摆放 装扮 打扮 布置 熟 磨 收 写 画 建 修 算 讲 说 听 看 记 吃 穿 种 卖 晒 挤 排 堆 码 整治
      演 养 长 结 建设 种植 编织 治理 整理 准备 照料 照顾 生长 变化 保存 保护 维护 配合 完成 回答 讲解 展示 表演 感动 进行 安排 发展 搞 玩 打 照 下 冻 吹 考 编 聊 住 病
      烧 摔 砸 跌 涨 降 升 来 走路 恢复 装修 管理 保养
      """)
  static let adjectives = TableReader.words(
    of: """
      美丽 漂亮 优美 宽敞 崭新 宝贵 珍贵 重要 良好 优质 浓厚 雄厚 优良 严峻 广阔 悠久 深厚 清澈 整洁 茂密 高大 丰硕 显著 翠绿 碧绿 金黄 鲜红 洁白 湛蓝 清新 明媚 温暖 鲜艳
      甘甜 古老 陡峭 狭窄
      """)
}
