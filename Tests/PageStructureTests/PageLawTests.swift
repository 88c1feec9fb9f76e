import PageStructure
import TestSupport
import Testing
import TextModel

@Suite("Laws of reading")
struct PageLawTests {
  static let oddities: [(name: String, text: String)] = [
    ("nothing", ""), ("a line feed", "\n"), ("carriage returns", "\r\r\n\r"), ("a mark", "。"), ("brackets", "（（（（"),
    ("a lead", "本报讯"), ("a credit", "（记者"), ("a heading mark", "# "), ("heading marks", "####### #\n#\n##"),
    ("dashes", "——\n——\n"), ("a digit", "5"), ("names", "张三\n李四\n王五"), ("bullets", "■\n■ ■\n●"),
    ("emoji", "😀😀\n😀，😀。\n"), ("broken", "\u{FFFD}\u{FFFD}本报讯\n\u{FEFF}\n"),
    ("a folio alone", "2023年3月15日 星期三 第5版"), ("an impossible date", "2023年13月45日 星期八 第版"),
    ("a huge number", String(repeating: "9", count: 300) + "年1月1日 星期三"),
    ("titles", "甲乙\n丙丁\n戊己\n庚辛\n壬癸\n子丑\n寅卯\n辰巳\n午未"),
    ("credits", "记者 摄\n摄\n文/图\n图/文\n/文/图/\n记者通讯员记者"), ("a colon", "：\n甲：\n"),
  ]

  @Test("Strange pages are read without a trap, and the nodes tile the lines", arguments: oddities.map(\.text))
  func strange(text: String) {
    check(Snapshot(text))
  }

  @Test("The nodes of each seed tile its lines", arguments: Seeds.names)
  func seeds(name: String) {
    check(Snapshot(Seeds.bytes(name)))
  }

  @Test("Random cuts of pages are read without a trap, and the nodes tile the lines", arguments: Seeds.names)
  func cuts(name: String) {
    var random = SeededRandom(seed: 5)
    let bytes = Seeds.bytes(name)
    for _ in 0..<40 {
      let low = Int.random(in: 0...bytes.count, using: &random)
      let high = Int.random(in: low...bytes.count, using: &random)
      check(Snapshot(Array(bytes[low..<high])))
    }
  }

  @Test("A page is read the same with CRLF")
  func lineEnds() {
    for name in Seeds.names {
      let text = Seeds.text(name)
      let crlf = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      #expect(PageReport.text(of: Snapshot(text)) == PageReport.text(of: Snapshot(crlf)))
    }
  }

  private static let pieces = [
    "本报讯", "（", "）", "记者", "通讯员", " ", "　", "张三", "李", "四", "摄", "文/图", "，", "。", "：", "——", "# ", "## ", "【", "】",
    "聚焦两会", "\n",
    "\n", "\n\n", "“", "”", "一是", "三是", "一、", "（二）", "第3版", "2023年3月15日", "星期三", "责任编辑", "近日", "会议", "召开", "春风化雨润桃李",
    "全县上下坚持问题导向，推动各项工作落到实处", "■", "●", "图为", "资料图片", "新华社北京3月5日电", "又讯", "下转第2版", "上接第1版", "遗失声明", "濮阳县鲁河镇",
    "、", "；", "！", "？", "5", "A03", "|", "·", "摄影报道", "供图", "等", "的", "\u{FFFD}", "😀", "①", "公益广告", "作者", "报道", "发自",
  ]

  @Test("Pages of telling pieces in any order are read without a trap, and updated as read whole", arguments: 0..<6)
  func pieces(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<120 {
      let count = Int.random(in: 1...70, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      check(Snapshot(text))
      var snapshot = Snapshot(text)
      var page = Page(reading: snapshot)
      let place = Int.random(in: 0...snapshot.byteCount, using: &random)
      let edit = snapshot.apply(
        TextEdit(range: ByteRange(place, place), newText: Self.pieces.randomElement(using: &random) ?? ""))
      _ = page.update(to: snapshot, after: edit)
      #expect(
        PageUpdateTests.difference(page, Page(reading: snapshot)) == nil,
        "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test("Large pages of one kind are read in passing")
  func large() {
    let sentence = "全市上下坚持问题导向，推动各项工作落到实处。"
    check(Snapshot(String(repeating: sentence, count: 6_000)))
    check(Snapshot(String(repeating: "\n", count: 100_000)))
    check(Snapshot(String(repeating: "短标题一行\n", count: 4_000)))
    check(Snapshot(String(repeating: "短标题一行\n" + sentence + "\n", count: 2_000)))
    check(Snapshot(String(repeating: "（", count: 60_000)))
    check(Snapshot(String(repeating: "1", count: 100_000)))
    check(Snapshot(String(repeating: "记者 张三 摄\n", count: 4_000)))
    check(Snapshot(String(repeating: "本报讯 近日，会议召开，\n", count: 4_000)))
  }

  private func check(_ snapshot: Snapshot) {
    let page = Page(reading: snapshot)
    var line = 0
    for node in page.nodes {
      #expect(node.lines.lowerBound == line && !node.lines.isEmpty)
      line = node.lines.upperBound
      if case .article(let index) = node.kind { #expect(page.articles.indices.contains(index)) }
    }
    #expect(line == snapshot.lines.count)
    for article in page.articles {
      let ends =
        article.paragraphs.map(\.range.upperBound) + article.sections.map(\.range.upperBound)
        + article.credits.map(\.range.upperBound)
      #expect(ends.allSatisfy { $0 <= article.text.count })
      #expect(!article.parts.isEmpty)
      for (left, right) in zip(article.paragraphs, article.paragraphs.dropFirst()) {
        #expect(left.range.upperBound < right.range.lowerBound)
      }
    }
  }
}
