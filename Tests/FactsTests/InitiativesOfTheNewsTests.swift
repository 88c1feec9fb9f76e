import Testing

@testable import Facts

/// Initiatives as the news names them, with their parts.
@Suite("Initiatives of the news")
struct InitiativesOfTheNewsTests {
  @Test("each text names these initiatives", arguments: cases)
  func initiatives(example: InitiativeCase) {
    #expect(described(FactsTests.initiatives(in: example.text)) == example.initiatives)
  }

  /// A case a line: the text, an arrow, and (– for none) the initiatives as in `InitiativeCase`.
  private static let cases: [InitiativeCase] = table.split(separator: "\n").map { line in
    let parts = line.split(separator: "→", omittingEmptySubsequences: false)
    let text = parts.first.map { String($0.drop(while: \.isWhitespace)) } ?? ""
    return InitiativeCase(
      String(text.reversed().drop(while: \.isWhitespace).reversed()),
      parts.count > 1 && !parts[1].contains("–") ? String(parts[1].drop(while: \.isWhitespace)) : "")
  }

  private static let table = """
    该县推行“1+3+N”基层治理体系。 → “1+3+N”基层治理体系/system/1+3+N
    全面推行河长制、林长制。 → 河长制/mechanism;林长制/mechanism
    该区建立链长制，县级领导包抓重点产业链。 → 链长制/mechanism
    实行项目专员制，专人跟进服务。 → 项目专员制/mechanism
    推行首席服务员制度，为企业配备“店小二”。 → 首席服务员制度/mechanism
    建立食品安全承诺制度。 → 食品安全承诺制度/mechanism
    开展“双随机、一公开”抽查。 → –
    启动校园食品安全百日攻坚行动。 → 校园食品安全百日攻坚行动/campaign
    实施“人才强县”三年行动计划。 → “人才强县”三年行动计划/campaign
    深入实施农村人居环境整治提升五年行动。 → 农村人居环境整治提升五年行动/campaign
    市交警支队开展夜查酒驾醉驾专项行动。 → 夜查酒驾醉驾专项行动/campaign
    县里实施乡村教师素质提升计划。 → 乡村教师素质提升计划/campaign
    实施产业、就业、消费三大帮扶工程。 → 三大帮扶工程/campaign/三/产业+就业+消费
    该乡创新“四联四促”工作法，即支部联建促提升、产业联抓促增收、治理联动促和谐、服务联办促民生。 → “四联四促”工作法/method/四四/支部联建促提升+产业联抓促增收+治理联动促和谐+服务联办促民生
    建立“日巡查、周通报、月考评”制度，压实责任。 → “日巡查、周通报、月考评”制度/mechanism//日巡查+周通报+月考评
    推出“证照联办”“一窗通办”“跨省通办”三项改革。 → –
    围绕“三个突出”：突出规划引领，突出项目带动，突出民生优先。 → “三个突出”/slogan/三/突出规划引领+突出项目带动+突出民生优先
    做到“五到位”：领导到位、责任到位、措施到位、资金到位、督查到位。 → “五到位”/slogan/五/领导到位+责任到位+措施到位+资金到位+督查到位
    打造“15分钟便民生活圈”。 → –
    一季度新签项目18个，总投资36亿元。 → –
    全年实施重点技改项目45个。 → –
    总投资5.6亿元的智能家电产业园项目正式投产。 → 智能家电产业园项目/campaign
    引江济淮二期工程通水。 → 引江济淮二期工程/campaign
    城区雨污分流改造工程进入收尾阶段。 → 城区雨污分流改造工程/campaign
    县医院新院区建设项目主体封顶。 → 县医院新院区建设项目/campaign
    开展“送戏下乡”“电影进村”等惠民文化活动120场。 → “送戏下乡”/campaign;“电影进村”/campaign
    学校构建“五育并举”育人体系。 → “五育并举”育人体系/system/五
    探索“党支部＋合作社＋农户”的经营模式。 → “党支部＋合作社＋农户”的经营模式/method//党支部+合作社+农户
    推广“企业+基地+农户”模式，户均增收6000元。 → “企业+基地+农户”模式/method//企业+基地+农户
    实行“检察官+网格员”联动机制。 → “检察官+网格员”联动机制/mechanism//检察官+网格员
    法院推行“示范诉讼+批量调解”模式。 → “示范诉讼+批量调解”模式/method//示范诉讼+批量调解
    开展安全生产“百日清零”行动。 → “百日清零”行动/campaign
    持续开展“护航高考”“净网2024”专项行动。 → “净网2024”专项行动/campaign
    落实领导干部包联企业制度。 → 领导干部包联企业制度/mechanism
    实行网格员积分管理制度。 → 网格员积分管理制度/mechanism
    全市推行警务“一村一警”模式。 → “一村一警”模式/method
    推行“田长+检察长”协作机制。 → “田长+检察长”协作机制/mechanism//田长+检察长
    建立健全矛盾纠纷多元化解机制。 → 矛盾纠纷多元化解机制/mechanism
    健全大病保险和医疗救助制度。 → –
    完善现代企业制度。 → –
    强化河湖长制落实。 → 河湖长制/mechanism
    落实“路长制”“街长制”“楼长制”。 → “路长制”/mechanism;“街长制”/mechanism;“楼长制”/mechanism
    实施“蓝天、碧水、净土”三大保卫战。 → “蓝天、碧水、净土”三大保卫战/campaign/三/蓝天+碧水+净土
    实施“春风送岗”“技能培训”“创业扶持”三大行动。 → 三大行动/campaign/三/“春风送岗”+“技能培训”+“创业扶持”
    “三大工程”即畅通工程、亮化工程、绿化工程。 → “三大工程”/campaign/三/畅通工程+亮化工程+绿化工程
    参加阳光体育活动。 → –
    举办全市中学生田径运动会。 → –
    开展“我为群众办实事”实践活动。 → “我为群众办实事”实践活动/campaign
    启动“全民反诈在行动”集中宣传月活动。 → “全民反诈在行动”集中宣传月活动/campaign
    该校的“阳光大课间”活动深受欢迎。 → “阳光大课间”活动/campaign
    农行推出“惠农e贷”产品。 → –
    银行创新“政银担”合作模式。 → “政银担”合作模式/method
    推行“拿地即开工”审批模式。 → “拿地即开工”审批模式/method
    实施“雨露计划”，资助贫困学生。 → “雨露计划”/campaign
    开展“扫黄打非·护苗”专项行动。 → “扫黄打非·护苗”专项行动/campaign
    探索“一网统管”治理模式。 → “一网统管”治理模式/method
    搭建“云上助残”服务平台。 → “云上助残”服务平台/system
    健全三级医疗服务网络。 → –
    推行“阳光信访”、“责任信访”、“法治信访”。 → –
    按照“缺什么补什么”的原则，开展培训。 → –
    坚持“房住不炒”定位。 → –
    完善“1+1+4”政策体系，激发创新活力。 → “1+1+4”政策体系/system/1+1+4
    建成“城市大脑”指挥系统。 → “城市大脑”指挥系统/system
    在全市开展为期三个月的燃气安全专项整治。 → 燃气安全专项整治/campaign
    实施种业振兴行动，建设良种繁育基地。 → 种业振兴行动/campaign
    组织开展消防安全知识进校园活动。 → 消防安全知识进校园活动/campaign
    创建“支部引领、党员带头、群众参与”工作模式。 → “支部引领、党员带头、群众参与”工作模式/method//支部引领+党员带头+群众参与
    实施“双培双带”工程，把党员培养成致富能手。 → “双培双带”工程/campaign/双双
    实行“红黄蓝”三色管理办法。 → –
    创新“12345”工作法。 → “12345”工作法/method/12345
    开展“三问三送”活动（问需求、问困难、问建议，送政策、送技术、送服务）。 → “三问三送”活动/campaign/三三/问需求+问困难+问建议+送政策+送技术+送服务
    坚持“四不两直”，开展暗访。 → “四不两直”/slogan/四两
    建立“三张清单”：问题清单、责任清单、整改清单。 → “三张清单”/slogan/三/问题清单+责任清单+整改清单
    推行“一线工作法”，干部下沉一线。 → “一线工作法”/method
    会上通报了“三个一百”重点项目推进情况，市发改委、市科技局、市商务局发言。 → “三个一百”重点项目/campaign/三
    该县探索建立“136”治理机制，即“1个中心统筹、3支队伍联动、6项制度保障”。 → “136”治理机制/mechanism/136/1个中心统筹+3支队伍联动+6项制度保障
    被告人古某违反交通运输管理法规，构成交通肇事罪。 → –
    建立家事调查员制度、离婚冷静期制度和回访帮扶制度。 → 家事调查员制度/mechanism;离婚冷静期制度/mechanism;回访帮扶制度/mechanism
    建立村级、乡级、县级三级调解体系。 → 三级调解体系/system/三/村级+乡级+县级
    推行项目秘书制，一个项目一名秘书跟到底。 → 项目秘书制/mechanism
    实行合同制、会员制管理。 → –
    严禁建章立制走形式，加强病媒生物防制。 → –
    """
}
