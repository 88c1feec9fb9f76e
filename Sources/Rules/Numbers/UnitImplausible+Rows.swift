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

    /// The words behind a figure that belong to it: 168毫克/100升.
    func tail(of figure: Range<Int>, _ text: LogicalText) -> Int {
      behind.flatMap { text.range(ofAny: $0, at: figure.upperBound)?.upperBound } ?? figure.upperBound
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
  static var units: [String] { TableReader.firstWords(of: table).flatMap { words(of: $0) } }

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
    厘米 0 1e4 - 血压,高压,低压,收缩压,舒张压 汞柱 - 厘米>毫米
    度,摄氏度,℃ 3 18 风力,阵风,最大风力,瞬时风力 - - - 度>级
    赫兹 0 1e6 噪声,噪音,音量 - - - 赫兹>分贝
    % 0 100 温度,库温,水温,室温,最高气温,最低气温,平均气温,气温,体温 - - - %>℃
    ℃,摄氏度 61 1e5 最高气温,最低气温,平均气温,气温,体温 - - - -
    ℃,摄氏度 0 1e5 相对湿度,湿度 - - - ℃>%
    吨,平方米,公里,千瓦,千瓦时,立方米,亩 0 1e15 总投资,产值,销售额,营业额,销售收入,营业收入 - - - -
    亩,公顷,平方米,公里 0 1e15 总产量,年产量,产量 - - - -
    吨 30 1e12 - 亩产,单产 - 公顷,矿,煤,采,机,总产,共,全村,全县,全镇,全乡,全市 吨>公斤
    毫克 2 1e9 每立方米 PM2.5,PM10,细颗粒物,可吸入颗粒物,二氧化硫,二氧化氮,臭氧 - 一氧化碳,排放,排气,烟气,粉尘,车间 毫克>微克
    米 60 600 每小时 车,高铁,列车,动车,行驶,限速,时速,开到,跑到,飙,航速,风速 - 盾构,掘进,挖,爬,水位,上升,推进,摊铺,蜗 米>公里
    毫克 0 1e6 - 酒精 /100升,/100L,每100升 - -
    千瓦 0 1e9 发电,用电,日用电,日发电,少用电,多发电,用掉,省电 - - 负荷,装机,功率,机组,电站,发电机,电源,风机,发电组 千瓦>千瓦时
    亩,公顷 0 1e15 建筑面积,总建筑面积,使用面积,营业面积,套内面积,展厅面积,室内面积,教学楼面积 - - 每亩 亩>平方米
    厘米 4 1e4 降雨量,降水量,雨量,平均降雨量,累计降雨量,过程降雨量,平均降水量 - - 积雪,雪深,雪 厘米>毫米
    度 3 9.9 发生,发生了 - 地震 烈度 度>级
    元 5e6 1e15 人均可支配收入,人均纯收入,人均年收入,人均收入,月薪,月收入,养老金,最低工资,月工资,平均工资,年均工资,月均工资 - - 共,总,累计,全县,合计 -
    元 1e3 1e12 每斤,每公斤,一斤,一公斤 白菜,黄瓜,番茄,西红柿,土豆,萝卜,苹果,橘子,柑橘,鸡蛋,猪肉,蔬菜,菜价,大米,面粉,西瓜,香蕉,辣椒,茄子,菠菜,大蒜,生姜,豆角 - 茶,参,菌,虫,种子,拍卖 -
    元 1e6 1e15 每平方米 均价,房价,售价,住宅,商品房,新房,二手房,楼盘,小区 - 地王,古 -
    克 0.3 9 体重,出生体重,重,重达,体重为 新生儿,婴儿,女婴,男婴,宝宝,早产儿,孩子出生 - - 克>公斤
    公里 30 1e4 主跨,跨径,跨度,主跨跨径,单跨,主塔高,塔高,桥墩高 - - - 公里>米
    吨 150 1e6 体重 - - 鲸,恐龙,列车,车,地磅 吨>公斤
    升 20 5000 - 一瓶,每瓶,一杯,一罐,一听,矿泉水,饮料 - 箱,桶,累计,共,总,吨,万瓶,日产,生产线 升>毫升
    克 2 2000 - 酒精含量,乙醇,酒精浓度 - 千克 克>毫克
    公里 1.5 1e3 日均掘进,每天掘进,单日掘进,日掘进,日进尺 - - - 公里>米
    元 1e4 1e12 - 一份套餐,份饭,盒饭,早餐,午餐,老年餐,一碗,一杯,门票,票价,车票 - 补贴,投,共,总,累计,预算,经费,每年,收入,全年,天价,罚,销售额,营业额,成交,年,月,捐,筹 -
    米 1 99 震源深度 - - - 米>公里
    公里 12 1e4 每秒 风,阵风,水流,流速 - 卫星,宇宙,飞船,太空,陨石,地震波 公里>米
    升 20 5000 输液,输血,输了,注射,饮水,喝水,灌肠 - - 累计,总量,共,合计,人次,全市,全年,每天用水,库 升>毫升
    克 10 250 - 体重,身高 - 鼠,鸟,雏,幼,蛋,猫,新生,出生,虾,鱼,蟹,卵,早产,增,减,日,熊 克>公斤
    公斤 12 1e4 - 一枚鸡蛋,一个鸡蛋,一颗鸡蛋,一粒,一颗草莓,一颗杨梅,一颗枇杷,一颗樱桃,一颗红枣,单果重,单粒重 - 榴,瓜,柚,菠萝蜜,椰,南瓜 公斤>克
    摄氏度,℃ 43.5 60 体温,高烧,发烧,烧到,发热 - - 杀菌,消毒,水,烫 -
    厘米 300 1e6 身高,身长 - - 鲸,鲨,蟒,蛇,象,恐龙,佛,像,雕 -
    米 0 60 全长,总长,总里程,线路全长,全线长,正线长 高速公路,铁路,高铁,地铁,绿道,国道,省道,公路 - 桥,隧道,匝道,通道 米>公里
    """
}
