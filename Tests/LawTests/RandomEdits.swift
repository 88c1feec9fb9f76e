import TestSupport
import TextModel

/// Edits as people and programs make them, and some that nobody would.
struct RandomEdits {
  private(set) var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// `␣`, `␉`, `⏎` and `␍` stand for a blank, a tab, LF and CR.
  private static let snippets: [String] = """
    的 ， 。 、 ； ： ！ “ ” （ ） 《 》 —— … ␣ 　 ␣␣ ␉ ⏎ ␍⏎ ␍ ⏎⏎ ␍⏎␍⏎
    ⏎␣⏎ 0 7 12 57% 三 十二 约 余 3595.58万元 由10增至15 增长50% 其中3个
    2023年3月15日␣星期三 昨日 今年 4月底 13日 本报讯（记者␣张三） 本报讯
    ⏎本报讯␣（记者␣李四␣通讯员␣王五）␣近日， （记者␣赵六）⏎ 记者␣钱七␣摄⏎ ⏎一、加强领导⏎
    ⏎##␣新标题⏎ 一是加强领导；二是完善机制；三是强化督导。 ⏎扎实推进重点工作⏎⏎ ⏎——某区工作侧记⏎
    “一二三”工作法 八大行动 区委书记刘德君 责任编辑：郭怡晨 下转第2版 ■ \u{FFFD} 𠮷 😀
    👨‍👩‍👧 e\u{301} \u{2028} \u{FEFF} \u{0} abc␣ ABC
    https://example.com/ (记者␣周八)
    """.split { $0 == " " || $0 == "\n" }.map { word in
      var result = String.UnicodeScalarView()
      for scalar in word.unicodeScalars { result.append(signs[scalar] ?? scalar) }
      return String(result)
    }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = ["␣": " ", "␉": "\t", "⏎": "\n", "␍": "\r"]

  /// One edit of a snapshot, in its offsets; now and then with an offset inside a character or out of range.
  mutating func next(in snapshot: Snapshot) -> TextEdit {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<7:
      let place = offset(in: snapshot)
      return TextEdit(range: ByteRange(place, place), newText: snippet())
    case 7..<11:
      let place = offset(in: snapshot)
      return TextEdit(range: ByteRange(place, place + Int.random(in: 1...12, using: &random)), newText: "")
    case 11..<14:
      let place = offset(in: snapshot)
      return TextEdit(range: ByteRange(place, place + Int.random(in: 0...30, using: &random)), newText: snippet())
    case 14:
      return TextEdit(range: snapshot.lines.range(ofLine: line(in: snapshot)), newText: "")
    case 15:
      // A line's end mark goes, or another comes.
      let line = line(in: snapshot)
      let end = snapshot.lines.contentRange(ofLine: line, in: snapshot.bytes.span).upperBound
      let marks = ["", "\n", "\r", "\r\n", "\n\n"]
      return TextEdit(
        range: ByteRange(end, snapshot.lines.range(ofLine: line).upperBound),
        newText: marks[Int.random(in: 0..<marks.count, using: &random)])
    case 16:
      // A line is copied elsewhere.
      let text = snapshot.text(in: snapshot.lines.range(ofLine: line(in: snapshot)))
      let start = snapshot.lines.range(ofLine: line(in: snapshot)).lowerBound
      return TextEdit(range: ByteRange(start, start), newText: text)
    case 17:
      // Some lines are copied elsewhere.
      let first = line(in: snapshot)
      let last = first + Int.random(in: 0...20, using: &random)
      let range = ByteRange(
        snapshot.lines.range(ofLine: first).lowerBound, snapshot.lines.range(ofLine: last).upperBound)
      let start = snapshot.lines.range(ofLine: line(in: snapshot)).lowerBound
      return TextEdit(range: ByteRange(start, start), newText: snapshot.text(in: range))
    case 18:
      // A long stretch goes.
      let place = offset(in: snapshot)
      return TextEdit(
        range: ByteRange(place, place + Int.random(in: 0...(snapshot.byteCount / 4 + 1), using: &random)),
        newText: snippet())
    default:
      let edges = [0, snapshot.byteCount, snapshot.byteCount + 10]
      let place = edges[Int.random(in: 0..<edges.count, using: &random)]
      return TextEdit(range: ByteRange(place, place), newText: snippet())
    }
  }

  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func snippet() -> String {
    RandomEdits.snippets[Int.random(in: 0..<RandomEdits.snippets.count, using: &random)]
  }

  private mutating func offset(in snapshot: Snapshot) -> Int {
    Int.random(in: 0...snapshot.byteCount, using: &random)
  }

  private mutating func line(in snapshot: Snapshot) -> Int {
    Int.random(in: 0..<snapshot.lines.count, using: &random)
  }
}
