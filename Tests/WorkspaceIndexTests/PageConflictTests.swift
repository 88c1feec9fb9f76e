import Facts
import PageStructure
import Testing
import WorkspaceIndex

/// Conflicts between pages, and what is none.
@Suite("Conflicts between pages")
struct PageConflictTests {
  private func conflicts(_ own: HandmadeSummary, _ others: [HandmadeSummary]) -> [PageConflict] {
    var index = PageIndex()
    index.replace(own.summary, for: "own.txt")
    for (number, other) in others.enumerated() { index.replace(other.summary, for: "\(number).txt") }
    return index.conflicts(of: own.summary, page: "own.txt")
  }

  /// A page whose people are in one list.
  private func list(_ names: [String], separator: String = "、", day: Int = 5) -> HandmadeSummary {
    var page = HandmadeSummary(
      "领导走访\n\(names.joined(separator: separator))参加活动。", date: CalendarDate(year: 2023, month: 3, day: day))
    for name in names { page.person(name) }
    return page
  }

  @Test("one name for another between the same neighbours is asked about, on both sides, with both places")
  func names() throws {
    let own = list(["王海涛", "李嫣", "张敏", "赵志强"])
    let other = list(["陈建国", "王海涛", "李娜", "张敏"])
    let found = try #require(conflicts(own, [other]).first)
    #expect(found.kind == .personName && found.text == "李嫣" && found.other.text == "李娜")
    #expect(found.other.page == "0.txt")
    #expect(conflicts(other, [own]).map(\.text) == ["李娜"])
    #expect(conflicts(list(["王海涛", "李嫣", "张敏"], separator: " "), [list(["王海涛", "李娜", "张敏"])]).count == 1)
  }

  @Test("names that are two people's are left alone")
  func otherNames() {
    let own = list(["王海涛", "李嫣", "张敏"])
    // Another surname; two characters of three; both on one page; one neighbour alone; no list.
    #expect(conflicts(own, [list(["王海涛", "周嫣", "张敏"])]).isEmpty)
    #expect(conflicts(list(["王海涛", "李小嫣", "张敏"]), [list(["王海涛", "李大娜", "张敏"])]).isEmpty)
    #expect(conflicts(own, [list(["王海涛", "李娜", "张敏", "李嫣"])]).isEmpty)
    #expect(conflicts(own, [list(["王海涛", "李娜", "孙伟"])]).isEmpty)
    #expect(conflicts(own, [list(["王海涛", "李娜", "张敏"], separator: "来了，")]).isEmpty)
  }

  private func holder(_ name: String, _ title: String, month: Int = 3) -> HandmadeSummary {
    var page = HandmadeSummary("会议召开\n\(title)\(name)讲话。", date: CalendarDate(year: 2023, month: month, day: 5))
    page.person(name, titles: [title])
    return page
  }

  @Test("a post of a named place with two holders within a month is asked about")
  func titles() throws {
    let found = try #require(conflicts(holder("刘建国", "清河区委书记"), [holder("周文博", "清河区委书记")]).first)
    #expect(found.kind == .titleHolder && found.subject == "清河区委书记" && found.other.text == "周文博")
    #expect(conflicts(holder("刘建国", "清河区委书记"), [holder("刘建军", "清河区委书记")]).map(\.kind) == [.personName])
    #expect(conflicts(holder("刘建国", "石桥镇镇长"), [holder("周文博", "石桥镇镇长")]).count == 1)
  }

  @Test(
    "posts that many hold, of places not named, of deputies or in other months are left alone",
    arguments: ["区委书记", "副区长", "清河区副区长", "村支书", "办公室主任", "教育局局长", "区教育局局长", "原清河区委书记", "开发区区长"])
  func otherTitles(title: String) {
    #expect(conflicts(holder("刘建国", title), [holder("周文博", title)]).isEmpty)
  }

  @Test("a successor half a year later is no conflict")
  func successor() {
    #expect(conflicts(holder("刘建国", "清河区委书记"), [holder("周文博", "清河区委书记", month: 9)]).isEmpty)
  }

  private func figure(
    _ value: Int, subject: String = "全县粮食产量", year: Int? = 2022, role: Metric.Role = .plain,
    modifier: Metric.Modifier? = nil
  ) -> HandmadeSummary {
    var page = HandmadeSummary("丰收\n2022年\(subject)\(value)吨。", date: CalendarDate(year: 2023, month: 3, day: 5))
    page.metric(
      "\(value)吨", value, "吨", subject: subject, role: role, modifier: modifier, time: year == nil ? nil : 0)
    if let year {
      var date = DateMention(range: page.range("2022年"), kind: year == 0 ? .month : .year)
      if year > 0 { date.year = year } else { date.month = 5 }
      page.facts.dates.append(date)
    }
    return page
  }

  @Test("two exact values of one subject for one time are asked about")
  func values() throws {
    let found = try #require(conflicts(figure(5200), [figure(5600)]).first)
    #expect(found.kind == .metricValue && found.text == "5200吨" && found.other.text == "5600吨")
  }

  @Test("values that need not be equal are left alone")
  func otherValues() {
    #expect(conflicts(figure(5200), [figure(5200)]).isEmpty)
    #expect(conflicts(figure(5200), [figure(5210)]).isEmpty)
    #expect(conflicts(figure(5200), [figure(5600, year: 2021)]).isEmpty)
    #expect(conflicts(figure(5200, year: nil), [figure(5600, year: nil)]).isEmpty)
    #expect(conflicts(figure(5200), [figure(5600, modifier: .about)]).isEmpty)
    #expect(conflicts(figure(5200, role: .average), [figure(5600, role: .average)]).isEmpty)
    #expect(conflicts(figure(5200, subject: "粮食产量"), [figure(5600, subject: "粮食产量")]).isEmpty)
    #expect(conflicts(figure(5200, year: 0), [figure(5600, year: 0)]).isEmpty)
  }

  private static let body = """
    昨日上午，县第一人民医院新门诊楼正式启用，首日接诊患者六百余人次。新楼共有九层，设有四十二个诊室，
    配备了自助挂号、缴费和取片设备。院长介绍，从挂号到取药的平均时间比过去缩短了一半，老年患者还有志愿者全程陪同。
    附近居民说，过去看病要排一上午的队，如今一个小时就能办完，孩子打疫苗也不必再跑到城东。医院还同十二个乡镇卫生院
    建立了远程会诊。
    """

  @Test("an article that stands on two pages is told on both, one that shares a sentence is not")
  func repeated() throws {
    let own = HandmadeSummary("门诊楼启用\n" + PageConflictTests.body)
    let again = HandmadeSummary("县医院新楼投用\n" + PageConflictTests.body.replacing("昨日上午", with: "日前"))
    let found = try #require(conflicts(own, [again]).first)
    #expect(found.kind == .repeatedArticle && found.other.text == "县医院新楼投用")
    let other =
      String(PageConflictTests.body.prefix(40)) + String(repeating: "各村党员干部带头清理河道，", count: 3)
      + "县里为每个村配了保洁员和垃圾车，还请来专家教大家把秸秆变成肥料。今年以来全县关停小作坊多家，水质一天比一天好，白鹭也回来了。"
      + "老人们说，这样的河水他们小时候见过，后来就没有了，现在又能下河摸鱼，孙子们高兴得很，城里的客人也一批批地来。"
    #expect(conflicts(own, [HandmadeSummary("另一篇\n" + other)]).isEmpty)
  }

  private func initiative(_ components: [String]) -> HandmadeSummary {
    var page = HandmadeSummary("创新治理\n推行“四到家”工作法：\(components.joined(separator: "、"))。")
    page.initiative("“四到家”工作法")
    page.facts.initiatives[0].components = components.map { Initiative.Component(text: $0, range: 0..<1) }
    return page
  }

  @Test("an initiative with one part otherwise is asked about, one told in part is not")
  func components() throws {
    let own = initiative(["政策到家", "服务到家", "关怀到家", "监督到家"])
    let found = try #require(conflicts(own, [initiative(["政策到家", "服务到家", "关爱到家", "监督到家"])]).first)
    #expect(found.kind == .components && found.text == "关怀到家" && found.other.text == "关爱到家")
    #expect(conflicts(own, [initiative(["政策到家", "服务到家"])]).isEmpty)
    #expect(conflicts(own, [own]).isEmpty)
    #expect(conflicts(own, [initiative(["甲", "乙", "丙", "丁"])]).isEmpty)
  }

  @Test("a page that is packed is the same page")
  func packed() {
    for page in [
      figure(5200, modifier: .over), list(["王海涛", "李嫣"]), initiative(["甲", "乙", "丙"]), holder("刘建国", "区长"),
    ] {
      #expect(PackedPage(page.summary).summary == page.summary)
    }
  }
}
