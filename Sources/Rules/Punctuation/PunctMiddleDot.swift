package import Linting
import TextModel

/// 间隔号用了别的点。
///
/// 外国人名和某些民族人名各部分之间、书名与篇名之间用间隔号“·”（U+00B7）。圆点、项目符号、英文句点、日文中点看着相近，
/// 检索、朗读和排版时却各不相同。
///
/// **怎么改**：改成“·”。
///
/// **依据**：GB/T 15834—2011 4.14.2。
package struct PunctMiddleDot: WordRule {
  package static let profile = RuleProfile("punct-middle-dot", .punctuation, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("作家史蒂夫⟦.⟧乔布斯传热销。", fixed: "作家史蒂夫·乔布斯传热销。"),
    .reported("展出爱新觉罗⟦•⟧溥仪的旧物。", fixed: "展出爱新觉罗·溥仪的旧物。"),
    .reported("“两河交汇⟦・⟧老街片区”开工。", fixed: "“两河交汇·老街片区”开工。"),
    .reported("压轴的是钢琴家弗拉基米尔⟦.⟧索科洛夫演奏的三首作品。", fixed: "压轴的是钢琴家弗拉基米尔·索科洛夫演奏的三首作品。"),
    .reported("选手基普乔格⟦•⟧切鲁约特以两小时十一分的成绩夺冠。", fixed: "选手基普乔格·切鲁约特以两小时十一分的成绩夺冠。"),
    .accepted("三水交汇·西坝片区开工。"),
    .accepted("“我们的节日·春节”展演"),
    .accepted("负责人李明。王芳随后发言。"),
    .accepted("全长3.5公里。"),
    .accepted("这台机器可以定时关机.也可以重新启动。"),
    .accepted("●报名时间为5月。"),
    .accepted("●打阵地战●打渗透战●打街巷战"),
  ]

  package init() {}

  package let words = TableReader.words(of: "• ● ‧ ・ ･ . ∙ ⋅")

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let index = hit.range.lowerBound
    // Most are decimal points.
    guard text.characterClass(index - 1) == .han, text.characterClass(index + 1) == .han,
      text.joint(before: index) == .none, text.joint(before: index + 1) == .none
    else { return }
    let scalar = text.scalar(index)
    let isPoint = scalar == 0x2E || scalar == 0xFF0E
    if PunctMiddleDot.isForeignName(index, text) {
      report.report(
        hit.range, Message("间隔号用“·”。", "The middle dot is “·”."),
        fixes: [.replace(hit.range, with: "·", isSafe: !isPoint)])
      return
    }
    // ● is a bullet, between phrases too.
    guard scalar != 0x25CF, PunctMiddleDot.hanCount(text, from: index - 1, step: -1) >= 2 else { return }
    let after = PunctMiddleDot.hanCount(text, from: index + 1, step: 1)
    // A full stop set as a point is followed by a whole clause.
    guard after >= 2, after <= 8 else { return }
    if isPoint {
      // Outside of marks it is a full stop that somebody set so: 可以定时关机.也可以重新启动.
      let before = PunctMiddleDot.hanCount(text, from: index - 1, step: -1)
      guard before <= 8,
        text.characterClass(index - 1 - before).isOpening || text.characterClass(index + 1 + after).isClosing
      else { return }
    }
    report.report(
      hit.range, Message("间隔号用“·”。", "The middle dot is “·”."),
      fixes: [.replace(hit.range, with: "·", isSafe: !isPoint)])
  }

  /// Whether the characters on both sides are those that foreign names are written in.
  static func isForeignName(_ index: Int, _ text: LogicalText) -> Bool {
    [index - 2, index - 1, index + 1, index + 2].allSatisfy { nameSounds.contains(text.scalar($0)) }
  }

  private static let nameSounds = Set(
    Scalars.of(
      "阿埃艾爱安昂奥澳巴芭白拜班邦保鲍贝本比彼毕宾波伯博勃布查察达戴丹道德登邓狄迪蒂丁东顿多杜敦恩儿尔法凡范菲费芬丰冯佛弗夫福富盖甘冈高戈格葛根古瓜圭哈海汉豪赫黑亨洪胡霍基吉加迦贾简江杰金京居卡开凯坎康考柯科可克肯孔库夸昆拉莱赖兰朗劳勒雷黎里理利莉丽连列林琳龙卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明缪莫墨默姆木穆拿纳娜奈南内尼涅宁努诺欧帕派潘庞佩彭皮平珀普奇齐恰钱乔切钦琼丘求让热日荣瑞若萨塞赛桑瑟森沙莎力逊吐买依孜帕夏提江热山尚绍舍申圣施石史士世斯丝司苏素索所塔泰坦汤唐陶特腾提天田图吐托瓦万旺威韦维伟卫魏温翁沃乌伍武西希锡夏香肖歇谢辛欣兴休雅亚延扬耶叶伊衣因英尤于约扎詹泽曾张哲珍真芝治朱兹子佐祖"
    ))

  /// How many Han characters stand in a row from an index, counted up to 9.
  private static func hanCount(_ text: LogicalText, from index: Int, step: Int) -> Int {
    var count = 0
    while count < 9, text.characterClass(index + count * step) == .han { count += 1 }
    return count
  }
}
