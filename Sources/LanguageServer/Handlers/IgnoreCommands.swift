import EditorFeatures
import JSON
import LanguageServerProtocol
import Linting
import System
import TextModel
import WorkspaceIndex

/// The commands that have a finding no longer reported: in the ledger, in `.copydesk.json`. The server writes the files
/// itself, so that they work in every editor; nothing is written into the page.
///
/// Arguments: the document's URI and the rule's id; for a finding its identity and, where the user gave one, the reason;
/// for a name the name in place of the rule.
enum IgnoreCommand: String, CaseIterable {
  case acceptFinding = "copydesk.acceptFinding"
  case turnOffRuleInFile = "copydesk.turnOffRuleInFile"
  case turnOffRule = "copydesk.turnOffRule"
  case addName = "copydesk.addName"

  /// Of the code actions that offer them.
  static let kind = "quickfix.ignore.copydesk"

  static func actions(for finding: Finding, on view: DocumentView) -> [CodeAction] {
    if finding.rule == Session.settingsRule { return [] }
    // A text that is no file has no place in a ledger, and no name in settings.
    let hasName = FileURI.path(of: view.uri) != nil
    return view.analysis.ignoreOffers(for: finding).filter { hasName || !$0.namesPage }.map { offer in
      let title = offer.title(finding.rule).text(in: view.language)
      var action = CodeAction(title: title, kind: kind)
      action.diagnostics = view.diagnostics(for: [finding])
      let (command, argument): (IgnoreCommand, [String]) =
        switch offer {
        case .finding(let identity): (.acceptFinding, [finding.rule.name, identity.description])
        case .ruleInFile: (.turnOffRuleInFile, [finding.rule.name])
        case .rule: (.turnOffRule, [finding.rule.name])
        case .word(let word): (.addName, [word])
        }
      action.command = CommandCall(
        title: title, command: command.rawValue, arguments: ([view.uri] + argument).map { .string($0) })
      return action
    }
  }

  func run(_ arguments: [JSONValue], in session: inout Session) throws(ResponseError) {
    let texts = arguments.compactMap(\.string)
    let isComplete = texts.count == arguments.count && texts.count >= (self == .acceptFinding ? 3 : 2)
    guard isComplete, !texts[1].isEmpty else { throw ExecuteCommandHandler.wrongArguments }
    let (uri, name) = (texts[0], texts[1])
    guard session.documents[uri] != nil else { throw ResponseError(.invalidParams, "the document is not open") }
    // Nothing is written into settings that they would then be told to have no meaning for.
    if self == .turnOffRule || self == .turnOffRuleInFile, !session.workspace.hasRule(RuleID(name)) {
      throw ResponseError(.invalidParams, "there is no rule \(name)")
    }
    switch self {
    case .acceptFinding:
      try session.acceptFinding(of: RuleID(name), FindingIdentity(texts[2]), in: uri, reason: texts.dropFirst(3).first)
    case .turnOffRuleInFile: try session.turnOffInFile(RuleID(name), uri)
    case .turnOffRule:
      try session.changeSettings(of: uri) { (document) throws(JSONError) in
        try document.turnOff(RuleID(name), at: ["rules"])
      }
    case .addName:
      try session.changeSettings(of: uri) { (document) throws(JSONError) in
        try document.append(.string(name), at: ["names"])
      }
    }
  }
}

extension JSONDocument {
  /// Turns a rule off in an object of rules. The rule's options stay.
  fileprivate mutating func turnOff(_ rule: RuleID, at path: [String]) throws(JSONError) -> Bool {
    let place = path + [rule.name]
    let hasOptions = place.reduce(value as JSONValue?) { $0?[$1] }?.members != nil
    return try set("off", at: hasOptions ? place + ["severity"] : place)
  }
}

extension Session {
  fileprivate mutating func turnOffInFile(_ rule: RuleID, _ uri: String) throws(ResponseError) {
    _ = project(of: uri)
    guard let path = workspace.relativePath(of: uri) else { throw noFile(uri) }
    let pattern = PathPattern(exactly: path).text
    try changeSettings(of: uri) { (document) throws(JSONError) in
      // One entry for a file holds all that is off in it.
      let overrides = document.value["overrides"]?.array ?? []
      let own = overrides.lastIndex { entry in
        entry["files"] == .string(pattern) || entry["files"] == .array([.string(pattern)])
      }
      if let own { return try document.turnOff(rule, at: ["overrides", String(own), "rules"]) }
      return try document.append(
        ["files": .string(pattern), "rules": .object([.init(name: rule.name, value: "off")])], at: ["overrides"])
    }
  }

  /// Changes the configuration file of a document, which is made where there is none, and takes the change over.
  fileprivate mutating func changeSettings(
    of uri: String, _ change: (inout JSONDocument) throws(JSONError) -> Bool
  ) throws(ResponseError) {
    let project = project(of: uri)
    guard let file = project.file?.path ?? workspace.baseFolder(of: uri)?.appending(Project.fileName) else {
      throw noFile(uri)
    }
    let language = workspace.language(of: project)
    func changed(_ before: [UInt8]) -> [UInt8]? {
      do throws(JSONError) {
        var document = try JSONDocument(reading: before)
        return try change(&document) ? document.bytes : nil
      } catch {
        return nil
      }
    }
    let message = Message("\(file.text) 有错，先改正它。", "\(file.text) has an error in it; mend it first.")
    let refusal = ResponseError(.requestFailed, message, in: language)
    if let open = documents.keys.first(where: { isSettings($0) && FileURI.path(of: $0) == file }) {
      guard let after = changed(settingsReader(file) ?? []) else { throw refusal }
      try edit(open, to: String(decoding: after, as: UTF8.self))
      return
    }
    var isDone = false
    try changeFile(file, language) { before in
      let after = changed(before ?? [])
      isDone = after != nil
      return after
    }
    if !isDone { throw refusal }
    reloadProjects()
    indexWork.append(.rescan)
  }

  /// A file that is open is changed by the editor, which then tells the server.
  private mutating func edit(_ uri: String, to text: String) throws(ResponseError) {
    let view = try view(of: uri)
    guard client.appliesEdits else { throw ExecuteCommandHandler.appliesNoEdits(view.language) }
    guard let difference = view.analysis.snapshot.difference(to: text) else { return }
    let params = ApplyEditParams(label: Project.fileName, edit: view.workspaceEdit([difference]))
    request("workspace/applyEdit", params) { _, _ in }
  }

  fileprivate mutating func acceptFinding(
    of rule: RuleID, _ identity: FindingIdentity, in uri: String, reason: String?
  ) throws(ResponseError) {
    let view = try view(of: uri)
    let sightings = view.analysis.sightings
    guard let index = sightings.firstIndex(where: { $0.rule == rule && $0.identity == identity }) else {
      let message = Message("这个问题已不在版面上。", "The finding is no longer on the page.")
      throw ResponseError(.contentModified, message, in: view.language)
    }
    guard let file = workspace.ledgerFile(of: uri), let page = FileURI.path(of: uri) else { throw noFile(uri) }
    let standard = Message("编辑器中认可", "accepted in the editor").text(in: view.language)
    var accepted = [(page, sightings[index])]
    if let across = view.across.first(where: { $0.finding == view.analysis.findings[index] }),
      let other = otherSide(of: across, on: view, in: file)
    {
      accepted.append(other)
    }
    let (folder, day) = (File.resolved(file.folder), surroundings.today())
    var problem: LedgerError?
    let isNamed = workspace.project(of: uri)?.checking.ledger != nil
    try changeFile(file, isNamed: isNamed, view.language) { bytes in
      do throws(LedgerError) {
        var ledger = try bytes.map { (bytes) throws(LedgerError) in try Ledger(reading: bytes) } ?? Ledger()
        for (page, sighting) in accepted {
          ledger.accept(
            sighting, on: LedgerPlace.name(of: page, from: folder), reason: reason ?? standard, day: day)
        }
        return ledger.bytes
      } catch {
        problem = error
        return nil
      }
    }
    if let problem { throw ResponseError(.requestFailed, problem.message(file.text), in: view.language) }
    reloadProjects()
    refreshDiagnostics()
  }

  /// What another page says of a contradiction with this one, which is one question with two places: whoever accepts it
  /// on one page has accepted it on the other. Nil where the other page has another ledger.
  private mutating func otherSide(
    of across: AcrossFinding, on view: DocumentView, in ledger: FilePath
  ) -> (page: FilePath, sighting: Ledger.Sighting)? {
    guard let page = FileURI.path(of: across.page), let other = viewOfPage(across.page) else { return nil }
    _ = project(of: across.page)
    defer { if documents[across.page] == nil { workspace.forget(across.page) } }
    guard workspace.ledgerFile(of: across.page) == ledger else { return nil }
    let (key, analysis) = (WorkspacePages.key(of: view.uri), other.analysis)
    let found = analysis.acrossFindings(in: freshIndex(), page: WorkspacePages.key(of: across.page)).first { found in
      let start = view.analysis.snapshot.offset(of: found.range.start.position(in: .utf8), in: .utf8)
      return found.page == key && found.finding.rule == across.finding.rule && start == across.finding.range.lowerBound
    }
    guard let finding = found?.finding else { return nil }
    let alone = Analysis(
      snapshot: analysis.snapshot, page: analysis.page, facts: analysis.facts, findings: [finding],
      checker: analysis.checker)
    return alone.sightings.first.map { (page, $0) }
  }

  /// - Parameter isNamed: whether the user's settings name the file, wherever it is.
  private func changeFile(
    _ file: FilePath, isNamed: Bool = false, _ language: Language, _ change: ([UInt8]?) -> [UInt8]?
  ) throws(ResponseError) {
    let folders = workspace.folders.compactMap { FileURI.path(of: $0.uri) }
    if !isNamed, let link = StrayLink(file, outOf: folders) {
      throw ResponseError(.requestFailed, link.message, in: language)
    }
    guard let error = surroundings.changeFile(file, change) else { return }
    throw ResponseError(.requestFailed, error.message, in: language)
  }

  private func noFile(_ uri: String) -> ResponseError {
    let message = Message("这个文档不在文件夹里，没有地方存放设置。", "The document is in no folder; settings have no place.")
    return ResponseError(.requestFailed, message, in: workspace.language(of: workspace.project(of: uri)))
  }
}
