import Foundation
import Linting
import Rules
import TestSupport
import Testing

@Suite("The registry of rules")
struct RuleRegistryTests {
  @Test("Ids are unique and every rule is documented and has three examples of both kinds at least")
  func rulesAreComplete() {
    let ids = RuleRegistry.pages.map { $0.profile.id }
    #expect(Set(ids).count == ids.count)
    for page in RuleRegistry.pages {
      let id = page.profile.id
      #expect(!page.title.isEmpty, "\(id) has no documentation")
      #expect(page.text.contains("**依据**"), "\(id) names no norm")
      #expect(page.text.contains("**怎么改**"), "\(id) does not say how to mend")
      #expect(page.examples.count(where: \.isReported) >= 3, "\(id) has fewer than three reported examples")
      #expect(page.examples.count { !$0.isReported } >= 3, "\(id) has fewer than three accepted examples")
    }
  }

  @Test("A rule's file stands in the folder of its category and is named after its id")
  func filesAreNamed() {
    for rule in RuleRegistry.rules {
      let name = rule.id.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      #expect(String(describing: rule).lowercased() == name.lowercased(), "\(rule.id)")
      let folder = rule.profile.category.rawValue.capitalized
      let file = Seeds.root.appending(path: "Sources/Rules/\(folder)/\(String(describing: rule)).swift").path()
      #expect(FileManager.default.fileExists(atPath: file), "\(rule.id) is not in Sources/Rules/\(folder)")
    }
  }

  /// With `UPDATE_SNAPSHOTS=1` the pages are written instead.
  @Test("docs/rules is what the rules say")
  func documentationIsCurrent() throws {
    let folder = Seeds.root.appending(path: "docs/rules")
    let manager = FileManager.default
    let stale = "docs/rules is stale: run UPDATE_SNAPSHOTS=1 swift test --filter RuleRegistryTests"
    let files = RuleRegistry.files
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try? manager.removeItem(at: folder)
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in files { try Data(file.markdown.utf8).write(to: folder.appending(path: file.name)) }
      return
    }
    let names = (try? manager.contentsOfDirectory(atPath: folder.path())) ?? []
    #expect(Set(names) == Set(files.map(\.name)), "\(stale)")
    for file in files {
      let data = (try? Data(contentsOf: folder.appending(path: file.name))) ?? Data()
      #expect(String(decoding: data, as: UTF8.self) == file.markdown, "\(file.name): \(stale)")
    }
  }
}
