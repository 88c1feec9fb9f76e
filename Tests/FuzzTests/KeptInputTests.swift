import Foundation
import FuzzTargets
import Testing

/// Every input that once broke something, and a few that any target must bear.
@Suite struct KeptInputTests {
  static let inputs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Inputs")

  @Test("No input that was ever found breaks its target", arguments: FuzzTargets.all.map { $0.name })
  func kept(name: String) throws {
    let target = try #require(FuzzTargets.all.first { $0.name == name })
    let folder = Self.inputs.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      let broken = target.run(Array(try Data(contentsOf: file)))
      #expect(broken == nil, "\(name)/\(file.lastPathComponent)")
    }
  }
}
