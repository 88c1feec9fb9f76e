import Testing

/// Figures as the desks write them: economy, farms, courts, accidents, schools, sport.
@Suite struct MetricsInTheNewsTests {
  @Test(arguments: MetricRow.rows(economy))
  func `Economy`(_ row: MetricRow) { #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected) }

  @Test(arguments: MetricRow.rows(farms))
  func `Farms`(_ row: MetricRow) { #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected) }

  @Test(arguments: MetricRow.rows(courts))
  func `Courts and accidents`(_ row: MetricRow) {
    #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected)
  }

  @Test(arguments: MetricRow.rows(schools))
  func `Schools and sport`(_ row: MetricRow) {
    #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected)
  }

  @Test(arguments: MetricRow.rows(compounds))
  func `A figure in falling units is one`(_ row: MetricRow) {
    #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected)
  }

  static let economy = """
    前5个月，全县规上工业增加值同比增长8.3%。 => 8.3 % up | 规上工业增加值
    前三季度地区生产总值完成268.4亿元，按可比价计算增长6.1%。 => 26840000000 元 | 地区生产总值; 6.1 % up | 地区生产总值
    存款余额256.3亿元，较年初增加18.7亿元。 => 25630000000 元 | 存款余额; 1870000000 元 up | 存款余额
    进出口总值达到12.8亿美元，其中出口9.6亿美元。 => 1280000000 美元 | 进出口总值; 960000000 美元 | 出口
    增速比上年同期快3.1个百分点。 => 3.1 个百分点 | 增速
    股价跌3.2%。 => 3.2 % down | 股价
    销量比上月多了三成。 => 3 成 up
    新增贷款同比多增260亿元。 => 26000000000 元 up
    产量提高一倍多，效率提升3倍以上。 => 1 倍 up; 3 倍 up
    市场份额占全国的1/3。 => 0.333333333333 1 | 市场份额
    产值2022年达到5亿元。 => 500000000 元 | 产值
    最高支付限额25万元。 => 250000 元 | 最高支付限额
    养老金人均每月上调120元。 => 120 元 up | 养老金
    发放补贴资金1286.5万元，惠及8298人。 => 12865000 元 | 补贴资金; 8298 人 | ∅
    合同期3年，年租金每平方米120元。 => 3 年 | 合同期; 120 元 | 年租金
    """

  static let farms = """
    小麦亩产达到1150.6斤，玉米亩产达720公斤。 => 1150.6 斤 | 小麦亩产; 720 公斤 | 玉米亩产
    存栏生猪3.2万头、能繁母猪2800头。 => 32000 头 | 生猪; 2800 头 | 能繁母猪
    播种面积45万亩，比去年增加2.3万亩。 => 450000 亩 | 播种面积; 23000 亩 up | 播种面积
    施用复合肥50公斤、尿素15公斤。 => 50 公斤 | 复合肥; 15 公斤 | 尿素
    化肥用量减少20%—30%。 => 20..30 % down | 化肥用量
    玉米收购价每斤1.18元至1.22元。 => 1.18..1.22 元 | 玉米收购价
    粉条卖7元一斤。 => 7 元 | ∅
    几百斤西瓜当天卖完。 => 100 斤 over | 西瓜
    三成以上的农户用上了新机具。 => 3 成 atLeast | 农户
    每亩用药20毫升。 => 20 毫升
    """

  static let courts = """
    判处有期徒刑一年六个月，缓刑二年。 => 1.5 年 | 有期徒刑; 2 年 | 缓刑
    车上载有27人，其中4人当场死亡，3人重伤。 => 27 人; 4 人 | 当场死亡; 3 人 | 重伤
    事故造成2人死亡、5人受伤。 => 2 人 | 死亡; 5 人 | 受伤
    致1人死亡3人受伤。 => 1 人 | 死亡; 3 人 | 受伤
    血液酒精含量为156mg/100ml。 => 156 mg/100ml | 血液酒精含量
    破获案件32起，打掉团伙3个。 => 32 起; 3 个 | 团伙
    接警后8分钟赶到现场。 => 8 分钟 | ∅
    不到20分钟，火就被扑灭。 => 20 分钟 atMost
    震源深度10千米，阵风7到8级。 => 10 千米 | 震源深度; 7..8 级 | 阵风
    公元前221年，民国二十六年，康熙三十年。 => -
    """

  static let schools = """
    这两天血压怎么样，全村两天收完麦子，比去年提前四天。 => 2 天; 4 天
    接入视频探头1.1万路，乘27路公交车可到。 => 11000 路
    清理不合理开支二十六笔，发展联营户二百六十组，五组村民先试。 => 26 笔; 260 组
    本科上线人数1243人，上线率首次突破60%大关。 => 1243 人 | 本科上线人数; 60 % over | 上线率
    一节课40分钟，一天6节课。 => 40 分钟; 6 节 | 课
    全校有２３个班、１０８６名学生。 => 23 个 | 班; 1086 名 | 学生
    每天早上6点起床，每周上5天课。 => 5 天
    约3/4的学生参加了课后服务。 => 0.75 1 about | 学生
    身高1米78，体重75公斤。 => 1.78 米 | 身高; 75 公斤 | 体重
    身高1米8的小伙子。 => 1.8 米 | 身高
    以21∶18、4比1战胜对手。 => -
    跳远成绩为7米85。 => 7.85 米 | 跳远成绩
    师生比为1∶12。 => -
    比赛历时3天。 => 3 天 | 比赛
    """

  static let compounds = """
    他在北京工作了3年6个月。 => 3.5 年
    建设期为2年零3个月。 => 2.25 年 | 建设期
    刑期为一年四个月。 => 16 个月 | 刑期
    成绩为2小时08分32秒。 => 7712 秒 | 成绩
    他跑出3分45秒12。 => 225.12 秒
    全长3公里500米。 => 3.5 公里
    每股收益3角5分。 => 3.5 角
    称得3斤2两。 => 3.2 斤
    工期3年，6个月内开工。 => 3 年; 6 个月 atMost
    """
}
