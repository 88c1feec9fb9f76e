import Linting
import TestSupport
import Testing
import TextModel

@Suite struct LedgerTests {
  private func identities(_ marked: String, rule: RuleID = "some-rule") -> [String] {
    let text = MarkedText(marked)
    let findings = text.ranges.map {
      Finding(rule: rule, severity: .warning, message: Message("", ""), range: ByteRange($0))
    }
    return FindingIdentity.identities(of: findings, in: Snapshot(text.text)).map(\.description)
  }

  @Test func `a finding is the same after edits elsewhere and after reflowing`() {
    let original = identities("前面的话。市里的一位老领导同志⟦截止⟧目前已经走访慰问了十个村。")
    #expect(identities("全改了。这里的一位老领导同志⟦截止⟧目前已经走访慰问了九十九个村。") == original)
    #expect(identities("前面的话。市里的 一\n位老领导同志⟦截\n止⟧目前已 经走\r\n\r\n访慰问了十个村。") == original)
  }

  @Test func `another rule, other words or other neighbours make another finding`() {
    let original = identities("市里的一位领导⟦截止⟧目前已经走访了十个村。")
    #expect(identities("市里的一位领导⟦截止⟧目前已经走访了十个村。", rule: "other") != original)
    #expect(identities("市里的一位领导⟦截至⟧目前已经走访了十个村。") != original)
    #expect(identities("市里的一位群众⟦截止⟧目前已经走访了十个村。") != original)
  }

  @Test func `findings that are alike are told apart by their order`() {
    let found = identities("一二三四五六七八⟦九⟧一二三四五六七八⟦九⟧一二三四五六七八")
    #expect(Set(found).count == 2)
  }

  @Test func `places at the ends of a text and in blanks have identities`() {
    for text in ["⟦⟧", "⟦一⟧", "   ⟦   ⟧   ", "\u{1F600}⟦\u{1F600}⟧", "⟦" + String(repeating: "\n", count: 5000) + "⟧"] {
      #expect(identities(text).allSatisfy { $0.utf8.count == 12 })
    }
  }

  private func sighting(_ id: String) -> Ledger.Sighting {
    Ledger.Sighting(rule: "some-rule", identity: FindingIdentity(id), text: "截止", credits: ["记者 张三"])
  }

  private func key(_ id: String, _ page: String = "a.txt") -> Ledger.Key {
    Ledger.Key(page: page, rule: "some-rule", identity: FindingIdentity(id))
  }

  @Test func `a finding is opened, closed when it is gone, and marked when it returns`() {
    var ledger = Ledger()
    var changes = ledger.record(["a.txt": [sighting("1"), sighting("2")]], day: "2023-03-01")
    #expect((changes.new, changes.closed, changes.returned) == (2, 0, 0))
    changes = ledger.record(["a.txt": [sighting("2")]], day: "2023-03-02")
    #expect((changes.new, changes.closed, changes.returned) == (0, 1, 0))
    #expect(ledger.entries[key("1")]?.state == .closed)
    #expect(ledger.entries[key("1")]?.closedOn == "2023-03-02")
    changes = ledger.record(["a.txt": [sighting("1"), sighting("2")]], day: "2023-03-03")
    #expect((changes.new, changes.closed, changes.returned) == (0, 0, 1))
    #expect(ledger.entries[key("1")]?.state == .open)
    #expect(ledger.entries[key("1")]?.firstSeen == "2023-03-01")
    #expect(ledger.entries[key("1")]?.returnedOn == "2023-03-03")
  }

  @Test func `pages that were not checked stay as they are`() {
    var ledger = Ledger()
    _ = ledger.record(["a.txt": [sighting("1")], "b.txt": [sighting("2")]], day: "2023-03-01")
    let changes = ledger.record(["a.txt": []], day: "2023-03-02")
    #expect(changes.closed == 1)
    #expect(ledger.entries[key("2", "b.txt")]?.state == .open)
  }

  @Test func `what is accepted stays accepted, also when it comes back`() {
    var ledger = Ledger()
    _ = ledger.record(["a.txt": [sighting("1")]], day: "2023-03-01")
    ledger.entries[key("1")]?.state = .accepted
    ledger.entries[key("1")]?.reason = "引文如此"
    _ = ledger.record(["a.txt": [sighting("1")]], day: "2023-03-02")
    #expect(ledger.entries[key("1")]?.state == .accepted)
    _ = ledger.record(["a.txt": []], day: "2023-03-03")
    #expect(ledger.entries[key("1")]?.state == .closed)
    _ = ledger.record(["a.txt": [sighting("1")]], day: "2023-03-04")
    #expect(ledger.entries[key("1")]?.state == .accepted)
  }

  @Test func `the file is read as it was written, in any order of its lines`() throws {
    var ledger = Ledger()
    _ = ledger.record(
      ["b \"x\".txt": [sighting("3")], "a.txt": [sighting("2"), sighting("1")]], day: "2023-03-01")
    ledger.entries[key("1")]?.state = .accepted
    ledger.entries[key("1")]?.reason = "引文\n如此"
    let bytes = ledger.bytes
    #expect(try Ledger(reading: bytes) == ledger)
    let lines = bytes.split(separator: 0x0A)
    #expect(lines.count == 3)
    let reversed = Array(lines.reversed().joined(separator: [0x0D, 0x0A]))
    #expect(try Ledger(reading: reversed).bytes == bytes)
    #expect(try Ledger(reading: []) == Ledger())
  }

  @Test func `lines that a merge doubled count once`() throws {
    let lines = """
      {"page":"a","rule":"r","id":"1","state":"closed","seen":"2023-03-02","closed":"2023-03-09","text":""}
      {"page":"a","rule":"r","id":"1","state":"accepted","seen":"2023-03-05","reason":"好","text":""}
      {"page":"a","rule":"r","id":"1","state":"open","seen":"2023-03-01","text":""}
      """
    let ledger = try Ledger(reading: Array(lines.utf8))
    #expect(ledger.entries.count == 1)
    #expect(ledger.entries.values.first?.state == .accepted)
    #expect(ledger.entries.values.first?.firstSeen == "2023-03-01")
  }

  @Test(arguments: ["<<<<<<< HEAD", "{}", "[]", "{\"page\":\"a\",\"rule\":\"r\",\"id\":\"1\",\"state\":\"lost\"}"])
  func `a line that is none of a ledger is named`(line: String) {
    let text = "{\"page\":\"a\",\"rule\":\"r\",\"id\":\"1\",\"state\":\"open\"}\n\n" + line
    #expect { try Ledger(reading: Array(text.utf8)) } throws: { ($0 as? LedgerError)?.line == 3 }
  }

  @Test func `a finding is followed where the words beside it were edited`() {
    var ledger = Ledger()
    _ = ledger.record(["a.txt": [sighting("1")]], day: "2023-03-01")
    ledger.accept(sighting("1"), on: "a.txt", reason: "引文", day: "2023-03-01")
    let changes = ledger.record(["a.txt": [sighting("2")]], day: "2023-03-02")
    #expect((changes.new, changes.closed, changes.returned) == (0, 0, 0))
    #expect(ledger.entries.count == 1)
    #expect(ledger.entries[key("2")]?.state == .accepted)
    #expect(ledger.entries[key("2")]?.firstSeen == "2023-03-01")
  }

  @Test func `of findings with the same words each is accepted for itself`() {
    var ledger = Ledger()
    for id in ["1", "2", "3", "2"] { ledger.accept(sighting(id), on: "a.txt", reason: "引文", day: "2023-03-01") }
    #expect(Set(ledger.entries.keys) == [key("1"), key("2"), key("3")])
    #expect(ledger.entries.values.allSatisfy { $0.state == .accepted })
  }

  @Test func `where two findings have the same words, the edited one is not guessed`() {
    var ledger = Ledger()
    _ = ledger.record(["a.txt": [sighting("1")]], day: "2023-03-01")
    ledger.accept(sighting("1"), on: "a.txt", reason: "引文", day: "2023-03-01")
    let changes = ledger.record(["a.txt": [sighting("2"), sighting("3")]], day: "2023-03-02")
    #expect((changes.new, changes.closed, changes.returned) == (2, 1, 0))
    #expect(ledger.entries.values.count { $0.state == .accepted } == 0)
  }
}
