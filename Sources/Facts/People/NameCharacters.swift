import PageStructure
import TextModel

/// What a single character says about names: one table of bits by scalar of the basic plane.
enum NameCharacters {
  /// The lowest two bits are the weight of the character as a family name.
  static let weight: UInt32 = 3
  /// In given names.
  static let given: UInt32 = 1 << 2
  /// In given names, but more often something else behind a name.
  static let doubtful: UInt32 = 1 << 3
  /// Ends no name.
  static let neverLast: UInt32 = 1 << 4
  /// Joins a name to what follows: 和, 等, 在.
  static let connector: UInt32 = 1 << 5
  /// Stands for a withheld name: 某, 甲.
  static let anonymous: UInt32 = 1 << 6
  /// Begins a family name of two characters.
  static let compound: UInt32 = 1 << 7
  /// Ends the noun for a profession: 员, 师.
  static let profession: UInt32 = 1 << 8
  /// Ends the name of a body that sends competitors: 局, 队.
  static let team: UInt32 = 1 << 9
  /// In words that introduce a name: 以…为代表, 由…获得, 名叫, 叫, 任命, 免去, 授予, 当选.
  static let introducer: UInt32 = 1 << 10
  /// Ends names such as 阿依古丽 and 乌兰图雅.
  static let undottedEnd: UInt32 = 1 << 11
  /// Ends names of places and institutions.
  static let place: UInt32 = 1 << 12
  /// In no transcribed name.
  static let foreignToNames: UInt32 = 1 << 13
  /// Ends the name of an office or a body: 局, 委, 镇.
  static let body: UInt32 = 1 << 14
  /// Ends the phrase of a title.
  static let titleStop: UInt32 = 1 << 15

  /// Goes on behind a name: a verb or particle of one character.
  static let behind: UInt32 = 1 << 16

  /// Behind 某 these make another word of it: 某些, 某公司, 某月.
  static let behindSome: UInt32 = 1 << 17

  /// 某
  static let withheld: UInt32 = 1 << 18
  /// Ends the name of a place where somebody lives or of a school.
  static let home: UInt32 = 1 << 21
  /// In names that are written down by their sound: 阿贝拉, 卓玛央金.
  static let transcribed: UInt32 = 1 << 22
  /// 的
  static let particle: UInt32 = 1 << 20
  /// 岁
  static let age: UInt32 = 1 << 19
  /// Whatever calls for a look at what stands around it.
  static let introducesNames = profession | team | introducer | withheld | age | particle

  private static let transcribing = """
    阿艾埃奥昂巴拜班贝本比宾波伯博布才策茨次达丹代黛戴道得德登邓迪蒂丁顿多额厄恩尔法凡菲费芬丰佛夫弗福富盖甘冈高戈格葛根贡古哈海罕汉豪赫亨霍加迦嘉吉基季贾简江杰捷金卡凯坎康考科克肯孔库昆拉莱兰朗劳\
    勒雷李里莉丽利连林琳伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏莫默姆穆木娜内纳乃南尼年宁纽努诺欧帕潘庞佩彭皮平珀普齐其奇契恰切钦琴青琼丘曲让热仁日茹荣若萨塞赛桑沙珊莎尚舍圣施什史斯丝松苏索塔台坦汤唐\
    特腾提图吐托陀娃瓦万旺威韦维温文沃乌武西希锡夏香谢辛欣雅亚延央耶叶伊依因英尤约扎泽增詹珍茜仲朱珠兹卓佐措嘎娅妮孜花云祖达吾买奈通邦晋久旦赤杜敦翁瑟涅聂奎桂才努旺尕再合查干
    """

  static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 0x10000)
    func set(_ characters: String, _ bit: UInt32) {
      for scalar in characters.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] |= bit }
    }
    setWeights(&table)
    set(GivenNames.characters, given)
    set("某", given)
    set(GivenNames.doubtful, doubtful)
    set("说称讲的了着们吗呢吧里间内外时后等各该其此每这那个名位处校县乡局院厂队又边", neverLast)
    set("和与及同等在对向为以将从由因并把被让给跟也都又却便就用曾能", connector)
    set("某甲乙丙丁", anonymous)
    for name in TableReader.scalars(of: Surnames.compoundText) where name[0] < 0x10000 {
      table[Int(name[0])] |= compound
    }
    set("员长师匠手者户官商农", profession)
    set("局委办学院司队社团校厂", team)
    set("以由名叫命免予当", introducer)
    set("丽提克莎沙亚曼江东雅娃格尔勒玛吉金姆仁西让嘎珍桑花娅图娜琴措布珠增和兰拉德", undottedEnd)
    set("村镇乡区县市州省路街道桥河山湖江海庄屯寨沟坡岭峰园苑城里港湾店楼堂寺庙校院厂队社站场馆", place)
    set("的了在是和与及从向对把被将已曾也都又一二三四五六七八九十年月日时这那我你他她们有说家市省县区国昨今等随访", foreignToNames)
    set("局委办部会院厅处所站司社村乡镇县市区省校队店厂馆行科室组团", body)
    set("某甲乙丙丁戊些个种处地天日月年时项单村镇县市区乡街社小校医院公物企局部门路山国港工平知高大机商超电网", behindSome)
    set("某", withheld)
    set(transcribing, transcribed)
    set("岁", age)
    set("的", particle)
    set("镇乡村县市区州省旗屯庄学校", home)
    set(PersonWords.charactersBehindNames, behind)
    set(TitleBoundaries.stopCharacters, titleStop)
    return table
  }()

  private static func setWeights(_ table: inout [UInt32]) {
    for scalar in Surnames.rarest.unicodeScalars where scalar.value < 0x10000 {
      table[Int(scalar.value)] = UInt32(Surnames.Weight.rare.rawValue)
    }
    for scalar in 0x4E00...0x9FFF {
      guard let rank = PageStructure.Surnames.rank(UInt32(scalar)) else { continue }
      let weight = rank <= Surnames.lastCommonRank ? Surnames.Weight.common : .rare
      table[scalar] = UInt32(weight.rawValue)
    }
    for scalar in Surnames.wordlike.unicodeScalars where scalar.value < 0x10000 {
      let index = Int(scalar.value)
      if table[index] == UInt32(Surnames.Weight.common.rawValue) {
        table[index] = UInt32(Surnames.Weight.rare.rawValue)
      } else if table[index] == UInt32(Surnames.Weight.rare.rawValue) {
        table[index] = UInt32(Surnames.Weight.wordlike.rawValue)
      }
    }
  }
}
