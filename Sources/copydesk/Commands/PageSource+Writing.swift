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

  /// A changed text in the encoding that the page came in.
  package func bytes(of snapshot: Snapshot) -> Result<[UInt8], WritingFailure> {
    if !text.repairs.isEmpty { return .failure(.damaged) }
    do throws(SystemError) {
      return .success(try text.encoded(snapshot.bytes))
    } catch {
      return .failure(.system(error))
    }
  }

  /// Writes a changed text over the file.
  package func replace(with snapshot: Snapshot) -> Result<[UInt8], WritingFailure> {
    bytes(of: snapshot).flatMap { bytes in
      do throws(SystemError) {
        guard try text.encoded(text.bytes) == File.read(path) else { return .failure(.changed) }
        try File.replace(path, with: bytes)
        return .success(bytes)
      } catch {
        return .failure(.system(error))
      }
    }
  }
}
