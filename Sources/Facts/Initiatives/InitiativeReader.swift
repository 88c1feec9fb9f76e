import PageStructure
import TextModel

/// Finds the named initiatives of an article, mention by mention, in order.
struct InitiativeReader {
  private let text: ArticleReading
  private let quoted: QuotedInitiatives
  private let unquoted: UnquotedInitiatives
  private let nouns: InitiativeNouns
  private let enumerations: [Enumeration]

  init(_ reading: ArticleReading, enumerations: [Enumeration]) {
    text = reading
    let nouns = InitiativeNouns(reading)
    let boundary = InitiativeBoundary(text: reading)
    quoted = QuotedInitiatives(text: reading, nouns: nouns, boundary: boundary)
    unquoted = UnquotedInitiatives(text: reading, nouns: nouns, boundary: boundary)
    self.nouns = nouns
    self.enumerations = enumerations
  }

  func initiatives() -> [Initiative] {
    guard text.kind != .filler else { return [] }
    var candidates: [InitiativeCandidate] = []
    var blocked: [Range<Int>] = []
    for (number, paragraph) in text.paragraphs.enumerated() where paragraph.isText {
      let quotations =
        text.hasMark(.closeQuote, inParagraph: number)
        ? QuotedSpan.spans(in: text, marks: text.marksOfParagraphs[number]) : []
      let first = candidates.count
      if !quotations.isEmpty { quoted.append(in: paragraph.range, quotations, to: &candidates) }
      // What stands inside a quotation that is a name is no name of its own.
      blocked.removeAll(keepingCapacity: true)
      for quotation in quotations where quotation.range.count <= 20 { blocked.append(quotation.range) }
      for candidate in candidates[first...] { blocked.append(candidate.range) }
      if blocked.count > 1 { blocked.sort { $0.lowerBound < $1.lowerBound } }
      unquoted.append(in: paragraph.range, outside: blocked, to: &candidates)
    }
    candidates.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return initiatives(of: candidates)
  }

  private func initiatives(of candidates: [InitiativeCandidate]) -> [Initiative] {
    if candidates.isEmpty { return [] }
    let typed = typedQuotations(candidates)
    let names = namesakes(candidates)
    let spelled = spelledOut(candidates, names)
    // The places of counted names without quotation marks in the result.
    var counted: [Int] = []
    var result: [Initiative] = []
    result.reserveCapacity(candidates.count)
    for (index, candidate) in candidates.enumerated() {
      if candidate.isBareQuotation, let quotation = candidate.quotation, typed.contains(text.fingerprint(quotation)) {
        continue
      }
      let declared = candidate.formula?.declared(in: text)
      if isShort(candidate, declared, of: counted, result) || isCut(candidate, of: result) { continue }
      let parts = spelled[names[index]]
      if candidate.needsComponents && parts.count < 2 { continue }
      if candidate.quotation == nil && candidate.formula != nil { counted.append(result.count) }
      result.append(
        Initiative(
          name: text.string(candidate.range), range: candidate.range, kind: candidate.kind, declared: declared,
          components: parts))
    }
    return result
  }

  /// For each candidate which is the first that has the same name, itself or one before it.
  private func namesakes(_ candidates: [InitiativeCandidate]) -> [Int] {
    var result = Array(candidates.indices)
    if candidates.count == 1 { return result }
    var names: [(name: UInt64, index: Int)] = []
    names.reserveCapacity(candidates.count)
    for index in candidates.indices { names.append((text.fingerprint(candidates[index].range), index)) }
    names.sort { ($0.name, $0.index) < ($1.name, $1.index) }
    for position in names.indices.dropFirst() where names[position].name == names[position - 1].name {
      result[names[position].index] = result[names[position - 1].index]
    }
    return result
  }

  /// The quotations that have a type noun somewhere: without one they are no slogans of their own.
  private func typedQuotations(_ candidates: [InitiativeCandidate]) -> Set<UInt64> {
    guard candidates.contains(where: \.isBareQuotation) else { return [] }
    var result: Set<UInt64> = []
    for candidate in candidates where !candidate.isQuotation {
      if let quotation = candidate.quotation { result.insert(text.fingerprint(quotation)) }
    }
    return result
  }

  /// By the first candidate of each name its parts, from the mention at which most of them are found. Only the first few
  /// mentions are tried.
  ///
  /// - Parameter names: see `namesakes`.
  private func spelledOut(_ candidates: [InitiativeCandidate], _ names: [Int]) -> [[Initiative.Component]] {
    let components = ComponentReader(text, enumerations: enumerations, nouns: nouns)
    var result: [[Initiative.Component]] = []
    var tries: [UInt8] = []
    result.reserveCapacity(candidates.count)
    tries.reserveCapacity(candidates.count)
    for _ in candidates {
      result.append([])
      tries.append(0)
    }
    for index in candidates.indices where tries[names[index]] < 4 {
      let name = names[index]
      tries[name] += 1
      let parts = components.components(of: candidates[index])
      if parts.count > result[name].count { result[name] = parts }
    }
    // Sections further on spell out what no sentence does, or not all of.
    for index in candidates.indices where tries[names[index]] < 8 {
      let name = names[index]
      guard let formula = candidates[index].formula, formula.isCounted, !isWhole(result[name], formula) else {
        continue
      }
      tries[name] += 1
      let parts = components.sections(of: candidates[index])
      if result[name].isEmpty || isWhole(parts, formula) { result[name] = parts }
    }
    return result
  }

  /// Whether there are as many parts as a formula counts.
  private func isWhole(_ parts: [Initiative.Component], _ formula: Formula) -> Bool {
    if parts.isEmpty { return false }
    guard formula.groups.count == 1, let count = formula.groups.first?.count else { return true }
    return parts.count == count
  }

  /// 八大攻坚行动 behind 八大综合攻坚行动 is the same, said shorter.
  ///
  /// - Parameter known: the places of counted names in `found`.
  private func isShort(
    _ candidate: InitiativeCandidate, _ declared: String?, of known: [Int], _ found: [Initiative]
  ) -> Bool {
    guard !known.isEmpty, candidate.quotation == nil, let declared else { return false }
    let name = text.scalars[candidate.range]
    return known.suffix(16).contains { other in
      found[other].kind == candidate.kind && found[other].declared == declared
        && text.scalars[found[other].range] != name
        && InitiativeReader.isSubsequence(name, of: text.scalars[found[other].range])
    }
  }

  /// “小菜园”专项整治 behind 清理违规“小菜园”专项整治行动 is a part of that name.
  private func isCut(_ candidate: InitiativeCandidate, of known: [Initiative]) -> Bool {
    guard candidate.quotation != nil, candidate.kind != .slogan else { return false }
    return known.indices.suffix(32).contains {
      known[$0].kind == candidate.kind && known[$0].range.count > candidate.range.count
        && holds(known[$0].range, candidate.range)
    }
  }

  /// Whether the text of a range holds that of another.
  private func holds(_ range: Range<Int>, _ part: Range<Int>) -> Bool {
    (range.lowerBound...(range.upperBound - part.count)).contains { text.repeats(part, at: $0) }
  }

  private static func isSubsequence(_ short: ArraySlice<UInt32>, of long: ArraySlice<UInt32>) -> Bool {
    var index = short.startIndex
    for scalar in long where index < short.endIndex && scalar == short[index] { index += 1 }
    return index == short.endIndex
  }
}
