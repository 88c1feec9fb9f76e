import PageStructure
import Testing
import TextModel

@testable import Facts

/// A text and the people that it names: `name:title|title` for each, `;` between them, in order of first mention.
struct PeopleCase: CustomTestStringConvertible, Sendable {
  let text: String
  let people: String

  var testDescription: String { text }

  init(_ text: String, _ people: String) {
    self.text = text
    self.people = people
  }
}

/// The people of a text, written as in `PeopleCase`.
func people(in text: String) -> String {
  let people = PageFacts(articles: [facts(in: text).facts]).people(of: page(of: text))
  return people.map { $0.name + ":" + $0.titles.joined(separator: "|") }.joined(separator: ";")
}

@Suite("People")
struct PeopleTests {
  @Test("a title introduces a name", arguments: PeopleTests.titledCases)
  func titled(example: PeopleCase) {
    #expect(people(in: example.text) == example.people)
  }

  private static let titledCases: [PeopleCase] = [
    PeopleCase("5月6日，县长周建民到河口乡调研小麦病虫害防治工作。", "周建民:县长"),
    PeopleCase("县委副书记、县长周建民主持会议并讲话。", "周建民:县委副书记|县长"),
    PeopleCase("市委书记何立峰在会上强调，要抓好春耕备耕。", "何立峰:市委书记"),
    PeopleCase("近日，市中级人民法院院长马莉带队走访企业。", "马莉:市中级人民法院院长"),
    PeopleCase("“今年的麦子长势好。”白沙镇农技站站长孟凡林说。", "孟凡林:白沙镇农技站站长"),
    PeopleCase("村民李桂芝告诉记者，家里的三亩果园今年卖了两万元。", "李桂芝:村民"),
    PeopleCase("东关村脱贫户郑老栓家的羊圈里，十几只羊正在吃草。", "郑老栓:东关村脱贫户"),
    PeopleCase("被告人孙某某犯盗窃罪，判处有期徒刑一年。", "孙某某:被告人"),
    PeopleCase("肇事司机陈大伟弃车逃逸，次日投案。", "陈大伟:肇事司机"),
    PeopleCase("承办法官林晓燕多次上门调解，最终促成双方和解。", "林晓燕:承办法官"),
    PeopleCase("县第一高级中学校长韩冬梅为获奖学生颁奖。", "韩冬梅:县第一高级中学校长"),
    PeopleCase("五年级学生蒋欣妍在比赛中获得一等奖。", "蒋欣妍:五年级学生"),
    PeopleCase("主教练吴金贵赛后表示，球队踢出了水平。", "吴金贵:主教练"),
    PeopleCase("队长曹阳攻入制胜一球。", "曹阳:队长"),
    PeopleCase("市自然资源和规划局副局长田野介绍了有关情况。", "田野:市自然资源和规划局副局长"),
    PeopleCase("宏达机械有限公司总经理方志远说，订单已经排到了年底。", "方志远:宏达机械有限公司总经理"),
    PeopleCase("种粮大户葛洪涛流转土地1200亩。", "葛洪涛:种粮大户"),
    PeopleCase("省农科院研究员范玉珍现场示范嫁接技术。", "范玉珍:省农科院研究员"),
    PeopleCase("社区民警邓超与网格员杜娟一起上门宣传反诈知识。", "邓超:社区民警;杜娟:网格员"),
    PeopleCase("区委常委、组织部部长陆明华出席活动。", "陆明华:区委常委|组织部部长"),
    PeopleCase("县教育局局长兼党组书记唐国强作了动员。", "唐国强:县教育局局长|党组书记"),
    PeopleCase("该县副县长贾永刚参加座谈。", "贾永刚:县副县长"),
    PeopleCase("来自河北的游客崔健在古城墙下拍照留念。", "崔健:游客"),
    PeopleCase("外出务工返乡的青年丁磊办起了家庭农场。", "丁磊:青年"),
    PeopleCase("全国劳动模范申纪兰的事迹感动了大家。", "申纪兰:全国劳动模范"),
    PeopleCase("据县气象台台长龚雪介绍，本周末将有一次降水过程。", "龚雪:县气象台台长"),
    PeopleCase("在村支书钱永胜的带领下，群众修通了出山路。", "钱永胜:村支书"),
    PeopleCase("城关镇中心小学教师汪秀兰坚守讲台三十年。", "汪秀兰:城关镇中心小学教师"),
    PeopleCase("消防员石磊冲进火场救出两名儿童。", "石磊:消防员"),
    PeopleCase("县人大常委会主任欧阳春华到会指导。", "欧阳春华:县人大常委会主任"),
    PeopleCase("主任医师司马光辉为患者做了手术。", "司马光辉:主任医师"),
    PeopleCase("驻村第一书记诸葛军把铺盖搬进了村委会。", "诸葛军:驻村第一书记"),
    PeopleCase("护边员买买提·吐尔逊每天骑马巡边。", "买买提·吐尔逊:护边员"),
    PeopleCase("小女孩名叫白玛·央金，刚考上卫校。", "白玛·央金:"),
    PeopleCase("俄罗斯选手伊万·彼得罗夫获得亚军。", "伊万·彼得罗夫:俄罗斯选手"),
    PeopleCase("北园小区业主罗大勇反映，楼道灯坏了半年。", "罗大勇:北园小区业主"),
    PeopleCase("受害人黄秀英把钱转了过去。", "黄秀英:受害人"),
    PeopleCase("县委宣传部副部长、文明办主任毛小红宣读表彰决定。", "毛小红:县委宣传部副部长|文明办主任"),
    PeopleCase("党的二十大代表、乡村教师支月英作了宣讲。", "支月英:党的二十大代表|乡村教师"),
    PeopleCase("副市长刘洋、市政府秘书长梁斌陪同检查。", "刘洋:副市长;梁斌:市政府秘书长"),
    PeopleCase("残疾青年创业者侯德顺身残志坚。", "侯德顺:残疾青年创业者"),
    PeopleCase("昨日，区应急管理局局长江涛带队检查加油站。", "江涛:区应急管理局局长"),
    PeopleCase("果农老伴儿高兴地说，今年苹果又大又甜。", ""),
  ]

  @Test("a list of names shares its title", arguments: PeopleTests.listsCases)
  func lists(example: PeopleCase) {
    #expect(people(in: example.text) == example.people)
  }

  private static let listsCases: [PeopleCase] = [
    PeopleCase("县领导郝建军、姚岚、谭小波等参加义务植树。", "郝建军:县领导;姚岚:县领导;谭小波:县领导"),
    PeopleCase("市委常委魏东、尹丽华和副市长苏杭出席签约仪式。", "魏东:市委常委;尹丽华:市委常委;苏杭:副市长"),
    PeopleCase("运动员于洋、王晓理和赵芸蕾站上领奖台。", "于洋:运动员;王晓理:运动员;赵芸蕾:运动员"),
    PeopleCase("村民张大壮、李小龙两家因宅基地闹了矛盾。", "张大壮:村民;李小龙:村民"),
    PeopleCase("原告吴某、被告郑某达成调解协议。", "吴某:原告;郑某:被告"),
    PeopleCase("以马国栋、杨雪梅为代表的一批返乡能人办起了合作社。", "马国栋:;杨雪梅:"),
    PeopleCase("会议由县长周建民主持，县领导史文清、柴进（挂职）、龙飞参加。", "周建民:县长;史文清:县领导;柴进:县领导;龙飞:县领导"),
    PeopleCase("获得一等奖的是江雨桐、白梓涵、许诺然。", "江雨桐:;白梓涵:;许诺然:"),
    PeopleCase("教师袁芳和学生卢浩、薛佳宁走上舞台。", "袁芳:教师;卢浩:学生;薛佳宁:学生"),
  ]

  @Test("credits and bylines are people too", arguments: PeopleTests.creditsCases)
  func credits(example: PeopleCase) {
    #expect(people(in: example.text) == example.people)
  }

  private static let creditsCases: [PeopleCase] = [
    PeopleCase("本报讯（记者 秦川）昨日，全县春季农业生产现场会召开。", "秦川:记者"),
    PeopleCase("本报记者张弛从市场监管局获悉，市民可扫码查询。", "张弛:记者"),
  ]

  @Test("speech, apposition and titles behind the name introduce people", arguments: PeopleTests.othersCases)
  func others(example: PeopleCase) {
    #expect(people(in: example.text) == example.people)
  }

  private static let othersCases: [PeopleCase] = [
    PeopleCase("“水通了，心也亮了。”王秀梅说。", "王秀梅:"),
    PeopleCase("钟小山院士为中学生作科普报告。", "钟小山:院士"),
    PeopleCase("会上，李文娟老师分享了带班经验。", "李文娟:老师"),
    PeopleCase("任爱国同志因病医治无效，于昨日逝世。", "任爱国:"),
    PeopleCase("赵志强，男，汉族，1985年4月出生，本科学历。", "赵志强:"),
    PeopleCase("民警蹲守三天，将嫌疑人叶某抓获。叶某对犯罪事实供认不讳。", "叶某:嫌疑人"),
    PeopleCase("一位名叫沈浪的小伙跳入河中救人。", "沈浪:"),
    PeopleCase("镇长彭勃介绍项目进展。彭勃说，工程年底完工。", "彭勃:镇长"),
  ]

  @Test("verbs, places and other words are not taken for names", arguments: PeopleTests.nobodyCases)
  func nobody(text: String) {
    #expect(people(in: text) == "")
  }

  private static let nobodyCases = [
    "区综合办公室主任张说，此次培训很有必要。",
    "支队长韩介绍，行动共查获车辆12台。",
    "党员干部高度重视，立即开展排查。",
    "村干部马上联系医院。",
    "群众和干部一起清理河道。",
    "各级领导方面要加强统筹。",
    "该镇成立由镇党委书记任组长、镇长任副组长的领导小组。",
    "居民广泛参与，志愿者连续奋战。",
    "由村支部书记包片、网格员包户，层层落实责任。",
    "王家村、李家庄、张店镇三地的农户受益。",
    "学生安全意识明显提高。",
    "负责人严格执行制度。",
    "职工应当依法参加社会保险。",
    "老师和学生共同完成了实验。",
    "代表们认真审议了工作报告。",
    "专家于近日赴现场指导。",
    "记者从县水利局获悉，水库除险加固工程已完工。",
    "记者在现场看到，机器轰鸣。",
    "王书记来了，大家围了上来。",
    "选手们向终点冲刺。",
    "作者通过大量史料还原了历史。",
    "市民王女士遗失了钱包。",
    "严禁商户占道经营、出店经营。",
    "委员应邀列席会议。",
    "干部关心群众，群众支持干部。",
    "贫困户全部脱贫，大户带动明显。",
    "石榴、黄桃、苹果等水果热销。",
    "江苏、安徽、浙江三省签署协议。",
    "孩子时常感到高兴。",
    "队员连夜转移群众。",
    "党员包联农户，干部包抓项目。",
    "工人师傅白天黑夜连轴转。",
    "校长室、党办、教务处联合行文。",
  ]

  @Test("further mentions of a known name are found, with the title of the first")
  func mentions() {
    let text = "镇党委书记钱海波走访农户。随后，钱海波来到大棚。\n\n钱海波要求，抓好田间管理。"
    let people = facts(in: text).facts.people
    #expect(people.map(\.name) == ["钱海波", "钱海波", "钱海波"])
    #expect(people.map(\.titles) == [["镇党委书记"], [], []])
  }

  @Test("every mention's range spells its name")
  func ranges() {
    for example in PeopleTests.titledCases + PeopleTests.listsCases {
      let (article, facts) = facts(in: example.text)
      for mention in facts.people {
        #expect(article.text.string(mention.range) == mention.name)
      }
    }
  }
}
