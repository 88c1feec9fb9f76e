/// Which units a Chinese numeral counts real things with. One that stands before 方面, 级, 大, 类 or 种 is a manner of
/// speaking (三级网格, 两大片区) and no figure.
enum CountedUnits {
  /// Units behind a numeral from two on.
  static let fromTwo = """
    人 名 位 户 家 所 间 座 栋 幢 处 条 辆 台 套 架 艘 列 部 枚 只 头 匹 尾 棵 株 颗 份 张 本 册 篇 幅 首 支 把 床 件 起 宗 例 个
    次 场 批 轮 项 块 口 眼 盏 根 扇 袋 盒 瓶 桶 箱 车 吨 人次 户次 场次 班次 架次 辆次 批次 台次 株次 具 副 双 对 届 遍 趟 顿 剂 针 剂次
    元 角 块钱 美元 欧元 日元 港元 英镑 亩 公顷 平方米 平方公里 米 公里 千米 厘米 毫米 海里 公斤 千克 斤 克 升 毫升 立方米 度电
    千瓦时 千瓦 兆瓦 岁 周岁 年 天 周 个月 小时 个小时 分钟 秒 秒钟 星期 个星期 周年 工作日 个工作日 个季度 学时 课时 昼夜 个昼夜
    成 折 倍 番 个百分点 百分点 摄氏度 人份 亿千瓦时 票 席 桌 股 手 笔 组 注 枝 朵 盆 筐 罐 捆 堆 窝 羽 棚
    """

  /// Units behind a lone 一, where a noun follows: things that stand alone, not 一个, 一种, 一项.
  static let one = """
    名 位 辆 艘 架 家 所 户 栋 幢 头 匹 株 棵 枚 具 座 间 起
    """

  /// Durations behind a lone 一, where the words around it measure.
  static let measuredOne = """
    年 天 周 个月 小时 个小时 分钟 星期 个星期 公里 万元 元 亩 吨 米 公斤 斤
    """

  /// Units that 半 stands before: 半小时, 半亩.
  static let halves = """
    小时 亩 公里 公斤 斤 吨
    """

  /// Units in which a figure goes on: the unit, how many of the next make one, and the next.
  static let parts = """
    年 12 个月
    天 24 小时 个小时
    小时 60 分 分钟
    个小时 60 分 分钟
    分 60 秒
    分钟 60 秒
    元 10 角 毛
    块 10 毛 角
    角 10 分
    毛 10 分
    斤 10 两
    公里 1000 米
    米 100 厘米
    """
}
