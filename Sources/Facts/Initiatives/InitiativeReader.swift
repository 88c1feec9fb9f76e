import PageStructure
import TextModel

/// Finds the named initiatives of an article, mention by mention, in order.
struct InitiativeReader {
  private let text: ArticleReading
  private let quoted: QuotedInitiatives
  private let unquoted: UnquotedInitiatives
  private let components: ComponentReader

  init(_ reading: ArticleReading, enumerations: [Enumeration]) {
    text = reading
    let nouns = InitiativeNouns(reading)
    let boundary = InitiativeBoundary(reading)
    quoted = QuotedInitiatives(
      text: reading, nouns: nouns, boundary: boundary, setPhrases: WordMarks(.setPhrase, in: reading))
    unquoted = UnquotedInitiatives(text: reading, nouns: nouns, boundary: boundary)
    components = ComponentReader(reading, enumerations: enumerations, nouns: nouns)
  }

  func initiatives() -> [Initiative] {
    let article = text.article
    guard article.kind != .filler else { return [] }
    var candidates: [InitiativeCandidate] = []
    for paragraph in article.paragraphs where paragraph.role != .byline && paragraph.role != .signOff {
      let quotations = QuotedSpan.spans(in: text, paragraph.range)
      let named = quoted.candidates(in: paragraph.range, quotations)
      let names = quotations.map(\.range).filter { $0.count <= 20 }
      candidates += named
      candidates += unquoted.candidates(in: paragraph.range, taken: named.map(\.range), hidden: names)
    }
    candidates.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return initiatives(of: candidates)
  }

  private func initiatives(of candidates: [InitiativeCandidate]) -> [Initiative] {
    let typed = Set(
      candidates.compactMap { candidate in
        candidate.kind == .slogan
          || candidate.range == candidate.quotation.map { $0.lowerBound - 1..<$0.upperBound + 1 }
          ? nil : candidate.quotation.map { text.string($0) }
      })
    var spelled: [String: [Initiative.Component]] = [:]
    var counted: [Initiative] = []
    var result: [Initiative] = []
    for candidate in candidates {
      if candidate.kind == .slogan, let quotation = candidate.quotation, typed.contains(text.string(quotation)) {
        continue
      }
      let name = text.string(candidate.range)
      if isShort(candidate, of: counted) || isCut(candidate, of: result) { continue }
      let parts = spelled[name] ?? components.components(of: candidate)
      if candidate.needsComponents && parts.count < 2 { continue }
      if spelled[name] == nil && !parts.isEmpty { spelled[name] = parts }
      let initiative = Initiative(
        name: name, range: candidate.range, kind: candidate.kind, declared: candidate.formula?.declared,
        components: parts)
      if candidate.quotation == nil && candidate.formula != nil { counted.append(initiative) }
      result.append(initiative)
    }
    return result
  }

  /// 八大攻坚行动 behind 八大综合攻坚行动 is the same, said shorter.
  private func isShort(_ candidate: InitiativeCandidate, of known: [Initiative]) -> Bool {
    guard candidate.quotation == nil, let declared = candidate.formula?.declared else { return false }
    let name = text.string(candidate.range)
    return known.suffix(16).contains { other in
      other.declared == declared && other.name != name && other.kind == candidate.kind
        && InitiativeReader.isSubsequence(Scalars.of(name), of: Scalars.of(other.name))
    }
  }

  /// “小菜园”专项整治 behind 清理违规“小菜园”专项整治行动 is a part of that name.
  private func isCut(_ candidate: InitiativeCandidate, of known: [Initiative]) -> Bool {
    guard candidate.quotation != nil, candidate.kind != .slogan else { return false }
    let name = text.string(candidate.range)
    return known.suffix(32).contains {
      $0.kind == candidate.kind && $0.name.utf8.count > name.utf8.count && $0.name.contains(name)
    }
  }

  private static func isSubsequence(_ short: [UInt32], of long: [UInt32]) -> Bool {
    var index = 0
    for scalar in long where index < short.count && scalar == short[index] { index += 1 }
    return index == short.count
  }
}
