import EditorFeatures
import Facts
import Linting
import PageStructure
import Testing
import TextModel

@Suite struct HoverTests {
  @Test("A date shows its ISO form, weekday and distance from the page's date")
  func date() {
    var page = HandmadePage("标题\n3月13日上午开会。")
    page.folio = Folio(lines: 0..<0, text: LogicalText(base: 0))
    page.folio?.date = CalendarDate(year: 2023, month: 3, day: 15)
    var date = DateMention(range: page.range("3月13日"))
    (date.year, date.month, date.day, date.weekday) = (2023, 3, 13, 2)
    page.facts.dates = [date]
    #expect(
      page.hover("3月") == """
        3月13日 = 2023-03-13
        · 星期：星期一
        ✗ 文中写作星期二，与日期不符
        · 版面日期（2023-03-15）前2天
        """)
    #expect(page.hover("3月", .english).contains("2 days before the page's date"))
  }

  @Test("A day that does not exist is said to")
  func impossibleDate() {
    var page = HandmadePage("标题\n2023年2月30日。")
    var date = DateMention(range: page.range("2023年2月30日"))
    (date.year, date.month, date.day) = (2023, 2, 30)
    page.facts.dates = [date]
    #expect(page.hover("2023").contains("✗ 历法中没有2023年2月30日"))
  }

  @Test("A person shows titles and every mention")
  func person() {
    var page = HandmadePage("标题\n区委书记刘德君主持。\n刘德君指出。")
    page.facts.people = [
      PersonMention(name: "刘德君", range: page.range("刘德君"), titles: ["区委书记"]),
      PersonMention(name: "刘德君", range: page.range("刘德君", occurrence: 1), titles: []),
    ]
    let expected = """
      刘德君
      · 职务：区委书记
      · 本版出现2次：第2行、第3行
      """
    #expect(page.hover("刘德君") == expected)
    #expect(page.hover("刘德君", occurrence: 1) == expected)
  }

  @Test("What a person is in a byline is told as that, and once")
  func reporter() {
    var page = HandmadePage("标题\n本报讯（记者 韩志刚）\n区委书记刘德君主持。")
    page.facts.people = [
      PersonMention(name: "韩志刚", range: page.range("韩志刚"), titles: ["记者"], isCredit: true),
      PersonMention(name: "刘德君", range: page.range("刘德君"), titles: ["区委书记"]),
    ]
    #expect(page.hover("韩志刚") == "韩志刚\n· 署名：记者\n· 本版出现1次：第2行")
    #expect(page.hover("刘德君") == "刘德君\n· 职务：区委书记\n· 本版出现1次：第3行")
  }

  @Test("An initiative ticks each component that the article spells out, and counts them")
  func initiative() {
    var page = HandmadePage("标题\n推行“三力”工作法，即动力、活力、合力。\n动力促发展。党建活力促增收。")
    page.facts.initiatives = [
      Initiative(
        name: "“三力”工作法", range: page.range("“三力”工作法"), kind: .method, declared: "三",
        components: ["动力", "活力", "合力"].map { .init(text: $0, range: page.range($0)) })
    ]
    #expect(
      page.hover("三力") == """
        “三力”工作法 工作方法
        ✓ 动力 · 第2行
        ✓ 活力 · 第2行
        – 合力 · 第2行
        · 名称中的数：三，列出3项 ✓
        """)
  }

  @Test("A name that counts other parts than were read is wrong only where a rule says so")
  func initiativeCount() {
    var page = HandmadePage("标题\n开展“八大行动”，即扫街、清河。")
    page.facts.initiatives = [
      Initiative(
        name: "“八大行动”", range: page.range("“八大行动”"), kind: .campaign, declared: "八",
        components: ["扫街", "清河"].map { .init(text: $0, range: page.range($0)) })
    ]
    #expect(page.hover("八大").hasSuffix("· 名称中的数：八，文中似列出2项"))
    page.find("list-count-structure", at: "“八大行动”")
    #expect(page.hover("八大").contains("· 名称中的数：八，列出2项，应为8项 ✗"))
  }

  @Test(
    "A time is told in words, without what is not known of it",
    arguments: [
      ("2023-03-15", "2023-03-15", "2023-03-15"), ("XXXX-09-07", "9月7日", "09-07"), ("XXXX-04", "4月", nil),
      ("2022", "2022年", "2022"), ("2023/..", "2023年起", "from 2023"), ("2022-05", "2022年5月", "2022-05"),
      ("XXXX/..", nil, nil),
      ("2024-01/2024-02", "2024年1月至2024年2月", "2024-01 to 2024-02"), ("XXXX-01/XXXX-03", "1月至3月", nil),
      ("XXXX-XX-XX", nil, nil), ("XXXX-WXX-3", nil, nil), ("XX98-05-03", "5月3日", "05-03"), ("T09:30", "09:30", "09:30"),
      ("XXXX-06-01T14:00", "6月1日 14:00", "06-01 14:00"), ("2023-XX-XXT08:00", "2023年 08:00", "2023 08:00"),
      ("", nil, nil),
    ])
  func times(value: String, chinese: String?, english: String?) {
    #expect(Wording(language: .chinese).time(value) == chinese)
    #expect(Wording(language: .english).time(value) == english)
  }

  @Test("What a date says itself is not said again, and why it has no year is")
  func incompleteDates() {
    var page = HandmadePage("标题\n2022年起，今年6月14日开会。")
    var year = DateMention(range: page.range("2022年"))
    let thisYear = DateMention(range: page.range("今年"))
    var day = DateMention(range: page.range("6月14日"))
    year.year = 2022
    (day.month, day.day) = (6, 14)
    page.facts.dates = [year, thisYear, day]
    #expect(page.hover("2022") == "(none)")
    #expect(page.hover("今年") == "今年\n· 版面上没有日期，无从推算")
    #expect(page.hover("6月14") == "6月14日\n· 版面上没有日期，无从推算")
  }

  @Test("On a headline the findings of the place stand above the article's table")
  func findingOnHeadline() {
    var page = HandmadePage("推进老年人就医\n已服务 1408 人次。")
    page.find("word-wrong", at: "老年")
    #expect(page.hover("老年").hasPrefix("警告 不符 (word-wrong)\n\n推进老年人就医\n"))
  }

  @Test(
    "A name's numerals say how many components it announces",
    arguments: [
      ("三", 3), ("双", 2), ("八", 8), ("一二三", 3), ("1+1+N", 3), ("六六", 12), ("三一", 4), ("66", 66), ("N", nil), ("", nil),
    ])
  func componentCount(declared: String, count: Int?) {
    #expect(Initiative.componentCount(declared: declared) == count)
  }

  @Test("A declared count shows the items listed for it")
  func enumeration() {
    var page = HandmadePage("标题\n开展三大行动：扫街、清河。")
    page.facts.enumerations = [
      Enumeration(
        form: .inline, range: page.range("扫街、清河"), items: [page.range("扫街"), page.range("清河")],
        declared: .init(count: 3, range: page.range("三大")), isOpen: false)
    ]
    // The count may be of something else: only where a rule is sure of it is it said to be wrong.
    #expect(page.hover("三大").hasPrefix("三大 文中似列出2项\n· 扫街 · 第2行"))
    page.find("list-count-inline", at: "三大行动")
    #expect(page.hover("三大").hasPrefix("三大 文中列出2项，应为3项 ✗\n· 扫街 · 第2行"))
  }

  @Test("Of an item that is a whole paragraph the first clause is shown")
  func longItems() {
    var page = HandmadePage("标题\n开展两大行动。\n扫清街道，每天一次，不留死角。\n清理河道。")
    page.facts.enumerations = [
      Enumeration(
        form: .dashed, range: page.range("扫清街道，每天一次，不留死角。"),
        items: [page.range("扫清街道，每天一次，不留死角。"), page.range("清理河道。")],
        declared: .init(count: 2, range: page.range("两大")), isOpen: false)
    ]
    #expect(page.hover("两大") == "两大 文中列出2项 ✓\n· 扫清街道… · 第3行\n· 清理河道 · 第4行")
  }

  @Test("A headline shows the whole article: characters, credits, metrics, initiatives, findings")
  func headline() {
    var page = HandmadePage("推进老年人就医\n已服务 1408 人次。")
    page.article.credits = [Credit(role: "记者", name: "韩志刚", range: 0..<0)]
    page.metric("1408人次", "1408", "人次", subject: "老年人")
    page.findings = [
      Finding(
        rule: "space-stray", severity: .warning, message: Message("多余空格", "stray space"),
        range: ByteRange(page.offset("1408") - 1, page.offset("1408")))
    ]
    #expect(
      page.hover("推进") == """
        推进老年人就医
        · 正文10字，标题7字
        · 署名：记者 韩志刚
        数据（1）
        主体 | 原文 | 数值 | 行
        老年人 | 1408人次 | 1,408 人次 | 2
        待处理问题（1）
        · 第2行 · 警告 · 多余空格
        """)
  }

  @Test("Where nothing else is known of a place, its findings are shown, with their rule and fix")
  func finding() {
    var page = HandmadePage("标题\n工作的的开展。")
    let place = page.article.text.source(page.range("的的"))
    page.findings = [
      Finding(
        rule: "word-repeated", severity: .warning, message: Message("“的”重复", "“的” twice"), range: place,
        fixes: [Fix(title: Message("删去一个", "delete one"), edits: [], isSafe: true)])
    ]
    #expect(page.hover("的的") == "警告 “的”重复 (word-repeated)\n· 可改：删去一个")
    #expect(page.analysis.hover(at: page.offset("开展") + 3, language: .chinese) == nil)
  }

  @Test("Places of which the same is said share a line")
  func manyPlaces() {
    var page = HandmadePage("标题\n甲,乙,丙\n丁,戊")
    let commas = ["甲", "乙", "丁"].map { ByteRange(page.offset($0) + 3, page.offset($0) + 4) }
    page.findings = [
      Finding(
        rule: "punct-width-page", severity: .information, message: Message("半角标点", "half-width"), range: commas[0],
        related: commas.map { RelatedPlace(range: $0, message: Message("半角标点", "half-width")) })
    ]
    #expect(
      page.analysis.hover(at: commas[0].lowerBound, language: .chinese)?.plainText.hasSuffix("\n· 第2行、第3行 · 半角标点")
        == true)
  }

  @Test("Page text is escaped in Markdown and left alone in plain text")
  func escaping() {
    var page = HandmadePage("标题\n*粗*_斜_[链](x)<b>|表|&amp;的")
    let range = page.range("*粗*_斜_[链](x)<b>|表|&amp;")
    page.facts.people = [
      PersonMention(name: page.article.text.string(range), range: range, titles: [])
    ]
    let hover = page.analysis.hover(at: page.offset("粗"), language: .chinese)
    #expect(hover?.markdown.hasPrefix(#"**\*粗\*\_斜\_\[链\](x)\<b\>\|表\|\&amp;**"#) == true)
    #expect(hover?.plainText.hasPrefix("*粗*_斜_[链](x)<b>|表|&amp;\n") == true)
  }

  @Test("Marks that mean something only at the beginning are escaped only there")
  func escapingAtStart() {
    var page = HandmadePage("标题\n- 2023-03-15 1. 甲")
    page.facts.people = [PersonMention(name: "- 2023-03-15", range: page.range("2023"), titles: ["1. 甲"])]
    let hover = page.analysis.hover(at: page.offset("2023"), language: .chinese)
    #expect(hover?.markdown.hasPrefix(#"**\- 2023-03-15**"#) == true)
  }
}
