import Facts
package import Linting
import PageStructure
import TextModel

/// 一个人的名字有两种写法，只差一个同音字。
///
/// 一篇稿件介绍过的人，下文又以只差一个同音字或形近字的样子出现，多半是一个人。不同稿件里的两个名字，要职务相同，或在两份名单里与
/// 三个以上相同的人并列才报告。名字的两个字前后颠倒（张国庆、张庆国）的，同样报告。同一份名单、同一句里并列的是两个人，不报告；职务不同的不报告。
///
/// **怎么改**：查对名单，统一成一种写法。
///
/// **依据**：《报纸编校质量评比差错认定细则》（1997）29；《报纸编校差错率计算方法》：重要姓名差错加倍计。
package struct PersonNameVariant: PageRule, ArticleRule, WordRule {
  package static let profile = RuleProfile("person-name-variant", .people, .information, layer: .page, counts: 2)

  package static let examples: [Example] = [
    .reported(
      """
      我区召开项目建设推进会

      本报讯（记者 王小明）昨日，我区召开项目建设推进会。区委书记⟦刘德君⟧出席会议并讲话。

      区委书记刘德军强调，要压实责任，强化督导。区委书记刘德军要求，要按时完工。
      """,
      fixed: """
        我区召开项目建设推进会

        本报讯（记者 王小明）昨日，我区召开项目建设推进会。区委书记刘德军出席会议并讲话。

        区委书记刘德军强调，要压实责任，强化督导。区委书记刘德军要求，要按时完工。
        """, onPage: .whole),
    .reported(
      """
      烈日下的“护路人”

      本报讯（记者 王小明）养路工人崔振邦在盘山公路上干了二十六年。每逢雨天，他都要带上铁锹巡查一遍。

      去年夏天，⟦崔震邦⟧三次在塌方前把路障摆好，避免了事故发生。
      """,
      fixed: """
        烈日下的“护路人”

        本报讯（记者 王小明）养路工人崔振邦在盘山公路上干了二十六年。每逢雨天，他都要带上铁锹巡查一遍。

        去年夏天，崔振邦三次在塌方前把路障摆好，避免了事故发生。
        """,
      """
      烈日下的“护路人”

      本报讯（记者 王小明）养路工人崔震邦在盘山公路上干了二十六年。每逢雨天，他都要带上铁锹巡查一遍。

      去年夏天，崔震邦三次在塌方前把路障摆好，避免了事故发生。
      """, onPage: .whole),
    .reported(
      """
      巾帼合作社闯出新天地

      本报讯（记者 王小明）合作社理事长谷玉茹原是一名幼儿教师。起初缺技术，谷玉茹就住在基地里，跟着专家学育苗。

      如今，在⟦谷玉如⟧的带动下，周边三个村种上了丹参和柴胡。
      """,
      fixed: """
        巾帼合作社闯出新天地

        本报讯（记者 王小明）合作社理事长谷玉茹原是一名幼儿教师。起初缺技术，谷玉茹就住在基地里，跟着专家学育苗。

        如今，在谷玉茹的带动下，周边三个村种上了丹参和柴胡。
        """, onPage: .whole),
    .reported(
      """
      老邮路上的新鲜事

      本报讯（记者 王小明）投递员谷明亮骑着摩托车跑了十八年山路。谁家订了什么报，谷明亮心里有数。

      入冬以后，⟦谷亮明⟧把药品也捎进了山里。
      """,
      fixed: """
        老邮路上的新鲜事

        本报讯（记者 王小明）投递员谷明亮骑着摩托车跑了十八年山路。谁家订了什么报，谷明亮心里有数。

        入冬以后，谷明亮把药品也捎进了山里。
        """, onPage: .whole),
    .reported(
      """
      专家下乡送健康

      本报讯（记者 王小明）昨天，县中医院院长刘志强带队下乡义诊。⟦刘志祥⟧说，把专家送到村口，看病就少跑路。
      """,
      fixed: """
        专家下乡送健康

        本报讯（记者 王小明）昨天，县中医院院长刘志强带队下乡义诊。刘志强说，把专家送到村口，看病就少跑路。
        """,
      """
      专家下乡送健康

      本报讯（记者 王小明）昨天，县中医院院长刘志祥带队下乡义诊。刘志祥说，把专家送到村口，看病就少跑路。
      """, onPage: .whole),
    .reported(
      """
      试验田里的研究员

      省农科院研究员龚耀宗蹲在试验田里，挨个数着麦穗。这块地一共15亩，种了8个新品种。

      中午，省农科院研究员⟦龚跃宗⟧和学生们一起啃着馒头。
      """,
      fixed: """
        试验田里的研究员

        省农科院研究员龚耀宗蹲在试验田里，挨个数着麦穗。这块地一共15亩，种了8个新品种。

        中午，省农科院研究员龚耀宗和学生们一起啃着馒头。
        """,
      """
      试验田里的研究员

      省农科院研究员龚跃宗蹲在试验田里，挨个数着麦穗。这块地一共15亩，种了8个新品种。

      中午，省农科院研究员龚跃宗和学生们一起啃着馒头。
      """, onPage: .whole),
    .reported(
      """
      师专附中夺得跳高金牌

      本报讯（记者 王小明）女子跳高决赛中，师专附中选手沈雨晴第三次试跳越过1米68，以两厘米的优势夺冠。

      赛后，⟦沈雨睛⟧抹着眼泪告诉记者，落垫那一刻什么都没想。
      """,
      fixed: """
        师专附中夺得跳高金牌

        本报讯（记者 王小明）女子跳高决赛中，师专附中选手沈雨晴第三次试跳越过1米68，以两厘米的优势夺冠。

        赛后，沈雨晴抹着眼泪告诉记者，落垫那一刻什么都没想。
        """,
      """
      师专附中夺得跳高金牌

      本报讯（记者 王小明）女子跳高决赛中，师专附中选手沈雨睛第三次试跳越过1米68，以两厘米的优势夺冠。

      赛后，沈雨睛抹着眼泪告诉记者，落垫那一刻什么都没想。
      """, onPage: .whole),
    .reported(
      """
      钢厂走出的讲师

      本报讯（记者 王小明）铸造厂退休钳工邢志国给新工人上了一课。他讲了两个小时，台下没有人看手机。

      “手上的活，骗不了人。”⟦邢志华⟧说。
      """,
      fixed: """
        钢厂走出的讲师

        本报讯（记者 王小明）铸造厂退休钳工邢志国给新工人上了一课。他讲了两个小时，台下没有人看手机。

        “手上的活，骗不了人。”邢志国说。
        """,
      """
      钢厂走出的讲师

      本报讯（记者 王小明）铸造厂退休钳工邢志华给新工人上了一课。他讲了两个小时，台下没有人看手机。

      “手上的活，骗不了人。”邢志华说。
      """, onPage: .whole),
    .reported(
      """
      面包房里的外国师傅

      本报讯（记者 王小明）来自荷兰的扬·范德伯格在老街开了一家面包房。每天凌晨四点，他准时和面。

      ⟦范德博格⟧说，他最拿手的是黑麦面包。
      """,
      fixed: """
        面包房里的外国师傅

        本报讯（记者 王小明）来自荷兰的扬·范德伯格在老街开了一家面包房。每天凌晨四点，他准时和面。

        范德伯格说，他最拿手的是黑麦面包。
        """, onPage: .whole),
    .reported(
      """
      丢了的相机找回来了

      本报讯（记者 王小明）把相机忘在出租车上的沈先生接到了司机的电话。原来，司机收车时发现了相机。

      ⟦孙先生⟧赶到公司，送上一面锦旗。
      """,
      fixed: """
        丢了的相机找回来了

        本报讯（记者 王小明）把相机忘在出租车上的沈先生接到了司机的电话。原来，司机收车时发现了相机。

        沈先生赶到公司，送上一面锦旗。
        """, onPage: .whole),
    .reported(
      """
      阅览室夜里亮着灯

      本报讯（记者 王小明）图书馆馆员岳岚守着夜间阅览室，一守就是六年。

      “有人来，灯就得亮着。”⟦岳兰⟧说。
      """,
      fixed: """
        阅览室夜里亮着灯

        本报讯（记者 王小明）图书馆馆员岳岚守着夜间阅览室，一守就是六年。

        “有人来，灯就得亮着。”岳岚说。
        """, onPage: .whole),
    .reported(
      """
      丢了的布包找回来了

      本报讯（记者 王小明）市民窦女士昨天把布包落在了候车室。值班员循着包里的药方找到了她。

      ⟦窦先生⟧接过布包，连声道谢。
      """,
      fixed: """
        丢了的布包找回来了

        本报讯（记者 王小明）市民窦女士昨天把布包落在了候车室。值班员循着包里的药方找到了她。

        窦女士接过布包，连声道谢。
        """, onPage: .whole),
    .accepted(
      """
      菜市场里问菜价

      本报讯（记者 王小明）市民沈先生说，今天的菜新鲜。孙先生则说，价钱也便宜。
      """, onPage: .whole),
    .accepted(
      """
      两个名字

      本报讯（记者 王小明）同班有两个女孩，一个叫李小雨，一个叫李晓雨，发作业时常常弄错。
      """, onPage: .whole),
    .accepted(
      """
      话剧首演

      本报讯（记者 王小明）演员谢婉如饰演一位守堤人，从青年演到老年。谢婉如说，最难的是慢慢地老。

      谢婉茹坐在台下，她与台上的人并无亲属关系，只是名字相近。
      """, onPage: .whole),
    .accepted(
      """
      石桥村的苹果熟了

      村民刘建国种了十亩苹果，今年又是丰收年。

      村民刘建军的果园在坡上，苹果熟得晚一些。
      """, onPage: .whole),
    .accepted(
      """
      兄弟俩的果园

      本报讯（记者 王小明）果农谷玉林在村里种了十年梨。村民都说，谷玉林人实在。

      弟弟谷玉霖在县城开了水果店，专卖哥哥种的梨。
      """, onPage: .whole),
    .accepted(
      """
      我区召开项目建设推进会

      本报讯（记者 王小明）昨日，我区召开项目建设推进会。区领导王艳、王燕、李海涛、陈志强出席会议。

      区委书记刘德军强调，要压实责任，强化督导。
      """, onPage: .whole),
    .accepted(
      """
      我区召开项目建设推进会

      本报讯（记者 王小明）昨日，我区召开项目建设推进会。镇长李志刚汇报了进展。

      局长李志钢表示，将全力支持。
      """, onPage: .whole),
  ]

  package init() {}

  /// A person of the article whose name is spelt with another character of the same sound.
  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    checkAddressed(context, &report)
    checkTranscribed(context, &report)
    guard context.facts.people.count > 0 else {
      checkTurned(context, &report)
      return
    }
    checkForeign(context, &report)
    checkShort(context, &report)
    for name in report.account(NameTwins.self, of: context).names where !name.likes.isEmpty || !name.kin.isEmpty {
      if let place = name.kin.first, name.kin.count == 1 { PersonNameVariant.ask(name, place, context, &report) }
      var groups: [String: [Range<Int>]] = [:]
      for place in name.likes { groups[context.string(place), default: []].append(place) }
      for other in groups.keys.sorted() {
        let likes = groups[other] ?? []
        if PersonNameVariant.isUnknown(other, before: name, likes, context) {
          // 授予李振邦称号…李震邦说: the one whom the text introduces in some other way is the usual one.
          var usual = NameTwins.Name(scalars: Scalars.of(other))
          usual.places = likes
          PersonNameVariant.report(usual, name.string, name.places, context, &report)
        } else {
          PersonNameVariant.report(name, other, likes, context, &report)
        }
      }
    }
    NamesOfOnePost(in: context)?.report(context, &report)
    checkTurned(context, &report)
  }
}
