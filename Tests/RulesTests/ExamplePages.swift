import Facts
import Foundation
import Linting
import PageStructure
import Rules
import TestSupport
import TextModel

/// A page made around an example, and where the example's text went.
struct ExamplePage {
  /// What the page is, for the message of a failing test.
  var name: String
  var text: String
  /// The marked places, in bytes of `text`.
  var ranges: [Range<Int>]
  /// The example's own lines in `text`, in bytes.
  var body: Range<Int>
  /// Whether line ends inside the example's text are no part of it.
  var isWrapped: Bool

  /// Every page that an example runs on.
  static func all(for example: Example) -> [ExamplePage] {
    let marked = MarkedText(example.marked)
    switch example.surroundings {
    case .whole:
      let page = ExamplePage(
        name: "as it stands", text: marked.text, ranges: marked.ranges, body: 0..<marked.text.utf8.count,
        isWrapped: false)
      return [page, page.withCRLF(named: "with CRLF")]
    case .any:
      let alone = ExamplePage(
        name: "as it stands", text: marked.text, ranges: marked.ranges, body: 0..<marked.text.utf8.count,
        isWrapped: false)
      return [
        alone, alone.withCRLF(named: "with CRLF"), alone.behind("𠮷祥社区的😀一天\n\n", named: "after an emoji"),
      ] + inside(marked, folio: "", halfWidth: nil)
    case .fullWidth: return inside(marked, folio: "", halfWidth: false)
    case .halfWidth: return inside(marked, folio: "", halfWidth: true)
    case .dated(let date): return inside(marked, folio: folio(date), halfWidth: nil)
    }
  }

  /// The example as a paragraph of a full page, a paragraph a line and hard-wrapped.
  private static func inside(_ marked: MarkedText, folio: String, halfWidth: Bool?) -> [ExamplePage] {
    let surroundings = halfWidth == true ? halfWidthPage : fullWidthPage
    let page = ExamplePage(
      name: "inside a page", text: marked.text, ranges: marked.ranges, body: 0..<marked.text.utf8.count,
      isWrapped: false
    ).behind(folio + surroundings.before, named: "inside a page").before(surroundings.after)
    return [page, page.withCRLF(named: "inside a page with CRLF"), page.wrapped()]
  }

  private func behind(_ text: String, named name: String) -> ExamplePage {
    var result = self
    result.name = name
    result.text = text + self.text
    let delta = text.utf8.count
    result.ranges = ranges.map { ($0.lowerBound + delta)..<($0.upperBound + delta) }
    result.body = (body.lowerBound + delta)..<(body.upperBound + delta)
    return result
  }

  private func before(_ text: String) -> ExamplePage {
    var result = self
    result.text += text
    return result
  }

  private func withCRLF(named name: String) -> ExamplePage {
    rewritten(named: name, isWrapped: isWrapped) { scalar, _ in scalar == "\n" ? "\r\n" : String(scalar) }
  }

  /// Each paragraph cut into lines of 18 characters, a first line indented as columns are.
  private func wrapped() -> ExamplePage {
    var column = 0
    return rewritten(named: "hard-wrapped", isWrapped: true) { scalar, next in
      if scalar == "\n" {
        column = 0
        return "\n"
      }
      column += 1
      // A line neither breaks inside a number or word nor before a closing mark.
      guard column >= 18, let next, next != "\n", CharacterClass.of(next.value) == .han,
        CharacterClass.of(scalar.value) == .han
      else { return String(scalar) }
      column = 0
      return String(scalar) + "\n"
    }
  }

  private func rewritten(
    named name: String, isWrapped: Bool, _ rewrite: (Unicode.Scalar, Unicode.Scalar?) -> String
  ) -> ExamplePage {
    var result = ""
    var offsets: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    var offset = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      offsets[offset] = result.utf8.count
      result += rewrite(scalar, index + 1 < scalars.count ? scalars[index + 1] : nil)
      offset += String(scalar).utf8.count
      ends[offset] = result.utf8.count - (result.hasSuffix("\n") && scalar != "\n" ? 1 : 0)
    }
    offsets[offset] = result.utf8.count
    var page = self
    page.name = name
    page.isWrapped = isWrapped
    page.text = result
    page.ranges = ranges.map { range in
      let start = offsets[range.lowerBound] ?? 0
      return start..<max(start, range.isEmpty ? start : ends[range.upperBound] ?? start)
    }
    page.body = (offsets[body.lowerBound] ?? 0)..<(offsets[body.upperBound] ?? result.utf8.count)
    return page
  }

  private static func folio(_ date: String) -> String {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else { return "" }
    let weekday = Array("一二三四五六日")[day.weekday - 1]
    return "\(day.year) 年 \(day.month) 月 \(day.day) 日 星期\(weekday) 青川新闻 3 责任编辑 李 想\n\n"
  }

  private static let fullWidthPage: (before: String, after: String) = (
    """
    青川区扎实推进乡村道路养护

    本报讯（记者 王小明）连日来，青川区交通运输部门抢抓晴好天气，组织养护人员对乡村道路进行修补，确保群众出行安全。

    在城关镇柳林村，养护人员正在清理边沟、修剪行道树，现场一派忙碌景象。“路平了，出门方便多了。”村民赵大爷高兴地说。


    """,
    """


    下一步，青川区将继续加大巡查力度，发现问题及时处置，切实把好事办好、实事办实。

    柳林小学开展爱国卫生活动

    本报讯（记者 陈晓芳）近日，柳林小学组织师生开展爱国卫生活动，引导学生养成良好的卫生习惯。

    活动中，师生们手持扫帚、抹布等工具，认真打扫教室和操场，校园面貌焕然一新。

    """
  )

  private static let halfWidthPage: (before: String, after: String) = {
    func half(_ text: String) -> String {
      var text = text
      for (full, half) in [("，", ","), ("（", "("), ("）", ")"), ("；", ";"), ("：", ":")] {
        text = text.replacingOccurrences(of: full, with: half)
      }
      return text
    }
    return (half(fullWidthPage.before), half(fullWidthPage.after))
  }()
}
