import TextModel

/// The units that a figure can stand before, found at a place of a text: those of the tables, and words that only begin
/// like one (方案, 升级), which are none.
final class UnitTable: Sendable {
  /// A unit at a place of a text.
  struct Found {
    /// Where the unit ends.
    var end: Int
    var form: UnitForm
  }

  /// What a unit is counted on in: so many of any of some smaller units.
  struct Parts {
    var count: Int
    var units: [Int32]
  }

  static let shared = UnitTable()

  private let words: WordTable
  /// By entry of `words`; nil for a word that is no unit.
  private let forms: [UnitForm?]
  /// Every unit by its number, and the numbers by the keys of their names.
  private let all: [UnitForm]
  private let numbers: [UInt64: Int]
  private let symbols: [String: UnitForm]
  /// By the number of a unit: what it can mean, the likeliest first, and the words near it that tell.
  private let readings: [[Unit]]
  /// By number, the likeliest reading alone.
  private let likeliest: [Unit]
  private let contexts: [[WordTable?]]
  private let partsByNumber: [Int32: Parts]

  /// Units that readers ask for by name.
  let piece: UnitForm
  let percent: UnitForm
  let permille: UnitForm
  let month: UnitForm
  let day: UnitForm

  private init() {
    var names: [[UInt32]] = []
    var numbers: [UInt64: Int] = [:]
    var readings: [[Unit]] = []
    func add(_ name: ArraySlice<UInt32>, _ unit: Unit) {
      if let number = numbers[unit.key] {
        readings[number].append(unit)
      } else {
        numbers[unit.key] = names.count
        names.append(Array(name))
        readings.append([unit])
      }
    }
    var reader = TableReader(MeasureRows.text)
    while reader.next() {
      let (name, scalars) = (reader.string, reader.word)
      guard reader.next() else { break }
      let dimension = Unit.Dimension(rawValue: reader.string)
      guard reader.next() else { break }
      let base = reader.string
      guard reader.next(), let dimension, let factor = Decimal(reader.string) else { continue }
      add(scalars, Unit(name: name, dimension: dimension, base: base, factor: factor))
    }
    let one = Decimal(1)
    for text in [ClassifierRows.text, ClassifierRows.bareNouns] {
      var reader = TableReader(text)
      while reader.next() {
        let name = reader.string
        add(reader.word, Unit(name: name, dimension: .classifier, base: name, factor: one))
      }
    }
    // By measure: 元 and 度 stand as bases of several dimensions.
    var bases: [UInt64: Int] = [:]
    var all: [UnitForm] = []
    all.reserveCapacity(names.count)
    let likeliest = readings.map { $0.first ?? .pure }
    for number in names.indices {
      let base = bases[likeliest[number].measure] ?? bases.count
      bases[likeliest[number].measure] = base
      all.append(
        UnitForm(likeliest[number], isAmbiguous: readings[number].count > 1, number: number, base: base))
    }
    UnitForm.setTraits(of: &all) { numbers[$0] }

    var isUsed = names.map { !UnitTable.hasMultiplier($0) }
    var unused = TableReader(ClassifierRows.unused)
    while unused.next() { if let number = numbers[Unit.key(of: unused.string)] { isUsed[number] = false } }
    let found = names.indices.filter { isUsed[$0] }
    let traps = TableReader.scalars(of: UnitTraps.text)
    words = WordTable(words: found.map { names[$0] } + traps)
    forms = found.map { all[$0] } + traps.map { _ in nil }
    // The Latin units by their lowercase form.
    var symbols: [String: UnitForm] = [:]
    for number in found where names[number].count > 1 && names[number].allSatisfy({ $0 < 0x80 }) {
      symbols[Scalars.string(names[number]).lowercased()] = all[number]
    }
    self.symbols = symbols
    contexts = readings.map { $0.count > 1 ? $0.map { UnitReading.contexts[$0.name + $0.dimension.rawValue] } : [] }
    func form(_ name: String) -> UnitForm? { numbers[Unit.key(of: name)].map { all[$0] } }
    var parts: [Int32: Parts] = [:]
    for row in TableReader.lines(of: CountedUnits.parts) {
      guard row.count > 2, let count = Int(row[1]), let whole = form(row[0]) else { continue }
      parts[whole.number] = Parts(count: count, units: row.dropFirst(2).compactMap { form($0)?.number })
    }
    partsByNumber = parts
    piece = form("个") ?? .pure
    percent = form("%") ?? .pure
    permille = form("‰") ?? .pure
    month = form("月") ?? .pure
    day = form("日") ?? .pure
    self.readings = readings
    self.likeliest = likeliest
    self.numbers = numbers
    self.all = all
  }

  /// A duration behind 个: 个小时 for 小时.
  func counted(_ form: UnitForm) -> UnitForm? { numbers[Unit.key(of: "个" + unit(of: form).name)].map { all[$0] } }

  /// The smaller units in which a figure goes on: 个月 behind 年.
  func parts(of form: UnitForm) -> Parts? { form.hasParts ? partsByNumber[form.number] : nil }

  /// The longest unit at a place; nil where none stands there, or a word that only begins like one.
  func unit(at index: Int, in text: LogicalText, limit: Int) -> Found? {
    let hit = words.longest(at: index, in: text, limit: limit)
    if text.characterClass(index) == .latin, let symbol = symbol(at: index, in: text, limit: limit),
      symbol.end > hit?.bound ?? 0
    {
      return symbol
    }
    guard let hit else { return nil }
    return forms[hit.entry].map { Found(end: hit.bound, form: $0) }
  }

  /// A form with the reading whose typical words stand around `range`; where none do, the classifier.
  func resolved(_ form: UnitForm, around range: Range<Int>, in text: LogicalText, _ paragraph: Range<Int>) -> UnitForm {
    guard form.isAmbiguous, readings.indices.contains(Int(form.number)) else { return form }
    let readings = readings[Int(form.number)]
    let low = max(paragraph.lowerBound, range.lowerBound - 16)
    let near = low..<max(low, min(paragraph.upperBound, range.upperBound + 8))
    var choice = readings.firstIndex { $0.dimension == .classifier } ?? 0
    for (number, (reading, context)) in zip(readings, contexts[Int(form.number)]).enumerated()
    where reading.dimension != .classifier {
      guard let context else { continue }
      if near.contains(where: { context.longest(at: $0, in: text, limit: near.upperBound) != nil }) {
        choice = number
        break
      }
    }
    return form.reading(choice, readings[choice])
  }

  /// The unit of a form.
  func unit(of form: UnitForm) -> Unit {
    if form.divisor < 0, form.reading == 0, likeliest.indices.contains(Int(form.number)) {
      return likeliest[Int(form.number)]
    }
    guard let first = reading(form.number, Int(form.reading)) else { return .pure }
    guard let second = reading(form.divisor, 0) else { return first }
    return first.per(second)
  }

  private func reading(_ number: Int32, _ reading: Int) -> Unit? {
    guard readings.indices.contains(Int(number)), readings[Int(number)].indices.contains(reading) else { return nil }
    return readings[Int(number)][reading]
  }

  /// 万 and 亿 before a unit belong to the number, as do 千元 and 百元; 千克 and 千瓦 are units.
  private static func hasMultiplier(_ name: [UInt32]) -> Bool {
    guard let first = name.first else { return false }
    if first == Sign.tenThousand || first == Sign.hundredMillion { return true }
    // 千元, 百元, 千万元, 百万元
    return (first == Sign.thousand || first == Sign.hundred) && name.last == 0x5143
      && (name.count == 2 || name.count == 3 && name[1] == Sign.tenThousand)
  }

  /// An SI symbol in another case than the table's (KM, ML); single letters only as they stand there.
  private func symbol(at index: Int, in text: LogicalText, limit: Int) -> Found? {
    var end = index
    var name = ""
    while end < min(limit, index + 4), let letter = UnitTable.lowercase(text.scalar(end)) {
      name.unicodeScalars.append(letter)
      end += 1
    }
    guard end > index + 1, let form = symbols[name] else { return nil }
    return Found(end: end, form: form)
  }

  private static func lowercase(_ scalar: UInt32) -> Unicode.Scalar? {
    let scalar = Scalars.halfWidth(scalar)
    guard scalar < 0x80, let letter = Unicode.Scalar(scalar), letter.properties.isAlphabetic else { return nil }
    return scalar < 0x61 ? Unicode.Scalar(scalar + 0x20) : letter
  }
}
