import PageStructure
import Testing
import TextModel

@testable import Facts

/// A text, and its initiatives as `name/kind/declared/component+component`, trailing empty fields left out, `;` between.
struct InitiativeCase: CustomTestStringConvertible, Sendable {
  let text: String
  let initiatives: String

  var testDescription: String { text }

  init(_ text: String, _ initiatives: String) {
    self.text = text
    self.initiatives = initiatives
  }
}

func initiatives(in text: String) -> [Initiative] {
  PageFacts(articles: [facts(in: text).facts]).initiatives(of: page(of: text)).map(\.initiative)
}

/// Initiatives, written as in `InitiativeCase`.
func described(_ initiatives: [Initiative]) -> String {
  initiatives.map { initiative in
    var fields = [initiative.name, initiative.kind.rawValue, initiative.declared ?? ""]
    fields.append(initiative.components.map(\.text).joined(separator: "+"))
    while fields.last == "" { fields.removeLast() }
    return fields.joined(separator: "/")
  }.joined(separator: ";")
}

@Suite("Initiatives")
struct InitiativeTests {
  @Test("a quotation with a type noun names an initiative", arguments: InitiativeTests.quotedCases)
  func quoted(example: InitiativeCase) {
    #expect(described(initiatives(in: example.text)) == example.initiatives)
  }

  private static let quotedCases: [InitiativeCase] = [
    InitiativeCase("民警深入开展“亮剑”行动，抓获逃犯九名。", "“亮剑”行动/campaign"),
    InitiativeCase("县法院推行“枫桥式”调解模式，把纠纷化解在门口。", "“枫桥式”调解模式/method"),
    InitiativeCase("学校启动“书香伴我行”读书活动。", "“书香伴我行”读书活动/campaign"),
    InitiativeCase("镇里建立“日碰头、周研判”工作机制。", "“日碰头、周研判”工作机制/mechanism//日碰头+周研判"),
    InitiativeCase("该局创新“1+3+N”服务模式，企业少跑腿。", "“1+3+N”服务模式/method/1+3+N"),
    InitiativeCase("该村探索“支部+合作社+农户”发展模式。", "“支部+合作社+农户”发展模式/method//支部+合作社+农户"),
    InitiativeCase("全市推广“四步”工作法。", "“四步”工作法/method/四"),
    InitiativeCase("法庭运用“五心”调解法化解邻里矛盾。", "“五心”调解法/method/五"),
    InitiativeCase("县里搭建“智慧农机”平台。", "“智慧农机”平台/system"),
    InitiativeCase("合作社推行“三统三分”经营办法，统一供苗。", "“三统三分”经营办法/method/三"),
    InitiativeCase("养护站总结出“两早一勤”除雪法，路没有断过。", "“两早一勤”除雪法/method/两一"),
    InitiativeCase("村里用“四步议事法”定下了修路的事。", "“四步议事法”/method/四"),
    InitiativeCase("老李违反了“三不准”规矩。", "“三不准”规矩/mechanism/三"),
    InitiativeCase("镇里举办“丰收杯”篮球赛，十六支队伍参加。", "“丰收杯”篮球赛/campaign"),
    InitiativeCase("县里开通“找活儿”小程序。", "“找活儿”小程序/system"),
    InitiativeCase("深化“一企一员、一事一办”包联制度，选派干部。", "“一企一员、一事一办”包联制度/mechanism//一企一员+一事一办"),
    InitiativeCase("“茶话会”聊出了真办法。“家”的方式不止一种。", ""),
    InitiativeCase("交警大队落实“一盔一带”安全守护行动。", "“一盔一带”安全守护行动/campaign"),
    InitiativeCase("团县委实施“春蚕计划”，资助困难学生。", "“春蚕计划”/campaign"),
    InitiativeCase("全镇深化“清源行动”。", "“清源行动”/campaign"),
    InitiativeCase("严格落实“楼长制”，责任到人。", "“楼长制”/mechanism"),
    InitiativeCase("该县实施“雨露”工程，三千户受益。", "“雨露”工程/campaign"),
    InitiativeCase("银行推出“速易贷”项目。", "“速易贷”项目/campaign"),
    InitiativeCase("构建“横到边、纵到底”责任体系。", "“横到边、纵到底”责任体系/system//横到边+纵到底"),
    InitiativeCase("该院实行“两张清单”制度。", "“两张清单”制度/mechanism/两"),
    InitiativeCase("开展“法律进校园”主题宣讲活动二十场。", "“法律进校园”主题宣讲活动/campaign"),
    InitiativeCase("建立“街长+路长”的管理体系", "“街长+路长”的管理体系/system//街长+路长"),
    InitiativeCase("推行“3+X”的用工机制。", "“3+X”的用工机制/mechanism/3+X"),
    InitiativeCase("实行“9+2”积分管理，村民积极性高。", "“9+2”积分管理/method/9+2"),
    InitiativeCase("严厉打击“黑飞”专项整治行动启动。", "打击“黑飞”专项整治行动/campaign"),
    InitiativeCase("先后举办“送春联”“暖冬行”“迎新春”等系列活动。", "“送春联”/campaign;“暖冬行”/campaign;“迎新春”/campaign"),
    InitiativeCase("开展“书记讲堂”、“青年夜校”和“红色故事会”等主题活动。", "“书记讲堂”/campaign;“青年夜校”/campaign;“红色故事会”/campaign"),
    InitiativeCase("通过“微心愿”等活动，帮扶学生。", "“微心愿”/campaign"),
    InitiativeCase("形成“企业出题、院校解题、政府助题”的“三题”联动机制。", "“三题”联动机制/mechanism/三/企业出题+院校解题+政府助题"),
    InitiativeCase("探索“四访四解”工作机制，走村入户。", "“四访四解”工作机制/mechanism/四四"),
    InitiativeCase("“三清零”专项行动成效明显。", "“三清零”专项行动/campaign/三"),
    InitiativeCase("全力打造“一核三带”产业体系。", "“一核三带”产业体系/system/一三"),
    InitiativeCase("“敲门问需”行动以来，全县开展了走访。", "“敲门问需”行动/campaign"),
    InitiativeCase("推行“警保联动”快处快赔模式。", "“警保联动”快处快赔模式/method"),
    InitiativeCase("落实“一校一警”制度。", "“一校一警”制度/mechanism"),
  ]

  @Test("counted slogans in quotation marks", arguments: InitiativeTests.sloganCases)
  func slogans(example: InitiativeCase) {
    #expect(described(initiatives(in: example.text)) == example.initiatives)
  }

  private static let sloganCases: [InitiativeCase] = [
    InitiativeCase("该局以“四查四看”推动作风转变。", "“四查四看”/slogan/四四"),
    InitiativeCase("围绕“三清一改”，整治人居环境。", "“三清一改”/slogan/三一"),
    InitiativeCase("落实“五查三保”要求。", "“五查三保”/slogan/五三"),
    InitiativeCase("坚持“一户一策”，精准帮扶。", ""),
    InitiativeCase("“三农”工作迈上新台阶。", ""),
    InitiativeCase("村“两委”班子带头干。", ""),
    InitiativeCase("学校落实“双减”政策。", ""),
    InitiativeCase("构建“五位一体”总体布局。", ""),
    InitiativeCase("实行“双随机、一公开”监管。", ""),
    InitiativeCase("消除“三无”小区。", ""),
    InitiativeCase("推进“一带一路”建设。", ""),
    InitiativeCase("全区唱响乡村治理“四部曲”。", "乡村治理“四部曲”/slogan/四"),
  ]

  @Test("names without quotation marks", arguments: InitiativeTests.unquotedCases)
  func unquoted(example: InitiativeCase) {
    #expect(described(initiatives(in: example.text)) == example.initiatives)
  }

  private static let unquotedCases: [InitiativeCase] = [
    InitiativeCase("公安局开展夏季治安打击整治行动。", "夏季治安打击整治行动/campaign"),
    InitiativeCase("市里启动实施六大提升行动。", "六大提升行动/campaign/六"),
    InitiativeCase("区里开展校园周边环境专项整治行动，查处违法行为12起。", "校园周边环境专项整治行动/campaign"),
    InitiativeCase("全镇推行林田双长制，责任到人。", "林田双长制/mechanism"),
    InitiativeCase("该院建立法官包案责任制。", "法官包案责任制/mechanism"),
    InitiativeCase("该校组织千名教师大家访活动。", "千名教师大家访活动/campaign"),
    InitiativeCase("县政府投资建设城南污水处理厂扩建项目。", "城南污水处理厂扩建项目/campaign"),
    InitiativeCase("近日，滨河路北延项目开工。", "滨河路北延项目/campaign"),
    InitiativeCase("实施乡村能人回归工程，引回人才百名。", "乡村能人回归工程/campaign"),
    InitiativeCase("探索推行信访代办制、领导包案制、首问负责制。", "信访代办制/mechanism;领导包案制/mechanism;首问负责制/mechanism"),
    InitiativeCase("完善日巡查、周通报工作机制。", "日巡查、周通报工作机制/mechanism//日巡查+周通报"),
    InitiativeCase("开展道路、供水、供暖、排污四大民生行动。", "四大民生行动/campaign/四/道路+供水+供暖+排污"),
    InitiativeCase("实施种业、农机、水利等八大工程。", "八大工程/campaign/八/种业+农机+水利"),
    InitiativeCase("打造政企银担联动融资服务平台。", "政企银担联动融资服务平台/system"),
    InitiativeCase("建立以县、乡、村为主体的三级物流配送体系。", "三级物流配送体系/system/三/县+乡+村"),
    InitiativeCase("我县开展冬春火灾防控专项行动。", "冬春火灾防控专项行动/campaign"),
    InitiativeCase("集中开展了电动自行车消防安全专项整治行动。", "电动自行车消防安全专项整治行动/campaign"),
  ]

  @Test("common phrases with a type noun are no names", arguments: InitiativeTests.genericCases)
  func generic(text: String) {
    #expect(described(initiatives(in: text)) == "")
  }

  private static let genericCases = [
    "完善各项制度，健全工作机制。", "强化组织领导，建立工作机制。", "开展志愿服务活动三十次。", "组织丰富多彩的文化活动。", "推进重点项目建设。",
    "加快重点工程进度。", "构建现代产业体系。", "创新管理模式。", "搭建服务平台。", "采取统一行动。", "完善考核评价机制。", "打击违法犯罪活动。",
    "实行动态管理。", "建立长效机制。", "签约招商引资项目八个。", "发展特色产业项目。", "健全公共服务体系。", "机制体制更加顺畅。", "加强制度建设。",
    "积极参加体育活动。", "涉及工程款的纠纷。", "由工程师负责设计。", "项目部加班加点。", "“今年收成不错。”他说。", "“放心吧！”老人笑着说。", "这是一项民心工程。",
    "老人行动不便。", "计划投资三亿元。", "加强系统治理。", "行政执法系统。",
  ]

  @Test("parts are found in the list behind the name", arguments: InitiativeTests.behindCases)
  func behind(example: InitiativeCase) {
    #expect(described(initiatives(in: example.text)) == example.initiatives)
  }

  private static let behindCases: [InitiativeCase] = [
    InitiativeCase(
      "推行“四字”工作法：“访”出实情、“解”出民心、“带”出活力、“评”出干劲。",
      "“四字”工作法/method/四/“访”出实情+“解”出民心+“带”出活力+“评”出干劲"),
    InitiativeCase(
      "实行“三色”预警机制（红色督办、黄色提醒、绿色常管）。", "“三色”预警机制/mechanism/三/红色督办+黄色提醒+绿色常管"),
    InitiativeCase(
      "创新“三单”管理法，即群众点单、支部派单、党员接单。", "“三单”管理法/method/三/群众点单+支部派单+党员接单"),
    InitiativeCase(
      "组建“1+2+N”服务体系，由1名网格长，2名网格员，N名志愿者组成。",
      "“1+2+N”服务体系/system/1+2+N/1名网格长+2名网格员+N名志愿者"),
    InitiativeCase(
      "开展四大助农行动。一是技术下乡。二是农资打假。三是产销对接。四是金融支农。",
      "四大助农行动/campaign/四/技术下乡+农资打假+产销对接+金融支农"),
    InitiativeCase("“双包”机制包括领导包片、干部包户。", "“双包”机制/mechanism/双/领导包片+干部包户"),
  ]

  @Test("every initiative's range spells its name, and so do its parts")
  func ranges() {
    for example in InitiativeTests.quotedCases + InitiativeTests.unquotedCases + InitiativeTests.behindCases {
      let (article, facts) = facts(in: example.text)
      for initiative in facts.initiatives {
        #expect(article.text.string(initiative.range) == initiative.name)
        for component in initiative.components { #expect(article.text.string(component.range) == component.text) }
      }
    }
  }

  @Test("one entry a name and page, at the first mention")
  func once() {
    let found = initiatives(in: "全镇开展“清风”行动。\n\n“清风”行动启动以来，成效明显。")
    #expect(found.map(\.name) == ["“清风”行动"])
  }
}
