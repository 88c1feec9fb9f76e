import Foundation

/// The pages in `Pages/`, written for these tests: a layout or construction each.
enum FixturePages {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func bytes(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: folder.appending(path: "\(name).txt"))).map(Array.init) ?? []
  }
}
