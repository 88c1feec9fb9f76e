import Facts
import Linting
import PageStructure
import TextModel

extension FactTwoValues {
  /// A place by its side, or a thing by its number, named again otherwise: 东墙上这幅《秋山图》…挂着《秋山图》的西墙; 2号冷却泵停机，抢修…3号泵抢修
  /// 及时. There may be several of them, so that the text has to tell of one person or work, or of what was done, in both.
  struct PlaceAgain {
    private let first: Range<Int>
    private let second: Range<Int>

    private static let sides: ScalarSet = "东西南北"
    private static let things: Phrases = """
      墙 门 岸 站 区 街 路 湖 侧 楼 院 塔 桥 山 河 屋 房 坡 村 广场 车站 火车站 汽车站 长途汽车站 客运站 公园 校区 停车场 市场 派出所 街道 社区 医院 图书馆 博物馆 体育馆 文化馆 小学 中学 幼儿园 农贸市场 菜市场 水厂 法庭 供电所 卫生院 码头 渡口 高速口
      """
    private static let others: Phrases = "又 再 转 另 还 来到 赶到 走到 到达 前往 至 后来 对面 分别 随后 先后 以及 各 两 则 也 换 改 移 搬"

    private static let limit = 60

    static func all(in context: ArticleContext) -> [PlaceAgain] {
      let text = context.text
      guard text.count <= 4000 else { return [] }
      var named: [(side: UInt32, tail: String, range: Range<Int>)] = []
      // A mark or an object in quotation marks or the like is what two places have in common: few articles come so far.
      for index in text.indices where sides.contains(text.scalar(index)) {
        guard let thing = text.range(ofAny: things, at: index + 1), named.count < limit else { continue }
        let isTown = text.has("城", at: index - 1)
        named.append((text.scalar(index), text.string(thing), (isTown ? index - 1 : index)..<thing.upperBound))
      }
      guard named.count >= 2 else { return [] }
      for (number, second) in named.enumerated().dropFirst() {
        let same = named.filter { $0.tail == second.tail }
        guard let first = named[..<number].last(where: { $0.tail == second.tail && $0.side != second.side }),
          same.count(where: { $0.side == second.side }) == 1,
          same.allSatisfy({ $0.side == first.side || $0.range == second.range }),
          let clause = context.clause(at: second.range.lowerBound),
          text.first(of: others, in: clause.lowerBound..<second.range.lowerBound) == nil,
          second.range.lowerBound - first.range.upperBound <= 240,
          SharedNames.link(first.range, second.range, context)
        else { continue }
        return [PlaceAgain(first: first.range, second: second.range)]
      }
      return []
    }

    /// 2号冷却泵…3号泵抢修及时.
    static func numbered(in context: ArticleContext) -> [PlaceAgain] {
      let text = context.text
      var named: [(number: String, noun: Range<Int>, range: Range<Int>)] = []
      for run in context.runs
      where run.count <= 3 && (text.has("号", at: run.upperBound) || text.has("路", at: run.upperBound)) {
        guard run.allSatisfy({ text.characterClass($0) == .digit }), named.count < limit,
          case let behind = (run.upperBound + 1)..<(run.upperBound + 6),
          case let words = behind.prefix(while: { text.characterClass($0) == .han }), words.count >= 2
        else { continue }
        named.append((text.string(run), words, run.lowerBound..<(run.upperBound + 1)))
      }
      guard named.count >= 2 else { return [] }
      for (place, second) in named.enumerated().dropFirst() {
        let start = second.noun.lowerBound
        guard !named.contains(where: { $0.number == second.number && $0.range != second.range }),
          machines.contains(text.scalar(start)), let clause = context.clause(at: start),
          text.first(of: others, in: clause.lowerBound..<second.range.lowerBound) == nil,
          case let verb = (start + 1)..<(start + 3), verb.allSatisfy({ text.characterClass($0) == .han }),
          let first = named[..<place].last(where: { before in
            before.noun.contains { text.scalar($0) == text.scalar(start) }
          }), let sentence = context.sentence(at: first.range.lowerBound), !sentence.contains(start),
          text.first(text.string(verb), in: sentence) != nil
        else { continue }
        return [PlaceAgain(first: first.range, second: second.range)]
      }
      return []
    }

    private static let machines: ScalarSet = "泵机炉井车船窑塔闸罐"

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      if report.holds(second) { return }
      FactTwoValues.report(
        first, second, Message("请核对是否一处。", "; please check whether they are one."), context, &report)
    }
  }

  /// 5月12日晚首演…5月13日首演之后: what the text has dated, with another day, where it leads back to it.
  struct DayAgain {
    private let first: DateMention
    private let second: DateMention

    private static let links: Phrases = "之后 以后 以来 当天 当日 那天 那晚 当晚 后， 后的 时， 之前 前夕"
    private static let general: Phrases = "上午 下午 晚上 凌晨 开始 举行 召开 起至 至今 正式 记者"

    static func all(in context: ArticleContext) -> [DayAgain] {
      let dates = context.facts.dates
      guard (2...24).contains(dates.count) else { return [] }
      let text = context.text
      var result: [DayAgain] = []
      for (number, second) in dates.enumerated().dropFirst() {
        let end = second.range.upperBound
        guard second.end == nil, !second.isRelative
        else { continue }
        if let day = second.day, let month = second.month, second.hour == nil {
          let verb = end..<(end + 2)
          guard verb.allSatisfy({ text.characterClass($0) == .han }), !text.spells(any: general, verb),
            text.matches(any: links, at: verb.upperBound)
          else { continue }
          let word = text.string(verb)
          let told = dates[..<number].filter { date in
            guard let sentence = context.sentence(at: date.range.lowerBound) else { return false }
            return date.day != nil && date.end == nil && !sentence.contains(end)
              && text.first(word, in: date.range.upperBound..<max(date.range.upperBound, sentence.upperBound)) != nil
          }
          guard let first = told.first, told.count == 1, first.month == month, first.day != day else { continue }
          result.append(DayAgain(first: first, second: second))
        } else if second.day == nil, second.month == nil, let year = second.year, second.range.count >= 5 {
          // 1958年大桥合龙…1985年大桥合龙
          let start = text.has("的", at: end) ? end + 1 : end
          let deed = start..<(start + 4)
          guard deed.allSatisfy({ text.characterClass($0) == .han }) else { continue }
          let word = text.string(deed)
          guard
            let first = dates[..<number].last(where: { date in
              guard let other = date.year, other != year, date.range.count >= 5 else { return false }
              return isSwapped(other, year) && text.matches(word, at: date.range.upperBound)
            })
          else { continue }
          result.append(DayAgain(first: first, second: second))
        }
      }
      return result
    }

    private static func isSwapped(_ first: Int, _ second: Int) -> Bool {
      String(first).sorted() == String(second).sorted()
    }

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      if report.holds(second.range) { return }
      FactTwoValues.report(first.range, second.range, Message("请核对。", "; please check."), context, &report)
    }
  }
}
