import Facts
import Linting
import TextModel

extension UnitImplausible {
  /// What cannot be counted in some units, or not in such numbers.
  struct Row: Sendable {
    let units: [String]
    /// The values, in the printed unit, that cannot be.
    let values: ClosedRange<Double>
    /// What stands directly before the figure.
    private let before: Phrases?
    /// What stands in the clause before it.
    private let near: Phrases?
    /// What stands close behind it.
    private let behind: Phrases?
    /// What makes it possible, anywhere in the sentence.
    private let unless: Phrases?
    /// The end of the figure as it is printed, and what was meant.
    let right: (wrong: String, unit: String)?

    /// - Parameter columns: of a line of the table.
    init?(_ columns: [String]) {
      guard columns.count == 8, let low = Double(columns[1]), let high = Double(columns[2]) else { return nil }
      func phrases(_ column: String) -> Phrases? {
        column.utf8.elementsEqual("-".utf8) ? nil : Phrases(UnitImplausible.words(of: column))
      }
      units = UnitImplausible.words(of: columns[0])
      values = low...max(low, high)
      (before, near, behind, unless) = (
        phrases(columns[3]), phrases(columns[4]), phrases(columns[5]), phrases(columns[6])
      )
      let ends = UnitImplausible.words(of: columns[7], by: ">")
      right = ends.count == 2 ? (ends[0], ends[1]) : nil
    }

    /// - Parameter labelEnd: where the name of the measure would end, particles left out.
    func fits(labelEnd: Int, _ figure: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext) -> Bool {
      let text = context.text
      if let before, !text.matches(any: before, endingAt: labelEnd) { return false }
      let reach = max(clause.lowerBound, figure.lowerBound - 28)..<figure.lowerBound
      if let near, text.first(of: near, in: reach) == nil { return false }
      let end = max(figure.upperBound, min(clause.upperBound, figure.upperBound + 8))
      if let behind, text.first(of: behind, in: figure.upperBound..<end) == nil { return false }
      guard let unless, let sentence = context.sentence(at: figure.lowerBound) else { return true }
      return text.first(of: unless, in: sentence) == nil
    }
  }

  /// Units, the least and the greatest value that cannot be, words directly before the figure, words before it in the clause,
  /// words behind it, words that make it possible, and what was meant.
  ///
  /// By the key of a unit.
  static let rowsOfUnit: [UInt64: [Row]] = {
    var rows: [UInt64: [Row]] = [:]
    for row in TableReader.lines(of: table).compactMap(Row.init) {
      for unit in row.units { rows[Unit.key(of: unit), default: []].append(row) }
    }
    return rows
  }()

  /// The units of all rows. Every start of the program asks for them; the rows are read with the first figure.
  static var units: [String] {
    var reader = TableReader(table)
    var units: [String] = []
    var opensLine = true
    while reader.next() {
      if opensLine { units += words(of: reader.string) }
      opensLine = reader.endsLine
    }
    return units
  }

  /// The words of a column. Not parted as characters, which costs fifty times as much.
  private static func words(of column: String, by mark: Unicode.Scalar = ",") -> [String] {
    column.utf8.split { $0 == UInt8(ascii: mark) }.map { String(Substring($0)) }
  }

  private static let table = """
    平方公里,平方千米 0 1e9 - - 居室,商品房,住房,新房,房子,老屋,房间,教室,展厅,店面,门面,门店,商铺,铺面,办公室,公寓,厂房,车间,食堂,阅览室,会议室,宿舍,平房,楼房,客厅,卧室,厨房,仓库,小屋,民宿 规划,用地,片区,园区,土地,区域 平方公里>平方米
    平方公里,平方千米 0 1e9 - 新居,新家,户型,套内,建筑面积,使用面积,营业面积,展览面积,室内面积,居住面积,住房面积,人均住房 - 规划,用地,片区,园区,土地,区域,城市 平方公里>平方米
    公顷,亩 20 1e9 - 套内,居住面积,住房面积,户型 - 规划,用地,片区,园区,土地,区域,田,地,果园 -
    公顷,亩 1 1e9 - - 居室,商品房,住房,新房,套房,教室,展厅,办公室,店面,商铺,公寓 规划,用地,片区,园区,土地,区域,征,拆 公顷>平方米
    平方公里 0 1e9 跑步,骑行,步行,徒步,行走,长跑,奔跑,慢跑,跑,走,游,骑 - - - 平方公里>公里
    平方米 0 1e9 距地面,相距,离地,高出地面,落差,海拔 - - - 平方米>米
    平方米 0 2e6 国土面积,县域面积,市域面积,区域总面积,流域面积,辖区面积,行政区域面积 - - - 平方米>平方公里
    吨 30 1e12 亩产,单产,亩产量,亩单产,每亩产量 - - 公顷,矿,煤,采,机 吨>公斤
    克 0 1e12 亩产,单产,亩产量 - - 植株,单株,棵 克>公斤
    元 1 1e8 地区生产总值,生产总值,GDP - - 人均,镇,乡,村,街道,亩均,单位,每,农业,工业,林业 万元>亿元
    元 1 2e7 社会消费品零售总额,固定资产投资,工业总产值,进出口总额,存款余额,贷款余额,工业增加值 全县,全市,全省,全区,我市,我县,我省 - 人均,每,户均,增,减,镇,乡,村 万元>亿元
    千瓦 0 1e15 用电量,发电量,售电量,供电量,耗电量,总电量,节电量,上网电量,购电量,输电量,电量,耗电,节电,节约用电,节约电能,年发电,年可发电,一年可发电,每年可发电,日发电,每天发电,月用电,日均用电 - - 负荷,装机,功率 千瓦>千瓦时
    兆瓦 0 1e15 用电量,发电量,售电量,供电量,耗电量,总电量,节电量,上网电量,购电量,输电量,电量,耗电,节电 - - 负荷,装机,功率 兆瓦>兆瓦时
    千瓦时 0 1e15 装机,装机容量,装机规模,总装机,负荷,功率 - - 储能,电池,蓄 千瓦时>千瓦
    兆瓦时 0 1e15 装机,装机容量,装机规模,总装机,负荷,功率 - - 储能,电池,蓄 兆瓦时>兆瓦
    毫克/立方米 2 1e9 - PM2.5,PM10,细颗粒物,可吸入颗粒物,二氧化硫,二氧化氮,臭氧 - 一氧化碳,排放,排气,烟气 毫克/立方米>微克/立方米
    毫升 0 1e9 降雨量,降水量,雨量,降雨,降水,雨强,积雪深度,降雪量 - - 量杯,样,采集 毫升>毫米
    毫升,升 0 1e9 - 雨量最大,最大雨量,降雨量,降水量 - 量杯,样,采集,抽,排 毫升>毫米
    吨/亩 30 1e9 - - - - 吨/亩>公斤/亩
    米 3 1e9 降雨量,降水量,雨量,雨强,积雪深度,降雪量 - - - 米>毫米
    厘米 0.4 2.6 身高 - - - 厘米>米
    米 100 300 身高 - - - 米>厘米
    吨 0 1e9 体重,出生体重,重,重达 新生儿,女婴,男婴,婴儿 - - 吨>公斤
    吨 0 1e9 体重 - - 象,鲸,鲨,牛,犀,河马,恐龙,鱼,龙,兽 吨>公斤
    公斤,千克 20 1e5 体重,出生体重,重,重达 新生儿,女婴,男婴,婴儿 - - 公斤>克
    米 20 600 时速,最高时速,平均时速,设计时速,车速,平均车速,航速 - - 盾构,掘进,挖 米>公里
    公里,千米 9.2 1e9 海拔,海拔高度,平均海拔,最高海拔 - - 卫星,轨道,飞船,火箭,太空,大气,极光,空间站,流星,高空 公里>米
    米 42.1 42.2 - 马拉松,全程,赛程 - - 米>公里
    米 21.09 21.1 - 马拉松,全程,赛程 - - 米>公里
    元 0 1e9 每平方公里 均价,房价,售价,租金,单价,成交价,价格 - 土地,用地 每平方公里
    元 0.1 200 每吨 鸡蛋,猪肉,蔬菜,白菜,牛肉,羊肉,苹果 - 渣,粪,饲料,运费,补贴,上涨,下跌,下降,上调,加工费 -
    升 50 2000 献血,无偿献血,献血量 - - 累计,总量,共,合计,人次,全市,全年 升>毫升
    公里 0 1e9 楼高,塔高,桥高,墩高,树高,坝高 - - - 公里>米
    平方米 0 1e12 土方,石方,土石方,挖方,填方 - - - 平方米>立方米
    立方米 0 1e12 面积,建筑面积,占地 - - - 立方米>平方米
    公里 0 1e9 面积,占地 - - - 公里>平方公里
    米 0 1e9 面积,占地 - - - 米>平方米
    吨,公斤 0 1e12 播种面积,种植面积,建筑面积,占地面积 - - - -
    平方公里 0 1e9 全长,总长,总里程,长度,单程,海拔 - - - 平方公里>公里
    平方米 0 1e9 全长,总长,长度,海拔,身高,水深,水位 - - - 平方米>米
    立方米 0 1e9 全长,总长,长度,海拔,身高,水深,水位 - - - 立方米>米
    公顷,亩 0 1e9 全长,总长,总里程,长度,海拔 - - - -
    米,厘米,毫米,公里,平方米 0 1e12 净重,毛重,体重,总重量 - - - -
    平方米 0 1e15 库容,蓄水量,容积,土方量 - - - 平方米>立方米
    平方公里,公里,千瓦时 0 1e15 库容,蓄水量,容积,用水量,供水量 - - - -
    平方米,立方米 0 1e9 宽,宽度,厚度,深度,高度,路宽,面宽 - - - -
    平方米 0 1e12 载水,储水,蓄水,装水,供水,供水能力,处理能力,排水量,水量 - - - 平方米>立方米
    千瓦,千瓦时 0 1e12 供水,供水能力,日供水,日供水能力,污水处理能力,标准煤 - - - -
    厘米 0 1e4 - 血压 汞柱 - 厘米>毫米
    度,摄氏度,℃ 3 18 风力,阵风,最大风力,瞬时风力 - - - 度>级
    赫兹 0 1e6 噪声,噪音,音量 - - - 赫兹>分贝
    % 0 100 温度,库温,水温,室温,最高气温,最低气温,平均气温,气温,体温 - - - %>℃
    ℃,摄氏度 61 1e5 最高气温,最低气温,平均气温,气温,体温 - - - -
    ℃,摄氏度 0 1e5 相对湿度,湿度 - - - ℃>%
    吨,平方米,公里,千瓦,千瓦时,立方米,亩 0 1e15 总投资,产值,销售额,营业额,销售收入,营业收入 - - - -
    亩,公顷,平方米,公里 0 1e15 总产量,年产量,产量 - - - -
    """
}
