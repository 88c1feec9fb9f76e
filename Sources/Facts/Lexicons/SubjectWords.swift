import TextModel

/// The words by which the noun of a quantity is found.
///
/// A class for the reason that `MetricWords` is one.
final class SubjectWords: Sendable {
  static let shared = SubjectWords()

  /// By scalar, what can begin with it: most characters of a clause need no table.
  let signs: [WordSign]

  private init() {
    var table = [WordSign](repeating: [], count: 0x10000)
    func add(_ sign: WordSign, _ scalars: [UInt32]) {
      for scalar in scalars where scalar < 0x10000 { table[Int(scalar)].insert(sign) }
    }
    add(.kept, kept.leads)
    add(.keptEtc, keptEtc.leads)
    add(.verb, verbs.leads)
    add(.weakVerb, weakVerbs.leads)
    add(.adverb, adverbs.leads)
    add(.perHead, perHead.leads)
    add(.stop, stops.scalars)
    add(.stopBefore, stopsBefore.scalars + [Sign.of, Sign.etc])
    add(.of, [Sign.of])
    add(.share, [Sign.share])
    add(.comparing, [Sign.than, Sign.against, Sign.beyond, Sign.out])
    add(.has, [0x6709])  // 有
    add(.part, part.leads)
    add(.average, average.leads)
    add(.cumulative, cumulative.leads)
    // 共 and 总
    add(.total, [0x5171, 0x603B] + total.leads)
    add(.from, from.leads)
    add(.link, links.leads)
    add(.scopeEnd, scopeBackwards.leads)
    add(.verbEnd, verbsBackwards.leads)
    signs = table
  }

  @inline(__always)
  func sign(_ scalar: UInt32) -> WordSign { scalar < 0x10000 ? signs[Int(scalar)] : [] }

  let verbs = WordTable(VerbWords.text)
  let verbsBackwards = WordTable(VerbWords.text, isReversed: true)
  let singleVerbs = ScalarSet(VerbWords.single)

  /// Characters that end a noun phrase read backwards.
  let stopsBefore = ScalarSet("在是被把将对向从到至为以于由都也已又还再才仅约近达超使让给并且而则了着令致可能应须想请称说未不没共")
  /// Characters that end a noun phrase read forwards.
  let stops = ScalarSet("在是被把将对向从到至为以于由均都也已又还再才仅约近达超使让给并且而则了着时后前起令致可能应须想请称说将未不没与和及或共每有笑只就")
  /// Words that hold such a character and end nothing.
  let kept = WordTable(
    """
    能繁 被困 在校 在校生 在建 在岗 在职 在册 在读 在押 在逃 在编 从业 从业人员 从业者 对口 对外 对象 对联 对接 以上 以下 以内 以色列 过程 过境 由来 自由 将军 再生
    再就业 公共 共同 共享 共建 共产党 到户 到村 到期 为民 为老 为农 行为 至少 于家 现在 存在 潜在 所在 内在 外在 自在 正在 方向 面对 针对 相对 绝对
    反对 应对 核对 校对 派对 朋友 由于 关于 属于 以及 可以 所以 难以 予以 加以 得以 给水 供给 自给 补给 会议 会员 会场 会展 会计 会所 社会 大会
    机会 协会 商会 工会 学会 议会 聚会 集会 晚会 博览会 展会 展销会 交易会 委员会 居委会 村委会 基金会 联合会 座谈会 推进会 应用 应届 应急 应收 适应 响应
    反应 供应 能力 能源 能耗 功能 性能 智能 节能 产能 技能 可能 太阳能 动能 光能 电能 核能 热能 新能源 需求 需要 必需品 急需 刚需 要求 要素 主要 重要
    要点 需水 不动产 新增就业 建成区 年产值 年产量 年产能 年产能力 通知书 决定书 建议书 申请书 提示函 不便 不良 不锈钢 不合格 不明 不少 未成年 未成年人 未婚 未来 时间 时段 时代 小时 临时 及时 定时 实时 计时 工时 学时 课时 后勤 后备 后台 售后
    课后 产后 落后 前期 前置 前沿 前台 目前 门前 学前 产前 事前 起点 起重 还款 还贷 又讯 约谈 节约 预约 合约 签约 条约 公约 近郊 近海 附近
    达标 发达 超市 超载 超限 超标 超声 高超 使用 使馆 大使 天使 使命 给养 并发 并购 合并 而且 规则 原则 说明 小说 说唱 将来 称号 名称 职称 请求 申请
    想法 思想 理想 会诊 会费 未办 均价 人均 户均 平均 都市 首都 首付 已婚 再造 清仓 才艺 人才 刚才 不锈 可再生 可回收 可燃 可视 许可 认可 可研 可支配 工作
    以工代赈 以旧换新 到站 到岗 到位 报到 至善 甚至 为主 人为 称重 前列 前锋 后卫 前锋线 后 时长 时速 时间段 从事 由村 自由人 起诉 起重机 一起 结对 成对 结对子 与会 和谐 和平 和美 和解 总和 饱和 及格 普及 或者 就业 就医 就餐 就诊 就学 各界 其他 每股 该案 生产总值 生产线
    被害人 被告人 被告 被困人员 被执行人 被保险人 近视 被骗 被盗 被毁 被征 有期徒刑 无期徒刑 有毒 有害 有组织 有偿 有力 中共 共青团 共和国 被褥 被子 驾驶员 驾驶证 驾驶人 亩均 日均 年均 月均 生均 场均 营造林 直接经济损失 直接损失 国有 有机 有限 有限公司 所有 有色 有轨 有线 有效 有关 有序
    负责人 承包户 出租屋 出租车 运营商 销售额 收入 使用面积 使用寿命 不良贷款 国家和地区 能见度 能见 通达率 通达 可采 在轨 封顶线 起付线 诉前 灾前 会前 岗前 每年 每月 每天 每次 公有 私有 民有 自有 特有 专有 持有 附有 享有
    """)
  /// 等 inside a word.
  let keptEtc = WordTable("一等 二等 三等 特等 头等 等级 等候 等待 平等 均等 中等 高等 初等 优等 同等 等于 对等")
  let weakVerbs = WordTable(VerbWords.weak)
  let weakVerbsBackwards = WordTable(VerbWords.weak, isReversed: true)
  let notSingle = WordTable(VerbWords.notSingle)
  let measures = WordTable(VerbWords.measures)
  /// Nouns that name a quantity and take the verb before them along: 上线人数.
  let quantityNouns = WordTable("人数 人次 户数 次数 数量 总量 总数 总额 金额 面积 限额 额度 规模 时间 时长 时限 期限 时速 速度 标准 深度 强度 周期 频次 均价 单价 总价")
  /// Behind a verb these make it a noun: 解决率, 销售额.
  let nominal = ScalarSet("率量额数费期值者员面价")
  /// How the names of those who act end: the noun before a verb is then no object.
  let agents = WordTable(
    """
    户 口 队 局 办 会 部 委 处 所 站 中心 公司 单位 员 者 民 人 村 镇 乡 县 市 区 街道 社区 院 校 政府 干部 群众 警方 企业 集团 支部 家 厂 店 学生 银行 部门 我们 他们
    """, isReversed: true)
  /// How nouns end that are counted themselves, whatever of theirs stands behind 的.
  let holders = WordTable(
    """
    户 队 局 部 所 站 中心 公司 单位 员 者 民 人 村 镇 乡 县 市 区 省 街道 社区 院 校 小学 中学 企业 集团 支部 厂 店 学生 部门 国家 地区 项目 小项 大项 班级
    教师 老师 职工 工 农 商 司机 业主 庭 团 孩子
    """, isReversed: true)
  /// Before 有: a place or a body, and what it has comes behind.
  let owners = ScalarSet("乡镇村县区市校院厂店队户里内中园局场")
  /// Words of time, place and degree that measure nothing by themselves: cut off before a noun, no subject alone.
  let scope = WordTable(scopeText)
  let scopeBackwards = WordTable(scopeText, isReversed: true)
  private static let scopeText = """
    目前 如今 当前 现在 今年 去年 前年 明年 当年 当天 当日 当月 当晚 近日 日前 近年 近年来 今年以来 年内 年底 年末 年初 全年 上半年 下半年 一季度 二季度
    三季度 四季度 每年 每月 每天 每日 每周 每次 每人 每户 每亩 每个 平均每 全国 全省 全市 全区 全县 全镇 全乡 全村 全街道 全校 全院 全厂 全州 全旗 全球 全世界
    该市 该区 该县 该镇 该乡 该村 该校 该院 该局 该公司 该街道 该办 该社区 我国 我省 我市 我区 我县 我镇 我校 我院 本市 本区 本县 本校 辖区 辖区内 城区 现场
    其中 其余 此外 另外 另有 还有 以及 包括 共计 合计 总计 累计 一共 总共 已 已经 先后 分别 各级 各类 各地 当地 各种 同时 同期 期间 活动中 会上 仅有 只有 至少 最多 大约 预计 计划 力争 现有 共有 拥有 设有 截至目前 截至 达到 超过 这些 那些 这个 这里 他们
    年产 我们 自己 大家 人们 一次 一批 一个 一名 一系列 一家 一位 一套 一台 一款 一条 一座 一辆 一块 一片 一间 一种 一些 此次 本次 这次 该项 该项目 由此 使得 之后 之前 以来 同比 环比 平均 月底 月末 月初 月份 最初的 原来的 原先的 年初的 年末的 年底的 如今的 现在的 目前的 去年的 当初的 此前的 最初 原来 原先 每小时 每分钟 每公斤 每平方米 每桶 每晚 每套 每吨 每人每月 每人每年 每场 每度 每升 全线 人民币 年以来 月以来 日以来 日起 月起 日至 主动 积极  直接 成功 顺利 连续  最终 随后 然后 最后 首次 再次 多次 按 按照 根据 据 据统计 据介绍 据了解 统计显示
    """
  /// Cut off before a noun: 共12栋, 各村.
  let particles = ScalarSet("共各就还也又再均都已并且而其此该了有")
  /// Adverbs that end a noun phrase read forwards.
  let adverbs = WordTable(
    """
    分别 已经 正在 将要 同时 逐步 逐渐 如数 轮流 逐一 逐个 分头 就地 至今 无偿 自发 竞相 争相 正忙 正忙着 轮番 当天 当日 当晚 随即 随后 累计 共计 总共 合计 总计 目前 现已 全面 全部 全程 积极 主动 率先 陆续 相继 纷纷 先后 踊跃 自愿 自觉 认真 共同 一起 一同 直接
    """)
  /// Links between a noun and its figure, read backwards from the figure.
  let links = WordTable(
    ChangeWords.reached + " " + """
      达 达到 达到了 为 约为 分别为 分别达 分别是 分别达到 至 到 有 共有 现有 共 共计 总计 合计 累计 累计达 累计达到 累计为 已 已达 已有 已经 已经达到 了 均 均为 均达 是 就是 仅 仅为 仅有
      只 只有 就有 就 还 还有 高达 多达 长达 将达 将达到 突破 突破了 超过 超过了 超 占 占到 占了 各 各有 平均 平均为 平均达 总共 一共 最高 最高达 最低 最多 最少 稳定在 保持在 维持在 控制在
      在 以 再 又 也 都 满 刚满 已满 年满 只要 只需 仅需 需 需要 只花 约 近 逾 将近 接近 大约 至少 至多 不到 不足 不低于 不少于 不超过 高于 低于 少于 多于 等 完成 实现 进行 开展 人民币
      跌到 涨到 增加 增加了 增长 增长了 增长达 上升 上升了 提高 提高了 提升 提升了 上涨 上涨了 扩大 扩大了 下降 下降了 减少 减少了 降低 降低了 回落 回落了 下跌 下跌了 缩短 缩短了 缩小 缩小了
      偏多 偏少 偏高 偏低 递增 递减 下滑 下滑了 回升 回升了 攀升 跃升 走高 走低 收窄 放缓 加快 翻了 翻 可达 能达 可达到 能达到 达成 折合 相当于 价值 价值达 总价值 价值约 大致 大概 起码 为期 历时 用时 耗时 仅用 只用
      只用了 经过 高了 低了 多了 少了 快了 慢了 贵了 便宜了 高出 调升 调降 上调 下调 上浮 下浮 名义 实际 里氏 转 转为 收于 报收于 从 由 多 少 增 降 涨 跌 快于 慢于 优于 领先 落后 提前 推迟 收报 报收 报
      """, isReversed: true)
  /// Words that end like a link and are none.
  let notLinks = WordTable(
    """
    签约 预约 节约 公约 合约 履约 违约 邀约 条约 附近 最近 临近 邻近 人均 户均 亩均 日均 年均 月均 生均 场均 存在 所有 没有 拥有 国有 具有 收到 接到 成为 作为 行为 认为 来到 看到 得到 找到 受到 遇到 现在 所在 潜在 首都 甚至 直至 许可 认可 产能 功能 性能 智能 动能 技能 储能 运转 周转 流转 旋转 扭转 好转 自转 中转 空转 逆转 辗转 划转 移转 翻转 倒转 高等 中等 平等 自由 公共 可以 年少 缺少
    合同期 最长 较长 全长 总长 身高 楼高 最高 最低 新增 招收 预报 上报 播报 举报 申报 填报 通报 海报 简报 日报 占比 对比 环比 同比 评比 无比 相比 好比 发达 表达 到达 转达 下达 传达 以及 予以 难以 所以 增长 成长 校长 市长 局长 延长 生长 会长 组长 队长 船长 家长
    """, isReversed: true)
  /// Words at the start of a clause that only compares.
  let comparisons = WordTable("比 较 相比 同比 环比 扣除 剔除 高出 低于 高于 按可比 按不变价 按现价 按同口径 同口径")
  let notComparisons = WordTable("比例 比重 比值 比赛 比分 比率 比较 比武 比拼 比学 较大 较小 较高 较低 较好 较多 较少 与会 同心 同类 同批 同案 同学 同事 同村 同时")
  /// 高于, 快于: with what a figure is compared.
  let degrees = ScalarSet("高低快慢优好大小多少强")
  /// Between the noun and 高于.
  let beforeDegree = WordTable("大大 大幅 大幅度 明显 显著 远 远远 略 稍 普遍 一般 通常 平均 分别 虽 以", isReversed: true)
  /// Before the price of the noun behind a figure.
  let worth = WordTable("价值", isReversed: true)
  /// Before what a share is a share of, where 占 does not say it.
  let wholes = WordTable("为 是 达 达到 完成 完成了 相当于")
  let afterShare = ScalarSet("地用有比道据优领线")
  let beforeShare = ScalarSet("侵抢挤独强霸")
  let dateUnits = ScalarSet("年月日号时点分")
  /// Behind 号 or 点 of a name: 3号线, 5号楼.
  let afterNumber = ScalarSet("线楼院店井机路位的")
  let trailing = ScalarSet("将已也则均各都正仍可能会需应要的和与及或、约")
  /// Verbs that name what is counted where no noun does: 办结30件.
  let acts = WordTable(
    "审结 办结 执结 结案 公诉 起诉 批捕 营救 受理 立案 破案 查处 返工 化解 调处 走访 慰问 接诊 收治 出栏 存栏 追缴 报名 捐款 减免 拨付 就业 获救 签约 中标 坐诊 垫付 认捐 开课 授课 追回 退赔 赔付 开庭"
  )
  /// Verbs of one character that end a clause before a figure, and what makes a noun of them: 专卖, 零花.
  let dealing = ScalarSet("卖赚挣花凑坐喂")
  let beforeDealing = ScalarSet("专拍外零棉种小买变倒义热贩烟火菊荷梅桃樱鲜开葵莲雪浪")
  /// Before 种 as a verb: 他种, 我家种.
  let growers = ScalarSet("他她我你人家户们")
  let beforeVerb = ScalarSet("等已共进均")
  let verbEndings = ScalarSet("来出到掉完好走回上下起")
  let prepositions = ScalarSet("对将把被向为给让使")
  let placeEndings = ScalarSet("里上")
  let dimensions = ScalarSet("长宽高深厚远重大")
  let loneVerbs = ScalarSet(
    "处致建修种养招收发送办开拆清挖打架铺装换补增减降升涨超含获夺胜负卖买售投筹捐罚判抓查设调派请聘带领帮救接缴运拉扫洗植栽播割采引选评奖授签印贴挂摆存用花耗费省跑走骑游跳射失报距离需要审记做吃喝挣赚赢输得来过去住租借还欠付交供取拿写画拍演"
  )
  /// Single characters that are no noun: the rest of a date or a particle.
  let empty = ScalarSet("年月日号时共各就还也又再均都有为是到至达约近超这他她一个名由从在对将把被让使以并且而其此某每全本该等了的地得着过比较含内外中上下前后里间来和与及或")
  /// What is cut off at the end of a noun phrase read forwards.
  let endings = ScalarSet("等中里上内和与及或")
  let perHead = WordTable(perHeadText)
  let perHeadBackwards = WordTable(perHeadText, isReversed: true)
  private static let perHeadText = "人均 户均 亩均 日均 年均 月均 每人 每户 每亩 每年 每月 每天"
  let casualties = WordTable("死亡 受伤 遇难 失踪 失联 被困 获救 轻伤 重伤 当场 受灾 溺水 中毒 遇害 身亡 落网")

  // What figures are to one another.
  let reached = WordTable(ChangeWords.reached, isReversed: true)
  let from = WordTable("从 由 自")
  let part = WordTable("其中 包括 当中")
  let average = WordTable("人均 户均 亩均 日均 年均 月均 生均 场均 平均 均价 单产 每人 每户 每亩 亩产")
  let cumulative = WordTable("累计")
  let total = WordTable("合计")
  /// 总 of 总值, 总书记
  let afterSum = ScalarSet("值理书经工结部是统裁监局院站会")
  let planned = WordTable(
    "力争 力争达到 计划 计划投资 目标为 目标是 任务为 任务是 将达到 将达 确保达到 预计 预计达到 预计可达 拟 拟建", isReversed: true)
  let goals = WordTable("目标 任务 计划 指标", isReversed: true)
  let shares = WordTable("占比 比重 比例 份额 占有率", isReversed: true)
  let respectively = WordTable("分别 各")
}

/// What can begin or end with a character.
struct WordSign: OptionSet {
  let rawValue: UInt32

  static let kept = WordSign(rawValue: 1)
  static let keptEtc = WordSign(rawValue: 1 << 1)
  static let verb = WordSign(rawValue: 1 << 2)
  static let weakVerb = WordSign(rawValue: 1 << 3)
  static let adverb = WordSign(rawValue: 1 << 4)
  static let perHead = WordSign(rawValue: 1 << 5)
  static let stop = WordSign(rawValue: 1 << 6)
  static let stopBefore = WordSign(rawValue: 1 << 7)
  static let of = WordSign(rawValue: 1 << 8)
  static let share = WordSign(rawValue: 1 << 9)
  static let part = WordSign(rawValue: 1 << 10)
  static let average = WordSign(rawValue: 1 << 11)
  static let cumulative = WordSign(rawValue: 1 << 12)
  static let total = WordSign(rawValue: 1 << 13)
  static let from = WordSign(rawValue: 1 << 14)
  /// Ends a link to a figure, a word of time or place, a verb.
  static let link = WordSign(rawValue: 1 << 15)
  static let scopeEnd = WordSign(rawValue: 1 << 16)
  static let verbEnd = WordSign(rawValue: 1 << 17)
  static let comparing = WordSign(rawValue: 1 << 18)
  /// 有
  static let has = WordSign(rawValue: 1 << 19)

  static let any = WordSign(rawValue: .max)
  /// What `SubjectReader.trimmed` looks at.
  static let inClause: WordSign = [.kept, .keptEtc, .verb, .adverb, .stopBefore, .has]
  /// What ends a noun phrase behind a figure, or is a word in it.
  static let inPhrase: WordSign = [.kept, .stop, .perHead, .adverb, .of, .verb, .weakVerb]
}
