package import Linting
import PageStructure
package import TextModel
package import WorkspaceIndex

/// A finding that takes two pages: one side here, the other elsewhere.
package struct AcrossFinding: Hashable, Sendable {
  package var finding: Finding
  /// The other side.
  package var page: String
  package var range: PageRange
  package var message: Message

  /// The same after an edit of this page; nil where the edit touches its place.
  package func following(_ edit: TextEdit) -> AcrossFinding? {
    if edit.range.lowerBound >= finding.range.upperBound { return self }
    guard edit.range.upperBound <= finding.range.lowerBound else { return nil }
    var result = self
    result.finding = finding.shifted(by: edit.newText.utf8.count - edit.range.count)
    return result
  }
}

extension AcrossFinding {
  /// The same by the user's settings: nil where its rule is off, or where it is about how a known name is written.
  package func following(_ configuration: Configuration, in snapshot: Snapshot) -> AcrossFinding? {
    guard let profile = AcrossRules.profile(finding.rule) else { return self }
    guard let severity = configuration.severity(of: profile) else { return nil }
    if finding.rule == "across-person-name", configuration.known.cover(finding.range, in: snapshot) { return nil }
    var result = self
    result.finding.severity = severity
    return result
  }
}

extension Analysis {
  /// What this page contributes to the index of a workspace.
  package var summary: PageSummary { PageSummary(of: page, facts: facts, snapshot: snapshot, date: date) }

  /// What this page contradicts in others.
  ///
  /// - Parameter page: its own key in the index.
  package func acrossFindings(in index: PageIndex, page: String) -> [AcrossFinding] {
    acrossFindings(index.conflicts(of: summary, page: page))
  }

  /// What was found of a page with this text, as findings.
  package func acrossFindings(_ conflicts: [PageConflict]) -> [AcrossFinding] {
    conflicts.map { conflict in
      func offset(_ place: PagePlace) -> Int { snapshot.offset(of: place.position(in: .utf8), in: .utf8) }
      let range = ByteRange(offset(conflict.range.start), offset(conflict.range.end))
      let finding = Finding(
        rule: RuleID(conflict.kind.rawValue), severity: .information, message: conflict.message, range: range)
      return AcrossFinding(
        finding: finding, page: conflict.other.page, range: conflict.other.range, message: conflict.otherMessage)
    }
  }

  /// The same analysis with findings from elsewhere among its own.
  package func adding(_ more: [Finding]) -> Analysis {
    if more.isEmpty { return self }
    let all = (findings + more).sorted { left, right in
      left.range == right.range ? left.rule < right.rule : left.range < right.range
    }
    return Analysis(snapshot: snapshot, page: page, facts: facts, findings: all, checker: checker)
  }
}

extension PageConflict {
  /// The other page by what tells people which one is meant: its number and its day, as far as they are known.
  private var place: Message {
    switch (other.number, other.date?.iso) {
    case (let number?, let day?): Message("第\(number)版（\(day)）", "page \(number) (\(day))")
    case (let number?, nil): Message("第\(number)版", "page \(number)")
    case (nil, let day?): Message("另一版（\(day)）", "another page (\(day))")
    case (nil, nil): Message("另一版", "another page")
    }
  }

  var message: Message {
    switch kind {
    case .personName where subject.isEmpty:
      Message(
        "“\(text)”在\(place.chinese)的同一名单里是“\(other.text)”，请核对姓名。",
        "“\(text)” is “\(other.text)” in the same list of \(place.english); please check the name.")
    case .personName:
      Message(
        "\(subject)“\(text)”在\(place.chinese)写作“\(other.text)”，请核对姓名。",
        "\(subject) “\(text)” is written “\(other.text)” on \(place.english); please check the name.")
    case .titleHolder:
      Message(
        "\(subject)在这里是\(text)，在\(place.chinese)是\(other.text)。",
        "\(subject) is \(text) here and \(other.text) on \(place.english).")
    case .metricValue:
      Message(
        "“\(subject)”同一时间在这里是\(text)，在\(place.chinese)是\(other.text)。",
        "“\(subject)” for the same time is \(text) here and \(other.text) on \(place.english).")
    case .repeatedArticle:
      Message(
        "这篇稿件与\(place.chinese)的“\(other.text)”几乎相同，可能重复刊发。",
        "This article is nearly the same as “\(other.text)” on \(place.english); it may be printed twice.")
    case .components:
      Message(
        "\(subject)的组成部分与\(place.chinese)不同：这里是“\(text)”，那里是“\(other.text)”。",
        "The parts of \(subject) differ from \(place.english): “\(text)” here, “\(other.text)” there.")
    }
  }

  var otherMessage: Message {
    switch kind {
    case .repeatedArticle:
      Message("\(place.chinese)的稿件：\(other.text)", "the article on \(place.english): \(other.text)")
    default: Message("\(place.chinese)：\(other.text)", "on \(place.english): \(other.text)")
    }
  }
}
