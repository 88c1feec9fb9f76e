import TextModel

/// A unit as a table knows it: what reading a figure asks of it, in a few numbers. Compared by them, never by name:
/// comparing Chinese strings costs more than reading the figure.
struct UnitForm: Sendable {
  /// What a unit asks of the words around its figure before it counts.
  enum Rule: UInt8, Sendable {
    case none
    /// 年
    case year
    /// 日
    case day
    /// 分
    case minute
    /// 秒
    case second
    /// 级
    case grade
    /// 届 季 款 期: behind a year a name.
    case edition
    /// 大 of 八大行动
    case great
    /// 单元 栋 幢 层: addresses.
    case building
    /// 点
    case points
    /// 金 银 铜 胜 平 负
    case result
    /// G
    case gigabyte
    /// 省 县 方面: nouns without a classifier.
    case bareNoun
    /// 名 位
    case person
    /// 人
    case people
    /// 人次
    case turns
    /// 对
    case pair
    /// 成
    case tenth
    /// 番
    case doubling
    /// 倍
    case multiple
    /// 班
    case shift
    /// 行
    case row
    /// 度
    case degree
    /// 个
    case piece
    /// 个人
    case individual
    /// 条 项
    case item
    /// 起
    case event
    /// 天
    case days
    /// 米
    case metre
    /// 组: 二百六十组, but 五组 of a village
    case group
    /// 路: 1.1万路视频, but 27路 of a bus
    case route
  }

  /// The number of the unit in its table, -1 for none; equal for one unit, different for different ones.
  let number: Int32
  /// The number of the unit that it is divided by: 平方米 of 元/平方米. -1 for none.
  private(set) var divisor: Int32 = -1
  /// Equal for units that convert into one another.
  private(set) var base: Int32
  private(set) var rule = Rule.none
  private(set) var dimension: Unit.Dimension
  /// Whether a Chinese numeral from two on, or a lone 一 before a noun or a duration, counts with it.
  private(set) var countsFromTwo = false
  private(set) var countsAlone = false
  private(set) var measuresAlone = false
  /// Whether 半 counts with it: 半小时, 半亩.
  private(set) var countsHalf = false
  /// Whether it has several readings and none is chosen yet: 度, 分.
  private(set) var isAmbiguous: Bool
  /// The number of the reading.
  private(set) var reading: Int8 = 0
  /// Whether a figure can go on in smaller units: 年, 小时, 元.
  private(set) var hasParts = false

  /// - Parameters:
  ///   - unit: what it means, or means most likely.
  ///   - number: that of the unit in its table.
  ///   - base: the number of its base unit.
  init(_ unit: Unit, isAmbiguous: Bool = false, number: Int, base: Int) {
    self.number = Int32(truncatingIfNeeded: number)
    self.base = Int32(truncatingIfNeeded: base)
    self.isAmbiguous = isAmbiguous
    dimension = unit.dimension
  }

  /// The form with one of its readings chosen.
  func reading(_ number: Int, _ unit: Unit) -> UnitForm {
    var result = self
    result.reading = Int8(clamping: number)
    result.dimension = unit.dimension
    result.isAmbiguous = false
    return result
  }

  /// 元/平方米: one unit by another.
  func per(_ other: UnitForm) -> UnitForm {
    var result = self
    result.divisor = other.number
    result.base = (base + 1) * 10_000 + other.base
    result.rule = .none
    result.dimension = dimension.perOther
    result.isAmbiguous = false
    result.hasParts = false
    result.reading = 0
    (result.countsFromTwo, result.countsAlone, result.measuresAlone, result.countsHalf) = (false, false, false, false)
    return result
  }

  func isSame(_ other: UnitForm) -> Bool { number == other.number && divisor == other.divisor }

  /// No unit: a pure number, a share.
  static let pure = UnitForm(Unit.pure, number: -1, base: -1)

  /// Sets what the tables say of units by their names.
  ///
  /// - Parameter number: the place of a unit in `forms`, by the key of its name.
  static func setTraits(of forms: inout [UnitForm], number: (UInt64) -> Int?) {
    func set(_ names: String, _ change: (inout UnitForm) -> Void) {
      var reader = TableReader(names)
      while reader.next() {
        if let place = number(Unit.key(of: reader.string)), forms.indices.contains(place) { change(&forms[place]) }
      }
    }
    for (names, rule) in rules { set(names) { $0.rule = rule } }
    set(CountedUnits.fromTwo) { $0.countsFromTwo = true }
    set(CountedUnits.one) { $0.countsAlone = true }
    set(CountedUnits.measuredOne) { $0.measuresAlone = true }
    set(CountedUnits.halves) { $0.countsHalf = true }
    for line in TableReader.lines(of: CountedUnits.parts) { set(line.first ?? "") { $0.hasParts = true } }
  }

  private static var rules: [(names: String, rule: Rule)] {
    [
      ("年", .year), ("日", .day), ("分", .minute), ("秒", .second), ("级", .grade), ("大", .great), ("点", .points),
      ("G", .gigabyte), ("人", .people), ("人次", .turns), ("对", .pair), ("成", .tenth), ("番", .doubling),
      ("倍", .multiple), ("班", .shift), ("行", .row), ("度", .degree), ("个", .piece), ("个人", .individual),
      ("起", .event), ("天", .days), ("米", .metre), ("路", .route), ("组", .group),
      ("届 季 款 期", .edition), ("单元 栋 幢 层", .building), ("金 银 铜 胜 平 负", .result), ("名 位", .person), ("条 项", .item),
      ("省 市 州 县 区 镇 乡 村 校 国 部门 方面 社区 街道 村庄 县区 乡镇", .bareNoun),
    ]
  }
}
