/// The classifiers, each its own base: 人次 never converts to 人.
enum ClassifierRows {
  static let text = """
    人 名 位 个人 口 口人 员 万人 人次 人天 人份 人月 车次 班次 架次 艘次 辆次 台次 场次 例次
    批次 件次 站次 笔次 户次 家次 处次 条次 册次 吨次 户 家 所 间 院 门 姓 座 栋 幢 处 片
    块 垄 畦 塘 眼 孔 进 围 顶 盏 杆 根 道 扇 面 堵 排 级 层 楼 单元 间房 条 段 线 号线
    节 项 件 起 桩 宗 例 个 种 类 样 款 门类 大类 车道 档 码 回 番 次 场 届 期 批 轮 遍 趟 回合 局
    盘 班 拨 茬 季 站 度 阵 下 顿 通 声 步 圈 跤 辆 台 台套 套 架 艘 列 部 门炮 挺 枚 发
    组 具 只 副 双 对 付 服 本 册 卷 份 张 页 篇 幅 首 曲 集 帧 则 封 字 句 行 版 辑 支
    枝 剂 剂次 管 针 粒 颗 滴 丸 贴 味 头 匹 尾 羽 峰 窝 群 箱 棚 栏 棵 株 丛 朵 束 盆
    簇 墩 穗 茎 蔸 窝子 袋 盒 瓶 桶 罐 包 筐 篮 车 船 捆 堆 摞 沓 卡车 集装箱 标箱 标准箱
    提 打 听 壶 杯 碗 勺 锅 串 把 床 件套 箱包 托盘 支队 队 连 营 团 旅 师 伙 帮 席 桌 派
    股 手 笔 单 户头 注 标 宗地 票 席位 张床 床位 个端口 个泊位 车位 个车位 埠 码头 泊位 分
    路 积分 颗星 星 球 篮板 公里赛
    """

  /// Nouns of administration and counts of results that newspapers set behind a figure without a classifier: 4方面,
  /// 3县5镇, 3金2银.
  static let bareNouns = """
    方面 部门 大 亩次 学分 国 省 市 州 县 区 镇 乡 村 校 县区 乡镇 村庄 社区 街道 金 银 铜 环 胜 平 负 连胜 连败 连冠
    """

  /// Units that the tables hold but running text does not count with: the classifier is their first part (200张床位,
  /// 3支队伍), or they stand in names and places (5号线, 3楼).
  static let unused = """
    张床 间房 支队 个泊位 个车位 个端口 宗地 门炮 户头 箱包 号线 线 楼 版 星 打 码 下 手 派 通 服 年代 年度 旬 世纪 月 时
    点钟 码头 埠 公里赛 员 姓 院 进 围 里地
    """
}
