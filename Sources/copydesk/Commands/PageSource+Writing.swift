import LanguageServer
package import Linting
package import System
package import TextModel

extension PageSource {
  /// Why a changed page is not written.
  package enum WritingFailure: Error {
    case system(SystemError)
    /// Bytes of the file could not be read; writing it would destroy them.
    case damaged
    /// The file holds NULs that no mark explains: it may be UTF-16, half of whose bytes they are.
    case unmarked
    /// A pipe or a device: what was read of it is gone.
    case noFile
    /// The file is not what was read.
    case changed
    /// The encoding cannot be written back byte for byte.
    case uneven

    package func message(_ path: FilePath) -> Message {
      switch self {
      case .system(let error): SystemError(subject: path.text, code: error.code).message
      case .damaged:
        Message(
          "\(path.text)：有读不出的字节，没有修改", "\(path.text): has bytes that cannot be read; left as it is")
      case .unmarked:
        Message(
          "\(path.text)：有 U+0000，可能是没有字节顺序标记的 UTF-16，没有修改",
          "\(path.text): has U+0000 in it and may be UTF-16 without a byte-order mark; left as it is")
      case .noFile:
        Message("\(path.text)：不是普通文件，没有修改", "\(path.text): not a regular file; left as it is")
      case .changed:
        Message("\(path.text)：读后已变，没有修改", "\(path.text): changed since it was read; left as it is")
      case .uneven:
        Message(
          "\(path.text)：原编码不能逐字节写回，没有修改",
          "\(path.text): cannot be written back byte for byte in its encoding; left as it is")
      }
    }
  }

  /// A changed text in the encoding that the page came in.
  package func bytes(of snapshot: Snapshot) -> Result<[UInt8], WritingFailure> {
    if !text.repairs.isEmpty { return .failure(.damaged) }
    if text.encoding == .gb18030 && text.bytes.contains(0) { return .failure(.unmarked) }
    do throws(SystemError) {
      return .success(try text.encoded(snapshot.bytes))
    } catch {
      return .failure(.system(error))
    }
  }

  /// Writes a changed text over the file, if that is still what was read. Another who writes it is waited for.
  package func replace(with snapshot: Snapshot) -> Result<[UInt8], WritingFailure> {
    switch File.kind(of: path) {
    case .success(.regular): break
    case .success: return .failure(.noFile)
    case .failure(let error): return .failure(.system(error))
    }
    return bytes(of: snapshot).flatMap { bytes in
      do throws(SystemError) {
        let expected = try text.encoded(text.bytes)
        var isSame = false
        var found: [UInt8]?
        try File.update(path) { standing in
          isSame = standing == expected
          found = standing
          return isSame ? bytes : nil
        }
        if isSame { return .success(bytes) }
        let again = try found.map { (found) throws(SystemError) in
          try SourceText(decoding: found, as: text.encoding, named: path.text)
        }
        return .failure(again?.bytes == text.bytes ? .uneven : .changed)
      } catch {
        return .failure(.system(error))
      }
    }
  }
}
