import Linting
import TextModel

/// The names of departments and of national bodies, and how they are often written wrongly.
enum OfficialNames {
  /// Names by their words, `·` between two, `-` where 和 or 与 is put in by mistake, `,` between endings: 市场·监督·管理·局,总局.
  private static let composed = """
    市场·监督·管理·局,总局,所 人力·资源·和·社会·保障·局,厅,部 住房·和·城乡·建设·局,厅,部,委员会 自然·资源·和·规划·局 文化·和·旅游·局,厅,部
    文化·广电·和·旅游·局,厅 卫生-健康·委员会 农业-农村·局,厅,部 生态-环境·局,厅,部 退役·军人·事务·局,厅,部 应急·管理·局,厅,部
    发展·和·改革·委员会,局 工业·和·信息化·局,厅,部,委员会 国有·资产·监督·管理·委员会 医疗·保障·局 疾病·预防·控制·中心,局
    药品·监督·管理·局 金融·监督·管理·总局,局 林业·和·草原·局 粮食·和·物资·储备·局 机关·事务·管理·局 行政·审批·服务·局
    公共·资源·交易·中心 社区·卫生·服务·中心 住房·公积金·管理·中心 党群·服务·中心 纪律·检查·委员会 残疾人·联合会 知识·产权·局
    精神·文明·建设·指导·委员会 证券·监督·管理·委员会 民族·宗教·事务·局,委员会 乡村·振兴·局 科学·技术·局,厅,协会
    """

  /// Where the two words stand the other way round in real names as well.
  private static let alsoRight = TableReader.scalars(of: "规划和自然资源局 技术科学局 产权知识局 改革和发展局 旅游和文化局 信息化和工业局")

  /// A wrong form and the right one; `?` before it where it only asks.
  private static let spelt = """
    市场监管管理局 市场监督管理局
    市场监督局 市场监督管理局
    市场监督总局 市场监督管理总局
    市场监管理局 市场监管局
    市场督监管理局 市场监督管理局
    市场监督管理管理局 市场监督管理局
    人力资源和劳动保障局 人力资源和社会保障局
    人力资源和社会保险局 人力资源和社会保障局
    人力资源社会保险局 人力资源社会保障局
    人力资源与社保局 人力资源和社会保障局
    住房和城市建设部 住房和城乡建设部
    ?住房和城市建设局 住房和城乡建设局
    住房和乡村建设局 住房和城乡建设局
    住房和城镇建设局 住房和城乡建设局
    住房保障和城乡建设部 住房和城乡建设部
    文化广播和旅游局 文化广电和旅游局
    卫生健康委员委 卫生健康委员会
    卫生建康委员会 卫生健康委员会
    国家卫生健康局 国家卫生健康委员会
    农业农村委员部 农业农村部
    农业乡村局 农业农村局
    农业乡村部 农业农村部
    生态保护环境局 生态环境局
    生态环境保护部 生态环境部
    ?生态环境保护局 生态环境局
    退伍军人事务局 退役军人事务局
    退伍军人事务部 退役军人事务部
    退役军人事物局 退役军人事务局
    退役军人事物部 退役军人事务部
    退役军人管理局 退役军人事务局
    退役军人保障局 退役军人事务局
    ?退役军人服务局 退役军人事务局
    退休军人事务局 退役军人事务局
    复退军人事务局 退役军人事务局
    应急事务管理局 应急管理局
    ?应急救援管理局 应急管理局
    应急管理管理局 应急管理局
    紧急管理局 应急管理局
    ?应急处理局 应急管理局
    工业和信息部 工业和信息化部
    工业信息化部 工业和信息化部
    ?工业和信息局 工业和信息化局
    国有资产监督委员会 国有资产监督管理委员会
    ?国有资产管理委员会 国有资产监督管理委员会
    国家医疗保险局 国家医疗保障局
    ?医疗保险局 医疗保障局
    疾病防控预防中心 疾病预防控制中心
    疾病预防与控制中心 疾病预防控制中心
    疾病预防和控制中心 疾病预防控制中心
    ?疾病防治控制中心 疾病预防控制中心
    疾病预控中心 疾病预防控制中心
    国家疾病预防控制总局 国家疾病预防控制局
    国家药品监督局 国家药品监督管理局
    国家药品监督管理总局 国家药品监督管理局
    国家能源总局 国家能源局
    国家统计总局 国家统计局
    国家铁路总局 国家铁路局
    国家邮政总局 国家邮政局
    国家文物总局 国家文物局
    国家知识产权总局 国家知识产权局
    国家移民管理总局 国家移民管理局
    国家林业和草原总局 国家林业和草原局
    中国气象总局 中国气象局
    国家广播电视局 国家广播电视总局
    国家金融监督总局 国家金融监督管理总局
    国家市场监管管理总局 国家市场监督管理总局
    国家发展与改革委 国家发展改革委
    国家发展改革委员会 国家发展和改革委员会
    人民中国银行 中国人民银行
    医疗保险保障局 医疗保障局
    医保保障局 医疗保障局
    ?文化旅游和广电局 文化广电和旅游局
    ?广电文化和旅游局 文化广电和旅游局
    ?省疾病控制中心 省疾病预防控制中心
    ?市疾病控制中心 市疾病预防控制中心
    ?县疾病控制中心 县疾病预防控制中心
    ?区疾病控制中心 区疾病预防控制中心
    ?疾病预防中心 疾病预防控制中心
    ?疾病防控中心 疾病预防控制中心
    妇女儿童联合会 妇女联合会
    联合国科教文组织 联合国教科文组织
    联合国文教科组织 联合国教科文组织
    联合国教科文卫组织 联合国教科文组织
    国际奥林匹克委员会会 国际奥林匹克委员会
    国际货币组织基金 国际货币基金组织
    世界贸易卫生组织 世界卫生组织
    世界知识产权保护组织 世界知识产权组织
    石油出口国组织 石油输出国组织
    北大西洋条约组织 北大西洋公约组织
    妇女联盟会 妇女联合会
    共青团中国中央 共青团中央
    公安交通警察管理局 公安交通管理局
    人力资源和社会保障保险局 人力资源和社会保障局
    人力社会资源保障局 人力资源和社会保障局
    人力资源和社会劳动保障局 人力资源和社会保障局
    ?住房和城乡规划建设局 住房和城乡建设局
    城乡住房和建设局 住房和城乡建设局
    自然资源与土地规划局 自然资源和规划局
    ?自然资源和城乡规划局 自然资源和规划局
    ?国土资源和规划局 自然资源和规划局
    市场监督和管理局 市场监督管理局
    市场监督与管理局 市场监督管理局
    ?市场质量监督管理局 市场监督管理局
    退役军人事务管理局 退役军人事务局
    ?退役军人工作局 退役军人事务局
    应急管理事务局 应急管理局
    应急救灾管理局 应急管理局
    消防应急救援大队 消防救援大队
    消防求援大队 消防救援大队
    消防求援支队 消防救援支队
    消防救援救援大队 消防救援大队
    卫生计生健康委员会 卫生健康委员会
    ?卫生健康管理委员会 卫生健康委员会
    ?发展改革和委员会 发展和改革委员会
    ?改革与发展委员会 发展和改革委员会
    国家发展和改革局 国家发展和改革委员会
    国家发改委员会 国家发展改革委
    乡村振新局 乡村振兴局
    ?乡村振兴管理局 乡村振兴局
    ?纪检监察委员会 纪委监委
    人民代表大会常委委 人大常委会
    关心下一代委员会 关心下一代工作委员会
    ?关心下一代协会 关心下一代工作委员会
    ?行政综合执法局 综合行政执法局
    ?行政综合执法队 综合行政执法队
    机关事物管理局 机关事务管理局
    宗教事物局 宗教事务局
    民族宗教事物 民族宗教事务
    台湾事物办公室 台湾事务办公室
    政务服务管理管理局 政务服务管理局
    纪律监察委员会 纪律检查委员会
    纪律检察委员会 纪律检查委员会
    监查委员会 监察委员会
    国家检察委员会 国家监察委员会
    ?国家监督委员会 国家监察委员会
    最高人民检查院 最高人民检察院
    最高检查院 最高检察院
    人民检查院 人民检察院
    人民政治协商委员会 人民政治协商会议
    政治协商代表会议 政治协商会议
    人民代表大会常委委员会 人民代表大会常务委员会
    人大常务委员委 人大常务委员会
    全国人大代表大会 全国人民代表大会
    红十字协会 红十字会
    红十字联合会 红十字会
    中国红十会 中国红十字会
    中国红十字基金协会 中国红十字基金会
    ?红十字委员会 红十字会
    中国消费者权益协会 中国消费者协会
    中国消费者权益保护协会 中国消费者协会
    中国消费者联合会 中国消费者协会
    ?消费者权益协会 消费者协会
    残疾人联合协会 残疾人联合会
    残疾联合会 残疾人联合会
    ?中国残疾人协会 中国残疾人联合会
    妇女联合协会 妇女联合会
    全国妇女协会 全国妇联
    ?工商联合会 工商业联合会
    工商企业联合会 工商业联合会
    ?文学艺术联合会 文学艺术界联合会
    文学艺术家联合会 文学艺术界联合会
    文学艺术界协会 文学艺术界联合会
    ?社会科学联合会 社会科学界联合会
    社会科学家联合会 社会科学界联合会
    科学与技术协会 科学技术协会
    科学和技术协会 科学技术协会
    ?科学技术联合会 科学技术协会
    科技技术协会 科学技术协会
    中国全国总工会 中华全国总工会
    中国慈善总会 中华慈善总会
    中华慈善协会 中华慈善总会
    中国书法协会 中国书法家协会
    中国美术协会 中国美术家协会
    中国音乐协会 中国音乐家协会
    中国舞蹈协会 中国舞蹈家协会
    中国戏剧协会 中国戏剧家协会
    中国摄影协会 中国摄影家协会
    中国曲艺协会 中国曲艺家协会
    中国杂技协会 中国杂技家协会
    中国作者协会 中国作家协会
    中国民间文艺协会 中国民间文艺家协会
    ?中国民间艺术家协会 中国民间文艺家协会
    ?中国电视家协会 中国电视艺术家协会
    ?省书法协会 省书法家协会
    ?省美术协会 省美术家协会
    ?省音乐协会 省音乐家协会
    ?省摄影协会 省摄影家协会
    ?省舞蹈协会 省舞蹈家协会
    中国新闻工作者协会 中华全国新闻工作者协会
    中国医学会 中华医学会
    中华医学协会 中华医学会
    中华护理协会 中华护理学会
    中国护理学会 中华护理学会
    中国营养协会 中国营养学会
    ?中国疾病控制中心 中国疾病预防控制中心
    中国科学研究院 中国科学院
    中国工程科学院 中国工程院
    中国社会科学研究院 中国社会科学院
    中国农业科学研究院 中国农业科学院
    中国林业科学院 中国林业科学研究院
    中国中医科学研究院 中国中医科学院
    中央电视广播总台 中央广播电视总台
    中央广播电视台 中央广播电视总台
    新华通信社 新华通讯社
    新华通讯总社 新华通讯社
    ?网络信息办公室 互联网信息办公室
    ?国家网络信息办公室 国家互联网信息办公室
    ?社区服务卫生中心 社区卫生服务中心
    社区卫生医疗中心 社区卫生服务中心
    社区卫生服务中心站 社区卫生服务站
    妇幼保建院 妇幼保健院
    ?妇幼保健医院 妇幼保健院
    不动产登计中心 不动产登记中心
    公积金住房管理中心 住房公积金管理中心
    新时代精神文明实践站 新时代文明实践站
    新时代精神文明实践中心 新时代文明实践中心
    新时代精神文明实践所 新时代文明实践所
    新时代文明实验站 新时代文明实践站
    融媒中心 融媒体中心
    ?融合媒体中心 融媒体中心
    消防救援大对 消防救援大队
    消防救缓大队 消防救援大队
    中国共青团中央委员会 中国共产主义青年团中央委员会
    """

  static let table: CorrectionTable = {
    let rows = CorrectionTable(spelt).rows
    return CorrectionTable(further: rows + composedRows(besides: rows))
  }()

  /// The wrong forms of the composed names, each once, without those that other rows have.
  private static func composedRows(besides rows: [CorrectionTable.Row]) -> [CorrectionTable.Row] {
    var seen = Set(rows.map { Scalars.of($0.wrong) } + alsoRight)
    var result: [CorrectionTable.Row] = []
    var reader = TableReader(composed)
    while reader.next() {
      var words = reader.word.split(separator: dot)
      for ending in (words.popLast() ?? []).split(separator: comma) {
        let right = joined(words + [ending])
        for wrong in wrongForms(of: words, ending) where wrong != right && seen.insert(wrong).inserted {
          result.append(CorrectionTable.Row(Scalars.string(wrong), Scalars.string(right)))
        }
      }
    }
    return result
  }

  private static let dot: UInt32 = 0xB7
  private static let comma: UInt32 = 0x2C
  private static let hyphen: UInt32 = 0x2D
  private static let and: UInt32 = 0x548C
  private static let bureau: UInt32 = 0x5C40

  /// A name without the marks of its parts.
  private static func joined(_ words: [ArraySlice<UInt32>]) -> [UInt32] { words.joined().filter { $0 != hyphen } }

  /// A name that ends in 居, with two words turned round, with another conjunction, or with one that it does not have.
  private static func wrongForms(of words: [ArraySlice<UInt32>], _ ending: ArraySlice<UInt32>) -> [[UInt32]] {
    var result: [[UInt32]] = []
    func add(_ place: Int, _ length: Int, _ other: [ArraySlice<UInt32>]) {
      var changed = words
      changed.replaceSubrange(place..<(place + length), with: other)
      result.append(joined(changed + [ending]))
    }
    if ending.elementsEqual([bureau]) { result.append(joined(words + [[0x5C45]])) }
    for (place, word) in words.enumerated() {
      if word.elementsEqual([and]) {
        // 与 and 及
        for other: UInt32 in [0x4E0E, 0x53CA] { add(place, 1, [[other]]) }
        continue
      }
      let halves = word.split(separator: hyphen)
      if halves.count == 2 {
        for joint in [0x4E0E, and] { add(place, 1, [halves[0], [joint], halves[1]]) }
        add(place, 1, [halves[1], halves[0]])
      }
      // 管理监督 for 监督管理; 城乡建设和住房 stands for nothing.
      guard place + 1 < words.count, !words[place + 1].elementsEqual([and]) else { continue }
      add(place, 2, [words[place + 1], word])
    }
    return result
  }
}
