import Facts
import Linting
import PageStructure
import TextModel

/// What happened, and to whom, in the headline and in the text: words of which one thing can have only one.
extension FactHeadlineBody {
  /// Words that exclude one another, each with what says the same.
  private struct Choice: Sendable {
    /// The words of the headline; and what a text may say for them.
    let words: Phrases
    let same: Phrases

    init(_ words: Phrases, same: Phrases? = nil) {
      self.words = words
      self.same = same ?? words
    }
  }

  private static let choices: [[Choice]] = [
    [
      Choice("开工 动工 奠基 破土", same: "开工 动工 奠基 破土 启动 开建 兴建 打桩 进场 施工 始建 建设拉开"),
      Choice("竣工 完工 建成 通车 通水 投用 启用 投产 落成 交付", same: "竣工 完工 通车 通水 投用 启用 投产 落成 交付 投入使用 开通 开园 开馆 验收"),
    ],
    [Choice("女篮"), Choice("男篮")], [Choice("女排"), Choice("男排")], [Choice("女足"), Choice("男足")],
    [Choice("女单"), Choice("男单"), Choice("女双"), Choice("男双"), Choice("混双")],
    [
      Choice("醉驾 酒驾 酒后驾", same: "醉 酒驾 酒后 酒精 喝酒"), Choice("疲劳驾驶", same: "疲劳 打盹 瞌睡"), Choice("毒驾", same: "毒"),
      Choice("无证驾驶", same: "无证 驾驶证 未取得"), Choice("超速", same: "超速 时速 限速 车速"),
    ],
    [
      Choice("上调 调高", same: "上调 调高 提高 上涨 上升 增加 上浮 提升 涨"),
      Choice("下调 调低", same: "下调 调低 降 下浮 减 下跌"),
    ],
    [Choice("提前", same: "提前 早于 早"), Choice("推迟 延后 延期", same: "推迟 延 顺延 晚 改期 改在")],
    [Choice("延长", same: "延长 延 增 加"), Choice("缩短", same: "缩短 减 少 压缩 快")],
    [Choice("恢复 重启", same: "恢复 重启 重新 复"), Choice("暂停 停运 停航 停驶", same: "暂停 停")],
    [Choice("免费", same: "免费 免 不收 无偿"), Choice("收费", same: "收费 付费 元 票")],
    [Choice("夺冠", same: "冠 金牌 第一 首位 夺魁"), Choice("获亚军 摘银 屈居亚军", same: "亚军 银 第二"), Choice("获季军 摘铜", same: "季军 铜 第三")],
    [Choice("冠军", same: "冠 金牌 第一"), Choice("亚军", same: "亚 银 第二"), Choice("季军", same: "季 铜 第三")],
    [Choice("金牌", same: "金 冠 第一"), Choice("银牌", same: "银 亚 第二"), Choice("铜牌", same: "铜 季 第三")],
    [
      Choice("凌晨", same: "凌晨 深夜 半夜 夜 零时 清晨 拂晓 黎明 晨"), Choice("上午", same: "上午 早 晨 中午 午前"),
      Choice("下午 午后", same: "下午 午后 中午 傍晚 午"), Choice("深夜 夜间", same: "夜 晚 凌晨 零时"),
    ],
    [Choice("东部"), Choice("西部"), Choice("南部"), Choice("北部")],
    [Choice("城东"), Choice("城西"), Choice("城南"), Choice("城北")],
    [Choice("无罪"), Choice("有罪", same: "有罪 判处 刑")],
    [Choice("胜诉", same: "胜诉 支持"), Choice("败诉", same: "败诉 驳回")],
    [Choice("升温 回暖", same: "升温 回暖 升 暖 高"), Choice("降温", same: "降温 降 冷 寒 低")],
    [Choice("涨价", same: "涨 上调 提高 贵"), Choice("降价", same: "降 下调 便宜 跌")],
    [Choice("入伏"), Choice("出伏")],
    [Choice("开幕", same: "开幕 启幕 揭幕 开赛 举行 举办 启动 开锣"), Choice("闭幕", same: "闭幕 落幕 结束 谢幕 收官")],
  ]

  /// 城西水厂二期开工, where the text has it that the works were 竣工, and no word of a beginning.
  func checkOpposites(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let start = heads.last?.upperBound, text.count - start <= 2400 else { return }
    let body = start..<text.count
    for head in heads {
      for choices in FactHeadlineBody.choices {
        let stated = choices.indices.filter { text.first(of: choices[$0].words, in: head) != nil }
        guard stated.count == 1, let number = stated.first,
          let place = text.first(of: choices[number].words, in: head),
          !context.protected.touches(place), text.first(of: choices[number].same, in: body) == nil
        else { continue }
        let told = choices.indices.compactMap { index in
          index == number ? nil : text.first(of: choices[index].words, in: body)
        }
        guard told.count == 1, let other = told.first, !context.protected.touches(other),
          let sentence = context.sentence(at: other.lowerBound),
          FactHeadlineBody.isOfOneThing(head, place, sentence, 2, text)
            || sentence.upperBound - start <= 200
              && FactHeadlineBody.isOfOneThing(head, place, start..<sentence.upperBound, 3, text),
          !report.holds(place)
        else { continue }
        self.report(place, other, context, &report)
      }
    }
  }

  /// Whether a sentence of the text names what the headline does: so many pairs of characters of it, or more.
  private static func isOfOneThing(
    _ head: Range<Int>, _ place: Range<Int>, _ sentence: Range<Int>, _ least: Int, _ text: LogicalText
  ) -> Bool {
    var shared = 0
    for index in head.dropLast() where !place.contains(index) && !place.contains(index + 1) {
      guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han else { continue }
      let (first, second) = (text.scalar(index), text.scalar(index + 1))
      if sentence.dropLast().contains(where: { text.scalar($0) == first && text.scalar($0 + 1) == second }) {
        shared += 1
        if shared >= least { return true }
      }
    }
    return false
  }

  private static let changed: Phrases = "调整为 调整到 调为 改为 变为 调整至"
  private static let rises: Phrases = "上调 调高 涨价 提价 上涨"
  private static let falls: Phrases = "下调 调低 降价 下跌"

  /// 成品油价格上调, where the text has each figure 由8.02元调整为7.85元.
  func checkAdjusted(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let metrics = context.facts.metrics
    for head in heads {
      let (rise, fall) = (
        text.first(of: FactHeadlineBody.rises, in: head), text.first(of: FactHeadlineBody.falls, in: head)
      )
      guard let place = rise ?? fall, rise == nil || fall == nil else { continue }
      let pairs = metrics.indices.dropFirst().filter { index in
        metrics[index].range.lowerBound >= head.upperBound && FigureFrames.areAlike(metrics[index - 1], metrics[index])
          && text.matches(any: FactHeadlineBody.changed, endingAt: metrics[index].range.lowerBound)
          && metrics[index].range.lowerBound - metrics[index - 1].range.upperBound <= 6
      }
      guard let first = pairs.first, !report.holds(place) else { continue }
      let rose = pairs.map { metrics[$0].baseAmount > metrics[$0 - 1].baseAmount }
      let same = pairs.contains { metrics[$0].baseAmount == metrics[$0 - 1].baseAmount }
      guard !same, rose.allSatisfy({ $0 == (rise == nil) }) else { continue }
      self.report(place, metrics[first - 1].range.lowerBound..<metrics[first].range.upperBound, context, &report)
    }
  }
}
