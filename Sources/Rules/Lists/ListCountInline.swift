package import Linting
package import TextModel

/// 列举的项数与说出的数目不符。
///
/// “报名、审核、公示、登记五个环节”只列了四个。末项里有“和”“及”时按一项、两项都算；有“等”字时，只在列出的比说的还多
/// 时报告。
///
/// **怎么改**：补上漏掉的一项，或改正数目。
///
/// **依据**：说出的数目应与列举一致；《报纸编校差错率计算方法》：逻辑差错每处计 1。
package struct ListCountInline: SeriesRule, WordRule, MarkRule {
  package static let profile = RuleProfile("list-count-inline", .lists, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("全区做好报名、审核、公示、登记⟦五个⟧环节的工作。"),
    .reported("来自河南、山东、安徽、江苏、湖北⟦四省⟧的剧团为观众送上豫剧、吕剧、黄梅戏等剧种的演出。"),
    .accepted("来自河南、山东、安徽、江苏、湖北五省的剧团为观众送上豫剧、吕剧、黄梅戏等剧种的演出。"),
    .reported("各社区把“礼让斑马线”“清洁楼道”“敲门问需”“笑脸相迎”“银龄劝导”作为⟦四个⟧抓手。"),
    .reported("老校长送了⟦四句⟧话：第一句，做一个守信的人；第二句，做一个爱读书的人；第三句，做一个能吃苦的人。"),
    .reported("食堂每天推出清蒸鱼、红烧肉、麻婆豆腐、时令炒菜、番茄蛋汤⟦六菜一汤⟧的自助餐。"),
    .accepted("食堂每天推出清蒸鱼、红烧肉、麻婆豆腐、时令炒菜、番茄蛋汤四菜一汤的自助餐。"),
    .reported("今年实施路面、绿化、亮化、立面⟦三大⟧工程。"),
    .reported("围绕组织、宣传、督导、考核、奖惩、保障等⟦五个⟧方面抓落实。"),
    .reported("活动设⟦三个⟧组别：少年组、青年组、中年组、老年组。"),
    .reported("⟦四名⟧新社员——于大海、秦小川、葛云——领到了股权证。"),
    .reported("⟦五名⟧少年（于洋、秦川、葛云、冯雪）获得奖学金。"),
    .reported("全年办好⟦五件⟧实事：修村道两条、建水塔一座、装路灯60盏、栽树3000棵，钱已到位。"),
    .reported("⟦三位⟧获奖者分别是于大海、秦小川、葛云、冯雪。"),
    .reported("⟦四位⟧获奖者分别是照料邻居十二年的环卫工贺秀兰、跳河救人的骑手卢海波、免费修伞三十年的老匠人阮德发，掌声一次比一次长。"),
    .reported("公交公司加开⟦3条⟧专线，分别由火车站开往大学城、由客运站开往职教园、由广场开往师范学院、由机场开往开发区，票价2元。"),
    .accepted("公交公司加开3条专线，分别由火车站开往大学城、由客运站开往职教园、由广场开往师范学院，票价2元。"),
    .reported("演出共有⟦五个⟧节目，依次为舞蹈《丰收》、快板《说家乡》、小品《借粮》、合唱《走进春天》。"),
    .reported("孟庆禄、汤小萍、祝家林、樊玉梅、邵立冬⟦四人⟧被评为最美乡村医生。"),
    .reported("全县划分东、西、南、北、中⟦四个⟧片区。"),
    .reported("镇里推出⟦四项助农服务⟧：种子送到地头，农机开到村口，技术教到炕头。"),
    .accepted("镇里推出三项助农服务：种子送到地头，农机开到村口，技术教到炕头。"),
    .accepted("会议提出三点要求：摸清底数，压实责任，排出工期，倒排时间，保证十月底前全部完工。"),
    .reported("来自吉林、辽宁、黑龙江⟦四省市⟧的菜商到了场。"),
    .reported("由北京、河北、山西⟦三省⟧合办的花会开了锣。", severity: .information),
    .accepted("由河南、河北、山西三省合办的花会开了锣，北京、天津、河北三省市的客人都来了。"),
    .reported("县一小教师孟庆禄、镇中学教师汤小萍、职教中心教师祝家林、特校教师樊玉梅⟦三人⟧获奖。"),
    .accepted("县一小教师孟庆禄、镇中学教师汤小萍、职教中心教师祝家林三人获奖。"),
    .reported("昨天表彰了⟦4名⟧在乡村行医二十年以上的医生，他们是石桥村孟庆禄、柳湾村汤小萍、双塘村祝家林。"),
    .accepted("昨天表彰了12名乡村医生，他们是孟庆禄、汤小萍、祝家林等。"),
    .reported("专家组看了青溪小学、柳湾小学和石桥小学。⟦这两所⟧学校都开了食育课。", severity: .information),
    .accepted("专家组看了青溪小学、柳湾小学和石桥小学，其中后两所是新建的。这两所学校都开了食育课。"),
    .accepted("来自8个省（自治区、直辖市）的选手参赛，3个县（市、区）派出裁判。"),
    .reported("考试科目为语文、数学、英语、物理、化学，共⟦六门⟧。"),
    .accepted("考试科目为语文、数学、英语、物理、化学，共五门；来自北京、上海、广东、四川，共12支队伍。"),
    .reported("新增⟦三所⟧幼儿园：春蕾幼儿园、阳光幼儿园、金色摇篮幼儿园、小太阳幼儿园，秋季招生。"),
    .accepted("新增四所幼儿园：春蕾幼儿园、阳光幼儿园、金色摇篮幼儿园、小太阳幼儿园，秋季招生。"),
    .reported("流程包括受理、勘查、审核、公示、发证⟦四步⟧。"),
    .reported("县里评出⟦三位⟧孝老之星，一位是照顾婆婆的刘桂兰，一位是赡养老人的赵铁山。"),
    .accepted("县里评出两位孝老之星，一位是照顾婆婆的刘桂兰，一位是赡养老人的赵铁山。"),
    .reported("丁志刚、范小军、陶俊杰、吕文斌⟦5人⟧荣立三等功。"),
    .accepted("孟庆禄、汤小萍、祝家林、樊玉梅两人一组，挨家走访；张志强、李卫东、王小虎夫妇二人到场。"),
    .reported("培训分⟦三讲⟧，第一讲讲育苗，第二讲讲嫁接，第三讲讲防病，第四讲讲销售。"),
    .reported("学校开设⟦六门⟧选修课：陶艺、编程、足球、合唱、二胡，学生可以自由报名。"),
    .reported("他们察看了水厂、垃圾站、敬老院和幼儿园⟦三处⟧项目，随后座谈。"),
    .reported("馆内设有⟦四个⟧展区，分别是农耕记忆、手艺传承和红色印迹，游人不断。"),
    .reported("改革分⟦三步走⟧：先清产核资，再折股量化，然后建合作社，最后分红利。"),
    .reported("展览分“起步”“跨越”“腾飞”⟦四个⟧部分。"),
    .reported("调研组分成⟦两⟧个小组，一组去山区，二组去库区，三组去城区。"),
    .reported("惠民演出共⟦五场⟧，每晚一场，日期分别为6月3日、10日、17日和24日。"),
    .reported("全年安排⟦四次⟧考试（3月、6月、9月），考生任选两次。"),
    .reported("论坛共办⟦三期⟧，分别为4月12日、4月19日、4月26日和5月3日。"),
    .reported("舞蹈班每周二、四、六上课，每周⟦四次⟧，报名从速。"),
    .accepted("舞蹈班每周二、四、六上课，每周三次，合唱班每周一、周三上下午各一次，每周四次。"),
    .accepted("惠民演出共四场，每晚一场，日期分别为6月3日、10日、17日和24日，全年安排12场招聘会，其中春节后两场。"),
    .accepted("会员证上印有五项守则：\n一、客户的利益放在首位。二、客户的资料必须保密。三、推介合适的服务。四、清楚解释条款。五、按时回访。"),
    .accepted("工程分三期实施：一期建厂房，二期上设备，三期搞配套。"),
    .accepted("三名候选人——现任市长张三、捷克—摩拉维亚党人李四和共和党人王五均未当选。"),
    .reported("他有⟦三个⟧孩子：一个在北京，一个在上海。"),
    .reported("这⟦四家⟧企业是：华丰、金穗、绿源。"),
    .reported("评选分⟦四个阶段⟧进行：第一阶段宣传发动，第二阶段家庭申报，第三阶段评议公示。"),
    .accepted("评选分四个阶段：第一阶段宣传发动，第二阶段家庭申报，第三阶段评议公示。第四阶段是表彰。"),
    .accepted("改革分四步走：先清产核资，再折股量化，然后建合作社，最后分红利。"),
    .reported("他获得省、市、县⟦四级⟧表彰。"),
    .accepted("东、中、西部地区五种农业机械的拥有量见表。"),
    .accepted("这种瓷器与官窑、钧窑、哥窑、定窑合称五大名窑。"),
    .accepted("他讲了竹林七贤、扬州八怪、唐宋古文八大家的故事。"),
    .accepted("他获得省、市、县三级表彰，走遍鲁、豫、冀三省。"),
    .reported("展览分为⟦四个⟧单元：“旧时渡口”“匠人匠心”“古镇新貌”，共展出照片230幅。"),
    .accepted("展览分为三个单元：“旧时渡口”“匠人匠心”“古镇新貌”，共展出照片230幅。"),
    .accepted("展览分“起步”“跨越”“腾飞”三个部分。"),
    .accepted("他有两个孩子：一个在北京，一个在上海。"),
    .accepted("学校开设五门选修课：陶艺、编程、足球、合唱、二胡，学生可以自由报名。"),
    .accepted("他们察看了水厂、垃圾站、敬老院和幼儿园四处项目，随后座谈。"),
    .accepted("四名新社员——于大海、秦小川、葛云和冯小雪——领到了股权证。"),
    .accepted("五名少年（于洋、秦川、葛云等）获得奖学金，两名教师（数学、语文）到场。"),
    .accepted("全年办好四件实事：修村道两条、建水塔一座、装路灯60盏、栽树3000棵，钱已到位。"),
    .accepted("培训分三讲，第一讲讲育苗，第二讲讲嫁接，第三讲讲防病。"),
    .accepted("全区做好报名、审核、公示、登记四个环节的工作。"),
    .accepted("整治乱贴乱画、乱泼乱倒、乱搭乱建、乱牵乱挂和乱停乱放“十乱”行为。"),
    .accepted("督查环境卫生、“三务”公开、牌匾悬挂、干部仪表及值班纪律4方面情况。"),
    .accepted("开展道路街巷、单位社区、公共区域、商业区域、重点场所、乡村及周边清洁六大清洁行动。"),
    .accepted("来自吉林、天津、上海等24个省级档案馆的代表到会。"),
    .accepted("“你是哪年的？”“1958年的。”“属狗？”“属狗。”两位老人相视一笑。"),
    .accepted("这种曲线由四个点定义：起点、终点和两个独立的中间点。"),
    .accepted("他协助毛泽东部署、指挥辽沈、淮海、平津三大战役。"),
    .accepted("我国将参加滑冰、滑雪、冰球、冬季两项共4个大项。"),
    .accepted("学习党的十九大、二十大、二十届三中全会精神。"),
    .reported("防汛组进驻⟦三个沿河镇⟧：上游为柳湾镇、双塘镇，下游为石桥镇和岭上镇。", severity: .information),
    .accepted("防汛组进驻四个沿河镇：上游为柳湾镇、双塘镇，下游为石桥镇和岭上镇。"),
    .reported("来自泰国、老挝、缅甸的学生同台表演，⟦两国⟧学生还教大家编竹篮。", severity: .information),
    .accepted("来自泰国、老挝、缅甸的学生同台表演，三国学生还教大家编竹篮，来自12个省的作品里，江苏的剪纸、浙江的竹编、安徽的铁画最受欢迎。"),
    .reported("4月2日、4月16日、5月7日，⟦前后四次⟧座谈，谈成了一件事。", severity: .information),
    .reported("老师傅把手艺概括为“看、听、摸、闻、记”⟦四字⟧诀。"),
    .accepted("老师傅把手艺概括为“看、听、摸、闻、记”五字诀。"),
    .reported("获一等奖的⟦两幅⟧作品分别是《渡船》《晒谷》《奶奶的针线》，二等奖十幅。"),
    .reported("市集设置⟦三大⟧板块：“山货进城”展销会、“老灶飘香”厨艺赛、“云上吆喝”直播周，以及“山里一日”体验游。"),
    .accepted("市集设置四大板块：“山货进城”展销会、“老灶飘香”厨艺赛、“云上吆喝”直播周，以及“山里一日”体验游。"),
    .reported("昨天，县里为⟦两名⟧热心人颁奖。上台领奖的是骑手孟庆禄、教师汤小萍、司机祝家林。", severity: .information),
    .reported("她说，⟦一家五口⟧，公公、婆婆、我和爱人，再加上一儿一女，住进了新房。", severity: .information),
    .accepted("她说，一家六口，公公、婆婆、我和爱人，再加上一儿一女，住进了新房。邻居一家三口，丈夫在外打工。"),
  ]

  package init() {}

  package func check(_ list: InlineList, in context: ArticleContext, report: inout ArticleReport) {
    if context.isTruncated || ListCountInline.isNumbered(list, context.text) { return }
    ListCountInline.checkProvinces(list, context, &report)
    ListCountInline.checkRegions(list, context, &report)
    ListCountInline.checkDays(list, context, &report)
    // 来自河南、山东、安徽三省的剧团送上豫剧、吕剧等: another list stands behind the first.
    var longest = 0
    for (place, item) in list.items.enumerated().dropLast() {
      if place >= 2, item.count > longest + 3 {
        let head = list.prefix(place + 1)
        if let count = ListCountInline.countBehind(head, in: context) {
          ListCountInline.compare(count, head, context, &report)
        }
        break
      }
      longest = max(longest, item.count)
    }
    if let count = ListCountInline.countBehind(list, in: context) {
      ListCountInline.compare(count, list, context, &report)
    } else if let count = ListCountInline.countBefore(list, list.clause, in: context)
      ?? ListCountInline.countNext(list, in: context)
    {
      ListCountInline.compare(count, list, context, &report)
    }
  }

  /// 一、客户的利益放在首位: the numeral is no item.
  private static func isNumbered(_ list: InlineList, _ text: LogicalText) -> Bool {
    guard let first = list.items.first, list.items.count == 2, first.count == 1, list.items[1].count > 2 else {
      return false
    }
    return HanDigit.isNumeral(text.scalar(first.lowerBound))
  }

  private static let jointsAndMarks: Phrases = "和 与 及 以及 、"

  private static func compare(
    _ count: Count, _ list: InlineList, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    var items = list.items
    items[items.count - 1] = count.lastItem
    guard isRegular(items, count, text) || count.areNamed && (2...20).contains(count.value),
      !context.protected.touches(count.range, .content)
    else { return }
    let low = items.count + count.more
    let joint = text.first(of: jointsAndMarks, in: count.lastItem)
    let high = joint == nil ? low : low + 1
    // 敬老院和幼儿园: two items where each half is as long as an item is. 及 may join what is one.
    let isPair =
      joint.map {
        text.matches("和", at: $0.lowerBound) && halves(of: count.lastItem, at: $0, areLike: items.dropLast())
      } ?? false
    let least = isPair ? high : low
    let isWrong = count.isOpen ? low > count.value : count.value < least || count.value > high
    if !isWrong || (count.value == 2 * low && areDoubled(items, text)) || isLed(items, count.value, text) { return }
    ListCountInline.report(count.range, count.value, least == high ? "\(high)" : "\(low) 或 \(high)", items, &report)
  }

  /// 他协助部署、指挥辽沈、淮海、平津三大战役: two verbs stand before the first item, and the second takes two characters of it.
  private static func isLed(_ items: [Range<Int>], _ value: Int, _ text: LogicalText) -> Bool {
    guard items.count >= 4, value == items.count - 1, let length = items.last?.count,
      text.matches(any: leadingVerbs, endingAt: items[0].upperBound)
    else { return false }
    return items[1].count == length + 2 && items.dropFirst(2).allSatisfy { $0.count == length }
  }

  private static let leadingVerbs: Phrases = """
    部署 组织 指挥 参与 参加 领导 策划 经历 见证 亲历 调研 走访 考察 视察 访问 游览 学习 传达 宣传 传承 弘扬 落实 贯彻 开展 推进 实施 打造 创建 建设 研究 制定
    """

  private static func halves(of item: Range<Int>, at joint: Range<Int>, areLike items: ArraySlice<Range<Int>>) -> Bool {
    guard let shortest = items.map(\.count).min(), let longest = items.map(\.count).max(), shortest >= 2 else {
      return false
    }
    // 敬老院 and 幼儿园 are two by their length alone.
    let (left, right) = (joint.lowerBound - item.lowerBound, item.upperBound - joint.upperBound)
    if left == right, left >= 2, left <= 5, items.count >= 2 { return true }
    let like = (shortest - 1)...(longest + 1)
    return like.contains(joint.lowerBound - item.lowerBound) && like.contains(item.upperBound - joint.upperBound)
      && joint.lowerBound - item.lowerBound >= 2
  }

  static func report(
    _ range: Range<Int>, _ announced: Int, _ listed: String, _ items: [Range<Int>], _ report: inout ArticleReport,
    severity: Severity? = nil
  ) {
    guard let first = items.first, let last = items.last else { return }
    report.report(
      range,
      Message(
        "说是 \(announced) 项，列出的是 \(listed) 项，请核对。", "\(announced) are announced, \(items.count) listed. Please check."),
      severity: severity,
      related: [RelatedText(first.lowerBound..<last.upperBound, Message("列举的各项", "the items listed"))])
  }

  static func report(_ list: TalliedList?, _ context: ArticleContext, _ report: inout ArticleReport) {
    guard let list, list.value != list.items.count, !context.isTruncated,
      !context.protected.touches(list.announced, .content)
    else { return }
    ListCountInline.report(list.announced, list.value, "\(list.items.count)", list.items, &report)
  }

  static func report(_ list: DatedList?, _ context: ArticleContext, _ report: inout ArticleReport) {
    guard let list, list.isWrong, !context.isTruncated, !context.protected.touches(list.announced, .content) else {
      return
    }
    ListCountInline.report(list.announced, list.value, "\(list.items.count)", list.items, &report)
  }

  package static let marks: Set<CharacterClass> = [.openBracket, .dash, .colon, .closeQuote, .closeTitle]

  /// 四名新党员——甲、乙、丙, 三所小学（甲、乙）: the number right before the list.
  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    if let list = TalliedList(at: index, in: context) {
      ListCountInline.report(list, context, &report)
      return
    }
    switch context.text.characterClass(index) {
    case .closeQuote, .closeTitle: return
    case .colon, .openBracket:
      ListCountInline.checkPlaces(at: index, context, &report)
      if let list = DatedList(at: index, in: context) {
        ListCountInline.report(list, context, &report)
        return
      }
    default: break
    }
    if let list = ParallelClauses(at: index, in: context), list.isWrong, !context.isTruncated,
      !context.isTorn(at: index), !context.protected.touches(list.announced)
    {
      ListCountInline.report(
        list.announced, list.value, "\(list.items.count)", list.items, &report, severity: list.severity)
      return
    }
    guard let count = AnnouncedList(at: index, in: context), count.isWrong, !context.isTruncated,
      !context.protected.touches(count.announced)
    else { return }
    ListCountInline.report(count.announced, count.value, "\(count.items.count)", count.items, &report)
  }

  /// Whether the items are of one kind: no figures, none that lists again, of like length.
  private static func isRegular(_ items: [Range<Int>], _ count: Count, _ text: LogicalText) -> Bool {
    guard count.value >= 2, count.value <= 20 else { return false }
    let lengths = items.dropFirst().map(\.count)
    guard let shortest = lengths.min(), let longest = lengths.max(), longest <= 12,
      longest - shortest <= 3 || isJoined(items, text)
    else { return false }
    return items.allSatisfy { item in
      !item.contains { text.characterClass($0) == .digit || text.has("等", at: $0) || isCount(at: $0, text) }
    }
  }

  private static let countWords: Phrases = "个 名 位 座 所 家"

  /// 起点、终点和两个控制点: an item that counts several.
  private static func isCount(at index: Int, _ text: LogicalText) -> Bool {
    guard HanDigit.isNumeral(text.scalar(index)) || text.has("两", at: index) else { return false }
    return text.matches(any: countWords, at: index + 1)
  }

  /// The last item is two, joined by 和: its length says nothing.
  private static func isJoined(_ items: [Range<Int>], _ text: LogicalText) -> Bool {
    guard let last = items.last, text.first(of: ListWords.joints, in: last) != nil else { return false }
    let lengths = items.dropFirst().dropLast().map(\.count)
    guard let shortest = lengths.min(), let longest = lengths.max() else { return false }
    return longest - shortest <= 3
  }

  /// 乱贴乱画, 乱泼乱倒: two in each item.
  private static func areDoubled(_ items: [Range<Int>], _ text: LogicalText) -> Bool {
    items.dropFirst().allSatisfy { item in
      item.count == 4
        && (text.scalar(item.lowerBound) == text.scalar(item.lowerBound + 2)
          || text.scalar(item.lowerBound + 1) == text.scalar(item.lowerBound + 3))
    }
  }
}
