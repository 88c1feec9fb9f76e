package import EditorFeatures
package import Linting
package import System
package import TextModel

/// A page with its safe fixes applied, those that come to light by another included.
package struct Mending: Sendable {
  package private(set) var result: Analysis
  /// How many places were mended.
  package private(set) var count = 0

  /// Fixes lead to no new findings; a few rounds are for those whose edits overlapped.
  private static let maximumRounds = 8

  /// - Parameter spared: findings that are left as they are.
  package init(of analysis: Analysis, sparing spared: [Finding] = []) {
    result = analysis
    var spared = Set(spared.map { Place(rule: $0.rule, range: $0.range) })
    for _ in 0..<Mending.maximumRounds {
      let edits = result.safeEdits { !spared.contains(Place(rule: $0.rule, range: $0.range)) }
      if edits.isEmpty { return }
      spared = Set(spared.map { $0.moved(by: edits) })
      result = Analysis(of: Mending.snapshot(result.snapshot, applying: edits), checker: result.checker)
      count += edits.count
    }
  }

  /// Where a finding is, by which it is known again once the text around it was mended.
  private struct Place: Hashable {
    var rule: RuleID
    var range: ByteRange

    func moved(by edits: [TextEdit]) -> Place {
      func offset(_ offset: Int) -> Int {
        edits.reduce(offset) { result, edit in
          edit.range.upperBound <= offset ? result + edit.newText.utf8.count - edit.range.count : result
        }
      }
      return Place(rule: rule, range: ByteRange(offset(range.lowerBound), offset(range.upperBound)))
    }
  }

  /// The text with edits that stand in order and do not touch, in one pass however many there are.
  package static func snapshot(_ snapshot: Snapshot, applying edits: [TextEdit]) -> Snapshot {
    let old = snapshot.bytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.count + edits.count * 3)
    var copied = 0
    for edit in edits {
      let low = min(max(copied, edit.range.lowerBound), old.count)
      bytes += old[copied..<low]
      bytes += edit.newText.utf8
      copied = min(max(low, edit.range.upperBound), old.count)
    }
    bytes += old[copied...]
    return Snapshot(bytes)
  }

  package enum Failure: Error {
    case system(SystemError)
    /// Bytes of the file could not be read; writing it would destroy them.
    case damaged
    /// The file is not what was read, or its encoding cannot be written back byte for byte.
    case changed

    package func message(_ path: FilePath) -> Message {
      switch self {
      case .system(let error): SystemError(subject: path.text, code: error.code).message
      case .damaged:
        Message(
          "\(path.text)：有读不出的字节，没有修改", "\(path.text): has bytes that cannot be read; left as it is")
      case .changed:
        Message(
          "\(path.text)：读后已变，或原编码不能逐字节写回，没有修改",
          "\(path.text): changed since it was read, or cannot be written back byte for byte; left as it is")
      }
    }
  }

  /// The mended text in the encoding it came in.
  package func text(of source: PageSource) -> Result<[UInt8], Failure> {
    if !source.text.repairs.isEmpty { return .failure(.damaged) }
    do throws(SystemError) {
      return .success(try source.text.encoded(result.snapshot.bytes))
    } catch {
      return .failure(.system(error))
    }
  }

  /// Writes the mended text over the file, where there is anything mended.
  package func save(_ source: PageSource) -> Result<[UInt8], Failure> {
    if count == 0 { return .success([]) }
    return text(of: source).flatMap { bytes in
      do throws(SystemError) {
        guard try source.text.encoded(source.text.bytes) == File.read(source.path) else { return .failure(.changed) }
        try File.replace(source.path, with: bytes)
        return .success(bytes)
      } catch {
        return .failure(.system(error))
      }
    }
  }
}
