import Facts
import PageStructure
import TestSupport
import Testing
import TextModel
import WorkspaceIndex

@Suite struct SymbolSearchTests {
  private static let letters = Array("张王李清河造林修路村镇创文城市长abzcwx5")

  private func name(_ random: inout SeededRandom, _ length: ClosedRange<Int>) -> String {
    String(
      (0..<Int.random(in: length, using: &random)).map { _ in
        SymbolSearchTests.letters.randomElement(using: &random) ?? "张"
      })
  }

  private func page(_ names: [String]) -> PageSummary {
    var page = HandmadeSummary("人名\n" + names.map { "\($0)到会。" }.joined())
    for name in names { page.person(name) }
    return page.summary
  }

  @Test("The names that are found are the best of all names that there are, whatever was removed before")
  func best() {
    for seed in UInt64(1)...12 {
      var random = SeededRandom(seed: seed)
      var index = PageIndex()
      var model: [String: [String]] = [:]
      for _ in 0..<80 {
        let key = "\(Int.random(in: 0..<40, using: &random)).txt"
        let names = (0..<6).map { _ in name(&random, 2...6) }
        model[key] = Int.random(in: 0..<4, using: &random) == 0 ? nil : names
        if let names = model[key] { index.replace(page(names), for: key) } else { index.remove(key) }
      }
      for _ in 0..<10 {
        let text = name(&random, 1...3)
        let query = SymbolQuery(text)
        let all = Set(model.values.flatMap { $0 })
        let scores = all.compactMap { query.score($0) }.sorted(by: >)
        let found = index.symbols(matching: text, limit: 20)
        let people = found.filter { $0.kind == .person }.map(\.name)
        let kept = Set(people).compactMap { query.score($0) }.sorted(by: >)
        #expect(kept == Array(scores.prefix(kept.count)), "seed \(seed), \(text)")
        #expect(!kept.isEmpty || scores.isEmpty, "seed \(seed), \(text)")
        #expect(people.allSatisfy { query.score($0) != nil })
      }
    }
  }

  @Test("A name that is everywhere leaves room for others, and alone it is listed as often as there is room")
  func room() {
    var index = PageIndex()
    for number in 0..<300 { index.replace(page(["张清河", "张林"]), for: "\(number).txt") }
    let found = index.symbols(matching: "张", limit: 40).filter { $0.kind == .person }
    #expect(Set(found.map(\.name)) == ["张清河", "张林"])
    #expect(index.symbols(matching: "张清河", limit: 40).filter { $0.name == "张清河" }.count == 40)
  }

  @Test("A name with a character beyond the basic plane is found by it, and by no other")
  func beyondBasicPlane() {
    var index = PageIndex()
    index.replace(page(["\u{20BB7}林"]), for: "a.txt")
    #expect(index.symbols(matching: "\u{20BB7}").filter { $0.kind == .person }.map(\.name) == ["\u{20BB7}林"])
    for scalar in UInt32(0x20000)...0x20FFF where scalar != 0x20BB7 {
      let text = Unicode.Scalar(scalar).map { String($0) } ?? ""
      #expect(index.symbols(matching: text).isEmpty)
    }
  }

  @Test("Who has typed nothing yet sees some symbols")
  func empty() {
    var index = PageIndex()
    for number in 0..<30 { index.replace(page(["张清河", "王林"]), for: "\(number).txt") }
    #expect(index.symbols(matching: "", limit: 25).count == 25)
    #expect(index.symbols(matching: "“", limit: 25).count == 25)
  }
}
