import LanguageServer
package import Linting
package import System

/// A ledger and the file that it stands in.
package struct LedgerFile: Sendable {
  package let path: FilePath
  /// As it was last read.
  package var ledger: Ledger { index.ledger }
  package private(set) var index: LedgerIndex
  private let folder: FilePath

  package enum Failure: Error {
    case system(SystemError)
    case ledger(LedgerError)

    package func message(_ path: FilePath) -> Message {
      switch self {
      case .system(let error): SystemError(subject: path.text, code: error.code).message
      case .ledger(let error): error.message(path.text)
      }
    }
  }

  /// Reads the ledger; one that does not exist is empty, unless `mustExist`.
  package static func reading(_ path: FilePath, mustExist: Bool = false) -> Result<LedgerFile, Failure> {
    let folder = File.resolved(path.folder)
    let file = LedgerFile(path: path, index: LedgerIndex(Ledger()), folder: folder)
    return file.readingAgain(mustExist: mustExist)
  }

  private func readingAgain(mustExist: Bool) -> Result<LedgerFile, Failure> {
    var result = self
    do throws(SystemError) {
      let bytes = try File.read(path)
      do throws(LedgerError) {
        result.index = LedgerIndex(try Ledger(reading: bytes))
      } catch {
        return .failure(.ledger(error))
      }
    } catch {
      if mustExist || !error.isMissingFile { return .failure(.system(error)) }
    }
    return .success(result)
  }

  /// Changes the ledger as it is on disk by now, and writes it back where that changed anything. Others who change it
  /// wait meanwhile.
  package mutating func update(_ change: (inout Ledger) -> Void) -> Failure? {
    var failure: Failure?
    var index = index
    do throws(SystemError) {
      try File.update(path) { bytes in
        do throws(LedgerError) {
          var ledger = try bytes.map { (bytes) throws(LedgerError) in try Ledger(reading: bytes) } ?? Ledger()
          let before = ledger
          change(&ledger)
          index = LedgerIndex(ledger)
          return ledger == before ? nil : ledger.bytes
        } catch {
          failure = .ledger(error)
          return nil
        }
      }
    } catch {
      return .system(error)
    }
    if failure == nil { self.index = index }
    return failure
  }

  /// The pages in the ledger that stood under one of some folders and are gone: nothing is left on them to be mended.
  package func missingPages(under folders: [FilePath]) -> [String] {
    let folders = folders.map(File.resolved)
    return Set(ledger.entries.keys.map(\.page)).filter { page in
      let path = FilePath(page).absolute(in: folder)
      guard page != "-", folders.contains(where: path.isInside) else { return false }
      if case .failure(let failure) = File.kind(of: path) { return failure.isMissingFile }
      return false
    }
  }

  /// A page's name in the ledger: relative to the ledger's folder, so that it holds on every machine.
  package func name(of page: FilePath) -> String {
    page == FilePath("-") ? "-" : LedgerPlace.name(of: page, from: folder)
  }
}
