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
  private let byName: [String: UnitForm]
  private let symbols: [String: UnitForm]
  /// By the number of a unit: what it can mean, the likeliest first, and the words near it that tell.
  private let readings: [[Unit]]
  private let contexts: [[WordTable?]]
  private let partsByNumber: [Int32: Parts]

  /// Units that readers ask for by name.
  let piece: UnitForm
  let percent: UnitForm
  let permille: UnitForm
  let month: UnitForm
  let day: UnitForm

  private init() {
    var names: [String] = []
    var byName: [String: [Unit]] = [:]
    func add(_ unit: Unit) {
      if byName[unit.name] == nil { names.append(unit.name) }
      byName[unit.name, default: []].append(unit)
    }
    for line in MeasureRows.text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 4, let factor = Decimal(fields[3]) else { continue }
      add(Unit(name: String(fields[0]), dimension: String(fields[1]), base: String(fields[2]), factor: factor))
    }
    for text in [ClassifierRows.text, ClassifierRows.bareNouns] {
      for name in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        add(Unit(name: String(name), dimension: "classifier", base: String(name), factor: Decimal(1)))
      }
    }
    let unused = Set(ClassifierRows.unused.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    let found = names.filter { !unused.contains($0) && !UnitTable.hasMultiplier($0) }
    let traps = UnitTraps.text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    words = WordTable(words: (found + traps).map { $0.unicodeScalars.map { Scalars.halfWidth($0.value) } })
    var all: [String: UnitForm] = [:]
    var bases: [String: Int] = [:]
    for (number, name) in names.enumerated() {
      let readings = byName[name] ?? []
      // 元 and 度 stand as bases of several dimensions.
      let key = readings.first.map { $0.dimension + $0.base } ?? ""
      let base = bases[key] ?? bases.count
      bases[key] = base
      all[name] = UnitForm(readings, number: number, base: base)
    }
    self.byName = all
    forms = found.map { all[$0] } + traps.map { _ in nil }
    // The Latin units by their lowercase form.
    var symbols: [String: UnitForm] = [:]
    for name in found where name.utf8.count > 1 && name.utf8.allSatisfy({ $0 < 0x80 }) {
      symbols[name.lowercased()] = all[name]
    }
    self.symbols = symbols
    readings = names.map { byName[$0] ?? [] }
    contexts = readings.map { $0.count > 1 ? $0.map { UnitReading.contexts[$0.name + $0.dimension] } : [] }
    var parts: [Int32: Parts] = [:]
    for line in CountedUnits.parts.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count > 2, let count = Int(fields[1]), let whole = all[fields[0]] else { continue }
      parts[whole.number] = Parts(count: count, units: fields.dropFirst(2).compactMap { all[$0]?.number })
    }
    partsByNumber = parts
    piece = all["个"] ?? .pure
    percent = all["%"] ?? .pure
    permille = all["‰"] ?? .pure
    month = all["月"] ?? .pure
    day = all["日"] ?? .pure
  }

  /// A duration behind 个: 个小时 for 小时.
  func counted(_ form: UnitForm) -> UnitForm? { byName["个" + unit(of: form).name] }

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
    var choice = readings.firstIndex { $0.dimension == "classifier" } ?? 0
    for (number, (reading, context)) in zip(readings, contexts[Int(form.number)]).enumerated()
    where reading.dimension != "classifier" {
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
    guard let first = reading(form.number, Int(form.reading)) else { return .pure }
    guard let second = reading(form.divisor, 0) else { return first }
    return Unit(
      name: first.name + "/" + second.name, dimension: first.dimension == "money" ? "price" : "rate",
      base: first.base + "/" + second.base, factor: first.factor.divided(by: second.factor) ?? first.factor)
  }

  private func reading(_ number: Int32, _ reading: Int) -> Unit? {
    guard readings.indices.contains(Int(number)), readings[Int(number)].indices.contains(reading) else { return nil }
    return readings[Int(number)][reading]
  }

  /// 万 and 亿 before a unit belong to the number, as do 千元 and 百元; 千克 and 千瓦 are units.
  private static func hasMultiplier(_ name: String) -> Bool {
    name.hasPrefix("万") || name.hasPrefix("亿") || ["千元", "百元", "千万元", "百万元"].contains(name)
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
