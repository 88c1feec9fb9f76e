package import System
package import TextModel

/// One page that the user named, or that stands under a folder that the user named.
package struct PageSource: Sendable {
  /// As the user wrote it, or `-` for standard input.
  package var path: FilePath
  package var text: SourceText

  /// Reads the page at a path, `-` for standard input.
  ///
  /// - Parameter encoding: nil finds it out.
  package static func reading(
    _ path: FilePath, as encoding: SourceEncoding? = nil
  ) -> Result<PageSource, SystemError> {
    do throws(SystemError) {
      let text = path == FilePath("-") ? try SourceText.standardInput() : try SourceText(reading: path, as: encoding)
      return .success(PageSource(path: path, text: text))
    } catch {
      return .failure(error)
    }
  }
}

/// The paths of the files behind the operands of a command, one after another: nothing is kept of those gone by.
package struct PagePaths {
  private var operands: ArraySlice<FilePath>
  private var walk: FolderWalk?

  package init(_ operands: [FilePath]) { self.operands = operands[...] }

  /// Whether the last path was found in a folder, not named.
  package var isFound: Bool { walk != nil }

  /// The next path, or why there is none at this place; nil behind the last.
  package mutating func next() -> Result<FilePath, SystemError>? {
    while true {
      if walk != nil {
        switch walk?.next() {
        case .file(let path): return .success(path)
        case .failure(let failure): return .failure(failure)
        case nil: walk = nil
        }
      }
      guard let operand = operands.popFirst() else { return nil }
      if operand == FilePath("-") { return .success(operand) }
      switch File.kind(of: operand) {
      case .failure(let failure): return .failure(failure)
      case .success(.folder): walk = FolderWalk(of: operand, suffixes: nil)
      case .success: return .success(operand)
      }
    }
  }
}
