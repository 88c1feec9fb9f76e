import Facts
import Testing

@Suite struct MetricsUnitTests {
  @Test(arguments: MetricRow.rows(measures))
  func `Units of measure are read in every form`(_ row: MetricRow) {
    #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected)
  }

  @Test(arguments: MetricRow.rows(classifiers))
  func `Classifiers are the longest that fits`(_ row: MetricRow) {
    #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected)
  }

  @Test func `Quantities of one dimension compare in its base unit`() throws {
    let metrics = MetricRow.metrics(in: "流转土地2公顷，其中旱地30亩，绿地5000平方米。")
    #expect(metrics.map(\.unit.base) == ["平方米", "平方米", "平方米"])
    let bases = metrics.compactMap(\.baseValue)
    #expect(bases.map(\.description) == ["20000", "20000.00001", "5000"])
  }

  @Test(
    arguments: [
      ("全年用电300度。", .energy), ("最高气温达38度。", .temperature), ("他得了25分。", .classifier),
      ("每股收益3角5分。", .money), ("发生5.2级地震。", .magnitude), ("登上12级台阶。", .classifier),
    ] as [(String, Unit.Dimension)])
  func `A unit with two readings is read by its context`(_ text: String, _ dimension: Unit.Dimension) {
    #expect(MetricRow.metrics(in: text).last?.unit.dimension == dimension)
  }

  static let measures = """
    供水管道长2.5千米。 => 2.5 千米
    占地面积10000平方米。 => 10000 平方米
    占地20㎡。 => 20 ㎡
    每袋重50kg。 => 50 kg
    每袋重50 KG。 => 50 kg
    每瓶500ｍｌ。 => 500 mL
    全程跑了5 km。 => 5 km
    转运建筑垃圾65000方。 => 65000 方
    均价为6500元/平方米。 => 6500 元/平方米
    收购价2.6元/公斤。 => 2.6 元/公斤
    车速达120公里/小时。 => 120 公里/小时
    洪峰流量为3500立方米/秒。 => 3500 立方米/秒
    租金800元/亩。 => 800 元/亩
    奖励50元/人。 => 50 元/人
    噪声不超过55分贝。 => 55 分贝 atMost
    新建110千伏变电站2座。 => 110 千伏; 2 座
    进口额3.2亿美元。 => 320000000 美元
    酒精含量为186毫克/100毫升。 => 186 毫克/100毫升
    亩产达612.5公斤。 => 612.5 公斤
    装机规模50兆瓦。 => 50 兆瓦
    降雨量120毫米。 => 120 毫米
    每天工作8小时。 => 8 小时
    用时3分25秒。 => 205 秒
    工期18个月。 => 18 个月
    在3个工作日内办结。 => 3 个工作日 atMost
    培训40学时。 => 40 学时
    体温38.5℃。 => 38.5 ℃
    零花钱5元8角。 => 5.8 元
    下调25个基点。 => 25 个基点 down
    风力8级以上。 => 8 级 atLeast
    发生6.2级地震。 => 6.2 级
    68岁的李大爷。 => 68 岁 | 李大爷
    """

  static let classifiers = """
    接待群众1408人次。 => 1408 人次
    床位200张。 => 200 张
    新增200张床位。 => 200 张 | 床位
    组建3支队伍。 => 3 支 | 队伍
    提供30个人才岗位。 => 30 个 | 人才岗位
    房屋3间，房屋共12间。 => 3 间; 12 间
    拆除5间房屋。 => 5 间 | 房屋
    挂牌5宗地块。 => 5 宗 | 地块
    开通5条线路。 => 5 条 | 线路
    建设车位1200个。 => 1200 个
    出动警力300人（次）。 => 300 人
    购置设备12台（套）。 => 12 台
    播种机械20台（套）设备。 => 20 台
    抽检食品58批次。 => 58 批次
    4方面内容。 => 4 方面 | 内容
    3部门联合发文。 => 3 部门
    3县5镇参加。 => 3 县; 5 镇
    夺得3金2银1铜。 => 3 金; 2 银; 1 铜
    战绩为5胜2负。 => 5 胜; 2 负
    他得到25分12个篮板。 => 25 分; 12 个 | 篮板
    编排2台文艺演出。 => 2 台 | 文艺演出
    8大行动。 => 8 大 | 行动
    12305元的零头。 => 12305 元
    接种疫苗3.5万剂次。 => 35000 剂次
    出动车辆60辆次。 => 60 辆次
    提出方案12个方案。 => 12 个 | 方案
    由3升至5。 => -
    19大会议。 => -
    """
}
