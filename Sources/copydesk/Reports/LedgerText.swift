package import Linting

/// A ledger to be read: how many findings stand how, by page, rule or credit, and the findings themselves.
package struct LedgerText {
  package enum Grouping: String, CaseIterable, Sendable {
    case page
    case rule
    case credit

    fileprivate var title: Message {
      switch self {
      case .page: Message("版面", "page")
      case .rule: Message("规则", "rule")
      case .credit: Message("署名", "credit")
      }
    }
  }

  private struct Item {
    var key: Ledger.Key
    var entry: Ledger.Entry
    var standing: LedgerStanding
  }

  private let grouping: Grouping
  private let layout: ReportLayout

  /// - Parameters:
  ///   - shown: which findings are listed; all are counted.
  ///   - day: what was first seen on it or later is new; nil for the last day on which a check changed anything.
  package static func text(
    of ledger: Ledger, shown: Set<LedgerStanding>, by grouping: Grouping, since day: String? = nil,
    _ layout: ReportLayout
  ) -> String {
    if ledger.entries.isEmpty { return layout.text("台账是空的。\n", "The ledger is empty.\n") }
    let day = day ?? ledger.lastDay
    let items = ledger.sorted.map { Item(key: $0.key, entry: $0.entry, standing: $0.entry.standing(since: day)) }
    let text = LedgerText(grouping: grouping, layout: layout)
    return text.overview(of: items, since: day) + text.list(of: items.filter { shown.contains($0.standing) })
  }

  private init(grouping: Grouping, layout: ReportLayout) {
    self.grouping = grouping
    self.layout = layout
  }

  private func say(_ message: Message) -> String { message.text(in: layout.language) }

  /// The groups, those with most to do first. A finding of an article with two credits stands in two.
  private func groups(_ items: [Item]) -> [(name: String, items: [Item])] {
    var groups: [String: [Item]] = [:]
    for item in items { for name in names(item) { groups[name, default: []].append(item) } }
    func toDo(_ items: [Item]) -> Int { items.count { $0.standing != .closed && $0.standing != .accepted } }
    return groups.map { (name: $0.key, items: $0.value) }.sorted {
      (toDo($1.items), $1.items.count, $0.name) < (toDo($0.items), $0.items.count, $1.name)
    }
  }

  private func names(_ item: Item) -> [String] {
    switch grouping {
    case .page: [item.key.page]
    case .rule: [item.key.rule.name]
    case .credit: item.entry.credits.isEmpty ? [layout.text("（无署名）", "(no credit)")] : item.entry.credits
    }
  }

  private func counts(_ items: [Item]) -> [String] {
    LedgerStanding.allCases.map { standing in
      let count = items.count { $0.standing == standing }
      return count == 0 ? "" : String(count)
    }
  }

  private func overview(of items: [Item], since day: String) -> String {
    var columns = [
      TextTable.Column(
        say(grouping.title), maximumWidth: max(24, min(layout.width, 120) - 40), keepsEnd: grouping == .page)
    ]
    columns += LedgerStanding.allCases.map { .init(say($0.title), .right) }
    var table = TextTable(columns, isAmbiguousWide: layout.isAmbiguousWide)
    for (name, items) in groups(items) { table.append([name] + counts(items)) }
    table.append([layout.text("合计", "total")] + counts(items))
    let lines = table.lines()
    var result = TextStyle.faint.paint(lines.titles, layout) + "\n"
    for (index, line) in lines.rows.enumerated() {
      result += (index + 1 == lines.rows.count ? TextStyle.strong.paint(line, layout) : line) + "\n"
    }
    let hasNew = items.contains { $0.standing == .new }
    return result + (hasNew ? layout.text("“新增”是 \(day) 及以后首次发现的。\n", "New: first seen on \(day) or later.\n") : "")
  }

  private func list(of items: [Item]) -> String {
    var result = ""
    for (name, items) in groups(items) {
      result += "\n" + TextStyle.strong.paint(PrintableText.oneLine(name), layout) + "  \(items.count)\n"
      var table = TextTable(
        [
          .init("ID"), .init(layout.text("状态", "state")), .init(layout.text("首见", "seen")),
          .init(layout.text("规则", "rule")), .init(layout.text("原文", "text"), maximumWidth: 36),
          .init(layout.text("版面", "page"), maximumWidth: 36, keepsEnd: true),
          .init(layout.text("理由", "reason"), maximumWidth: 30),
        ], isAmbiguousWide: layout.isAmbiguousWide)
      for item in items {
        table.append([
          item.key.identity.description, state(of: item), item.entry.firstSeen,
          grouping == .rule ? "" : item.key.rule.name, item.entry.text, grouping == .page ? "" : item.key.page,
          item.entry.reason ?? "",
        ])
      }
      let lines = table.lines()
      result += "  " + TextStyle.faint.paint(lines.titles, layout) + "\n"
      result += lines.rows.map { "  \($0)\n" }.joined()
    }
    return result
  }

  private func state(of item: Item) -> String {
    let day =
      switch item.standing {
      case .returned: item.entry.returnedOn
      case .closed: item.entry.closedOn
      case .new, .open, .accepted: nil as String?
      }
    return say(item.standing.title) + (day.map { " \($0)" } ?? "")
  }
}
