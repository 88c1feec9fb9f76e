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

  static let shared = UnitTable()

  private let words: WordTable
  /// By entry of `words`; nil for a word that is no unit.
  private let forms: [UnitForm?]
  private let byName: [String: UnitForm]
  private let symbols: [String: UnitForm]

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
  }

  /// A unit by its name.
  func form(of name: String) -> UnitForm? { byName[name] }

  /// The longest unit at a place; nil where none stands there, or a word that only begins like one.
  func unit(at index: Int, in scalars: [UInt32], limit: Int) -> Found? {
    if let hit = words.longest(at: index, in: scalars, limit: limit) {
      if let symbol = symbol(at: index, in: scalars, limit: limit), symbol.end > hit.bound { return symbol }
      return forms[hit.entry].map { Found(end: hit.bound, form: $0) }
    }
    return symbol(at: index, in: scalars, limit: limit)
  }

  /// 万 and 亿 before a unit belong to the number, as do 千元 and 百元; 千克 and 千瓦 are units.
  private static func hasMultiplier(_ name: String) -> Bool {
    name.hasPrefix("万") || name.hasPrefix("亿") || ["千元", "百元", "千万元", "百万元"].contains(name)
  }

  /// An SI symbol in another case than the table's (KM, ML); single letters only as they stand there.
  private func symbol(at index: Int, in scalars: [UInt32], limit: Int) -> Found? {
    var end = index
    var text = ""
    while end < min(limit, index + 4, scalars.count), let letter = UnitTable.lowercase(scalars[end]) {
      text.unicodeScalars.append(letter)
      end += 1
    }
    guard text.unicodeScalars.count > 1, let form = symbols[text] else { return nil }
    return Found(end: end, form: form)
  }

  private static func lowercase(_ scalar: UInt32) -> Unicode.Scalar? {
    let scalar = Scalars.halfWidth(scalar)
    guard scalar < 0x80, let letter = Unicode.Scalar(scalar), letter.properties.isAlphabetic else { return nil }
    return scalar < 0x61 ? Unicode.Scalar(scalar + 0x20) : letter
  }
}
