import Linting
package import System

/// Where the ledger of a page stands, and what the page is called in it.
package enum LedgerPlace {
  package static let fileName = ".copydesk-ledger.jsonl"

  /// The ledger of a page: the one that its settings name, else the nearest upward from the page.
  ///
  /// - Parameters:
  ///   - project: the page's project.
  ///   - isThere: whether a file is there.
  package static func file(
    forPageIn folder: FilePath?, of project: Project?, isThere: (FilePath) -> Bool
  ) -> FilePath? {
    if let named = project?.checking.ledger, let base = project?.file?.path.folder {
      let path = FilePath(named)
      return path.isAbsolute ? path : base.appending(path)
    }
    guard let folder, folder.isAbsolute else { return nil }
    return folder.upward.lazy.map { $0.appending(fileName) }.first(where: isThere)
  }

  /// A page's name in the ledger: relative to the ledger's folder, so that it holds on every machine.
  ///
  /// - Parameter folder: the ledger's, links followed.
  package static func name(of page: FilePath, from folder: FilePath) -> String {
    let real = File.resolved(page)
    return (real.relative(to: folder) ?? real).text
  }
}
