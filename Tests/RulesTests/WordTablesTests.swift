import Foundation
import TestSupport
import Testing

/// Reads the sources: what a table drops as said twice can no longer be seen when it is built.
@Suite("Word tables")
struct WordTablesTests {
  @Test("no table lists a word twice", arguments: ["Facts", "Linting", "PageStructure", "Rules"])
  func unique(module: String) throws {
    let folder = Seeds.root.appending(path: "Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    // A string that a type of table is made from; tables of rows are read by `TableReader.lines`.
    let tables =
      #/(?:(?:Phrases|WordTable|ShortWords|WordList)\(\s*|: (?:Phrases|WordList) = |\b(?:words|scalars)\(\s*of: )(?:[\w.]+ \+ (?:" " \+ )?)*(?:"""\n(?<long>[^"]*)"""|"(?<short>[^"\\]*)")/#
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for table in text.matches(of: tables) {
        let words = (table.output.long ?? table.output.short ?? "").split(whereSeparator: \.isWhitespace)
        let twice = Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice.isEmpty, "\(file.lastPathComponent): \(twice)")
        count += 1
      }
    }
    #expect(count > 0 || module == "Linting")
  }
}
