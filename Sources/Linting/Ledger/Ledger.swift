import JSON

/// The accepted and closed findings of a workspace (台账): each finding is followed from the day it was first seen until
/// it is mended, and known again should it return.
///
/// The file is JSON Lines, sorted, a finding a line, so that two people's changes merge.
package struct Ledger: Hashable, Sendable {
  package enum State: String, Sendable, CaseIterable {
    case open
    /// Looked at and left as it is, for a reason.
    case accepted
    /// No longer there (销号).
    case closed
  }

  package struct Key: Hashable, Sendable, Comparable {
    /// Relative to the ledger's folder, with `/`.
    package var page: String
    package var rule: RuleID
    package var identity: FindingIdentity

    package init(page: String, rule: RuleID, identity: FindingIdentity) {
      self.page = page
      self.rule = rule
      self.identity = identity
    }

    package static func < (left: Key, right: Key) -> Bool {
      (left.page, left.rule, left.identity) < (right.page, right.rule, right.identity)
    }
  }

  package struct Entry: Hashable, Sendable {
    package var state = State.open
    /// Days in ISO 8601.
    package var firstSeen: String
    package var closedOn: String?
    /// When it came back after it was closed (回头看).
    package var returnedOn: String?
    /// Why it is accepted; not nil in whatever was accepted.
    package var reason: String?
    /// The words that it marks, for people who read the file.
    package var text: String
    /// Those who signed the article: `记者 张三`.
    package var credits: [String]

    package init(firstSeen: String, text: String, credits: [String]) {
      self.firstSeen = firstSeen
      self.text = text
      self.credits = credits
    }
  }

  /// A finding as a check saw it.
  package struct Sighting: Hashable, Sendable {
    package var rule: RuleID
    package var identity: FindingIdentity
    package var text: String
    package var credits: [String]

    package init(rule: RuleID, identity: FindingIdentity, text: String, credits: [String]) {
      self.rule = rule
      self.identity = identity
      self.text = text
      self.credits = credits
    }
  }

  /// What a check changed.
  package struct Changes: Hashable, Sendable {
    package var new = 0
    package var returned = 0
    package var closed = 0

    package init() {}
  }

  package var entries: [Key: Entry] = [:]

  package init() {}

  /// Takes over what a check saw: on each page new findings are opened, those that are gone closed, closed ones that
  /// are there again opened anew. Other pages stay as they are.
  ///
  /// - Parameter day: today in ISO 8601.
  package mutating func record(_ sightings: [String: [Sighting]], day: String) -> Changes {
    var changes = Changes()
    var seen: Set<Key> = []
    let index = LedgerIndex(self)
    for (page, sightings) in sightings {
      for (sighting, known) in zip(sightings, index.keys(of: sightings, on: page)) {
        let key = Key(page: page, rule: sighting.rule, identity: sighting.identity)
        seen.insert(key)
        if let known, known != key, let entry = entries.removeValue(forKey: known) {
          // The words beside it were edited.
          entries[key] = entry
        } else if var entry = entries[key], entry.state == .closed {
          // What was once accepted needs no second look.
          entry.state = entry.reason == nil ? .open : .accepted
          entry.returnedOn = day
          entries[key] = entry
          changes.returned += 1
        } else if entries[key] == nil {
          entries[key] = Entry(firstSeen: day, text: sighting.text, credits: sighting.credits)
          changes.new += 1
        }
      }
    }
    let gone = entries.filter { key, entry in
      entry.state != .closed && sightings[key.page] != nil && !seen.contains(key)
    }
    for key in gone.keys {
      entries[key]?.state = .closed
      entries[key]?.closedOn = day
      changes.closed += 1
    }
    return changes
  }

  /// Accepts a finding for a reason, whether it was entered before or not.
  ///
  /// - Parameter day: today in ISO 8601.
  package mutating func accept(_ sighting: Sighting, on page: String, reason: String, day: String) {
    let own = Key(page: page, rule: sighting.rule, identity: sighting.identity)
    // What is accepted already is another finding with the same words: this one would not be reported else.
    let alike = LedgerIndex(self).keys(of: [sighting], on: page).first ?? nil
    let known = alike.flatMap { $0 == own || entries[$0]?.state != .accepted ? $0 : nil }
    var entry =
      known.flatMap { entries.removeValue(forKey: $0) }
      ?? Entry(firstSeen: day, text: sighting.text, credits: sighting.credits)
    entry.state = .accepted
    entry.reason = reason
    entries[own] = entry
  }

  /// The entries in the order of the file.
  package var sorted: [(key: Key, entry: Entry)] {
    entries.map { (key: $0.key, entry: $0.value) }.sorted { $0.key < $1.key }
  }
}

extension Ledger {
  /// Reads a ledger's file. A finding that stands twice, as after a merge, counts once: accepted before open before
  /// closed, first seen on the earlier day.
  ///
  /// - Throws: the line (from 1) that cannot be read and why; nothing may then be written over the file.
  package init(reading bytes: [UInt8]) throws(LedgerError) {
    var line = 0
    for piece in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if piece.allSatisfy({ $0 <= 0x20 }) { continue }
      let value: JSONValue
      do throws(JSONError) {
        value = try JSONReader.read(Array(piece))
      } catch {
        throw LedgerError(line: line, reason: error.reason.english)
      }
      guard let (key, entry) = Ledger.entry(value) else {
        throw LedgerError(line: line, reason: "page, rule, id, state")
      }
      entries[key] = entries[key].map { $0.merged(with: entry) } ?? entry
    }
  }

  /// The file: the same for the same entries.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    for (key, entry) in sorted {
      var json = JSONWriter()
      json.beginObject()
      json.member("page", key.page)
      json.member("rule", key.rule.name)
      json.member("id", key.identity.description)
      json.member("state", entry.state.rawValue)
      json.member("seen", entry.firstSeen)
      if let day = entry.closedOn { json.member("closed", day) }
      if let day = entry.returnedOn { json.member("returned", day) }
      if let reason = entry.reason { json.member("reason", reason) }
      json.member("text", entry.text)
      if !entry.credits.isEmpty {
        json.name("credits")
        json.beginArray()
        for credit in entry.credits { json.string(credit) }
        json.endArray()
      }
      json.endObject()
      result += json.bytes + [UInt8(ascii: "\n")]
    }
    return result
  }

  private static func entry(_ value: JSONValue) -> (Key, Entry)? {
    guard let page = value["page"]?.string, let rule = value["rule"]?.string, let id = value["id"]?.string,
      let state = value["state"]?.string.flatMap(State.init(rawValue:))
    else { return nil }
    var entry = Entry(
      firstSeen: value["seen"]?.string ?? "", text: value["text"]?.string ?? "",
      credits: value["credits"]?.array?.compactMap(\.string) ?? [])
    entry.state = state
    entry.closedOn = value["closed"]?.string
    entry.returnedOn = value["returned"]?.string
    entry.reason = value["reason"]?.string
    return (Key(page: page, rule: RuleID(rule), identity: FindingIdentity(id)), entry)
  }
}

extension Ledger.Entry {
  fileprivate func merged(with other: Ledger.Entry) -> Ledger.Entry {
    let order: [Ledger.State] = [.accepted, .open, .closed]
    let isFirst = (order.firstIndex(of: state) ?? 0) <= (order.firstIndex(of: other.state) ?? 0)
    var result = isFirst ? self : other
    result.firstSeen = min(firstSeen, other.firstSeen)
    return result
  }
}

/// A line of a ledger that cannot be read.
package struct LedgerError: Error, Hashable, Sendable {
  package var line: Int
  package var reason: String

  package init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }

  /// - Parameter file: the ledger's path, as the user knows it.
  package func message(_ file: String) -> Message {
    Message("\(file):\(line)：不是台账的一行，台账没有改动", "\(file):\(line): not a line of a ledger; it is left as it is")
  }
}
