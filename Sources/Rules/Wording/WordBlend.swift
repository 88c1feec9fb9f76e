package import Linting
import TextModel

/// 句式杂糅。
///
/// 两种说法糅在一起：“加大对……进行……力度”是“加大……力度”和“对……进行……”混了；“开展……活动中来”前面缺“参与到”；
/// “原因是……造成的”“防止……不再发生”“深受……所欢迎”“围绕以……为中心”都是多了一半。
///
/// **怎么改**：留一种说法，去掉另一半。
///
/// **依据**：语法通则（句式杂糅、成分残缺）；《报纸编校差错率计算方法》：语法差错每处计 1。
package struct WordBlend: WordRule {
  package static let profile = RuleProfile("word-blend", .wording, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("老屋村的豆腐⟦之所以口感细嫩，是用山泉水点浆的原因⟧。"),
    .reported("要⟦防止设施蔬菜不再受冻⟧，及时加盖保温被。"),
    .accepted("避免不再使用的农药瓶污染水源。"),
    .reported("街道⟦加大对卫生死角、小街小巷进行集中整治力度⟧。"),
    .reported("依托家长学校等阵地，⟦开展“创文”宣传活动中来⟧。"),
    .reported("失利的⟦原因是准备不足造成的⟧。"),
    .reported("各地要⟦严防类似事故不再发生⟧。"),
    .reported("这项服务⟦深受群众所欢迎⟧。"),
    .reported("全镇⟦围绕以“创文”为中心⟧，扎实推进各项工作。", severity: .information),
    .reported("社区食堂⟦本着保本微利为原则⟧。"),
    .reported("全镇⟦围绕产业发展为中心⟧，扎实推进各项工作。", severity: .information),
    .reported("评审组⟦由教授、工程师所组成⟧。", severity: .information),
    .reported("剧团由老艺人和学生⟦组成的班底组成⟧。"),
    .reported("合作社以互助⟦为宗旨为原则⟧。"),
    .reported("他⟦无时无刻都⟧牵挂着学生。"),
    .reported("⟦经过全村的努力下⟧，水渠通了水。"),
    .reported("他的手艺⟦受到同行所推崇⟧。"),
    .reported("养殖户⟦靠的是科学管理取胜的⟧。"),
    .reported("接访⟦以解决诉求为目的为出发点⟧，能办的当场拍板。"),
    .reported("镇里⟦根据群众意愿为依据⟧，修订了规划。", severity: .information),
    .reported("停水⟦是由于管道破裂造成的原因⟧。", severity: .information),
    .reported("这项技术对增产⟦有着重要的作用是⟧不可低估的。"),
    .reported("村里⟦采取以“合作社＋农户”的模式⟧发展肉牛养殖。"),
    .reported("产品⟦主要以出口为主⟧。", severity: .information),
    .reported("机手⟦日夜不停地昼夜⟧抢收小麦。", severity: .information),
    .reported("队里⟦年龄最小的只有十八岁左右的年纪⟧。", severity: .information),
    .reported("巡逻队⟦由十二名退役军人组成的⟧，每晚分两班上路。", severity: .information),
    .reported("突击队⟦有十五名党员组成⟧，冲上了大堤。", severity: .information),
    .accepted("养殖户靠的是科学管理，以服务为目的，为企业出力。"),
    .accepted("镇里根据群众意愿，以方便出行为原则修订规划，采取以奖代补的方式。"),
    .accepted("这是一支由退役军人组成的、年龄最小的十八岁的队伍，有二十人，由三个组组成。"),
    .accepted("产品以出口为主，这是多方面的原因，有关部门组成专班。"),
    .accepted("评审组由教授、工程师组成，经过全村的努力，水渠通了水。"),
    .accepted("他无时无刻不牵挂着学生，以年老为由婉拒。"),
    .accepted("社区食堂本着保本微利的原则，以服务为宗旨。"),
    .accepted("全镇围绕把合作社办成区域中心的目标，扎实推进。"),
    .accepted("街道加大对卫生死角的集中整治力度。"),
    .accepted("街道加大对正在进行的违建的打击力度。"),
    .accepted("各村积极参与到“创文”宣传活动中来。"),
    .accepted("引导群众投身到开展环境整治的活动中来。"),
    .accepted("失利是准备不足造成的。"),
    .accepted("事故的原因是暴雨造成的道路塌方。"),
    .accepted("严防类似事故再次发生，确保隐患不再出现。"),
    .accepted("全镇以“创文”为中心，围绕目标抓落实。"),
  ]

  package init() {}

  package let words = BlendedFrame.anchors.map(\.word)

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard let clause = context.clause(at: hit.range.lowerBound), !context.protected.touches(hit.range, .all) else {
      return
    }
    let (word, read) = BlendedFrame.anchors[hit.entry]
    let place = BlendedFrame.Place(word: word, anchor: hit.range, clause: clause, context: context)
    guard let blend = read(place) else { return }
    report.report(blend.range, blend.message, severity: blend.isCertain ? nil : .information)
  }
}
