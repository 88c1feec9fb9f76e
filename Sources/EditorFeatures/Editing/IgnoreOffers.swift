import Facts
package import Linting
import TextModel
import WorkspaceIndex

/// A way to have a finding no longer reported. Nothing of it is written into the text.
package enum IgnoreOffer: Hashable, Sendable {
  /// This finding: the ledger has it as accepted.
  case finding(FindingIdentity)
  /// Its rule, on this page.
  case ruleInFile
  /// Its rule, everywhere.
  case rule
  /// The word or name: it is known to be right.
  case word(String)

  /// Whether what is written down names the page.
  package var namesPage: Bool {
    switch self {
    case .finding, .ruleInFile: true
    case .rule, .word: false
    }
  }

  package func title(_ rule: RuleID) -> Message {
    switch self {
    case .finding: Message("此处不再报告（记入台账）", "Accept this finding (in the ledger)")
    case .ruleInFile: Message("在本文件中关闭规则 \(rule)", "Turn \(rule) off in this file")
    case .rule: Message("关闭规则 \(rule)", "Turn \(rule) off everywhere")
    case .word(let word): Message("“\(word)”加入名称表", "Add “\(word)” to the known names")
    }
  }
}

extension Analysis {
  /// The ways to have one of the findings no longer reported, the narrowest first.
  package func ignoreOffers(for finding: Finding) -> [IgnoreOffer] {
    guard let index = findings.firstIndex(of: finding) else { return [] }
    let identities = FindingIdentity.identities(of: findings, in: snapshot)
    // What takes two pages is no rule's.
    if PageConflict.Kind(rawValue: finding.rule.name) != nil { return [.finding(identities[index])] }
    var offers = [IgnoreOffer.finding(identities[index])]
    if let word = word(of: finding) { offers.append(.word(word)) }
    return offers + [.ruleInFile, .rule]
  }

  /// The word or name that a finding is about; nil for one that is about something else.
  private func word(of finding: Finding) -> String? {
    guard let category = checker.category(of: finding.rule), category.isAboutWriting || category == .people,
      finding.related.count < 3
    else { return nil }
    // A character of a name: 镕 in 李镕.
    if let mention = symbol(at: finding.range.lowerBound), case .person(let name) = mention.symbol,
      mention.range.contains(finding.range)
    {
      return name
    }
    let scalars = Scalars.of(snapshot.text(in: finding.range)).filter {
      let kind = CharacterClass.of($0)
      return kind != .space && kind != .lineBreak
    }
    let isWord = scalars.allSatisfy {
      switch CharacterClass.of($0) {
      case .han, .latin, .digit, .middleDot: true
      default: false
      }
    }
    return isWord && (2...20).contains(scalars.count) ? Scalars.string(scalars) : nil
  }
}
