/// How a finding stands, as people ask about it.
package enum LedgerStanding: String, CaseIterable, Sendable {
  /// Open, and first seen of late.
  case new
  case open
  /// Open again after it was closed (回头看).
  case returned
  case accepted
  /// No longer there (对账销号).
  case closed

  package var title: Message {
    switch self {
    case .new: Message("新增", "new")
    case .open: Message("未销", "open")
    case .returned: Message("回头", "returned")
    case .accepted: Message("认可", "accepted")
    case .closed: Message("已销", "closed")
    }
  }
}

extension Ledger.Entry {
  /// - Parameter day: what was first seen on it or later is new; ISO 8601.
  package func standing(since day: String) -> LedgerStanding {
    switch state {
    case .accepted: .accepted
    case .closed: .closed
    case .open: returnedOn != nil ? .returned : firstSeen >= day ? .new : .open
    }
  }
}

extension Ledger {
  /// The last day on which a check changed anything; empty for an empty ledger.
  package var lastDay: String {
    entries.values.reduce(into: "") { day, entry in
      day = max(day, entry.firstSeen, entry.closedOn ?? "", entry.returnedOn ?? "")
    }
  }
}
