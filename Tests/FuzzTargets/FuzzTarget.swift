/// Something that takes any bytes. A file each; `FuzzTarget.all` lists them.
///
/// The fuzzer (`Tests/Fuzz`) looks for bytes that break one; every input that once did is kept under
/// `Tests/FuzzTests/Inputs/<name>` and tried by `swift test`.
package protocol FuzzTarget: Sendable {
  static var name: String { get }

  /// Does the work. Traps where the program would.
  ///
  /// - Returns: which law the bytes broke, nil where all hold.
  static func run(_ bytes: [UInt8]) -> String?
}

package enum FuzzTargets {
  package static let all: [any FuzzTarget.Type] = [
    PageTarget.self,
    EditsTarget.self,
    WireTarget.self,
    JSONTarget.self,
    ConfigurationTarget.self,
    EncodingTarget.self,
  ]
}

/// Takes numbers from the front of an input; 0 when there are no more.
struct FuzzReader {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  var rest: [UInt8] { Array(bytes) }

  mutating func byte() -> Int { Int(bytes.popFirst() ?? 0) }
  mutating func word() -> Int { byte() << 8 | byte() }
}
