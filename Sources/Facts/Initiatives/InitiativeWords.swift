import TextModel

/// The words by which named initiatives are known.
enum InitiativeWords {
  /// What a type noun is, which decides how much of a name must stand before it.
  enum NounClass: UInt32, Sendable {
    /// 工作法
    case method
    /// 模式
    case model
    /// 机制, 制度
    case mechanism
    /// 责任制, 巷长制
    case duty
    /// 体系, 平台
    case framework
    /// 系统
    case apparatus
    /// 专项行动, 攻坚行动: hardly ever without a name.
    case campaign
    /// 行动
    case action
    /// 活动
    case activity
    /// 工程
    case works
    /// 项目
    case project
    /// 计划
    case plan
    /// 创建, 专项整治: verbs as much as nouns.
    case deed
    /// 攻坚战
    case battle
    /// 标准
    case standard
    /// 三部曲: with its own count
    case suite
    /// 办法, 方式: names something only right behind a quotation, as do those that follow.
    case way
    /// 守则, 约定
    case rule
    /// 联赛, 大赛
    case contest
    /// 改革
    case reform
    /// 热线, 小程序
    case channel
    /// 措施, 任务: name something only right behind a counted quotation.
    case measure
    /// 政策
    case policy

    /// Whether the noun is too common to name anything without a quotation before it.
    var needsQuotation: Bool {
      switch self {
      case .way, .rule, .contest, .reform, .channel, .measure, .policy: true
      default: false
      }
    }

    var kind: Initiative.Kind {
      switch self {
      case .method, .model, .way: .method
      case .mechanism, .duty, .rule, .policy: .mechanism
      case .framework, .apparatus, .channel: .system
      case .campaign, .action, .activity, .works, .project, .plan, .deed, .battle, .contest, .reform: .campaign
      case .standard, .suite, .measure: .slogan
      }
    }
  }

  static let nouns: [(NounClass, String)] = [
    (.method, "工作法 教学法 管理法 治理法 服务法 正向积分 作业法 调解法 推进法 步法 学习法 办案法 招商法 走访法"),
    (.model, "模式 工作模式 治理模式 管理模式 服务模式 发展模式"),
    (.mechanism, "机制 工作机制 制度 工作制度"),
    (
      .duty,
      """
      责任制 承包制 首问制 路长制 河长制 林长制 田长制 街长制 巷长制 网格长制 组长制 湖长制 楼长制 片长制 链长制 校长制 积分制 结对制 学徒制 包联制 承诺制 工作制 办结制 值班制 轮值制
      认领制 包保制 派单制 受理制 清单制 会商制 导师制 师徒制 负责制 代办制 网格制 首席制 店长制 警长制 专员制 特派员制
      """
    ),
    (.framework, "体系 平台 服务平台 工作体系 责任体系 服务体系"),
    (.apparatus, "系统"),
    (
      .campaign,
      """
      专项行动 专项整治行动 整治行动 攻坚行动 大行动 提升行动 会战 大会战 大整治 大走访 大排查 大练兵 大比武 大清洁 大宣讲 大讨论 擂台赛 专项斗争 清零行动 清查行动 执法行动
      严打行动 治理行动 百日行动 统一行动
      """
    ),
    (.action, "行动"),
    (.activity, "活动 主题活动 消费季 购物季 购物节 旅游季 文化季 惠民季 采摘节"),
    (.works, "工程"),
    (.project, "项目"),
    (.plan, "计划 行动计划"),
    (.deed, "创建 专项整治 集中整治 专项治理 专项检查 专项督查 专项监督 集中攻坚 试点 评选 专题纪律教育 主题教育 专题教育 警示教育 教育整顿"),
    (.battle, "攻坚战 保卫战 歼灭战"),
    (.standard, "标准"),
    (.suite, "三部曲 四部曲 五部曲 六部曲"),
    (.way, "办法 方式 准则 托管服务"),
    (.rule, "守则 规矩 约定 公约 流程"),
    (.contest, "联赛 大赛 比赛 竞赛 篮球赛 足球赛 排球赛"),
    (.reform, "改革 改革方案"),
    (.measure, "措施 举措 任务 服务 原则 检查"),
    (.policy, "政策"),
    (.channel, "热线 小程序"),
  ]

  /// National systems: whoever names them does not describe one of their own.
  static let nationalSystems = Set(
    TableReader.words(
      of: """
        党风廉政建设责任制 主体责任制 意识形态工作责任制 家庭联产承包责任制 安全生产责任制 岗位责任制 目标责任制 岗位目标责任制 家庭承包责任制
        """))

  /// Verbs and adverbs that govern a name and are no part of it.
  static let governingVerbs =
    nominalGoverning + " " + """
      开展 实施 推行 启动 建立 构建 深化 完善 健全 探索 打造 举行 举办 参加 参与 采取 采用 运用 依托 通过 围绕 结合 坚持 强化 搭建 形成 制定 制订 推出 执行 实行 深入 积极
      全面 大力 扎实 持续 广泛 集中 有序 加快 推动 促进 抓好 做好 做实 做优 做强 用好 发挥 充分 利用 借助 贯彻 践行 遵循 严格 切实 着力 努力 继续 进一步 不断 全力 全力以赴
      常态化 高标准 高质量 稳步 稳妥 认真 精心 主动 率先 共同 配合 号召 鼓励 召开 召集 主持 部署 安排 谋划 策划 筹划 复制 总结 提炼 提出 创立 首创 创设 创办 设立 开启 开通
      上线 运营 建成 新建 承建 承接 引入 签约 落地 开工 竣工 完成 实现 打赢 打好 打响 吹响 掀起 加大 加快推进 深入推进 深入开展 深入实施 扎实推进 扎实开展 大力实施 大力推进
      大力开展 积极开展 积极推进 积极探索 全面推行 全面落实 全面推进 全面开展 全面启动 集中开展 持续开展 持续推进 组织开展 启动实施 严格落实 严格执行 认真落实 建立健全 建立完善
      推进完善 探索建立 探索推行 创新推出 创新实施 创新开展 创新打造 作为 成为 属于 涉及 包括 根据 按照 依照 针对 面对 关于 以及 正在 已经 进行 从事 争取 获得 荣获 申请 调研
      参观 听取 讨论 了解 提供 发布 公布 印发 下发 出台 制作 确保 确定 明确 列入 纳入 作出 奏响 唱响 助推 助力于 助力 参照 对标 贯穿 立足 聚焦 紧扣 紧盯 把握 抓住 抓实
      抓紧 狠抓 突出 注重 倡导 履行 承担 担当 接受 迎接 迎来 走进 走出 来到 深耕 孵化 选树 树立 评出 涌现 借鉴 运用好 利用好 落实好 实施好 开展好 推进好 建好 管好 办好 开好
      守好 护好 用足 用活 牵头 负责 参评 夺得 摘得 赢得 斩获 取消 畅通 明晰 理顺 打通 推开 选取 评审 申办 承办 主办 协办 联办 冲刺 强力 强力推进 坚决 坚决打赢 其中 已有 选择 接入 促成 能否 要求 再开发
      """

  /// Verbs that often are nouns inside a name.
  static let nominalVerbs = nominalGoverning + " 创建 服务 管理 招商"
  private static let nominalGoverning = """
    提升 建设 推进 宣传 改进 优化 创新 督导 检查 保障 培育 运行 落实 考察 观摩 审议 研究 汇报 通报 介绍 投资 引进 推广 巩固 拓展 扩大 提高 改善 加强 统筹 协同 联合 组织
    发动 动员 引导 支持 学习 维护 申报
    """

  /// Modifiers that do not make a name of a type noun: 各项制度, 工作机制, 系列活动.
  static let genericModifiers = ShortWords(
    sizes + " " + """
      一季度 二季度 三季度 四季度 上半年 下半年 全年 发展 文明 志愿者 劝导 党员 干部 党员干部 行业 领域 案件 线索 实地 测评 文明城市 全国文明城市 疫情 疫情防控 防疫 上 月 季
      年 周 日 每月 每周 每年 每季度 年度 季度 春季 夏季 秋季 冬季 帮教 招商引资 户 到户 村 到村 镇 县 市 省 区 乡 结对 入户 上门 大 小 场 次 全民 人民 广大 少年 儿童
      老年 老人 妇女 职工 员工 工人 教师 学校 师生 校园 企业家 客户 会员 团员 民兵 退役军人 军民 双拥 警民 司法行政 行政 机构 各项 各类 各种 一系列 系列 相关 有关 重要 具体
      工作 长效 长效工作 管理 服务 基层 社会 体制 政策 规章 激励 监督 保障 考核 考评 评价 评估 联动 联席 协调 沟通 合作 运行 运营 推进 落实 应急 预警 防控 宣传 宣教 教育
      培训 学习 志愿 志愿服务 公益 文化 文艺 文体 体育 娱乐 节日 庆祝 纪念 慰问 走访 调研 考察 观摩 参观 交流 展示 展览 展演 演出 比赛 竞赛 竞技 评选 评比 创建 建设 建筑
      改造 整治 治理 清理 清洁 执法 检查 巡查 排查 督查 督导 整改 攻坚 专项 集中 统一 联合 主题 实践 社会实践 教学 教研 科研 党建 党务 组织 群众 居民 村民 农民 学生 青年
      家庭 社区 农村 乡村 城市 生产 经营 经济 商业 商贸 商务 农业 惠民 便民 利民 系统 民心 形象 惠民生 民生实事 基础设施 帮扶 救助 社会保障 医疗 卫生 健康 环保 环境 生态
      安全 生产安全 安全生产 消防 交通 信息 网络 数字 智能 智慧 技术 科技 创新 研发 样板 合作社 意识 思想 现代 综合 全部 所有 全国 全省 全市 全县 全区 新 多项 多种 多个
      这一 该 此 其 本 上述 首个 首批 第一 一批 一个 一项 几个 两个 三个 若干 部分 许多 大量 各 相应 配套 信用 评分 量化 积分 打分 公示 公开 登记 报告 例会 会议 会商
      值班 请销假 请示 报备 审批 备案 合同 预算 财务 财经 人事 用人 用工 分配 收益 利益 利益联结 联农带农 定期 日常 常态 常态化 正常 有效 科学 合理 规范 成熟 健全 完整 完备
      严格 严密 高效 顺畅 良好 良性 丰富 丰富多彩 形式多样 多彩 精彩 特色 品牌 拳头 骨干 支柱 优势 传统 新型 现代化 国家 国家级 省级 市级 县级 区级 镇级 村级 政府 企业 公司
      医院 单位 部门 机关 户外 室内 线上 线下 体验 互动 亲子 联谊 团建 聚会 商演 促销 优惠 抽奖 销售 推介 洽谈 对接 采购 施工 竞标 招标 中标 亿元 千万元 违法 犯罪 违法犯罪
      违规 经营活动 非法 犯罪活动 诈骗 赌博 传销 盗窃 破坏 捐赠 捐款 献血 无偿献血 植树 种植 养殖 采摘 旅游 观光 研学 游园 灯谜 猜灯谜 趣味 比拼 朗诵 演讲 征文 绘画 摄影
      歌咏 合唱 舞蹈 广场舞 阅读 读书 讲座 宣讲 咨询 义诊 体检 诊疗 就诊 送医 送药 普法 法治 法制 司法 审判 执行 救援 抢险 抢救 搜救 搜寻 疏散 转移 巡逻 抓捕 收网 侦查
      打击 查处 取缔 统一行动 军事 社会治理 社会管理 城市管理 社会化 智能化 信息化 网格化 网格化管理 精细化管理 新签约 新开工 新增 招引 市政 高新 亿元以上 以上 产业化 上亿 过亿
      外资 内资 利用外资 省重点 市重点 县重点 谋划 争取 中央预算内 专项债 债券 重点民生 前期 后续 收费 先进 典型 课外 课余 团队 学习交流 交流学习 座谈 表彰 颁奖 签名 拍卖 竞拍 种养
      务工 就业 创业 培育 培养 引进 兑换 申报 评审 验收 结题 课题 研究 田径 球类 健身 金融 信贷 理财 融资 担保 保险 理赔 赔偿 补偿 补贴 救济 慈善 爱心 义务 义演 集体 个人
      班级 年级 校外 课堂 早操 课间 班会
      """)

  private static let sizes = """
    重点 重大 主要 在建 续建 新建 龙头 示范 试点 储备 签约 招商 投资 民生 工业 产业 入库 亮点 大型 小型 扶贫 新签 落地 投产 竣工 技改 收费 审批 检查 罚款
    """
  /// What says of a project no more than its weight or its state.
  static let genericSizes = ShortWords(sizes + " 开工")

  /// With 制 behind them these are common ways of doing things: 合同制, 会员制.
  static let genericSystems = ShortWords(
    """
    合同 聘任 会员 聘用 学年 公有 股份 全日 寄宿 终身 邀请 预约 准入 私有 所有 市场 责任 经济 议会 总统 百分 工资 承包 合作 专利 配额 许可 审批 审核 审查 注册 登记
    备案 申报 听证 月薪 年薪 学分 走读 户籍 双轨 实名 集体 民主 代表 多党 选举 任期 任命 淘汰 积分 计件 计时 供给 分税 单休 双休 轮休 倒班 三班 两班 会议 例会 全员 市管
    """)

  /// Set phrases of national use. The article does not describe them, it only names them.
  static let setPhrases = """
    两委 两会 三农 三会一课 三无 双减 双碳 双创 双拥 双随机 双随机一公开 一带一路 一国两制 两学一做 三严三实 两个维护 两个确立 四个意识 四个自信 四个全面 五位一体
    三个代表 两个一百年 五个一百 四史 三孩 二孩 一号文件 一把手 一老一小 三品一标 三公 三资 三夏 三秋 三伏 三九 五一 六一 七一 八一 十一 双十一 双11 双十二 618
    315 三八 五四 一站式 一条龙 一对一 一网通办 一件事一次办 最多跑一次 四风 八项规定 六稳 六保 三高 四好农村路 两山 两非 三去一降一补 放管服 十四五 十三五 十五五
    一二九 九一八 五险一金 三权分置 三变 两高 两弹一星 四个现代化 四大班子 三大攻坚战 两不愁三保障 一刀切 一盘棋 一张网 一张图 一体化 一村一品 双一流 双高 三甲 三维 四季
    一流 一线 二次 三下乡 四有 三好学生 三支一扶 一手抓 两手抓 两张皮 最后一公里 第一书记 第一责任人 第一责任 第一要务 第一时间 第一现场 一岗双责 党政同责 三同时 五通一平
    三通一平 七通一平 四议两公开 三务公开 三务 两代表一委员 两优一先 五好 四无 三教 三令五申 三更 四书五经 三国 五谷 五星级 四星级 三星级 双百 三北 两横三纵 一肩挑
    一票否决 一事一议 一户一档 一人一档 一人一策 一户一策 一企一策 一村一策 一校一策 一案一策 一事一策 一店一策 一路一策 一河一策 一品一策 一乡贤一专班 一体两翼 三只手
    三轮车 四轮 两轮 双层 双向 双语 双休日 双节 双城 一次性
    """
}
