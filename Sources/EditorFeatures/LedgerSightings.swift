package import Linting
import PageStructure
import TextModel

extension Analysis {
  /// The findings as a ledger keeps them, in their order.
  package var sightings: [Ledger.Sighting] {
    let identities = FindingIdentity.identities(of: findings, in: snapshot)
    return zip(findings, identities).map { finding, identity in
      let line = snapshot.lines.line(at: finding.range.lowerBound)
      let article = page.articleIndex(ofLine: line).map { page.articles[$0] }
      return Ledger.Sighting(
        rule: finding.rule, identity: identity, text: words(of: finding),
        credits: article?.credits.map { "\($0.role) \($0.name)" } ?? [])
    }
  }

  /// A few words are enough for people to know a finding by: joined, without the blanks that extraction adds.
  private func words(of finding: Finding) -> String {
    let range = ByteRange(finding.range.lowerBound, min(finding.range.upperBound, finding.range.lowerBound + 120))
    var result = String.UnicodeScalarView()
    var hasBlank = false
    for scalar in snapshot.text(in: range).unicodeScalars {
      let kind = CharacterClass.of(scalar.value)
      if kind == .space || kind == .lineBreak {
        hasBlank = true
        continue
      }
      // Between foreign words a blank is a letter.
      if hasBlank, let last = result.last, last.isASCII, scalar.isASCII { result.append(" ") }
      hasBlank = false
      result.append(scalar)
    }
    return String(result)
  }

  /// The same analysis without the findings that a ledger has as accepted for this page.
  ///
  /// - Parameter page: the page's name in the ledger.
  package func leavingOut(acceptedIn index: LedgerIndex, on page: String) -> Analysis {
    guard index.hasAccepted(on: page) else { return self }
    let keys = index.keys(of: sightings, on: page)
    let isAccepted = keys.map { key in key.flatMap { index.ledger.entries[$0] }?.state == .accepted }
    return Analysis(
      snapshot: snapshot, page: self.page, facts: facts,
      findings: zip(findings, isAccepted).filter { !$0.1 }.map(\.0), checker: checker)
  }
}
