import TextModel

/// A text cut into sentences, clauses, marks and runs, in one pass over its classes.
struct TextUnits: Sendable {
  var sentences: [Range<Int>] = []
  var clauses: [Range<Int>] = []
  var series: [Range<Int>] = []
  var marks: [Int] = []
  var runs: [Range<Int>] = []
  /// The line feeds between paragraphs.
  var breaks: [Int] = []

  init(_ text: LogicalText) {
    let classes = text.classes
    let count = classes.count
    var sentence = 0
    var clause = 0
    var isSeries = false
    func endClause(_ units: inout TextUnits, at end: Int) {
      if clause < end {
        units.clauses.append(clause..<end)
        if isSeries { units.series.append(clause..<end) }
      }
      isSeries = false
    }
    var index = 0
    let han = CharacterClass.han.code
    while index < count {
      if classes[index] == han {
        index += 1
        continue
      }
      let kind = CharacterClass(code: classes[index])
      switch kind {
      case .han: break
      case .digit, .latin:
        let end = TextUnits.runEnd(classes, from: index)
        runs.append(index..<end)
        index = end
        continue
      case .lineBreak:
        endClause(&self, at: index)
        breaks.append(index)
        if sentence < index { sentences.append(sentence..<index) }
        clause = index + 1
        sentence = index + 1
      case .comma, .semicolon, .colon:
        marks.append(index)
        endClause(&self, at: index)
        clause = index + 1
      case .stop:
        marks.append(index)
        endClause(&self, at: index)
        var end = index + 1
        while end < count, CharacterClass(code: classes[end]) == .stop || CharacterClass(code: classes[end]).isClosing {
          marks.append(end)
          end += 1
        }
        sentences.append(sentence..<end)
        sentence = end
        clause = end
        index = end
        continue
      case .enumerationComma:
        marks.append(index)
        isSeries = true
      default:
        if kind.isPunctuation { marks.append(index) }
      }
      index += 1
    }
    endClause(&self, at: count)
    if sentence < count { sentences.append(sentence..<count) }
  }

  /// The end of the run of digits and letters that starts at `start`: one of `. % + / - :` is inside it where it stands
  /// between two of them, `%` also at its end.
  private static func runEnd(_ classes: [UInt8], from start: Int) -> Int {
    let digit = CharacterClass.digit.rawValue
    let latin = CharacterClass.latin.rawValue
    var index = start + 1
    while index < classes.count {
      let kind = classes[index]
      if kind == digit || kind == latin {
        index += 1
        continue
      }
      let next = index + 1 < classes.count ? classes[index + 1] : 0
      switch CharacterClass(code: kind) {
      case .percent: index += 1
      case .period where next == digit || next == latin, .plus where next == digit || next == latin,
        .slash where next == digit || next == latin, .dash where next == digit || next == latin:
        index += 1
      default: return index
      }
    }
    return index
  }
}
