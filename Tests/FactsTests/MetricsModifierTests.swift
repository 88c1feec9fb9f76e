import Testing

@Suite struct MetricsModifierTests {
  @Test(arguments: MetricRow.rows(approximation))
  func `Words of approximation before and behind a figure`(_ row: MetricRow) {
    #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected)
  }

  @Test(arguments: MetricRow.rows(changes))
  func `A figure that is a change goes up or down`(_ row: MetricRow) {
    #expect(MetricRow.found(in: row.text, like: row.expected) == row.expected)
  }

  static let approximation = """
    参会者约300人。 => 300 人 about
    约有300人到场。 => 300 人 about
    参会者大约300人。 => 300 人 about
    参会者300人左右。 => 300 人 about
    年龄在40岁上下。 => 40 岁 about
    收缩压≥140毫米汞柱。 => 140 毫米汞柱 atLeast
    近三年，全县造林30万亩。 => 3 年; 300000 亩
    这项工程历时近三年。 => 3 年 nearly
    参会者近300人。 => 300 人 nearly
    产值接近5亿元。 => 500000000 元 nearly
    产值将近5亿元。 => 500000000 元 nearly
    党员300余名。 => 300 名 over
    党员300多名。 => 300 名 over
    产值超5亿元。 => 500000000 元 over
    产值超过5亿元。 => 500000000 元 over
    产值突破5亿元。 => 500000000 元 over
    产值逾5亿元。 => 500000000 元 over
    志愿服务时间在80小时以上。 => 80 小时 atLeast
    每户至少选择1名代表。 => 1 名 atLeast
    人数不少于20人。 => 20 人 atLeast
    含量不低于3%。 => 3 % atLeast
    满意率在80%以下。 => 80 % atMost
    费用控制在5万元以内。 => 50000 元 atMost
    重量不超过3公斤。 => 3 公斤 atMost
    不足30人。 => 30 人 atMost
    历时3年多。 => 3 年 over
    两个多月过去了。 => 2 个月 over
    10多天来，水位下降。 => 10 天 over
    10分钟内到达现场。 => 10 分钟 atMost
    投资30万元多方筹措。 => 300000 元
    节约资金300万元，节约300万元。 => 3000000 元; 3000000 元
    附近20家商户。 => 20 家
    预约120人。 => 120 人
    最近20天。 => 20 天
    近30年的老党员。 => 30 年 nearly
    3000多名处级以上干部。 => 3000 名 over
    500元及以上。 => 500 元 atLeast
    总投资高达3亿元。 => 300000000 元
    超额完成30台。 => 30 台
    误差不能超过2微米。 => 2 微米 atMost
    面积不得少于20平方米。 => 20 平方米 atLeast
    最远不过8公里。 => 8 公里 atMost
    一亩大约能收800斤。 => 800 斤 about
    投入不低于营收的6%。 => 6 % atLeast
    """

  static let changes = """
    产值增长12%。 => 12 % up
    同比增长5.6%。 => 5.6 % up
    较上年下降3个百分点。 => 3 个百分点 down
    成本降低了20万元。 => 200000 元 down
    人均增收1200元。 => 1200 元 up
    产值增长至12亿元。 => 1200000000 元
    收入提高到3000元。 => 3000 元
    降至5%。 => 5 %
    面积增加300亩。 => 300 亩 up
    时间缩短10天。 => 10 天 down
    新增岗位500个。 => 500 个
    涨幅达8%。 => 8 % up
    降幅为8%。 => 8 % down
    同比增长近5%。 => 5 % up
    环比回落0.3个百分点。 => 0.3 个百分点 down
    比上年增加12家。 => 12 家 up
    净增3.2万人。 => 32000 人 up
    """
}
