/// How many frequent characters of a text stand in the one and in the other form of the script.
struct ScriptCount: Hashable, Sendable {
  var simplified = 0
  var traditional = 0

  /// - Parameter marks: `ScriptCount.marks`.
  @inline(__always)
  mutating func add(_ scalar: UInt32, _ marks: Span<UInt8>) {
    guard scalar < 0x10000 else { return }
    // The table holds the basic plane.
    let mark = unsafe Int(marks[unchecked: Int(scalar)])
    simplified &+= mark & 1
    traditional &+= mark >> 1
  }

  /// By scalar of the basic plane: 1 for the simplified form of a frequent character, 2 for its traditional form.
  static let marks: [UInt8] = {
    let simplified = "们来国会这为时个说对后学实现发进经长动还过开关点业产员问题间设务农乡镇区办党书记场导领讲议"
    let traditional = "們來國會這為時個說對後學實現發進經長動還過開關點業產員問題間設務農鄉鎮區辦黨書記場導領講議"
    var table = [UInt8](repeating: 0, count: 0x10000)
    for scalar in simplified.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] = 1 }
    for scalar in traditional.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] = 2 }
    return table
  }()
}
