package import Linting

/// A ledger to be read: how much of each state there is, and the findings by page, rule or credit.
package enum LedgerText {
  package enum Grouping: String, CaseIterable, Sendable {
    case page
    case rule
    case credit
  }

  package static func text(
    of ledger: Ledger, states: Set<String>, by grouping: Grouping, _ layout: ReportLayout
  ) -> String {
    let all = ledger.sorted
    var groups: [String: [(key: Ledger.Key, entry: Ledger.Entry)]] = [:]
    for item in all where states.contains(state(item.entry)) {
      for name in names(item, grouping, layout) { groups[name, default: []].append(item) }
    }
    var result = summary(all.map(\.entry), layout) + "\n"
    for (name, items) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      result += "\n" + TextStyle.strong.paint(PrintableText.oneLine(name), layout) + "  \(items.count)\n"
      var table = TextTable(
        [
          .init("ID"), .init(layout.text("状态", "state")), .init(layout.text("首见", "seen")),
          .init(layout.text("规则", "rule")), .init(layout.text("原文", "text"), maximumWidth: 36),
          .init(layout.text("版面", "page"), maximumWidth: 36), .init(layout.text("理由", "reason"), maximumWidth: 30),
        ], isAmbiguousWide: layout.isAmbiguousWide)
      for (key, entry) in items {
        table.append([
          key.identity.description, label(entry, layout), entry.firstSeen, grouping == .rule ? "" : key.rule.name,
          entry.text, grouping == .page ? "" : key.page, entry.reason ?? "",
        ])
      }
      let lines = table.lines()
      result += "  " + TextStyle.faint.paint(lines.titles, layout) + "\n"
      result += lines.rows.map { "  \($0)\n" }.joined()
    }
    return result
  }

  private static func names(
    _ item: (key: Ledger.Key, entry: Ledger.Entry), _ grouping: Grouping, _ layout: ReportLayout
  ) -> [String] {
    switch grouping {
    case .page: [item.key.page]
    case .rule: [item.key.rule.name]
    case .credit: item.entry.credits.isEmpty ? [layout.text("（无署名）", "(no credit)")] : item.entry.credits
    }
  }

  private static func summary(_ entries: [Ledger.Entry], _ layout: ReportLayout) -> String {
    let count = { (name: String) in entries.count { state($0) == name } }
    return layout.text(
      "未销 \(count("open"))，回头 \(count("returned"))，认可 \(count("accepted"))，已销 \(count("closed"))",
      "open \(count("open")), returned \(count("returned")), accepted \(count("accepted")), closed \(count("closed"))")
  }

  /// An open finding that was closed before is `returned`.
  private static func state(_ entry: Ledger.Entry) -> String {
    entry.state == .open && entry.returnedOn != nil ? "returned" : entry.state.rawValue
  }

  private static func label(_ entry: Ledger.Entry, _ layout: ReportLayout) -> String {
    switch state(entry) {
    case "open": layout.text("未销", "open")
    case "returned": layout.text("回头 ", "returned ") + (entry.returnedOn ?? "")
    case "accepted": layout.text("认可", "accepted")
    default: layout.text("已销 ", "closed ") + (entry.closedOn ?? "")
    }
  }
}
