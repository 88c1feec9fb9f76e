package import System
package import TextModel

/// One page that the user named, or that stands under a folder that the user named.
package struct PageSource: Sendable {
  /// As the user wrote it, or `-` for standard input.
  package var path: FilePath
  package var text: SourceText
}

/// The pages behind the operands of a command, read one after another: nothing is kept of those already done.
package struct PageSources {
  private var operands: ArraySlice<FilePath>
  private var walk: FolderWalk?
  private let suffixes: [String]

  package init(_ operands: [FilePath], suffixes: [String] = FolderWalk.defaultSuffixes) {
    self.operands = operands[...]
    self.suffixes = suffixes
  }

  /// The next page, or why there is none at this place; nil behind the last.
  package mutating func next() -> Result<PageSource, SystemError>? {
    while true {
      if walk != nil {
        switch walk?.next() {
        case .file(let path): return page(at: path)
        case .failure(let failure): return .failure(failure)
        case nil: walk = nil
        }
      }
      guard let operand = operands.popFirst() else { return nil }
      if operand == FilePath("-") { return standardInput() }
      switch File.kind(of: operand) {
      case .failure(let failure): return .failure(failure)
      case .success(.folder): walk = FolderWalk(of: operand, suffixes: suffixes)
      case .success: return page(at: operand)
      }
    }
  }

  private func page(at path: FilePath) -> Result<PageSource, SystemError> {
    do throws(SystemError) {
      return .success(PageSource(path: path, text: try SourceText(reading: path)))
    } catch {
      return .failure(error)
    }
  }

  private func standardInput() -> Result<PageSource, SystemError> {
    do throws(SystemError) {
      return .success(PageSource(path: FilePath("-"), text: try SourceText.standardInput()))
    } catch {
      return .failure(error)
    }
  }
}
