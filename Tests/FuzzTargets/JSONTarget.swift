import JSON

/// JSON of any kind: what is read can be written, and then reads the same.
enum JSONTarget: FuzzTarget {
  static let name = "json"

  static func run(_ bytes: [UInt8]) -> String? {
    let lenient = try? JSONReader.read(bytes, options: .lenient)
    guard let value = try? JSONReader.read(bytes) else { return nil }
    if lenient != value { return "the lenient reader reads another value" }
    let written = JSONWriter.bytes(of: value)
    guard let again = try? JSONReader.read(written) else { return "what was written cannot be read" }
    return JSONWriter.bytes(of: again) == written ? nil : "written twice, it differs"
  }
}
