package import Foundation

/// The pages of `seeds/`, read from the checkout.
package enum Seeds {
  /// The root of the checkout.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// File names without extension, sorted.
  package static let names: [String] = {
    let folder = root.appending(path: "seeds").path()
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// The bytes of a page; empty where there is none, which the tests that list the seeds would show.
  package static func bytes(_ name: String) -> [UInt8] {
    let file = root.appending(path: "seeds/\(name).txt")
    return (try? Data(contentsOf: file)).map(Array.init) ?? []
  }

  package static func text(_ name: String) -> String {
    String(decoding: bytes(name), as: UTF8.self)
  }
}
