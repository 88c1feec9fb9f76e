import Facts
package import Linting
import PageStructure
import TextModel

/// 字词重复。
///
/// “的的”“了了”这样的虚词、“工作工作”这样不能重叠的词、一句里紧接着又写了一遍的短语，多半是修改时留下的。
/// 合法的连用（目的的、参与与、人和和睦……）和动词重叠（考虑考虑）不报告。
///
/// **怎么改**：删去一个。
///
/// **依据**：《报纸编校差错率计算方法》：多字每处计 1。
package struct WordRepeated: WordRule, ArticleRule {
  package static let profile = RuleProfile(
    "word-repeated", .wording, .error, layer: .logical, counts: 1, yieldsTo: ["extraction-repeat-at-break"])

  package static let examples: [Example] = [
    .reported("群众⟦的的⟧获得感更强了。", fixed: "群众的获得感更强了。"),
    .reported("大力普及⟦和和⟧推广新技术。", fixed: "大力普及和推广新技术。"),
    .reported("全力推进⟦工作工作⟧落实。", fixed: "全力推进工作落实。", severity: .warning),
    .reported("村里张贴⟦宣传标语宣传标语⟧二十条。", fixed: "村里张贴宣传标语二十条。", severity: .warning),
    .reported("县文化馆⟦将将⟧于下周六举办体验课。", fixed: "县文化馆将于下周六举办体验课。"),
    .reported("裁判组⟦对对⟧参赛选手的报名材料进行复核。", fixed: "裁判组对参赛选手的报名材料进行复核。"),
    .reported("管理所从4月中旬起⟦开展开展⟧巡坝查险。", fixed: "管理所从4月中旬起开展巡坝查险。", severity: .warning),
    .reported("专家⟦帮助帮助⟧大家科学用药。", fixed: "专家帮助大家科学用药。", severity: .information),
    .reported("专家组⟦认认⟧为技术先进。", fixed: "专家组认为技术先进。", severity: .information),
    .reported("游客赞⟦叹叹⟧不已。", fixed: "游客赞叹不已。", severity: .information),
    .accepted("党委根据根据地的群众基础作出决定。"),
    .accepted("工作作风建设、学习习惯培养都在加强。"),
    .reported("这里的空气⟦很很⟧清新。", fixed: "这里的空气很清新。", severity: .information),
    .accepted("孩子们踊踊跃跃地报名，大家严严实实地盖好。"),
    .accepted("石油以及可可和咖啡等产品价格下滑。"),
    .accepted("一对对新人走来，老人将将军的故事讲给孩子听，裁判员面对对手的质疑毫不退让。"),
    .accepted("达到宣传教育的目的的办法很多。"),
    .accepted("为了了解情况，他积极参与与村民的座谈。"),
    .accepted("构建共建共治共享的治理格局，做到随到随审、即来即办。"),
    .accepted("人和街街道办事处的车间厂外外墙。"),
    .accepted("各党小组组长和返乡乡贤久久为功。"),
    .accepted("他们一个字一个字地核对，一件事一件事地办。"),
    .reported("合作社根据市场⟦需求需求⟧调整种植结构。", fixed: "合作社根据市场需求调整种植结构。", severity: .information),
    .accepted("大家研究研究，再考虑考虑。"),
    .accepted("附近就是师范大学大学生创业园，孩子们一个一个排好队，雨哗啦哗啦下个不停。"),
  ]

  package init() {}

  /// A doubled function word, what it should be, and what makes it right.
  private static let table = CorrectionTable(
    """
    的的 的 目的的|的的确确|的的士|打的的
    了了 了 了了之|了了解|甚了了|明了了|末了了|了了却|了了结|了了心愿|了了不起|了了然|罢了了|一了了|未了了|终了了|公了了|私了了
    和和 和 和和美美|和和气气|和和睦睦|温和和|平和和|缓和和|谦和和|柔和和|暖和和|调和和|饱和和|共和和|总和和|亲和和|祥和和|人和和|随和和|求和和|附和和|中和和|和和谐|和和平|和和睦|和和美|和和气|和和蔼|和和解|和和顺|和和县|和和田|和和风
    与与 与 参与与|赠与与|给与与|授与与|干与与|与与会
    及及 及 普及及|涉及及|波及及|及及时|言及及|遍及及|埃及及|危及及|提及及|顾及及|触及及|累及及|殃及及|企及及|来及及|不及及
    被被 被 棉被被|植被被|被被告|被被子|被被动|被被服|地被被
    为为 为 所为为|行为为|作为为|有为为|无为为|人为为|认为为|因为为|以为为|成为为|转为为|变为为|改为为|称为为|视为为|名为为|化为为|更为为|为为什么|分为为|定为为|列为为|尤为为|极为为|即为为
    把把 把 一把把|两把把|几把把|把把关|把把脉|拖把把|火把把|把把手|车把把|个把把|门把把
    但但 但 不但但|非但但
    于于 于 于于田|于于某|于于是|单于于|于于都
    而而 而 而而今
    将将 将 将将军|将将士|将将领|大将将|上将将|中将将|少将将|准将将|即将将|主将将|名将将|小将将|健将将|干将将|老将将|麻将将|武将将|才将将|刚将将
    对对 对 一对对|对对子|对对联|面对对|针对对|反对对|应对对|对对方|对对手|相对对|成双对对|校对对|派对对|核对对|对对碰|配对对|绝对对|比对对|查对对|敌对对|作对对|不对对|结对对|两对对|双对对
    由由 由 自由由|理由由|缘由由|由由于|事由由|由由衷
    向向 向 方向向|意向向|动向向|面向向|走向向|向向导|向向日葵|志向向|取向向|导向向|投向向|流向向|去向向|风向向|指向向|趋向向|倾向向|转向向|双向向|定向向|单向向|纵向向|横向向|偏向向|流向向
    从从 从 服从从|从从业|从从前|自从从|从从容|从从事|从从严|从从小|从从中|听从从|随从从|跟从从|遵从从
    也也 也 也也门
    都都 都 首都都|成都都|古都都|都都市|全都都|大都都|国都都|帝都都|花都都|新都都|江都都|丰都都|于都都
    让让 让 礼让让|转让让|谦让让|出让让|避让让|让让座|让让路|退让让|忍让让|承让让
    就就 就 成就就|就就业|就就近|就就读|就就地|就就是|迁就就|将就就|造就就|就就诊|就就餐|就就座|早就就|高就就|功就就
    还还 还 归还还|返还还|偿还还|还还款|还还债|还还原|交还还|退还还|还还清|往还还
    使使 使 即使使|促使使|大使使|使使用|天使使|驱使使|行使使|迫使使|致使使|假使使|纵使使|使使命|使使者|特使使|指使使|公使使
    因因 因 原因因|起因因|死因因|病因因|基因因|因因为|因因素|成因因|诱因因|因因果|动因因|外因因|内因因
    这这 这 这这那那
    他他 他 其他他|吉他他|他他们
    它它 它 其它它|它它们
    们们 们
    已已 已 而已已|不得已已|早已已经
    不不 不 要不不|决不不|对不不|可不不|莫不不|好不不|无不不|不不不
    可可 可 可可和|可可、|可可等|及可可|、可可|可可豆|可可粉|可可树|可可西里|可可托海|许可可|认可可|可可脂|可可味|大可可
    是是 是 是是非|还是是|就是是|国是是|于是是|但是是|凡是是|总是是|只是是|可是是|不是是|实事求是是|若是是|要是是|正是是|都是是|即是是|是是否|倒是是|既是是|应是是|的是是|求是是|一是是|二是是|三是是
    在在 在 存在在|现在在|实在在|所在在|自在在|内在在|外在在|潜在在|好在在|旨在在|意在在|贵在在|重在在|在在校|在在职|在在建|在在册|在在岗|在在编|在在地|在在押|在在线|在在场|在在读
    """)

  /// Words that nobody says twice in a row.
  private static let words = TableReader.words(of: wordText)
  private static let wordText = """
    工作 强调 一致 表示 指出 认为 希望 决定 参加 参与 继续 一直 逐步 逐渐 随后 昨天 今天 上午 下午 村里 镇里 县里 全市 全县 全村 全镇 各地 各级 有关 相关 全部 所有 许多 部分 其他 \
    以来 以后 以前 之后 之前 建设 项目 方面 情况 问题 单位 群众 社区 环境 服务 管理 机制 措施 政策 部门 干部 党员 企业 农村 农业 农民 乡村 城市 街道 \
    办公 会议 任务 责任 制度 体系 模式 平台 网格 产业 经济 社会 文化 教育 卫生 安全 生产 质量 水平 能力 作用 效果 成效 成果 成绩 目标 要求 \
    内容 方式 方法 标准 程序 人员 队伍 组织 领导 书记 主任 代表 委员 居民 村民 学生 教师 家长 企事业 志愿者 进一步 以及 其中 通过 由于 因为 \
    开展 推进 推动 提升 提高 加强 落实 实施 保障 实现 促进 举办 举行 召开 开始 进行 成为 获得 取得 形成 位于 具有 包括 还会 还有 还将 将会 已经 可以 \
    能够 应该 必须 不断 积极 全面 深入 切实 有效 主要 分别 共同 正在 曾经 我们 他们 大家 记者 镇政府 县政府 市政府 区政府 县委 市委 区委 今年 去年 截至 为此 \
    所以 因此 但是 而且 或者 如果 虽然 为了 关于 根据 按照 目前 同时 重点 基础 资金 设施 道路 垃圾 宣传 防控 疫情 创建 文明 整治 村委会
    """

  /// Verbs that people do double when they speak.
  private static let spoken = ["活动", "帮助", "支持", "指导", "检查", "协调", "了解", "学习", "关心"]
  /// Characters of which no word ends in one and the next begins with it: 认认为, 很很清新.
  private static let single = Array(
    """
    际族质施研投造创优视续争纪织效究赛影助益席责防列必策型值采需均备速响易致获访断余维素未销财贸减律善培须预促荣围域注献承临态尽努险额措超危置略控驻竞胜故互纳适扩阶击附仍逐状例奋召害损著激罪录督退贵兼违既
    季永觉私绝尚缺免艰另讨归践征输述综债否贡固障付析励聚廉植污援涉佳筑途惠延沿悉患禁伴迅筹宜握申诺勇抢衡弱似染誉误夺冠恢异择坏缩遗貌宾诚透尊敏罚肯裁恐辞龄呈撤径渠租疆敢潜氛迈递趣灭遭穷倡伪概燃迁唯废乏奉拒
    荒谊返驾幼虚纠谓诞览弃码赖崇忧颁兑俗替阻诸殖乃剂隔旨暂遵役释宪惯旁聘婚添凭晤捕嫌侵巩膨厦扰陷押捷覆劣扣骗咨履裂牵贬懈逢毁碍讼厉贪恒描症犹慎允孕掘袭诈愈偶辩衷衰彼涵欲疫搏拟耗认些但又很决极较让却曾像性则
    已其并且
    """.unicodeScalars.filter { $0.value > 0x7F })
  private static let listed = Set(words + spoken)
  private static let firstWord = table.rows.count

  package var words: [String] {
    WordRepeated.table.words + (WordRepeated.words + WordRepeated.spoken).map { $0 + $0 }
      + WordRepeated.single.map { "\($0)\($0)" }
  }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if context.protected.touches(hit.range, .content) { return }
    let middle = hit.range.lowerBound + hit.range.count / 2
    if hit.entry >= WordRepeated.firstWord + WordRepeated.words.count + WordRepeated.spoken.count {
      checkSingle(hit.range, context, &report)
      return
    }
    if hit.entry < WordRepeated.firstWord {
      if WordRepeated.table.isExcused(hit, in: context) || WordRepeated.startsName(middle, in: context) { return }
      let word = WordRepeated.table.rows[hit.entry].right[0]
      WordRepeated.report(hit.range, word, nil, &report)
    } else {
      let after = context.string(hit.range.upperBound..<(hit.range.upperBound + 1))
      if ["长", "员", "部", "局", "处", "组", "站", "区", "室", "院", "法", "学", "费"].contains(after)
        && context.text.range(ofAny: ["学生", "学习", "学校", "学员"], at: hit.range.upperBound) == nil
        || context.text.matches("银行", at: hit.range.upperBound) || context.text.matches("根据地", at: middle)
      {
        return
      }
      let isSpoken = hit.entry >= WordRepeated.firstWord + WordRepeated.words.count
      // 学习学习、讨论讨论, 多帮助帮助: doubled as people speak.
      if isSpoken,
        text(context, says: ["多", "来", "去", "要", "能", "再"], before: hit.range.lowerBound)
          || context.text.characterClass(hit.range.upperBound) != .han
      {
        return
      }
      WordRepeated.report(
        hit.range, context.string(middle..<hit.range.upperBound), isSpoken ? .information : .warning, &report)
    }
  }

  /// 认认为: one character too many, unless it is said in pairs: 踊踊跃跃.
  private func checkSingle(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    guard text.scalar(after) != text.scalar(after + 1), text.scalar(before) != text.scalar(before - 1),
      text.scalar(after) != text.scalar(range.lowerBound), text.characterClass(before) != .openQuote,
      text.scalar(after) != text.scalar(before) || text.characterClass(after) != .han,
      context.people(in: max(0, before)..<(after + 1)).isEmpty,
      text.joint(before: range.lowerBound + 1) == .none || context.paragraph(at: range.lowerBound)?.role == .body
    else { return }
    WordRepeated.report(range, context.string(range.lowerBound..<(range.lowerBound + 1)), .information, &report)
  }

  private func text(_ context: ArticleContext, says words: [String], before index: Int) -> Bool {
    context.protected.touches(index..<(index + 1), .speech) || context.text.range(ofAny: words, endingAt: index) != nil
  }

  /// Two-character words that people do double: verbs of trying, degrees, sounds, thanks.
  private static let doubled: Set<UInt64> = {
    var reader = TableReader(doubledText)
    var result: Set<UInt64> = []
    while reader.next() {
      let word = reader.word
      if word.count == 2 { result.insert(UInt64(word[0]) << 32 | UInt64(word[1])) }
    }
    return result
  }()
  private static let doubledText = """
    很久 永远 研究 考虑 商量 讨论 学习 了解 打听 收拾 休息 活动 锻炼 体验 感受 参观 很多 非常 特别 十分 永远 谢谢 加油 哗啦 叮咚 轰隆 咚咚 呼啦 吧嗒 滴答 扑通 咔嚓 \
    咨询 请教 琢磨 交流 切磋 比较 对照 检查 调查 打扫 清理 整理 调整 改善 放松 热闹 高兴 开心 舒服 凉快 暖和 漂亮 干净 清楚 明白 认识 熟悉 介绍 解释 说明 \
    帮助 支持 指导 协调 关心 批评 教育 表扬 鼓励 安慰 照顾 观察 分析 总结 思考 反思 回忆 尝试 练习 演练 试验 实践 走访 好好 慢慢 轻轻 大大 小小 多多 早早 \
    真的 好的 是的 对的 不要 不行 不用 可以 快点 赶紧 赶快 来了 走了 好了 行了 到了 注意 小心 恭喜 欢迎 再见 见识 提醒 鉴定 回味 欣赏 议论 掂量 提高 教训 表示 推敲 评论 如何 那么 这么 怎么 你好 老师 妈妈 爸爸 爷爷 奶奶 宝贝 \
    意思 打量 体会 修理 庆祝 庆贺 宣传 辅导 管管 消遣 享受 品尝 溜达 转悠 聊聊 唠叨 捯饬 打扮 装扮 布置 安排 准备 收集 盘算 合计 核算 计算 估计 掂量
    """
  /// What rhymed phrases are built with: 共建共治共享, 随到随审, 边走边说.
  private static let alternating: ScalarSet = "共随即边又越有无不可能自互再同快早多大小真先好不半忽时各且或一万千百"
  private static let suffixes: ScalarSet = "的地得口团长员部局处组站区室院法学费生村路人债银县市镇乡店馆城"

  private static let degrees: ScalarSet = "很极老最太真好更多大细香墨碧乌雪漆通"
  /// Characters that foreign names are written with.
  private static let sounds: ScalarSet = "拉加斯尔克卡巴亚马达娜丽莎基普罗托萨瓦尼多米里奥"

  /// A two-character word twice in a row that nobody doubles: 需求需求. Names and words that join by chance are asked about
  /// only.
  private static func isDoubledWord(at index: Int, in clause: Range<Int>, _ scalars: [UInt32], _ classes: [UInt8])
    -> Bool
  {
    guard scalars[index] == scalars[index + 2], scalars[index + 1] == scalars[index + 3],
      scalars[index] != scalars[index + 1]
    else { return false }
    let han = CharacterClass.han.rawValue
    guard classes[index] == han, classes[index + 1] == han,
      !doubled.contains(UInt64(scalars[index]) << 32 | UInt64(scalars[index + 1])),
      !alternating.contains(scalars[index]), !alternating.contains(scalars[index + 1]),
      !ChineseDigits.contains(scalars[index]), !ChineseDigits.contains(scalars[index + 1]), scalars[index] != 0x9010,
      scalars[index] != 0x51E0
    else { return false }
    // 说着说着, 看着看着: a verb that goes on until something comes of it.
    if scalars[index + 1] == 0x7740 || degrees.contains(scalars[index]) { return false }
    // 提醒提醒大家 is said; at the end of a clause it mostly is. 委内瑞拉加拉加斯: names of places join as they come.
    guard index + 4 < scalars.count, classes[index + 4] == han,
      !(sounds.contains(scalars[index]) && sounds.contains(scalars[index + 1]))
    else { return false }
    let next = index + 4 < clause.upperBound ? scalars[index + 4] : 0
    // 大学大学生, and a third time.
    return !suffixes.contains(next) && next != scalars[index]
  }

  /// Two to eight Han that are said twice at once.
  /// Only clauses in which two characters come again soon, in their order, are looked at.
  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    for range in NearIdioms.standard.doubled(in: context.text, context.doubled)
    where !context.protected.touches(range, .all) && context.people(in: range).isEmpty && !report.holds(range) {
      WordRepeated.report(range, context.string(range.lowerBound..<(range.lowerBound + 1)), .information, &report)
    }
    var checked = 0
    for place in context.echoes where place >= checked {
      guard let clause = context.clause(at: place) else { continue }
      check(clause, in: context, report: &report)
      checked = clause.upperBound
    }
  }

  private func check(_ clause: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let scalars = context.text.scalars
    let classes = context.text.classes
    var index = clause.lowerBound
    while let place = WordRepeated.recurrence(from: index, in: clause, scalars) {
      index = place
      if scalars[index] == scalars[index + 2], WordRepeated.isDoubledWord(at: index, in: clause, scalars, classes) {
        let range = index..<(index + 4)
        let word = context.string(index..<(index + 2))
        // The table speaks of the words that it has.
        if !WordRepeated.isMeant(range, 2, in: context), !WordRepeated.listed.contains(word),
          context.people(in: index..<(index + 4)).isEmpty
        {
          WordRepeated.report(range, word, .information, &report)
        }
        index = range.upperBound
        continue
      }
      guard let length = WordRepeated.repeatLength(at: index, in: clause, scalars) else {
        index += 1
        continue
      }
      let range = index..<(index + 2 * length)
      if WordRepeated.isMeant(range, length, in: context) {
        index = range.upperBound
        continue
      }
      WordRepeated.report(range, context.string(index..<(index + length)), .warning, &report)
      index = range.upperBound
    }
  }

  private static func report(
    _ range: Range<Int>, _ word: String, _ severity: Severity?, _ report: inout ArticleReport
  ) {
    let second = (range.lowerBound + range.count / 2)..<range.upperBound
    report.report(
      range, Message("“\(word)”重复，请删去一个。", "“\(word)” stands twice. Delete one."), severity: severity,
      fixes: [.delete(second, word)])
  }

  /// 于 and 和 are surnames too.
  private static func startsName(_ index: Int, in context: ArticleContext) -> Bool {
    let people = context.people(in: index..<(index + 5))
    return people.contains { context.facts.people[$0].range.lowerBound == index }
  }

  private static func repeatLength(at index: Int, in clause: Range<Int>, _ scalars: [UInt32]) -> Int? {
    let longest = min(8, (clause.upperBound - index) / 2)
    guard longest >= 3, index + 2 * longest <= scalars.count else { return nil }
    let first = scalars[index]
    for length in 3...longest where scalars[index + length] == first {
      let isRepeat = (0..<length).allSatisfy { offset in
        scalars[index + offset] == scalars[index + length + offset]
          && CharacterClass.of(scalars[index + offset]) == .han
      }
      if isRepeat { return length }
    }
    return nil
  }

  /// The first place from `index` on whose scalar stands again two to eight further on; nil where there is none. Nearly
  /// all of a text is passed over here.
  private static func recurrence(from index: Int, in clause: Range<Int>, _ scalars: [UInt32]) -> Int? {
    let end = min(clause.upperBound, scalars.count)
    var index = index
    while index + 4 <= end {
      let first = scalars[index]
      var next = index + 2
      let last = min(index + 8, end - 1)
      while next <= last && scalars[next] != first { next += 1 }
      if next <= last { return index }
      index += 1
    }
    return nil
  }

  /// Whether the repetition is a figure of speech: one by one, sounds, chants, quoted words; or said three times.
  private static func isMeant(_ range: Range<Int>, _ length: Int, in context: ArticleContext) -> Bool {
    let text = context.text
    let first = text.scalar(range.lowerBound)
    if ChineseDigits.contains(first) || first == 0x9010 { return true }
    if Set(range.map { text.scalar($0) }).count < min(3, length) { return true }
    // Two lines of a headline that end and begin alike; a name with its verb on either side.
    if let paragraph = context.paragraph(at: range.lowerBound), paragraph.role != .body, paragraph.role != .caption,
      text.joint(before: range.lowerBound + length) != .none || !context.people(in: range).isEmpty
    {
      return true
    }
    if context.protected.touches(range, .all) { return true }
    if text.characterClass(range.lowerBound - 1) == .openQuote || text.scalar(range.upperBound) == 0xFF01 {
      return true
    }
    // A third time: a chant, or a table that lost its borders.
    return (0..<length).allSatisfy { text.scalar(range.lowerBound + $0) == text.scalar(range.upperBound + $0) }
  }
}
