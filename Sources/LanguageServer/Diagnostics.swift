import EditorFeatures
import JSON
package import LanguageServerProtocol
import Linting
import System
import TextModel

extension DocumentView {
  /// The findings as the client can show them.
  package var diagnostics: [Diagnostic] { diagnostics(for: analysis.findings) }

  /// Some of the findings, as they were published.
  func diagnostics(for findings: [Finding]) -> [Diagnostic] {
    var places = converter
    var relatedPlaces = converter
    var pages: [RuleID: String?] = [:]
    return findings.map { finding in
      var diagnostic = Diagnostic(
        range: places.range(of: finding.range), severity: Diagnostic.Severity(finding.severity),
        code: finding.rule.name, message: finding.message.text(in: language))
      if client.showsRelatedInformation {
        diagnostic.relatedInformation = finding.related.map { place in
          Diagnostic.RelatedInformation(
            location: Location(uri: uri, range: relatedPlaces.range(of: place.range)),
            message: place.message.text(in: language))
        }
        diagnostic.relatedInformation += across.filter { $0.finding == finding }.map { other in
          Diagnostic.RelatedInformation(
            location: Location(uri: other.page, range: other.range.range(in: encoding)),
            message: other.message.text(in: language))
        }
      }
      diagnostic.tags = tags(of: finding)
      if client.showsCodeDescription {
        let page: String? = pages[finding.rule] ?? rulePage(finding.rule)
        pages[finding.rule] = .some(page)
        diagnostic.codeDescription = page
      }
      if client.keepsDiagnosticData { diagnostic.data = ["rule": .string(finding.rule.name)] }
      return diagnostic
    }
  }

  /// The page of a rule's documentation, where it is installed.
  private func rulePage(_ rule: RuleID) -> String? {
    if rule == Session.settingsRule || AcrossRules.profile(rule) != nil { return nil }
    return rulePages.map { FileURI.uri(of: $0.appending("\(rule.name).md")) }
  }

  /// Text that can go without loss is shown faint.
  private func tags(of finding: Finding) -> [Diagnostic.Tag] {
    guard client.diagnosticTags.contains(Diagnostic.Tag.unnecessary.rawValue), let fix = finding.fixes.first,
      fix.edits == [TextEdit(range: finding.range, newText: "")]
    else { return [] }
    return [.unnecessary]
  }
}

extension Diagnostic.Severity {
  init(_ severity: Linting.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .information: self = .information
    case .hint: self = .hint
    }
  }
}

extension Session {
  /// Publishes what is not published, when no message waits. A client that asks for diagnostics by itself gets none
  /// unasked.
  package mutating func settle() {
    guard phase == .running, !client.pullsDiagnostics else { return }
    for uri in documents.keys.sorted() where documents[uri]?.isUnpublished == true { publish(uri) }
  }

  private mutating func publish(_ uri: String) {
    guard let view = try? view(of: uri) else { return }
    documents[uri]?.isUnpublished = false
    let params = PublishDiagnosticsParams(uri: uri, version: view.version, diagnostics: view.diagnostics)
    send(.notification("textDocument/publishDiagnostics", params, supersedingKey: uri))
  }

  /// Takes the diagnostics of a closed document off the client's list.
  mutating func clearDiagnostics(of uri: String) {
    let params = PublishDiagnosticsParams(uri: uri, version: nil, diagnostics: [])
    send(.notification("textDocument/publishDiagnostics", params, supersedingKey: uri))
  }
}
