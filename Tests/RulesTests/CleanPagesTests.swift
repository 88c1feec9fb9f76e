import Foundation
import Linting
import TestSupport
import Testing
import TextModel

@Suite("Pages without faults")
struct CleanPagesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CleanPages")

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test("There are some")
  func exist() { #expect(!Self.names.isEmpty) }

  @Test("A page without faults has no finding at information or above", arguments: Self.names)
  func haveNoFindings(_ name: String) throws {
    let text = String(decoding: try Data(contentsOf: Self.folder.appending(path: name)), as: UTF8.self)
    let findings = Checking.findings(in: text, Checking.standard).filter { $0.severity >= .information }
    #expect(findings.isEmpty, "\(findings.map { Checking.describe($0, in: text) }.joined(separator: "\n"))")
  }

  /// The same text as other sources have it: half-width marks throughout, blanks round figures.
  @Test("Half-width marks throughout make one finding", arguments: Self.names)
  func haveOneFindingWhenHalfWidth(_ name: String) throws {
    var text = String(decoding: try Data(contentsOf: Self.folder.appending(path: name)), as: UTF8.self)
    for (full, half) in [("，", ","), ("（", "("), ("）", ")"), ("；", ";"), ("：", ":")] {
      text = text.replacingOccurrences(of: full, with: half)
    }
    let findings = Checking.findings(in: text, Checking.standard).filter { $0.severity >= .information }
    #expect(
      findings.map(\.rule) == ["punct-width-page"],
      "\(findings.map { Checking.describe($0, in: text) }.joined(separator: "\n"))")
  }
}
