package import Linting
package import System

/// A ledger or a file of settings that is a link out of the folders in which somebody works.
///
/// Such files are found by their names and written without a question. A folder that came from somewhere else must not
/// have that done to files outside of it, so it is refused; a link that stays inside is written through.
package struct StrayLink: Hashable, Sendable {
  package var file: FilePath
  package var target: FilePath

  /// Nil for a file that may be written.
  ///
  /// - Parameter folders: those in which somebody works, beside the file's own.
  package init?(_ file: FilePath, outOf folders: [FilePath]) {
    guard let target = File.target(ofLink: file) else { return nil }
    let isInside = ([file.folder] + folders).contains { target.isInside(File.resolved($0)) }
    if isInside { return nil }
    self.file = file
    self.target = target
  }

  package var message: Message {
    Message(
      "\(file.text) 是链接，指向工作区以外的 \(target.text)，没有改动。",
      "\(file.text) is a link to \(target.text), outside the workspace; it was not changed.")
  }
}
