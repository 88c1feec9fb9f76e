package import System
package import WorkspaceIndex

/// What the session wants to have done beside it.
package enum IndexWork: Sendable {
  /// Read all pages under a folder.
  case folder(FilePath)
  /// Forget what waits to be read under a folder.
  case forgetFolder(FilePath)
  /// Go by these settings; what they change of a page has it read again.
  case settings(ClientSideSettings)
  /// Read one page, which was made, changed or removed.
  case file(FilePath)
  /// Look through all folders for files that were made, changed or removed.
  case rescan
  /// Read everything again.
  case restart
  /// Leave what waits unread: the user has had enough of it.
  case cancel
  /// Something else that takes long: what it gives is done in the session.
  case task(BackgroundTask)
}

extension IndexWork {
  /// Whether pages may have to be read for it.
  var mayRead: Bool {
    switch self {
    case .task, .cancel: false
    default: true
    }
  }
}

/// Work beside the session that ends with a change of the session.
package struct BackgroundTask: Sendable {
  package var run: @Sendable () -> @Sendable (inout Session) -> Void

  package init(_ run: @escaping @Sendable () -> @Sendable (inout Session) -> Void) { self.run = run }
}

/// Pages that were read for the index.
package struct IndexedPages: Sendable {
  /// By path, in the order in which they were read; nil where there is no such page.
  package var pages: [(path: FilePath, page: IndexablePage?)]
  /// How many pages were read and found since there was last nothing to do.
  package var done: Int
  package var found: Int
  /// Whether nothing more is to be read; other work may go on.
  package var isFinished: Bool
  /// How long it has taken so far.
  package var milliseconds: Int

  package init(
    pages: [(path: FilePath, page: IndexablePage?)], done: Int, found: Int, isFinished: Bool, milliseconds: Int
  ) {
    self.pages = pages
    self.done = done
    self.found = found
    self.isFinished = isFinished
    self.milliseconds = milliseconds
  }
}
