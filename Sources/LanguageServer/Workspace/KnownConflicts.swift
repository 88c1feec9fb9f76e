package import WorkspaceIndex

/// What pages that nobody has opened contradict in others, as far as it was looked for. It holds until one of the two
/// sides changes.
package struct KnownConflicts: Sendable {
  private var byPage: [String: [PageConflict]] = [:]
  /// Which pages name a page as the other side.
  private var partners: [String: Set<String>] = [:]

  package init() {}

  /// Nil where it was not looked for, or where it does not hold any more.
  package subscript(page: String) -> [PageConflict]? { byPage[page] }

  /// Takes over what a search found for a page. A page on the other side that does not know of it is looked at again.
  package mutating func learn(_ conflicts: [PageConflict], of page: String) {
    drop(page)
    byPage[page] = conflicts
    for conflict in conflicts { partners[conflict.other.page, default: []].insert(page) }
    hear(of: page, from: conflicts.map(\.other.page))
  }

  /// Pages that another contradicts are looked at again, unless they know of it.
  package mutating func hear(of page: String, from others: [String]) {
    for other in Set(others) {
      if let known = byPage[other], !known.contains(where: { $0.other.page == page }) { drop(other) }
    }
  }

  /// A page has changed or gone: what it says, and what others say of it, does not hold any more.
  package mutating func forget(_ page: String) {
    drop(page)
    for partner in partners.removeValue(forKey: page) ?? [] { drop(partner) }
  }

  private mutating func drop(_ page: String) {
    for conflict in byPage.removeValue(forKey: page) ?? [] { partners[conflict.other.page]?.remove(page) }
  }
}
