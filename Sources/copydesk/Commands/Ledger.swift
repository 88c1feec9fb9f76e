import LanguageServer
package import Linting
import System

/// `copydesk ledger FILE`: what a ledger holds, and accepting findings in it.
package enum LedgerCommand: Command {
  package static let name = "ledger"
  package static let summary = Message("查看台账，认可或重新打开其中的问题", "show a ledger; accept or reopen findings in it")
  package static let operands = "[FILE]"
  package static let options = [
    CommandOption(
      "--by", .choice(LedgerText.Grouping.allCases.map(\.rawValue)), "按版面、规则或署名归类（默认 page）",
      "group by page, rule or credit (default page)"),
    CommandOption(
      "--state", .choices(LedgerStanding.allCases.map(\.rawValue)), "只列这些（默认 new,open,returned）",
      "list these only (default new,open,returned)"),
    CommandOption(
      "--since", .text("DAY"), "这一天（如 2023-03-15）及以后首见的算新增；默认最近一次有变动的日子",
      "what was first seen on this day (2023-03-15) or later is new; by default the last day with a change"),
    CommandOption(
      "--accept", .text("ID"), "认可一个问题：以后不再报告；几个版面上 ID 相同的，写成 PAGE:ID",
      "accept a finding: it is no longer reported; PAGE:ID where several pages have one of that ID"),
    CommandOption("--reason", .text("TEXT"), "认可的理由", "why it is accepted"),
    CommandOption("--reopen", .text("ID"), "重新打开一个认可的问题", "reopen an accepted finding"),
    .color,
  ]
  package static let notes: Message? = Message(
    "台账由 copydesk check --ledger FILE PATH... 建立和更新：新问题入账，改好的销号，又出现的标为“回头”。不写 FILE 就从当前文件夹向上找 .copydesk-ledger.jsonl。",
    "copydesk check --ledger FILE PATH... makes and updates it: new findings are entered, mended ones closed, those that come back marked. Without FILE, .copydesk-ledger.jsonl is looked for from the working folder upward."
  )

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if arguments.has("--accept") && arguments.has("--reopen") { throw .conflict("--accept", "--reopen") }
    if arguments.has("--reason") && !arguments.has("--accept") { throw .missingOption("--accept", for: "--reason") }
    if let day = arguments.text("--since"), PageDateSource(day)?.date(ofPageAt: nil) == nil {
      throw .wrongValue(option: "--since", value: day, allowed: ["YYYY-MM-DD"])
    }
    var path = arguments.operands.first
    if path == nil, var files = ConfigurationFiles(explicit: nil, isChecking: false, console: &console) {
      path = files.ledger(upwardFrom: FilePath("."), console: &console)
    }
    guard let path else { throw .missingOperand("FILE") }
    if let extra = arguments.operands.dropFirst().first { throw .unexpectedOperand(extra.text) }
    console.setColor(arguments.text(CommandOption.color.name))
    switch LedgerFile.reading(path, mustExist: true) {
    case .failure(let failure):
      console.complain(failure.message(path).text(in: console.language))
      return .failure
    case .success(var file):
      let changes = (arguments.text("--accept") ?? arguments.text("--reopen")) != nil
      if changes, arguments.operands.isEmpty, let link = StrayLink(path, outOf: [FilePath(".")]) {
        console.complain(link.message.text(in: console.language))
        return .failure
      }
      if let id = arguments.text("--accept") {
        return change(&file, id, to: .accepted, reason: arguments.text("--reason") ?? "", &console)
      }
      if let id = arguments.text("--reopen") { return change(&file, id, to: .open, reason: nil, &console) }
      let standings = arguments.list("--state")?.compactMap(LedgerStanding.init) ?? [.new, .open, .returned]
      let grouping = arguments.text("--by").flatMap(LedgerText.Grouping.init) ?? .page
      console.print(
        LedgerText.text(
          of: file.ledger, shown: Set(standings), by: grouping, since: arguments.text("--since"), console.layout))
      return .success
    }
  }

  private static func change(
    _ file: inout LedgerFile, _ id: String, to state: Ledger.State, reason: String?, _ console: inout Console
  ) -> ExitStatus {
    let keys = file.ledger.entries.keys.filter { $0.isMeant(by: id) }.sorted()
    guard let key = keys.first, keys.count == 1 else {
      if keys.isEmpty {
        console.complain(console.text("台账里没有 \(id)", "no \(id) in the ledger"))
        return .failure
      }
      let shown = keys.prefix(5).map { "\($0.page):\($0.identity)" }.joined(separator: console.text("、", ", "))
      let more = keys.count > 5 ? console.text("等 \(keys.count) 个", " and others, \(keys.count) in all") : ""
      console.complain(
        console.text("\(id) 不止一个问题，请写明是哪一个：", "\(id) is more than one finding; say which: ") + shown + more)
      return .failure
    }
    let failure = file.update { ledger in
      ledger.entries[key]?.state = state
      ledger.entries[key]?.reason = reason
    }
    if let failure {
      console.complain(failure.message(file.path).text(in: console.language))
      return .failure
    }
    return .success
  }
}

extension Ledger.Key {
  /// Whether it is what a user wrote: the beginning of its identity, behind the page and a colon where that is needed.
  fileprivate func isMeant(by text: String) -> Bool {
    let digits = identity.description
    guard let colon = text.lastIndex(of: ":") else { return digits.hasPrefix(text) }
    return text[..<colon] == page && digits.hasPrefix(text[text.index(after: colon)...])
  }
}
