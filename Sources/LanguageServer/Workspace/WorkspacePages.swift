import System
package import WorkspaceIndex

/// The pages of the workspace: what each contributes, those that are open and those on disk.
package struct WorkspacePages: Sendable {
  package private(set) var index = PageIndex()
  /// The folders whose pages are read.
  private(set) var folders: Set<FilePath> = []
  /// Open documents whose text is newer than what the index has of them.
  private var stale: Set<String> = []
  /// The URI by which the client knows an open page, by key.
  private(set) var openURIs: [String: String] = [:]
  /// What pages that are not open contradict in others.
  package internal(set) var conflicts = KnownConflicts()
  /// The index's state when the client was last given the workspace's diagnostics, -1 where they were not all compared;
  /// nil where it does not have to be told of changes.
  var reportedGeneration: Int?
  /// The index's state when a page on disk was last seen to be another.
  private(set) var diskGeneration = 0
  /// What the client is told of the reading.
  var progress: IndexProgress?
  /// Whether pages wait to be read.
  var isReading = false

  /// The key of a page: one for a file however its URI is spelt.
  package static func key(of uri: String) -> String { FileURI.path(of: uri).map(FileURI.uri(of:)) ?? uri }

  /// The URI of a page as the client knows it.
  package func uri(of key: String) -> String { openURIs[key] ?? key }

  func isOpen(_ key: String) -> Bool { openURIs[key] != nil }

  var staleURIs: [String] { stale.sorted() }

  mutating func opened(_ uri: String) {
    openURIs[WorkspacePages.key(of: uri)] = uri
    stale.insert(uri)
  }

  mutating func changed(_ uri: String) { stale.insert(uri) }

  /// The page leaves the index; if it is a file of the workspace, it is read again from there.
  mutating func closed(_ uri: String) {
    let key = WorkspacePages.key(of: uri)
    openURIs[key] = nil
    stale.remove(uri)
    remove(key)
  }

  /// An open page is none of the workspace's.
  mutating func leftOut(_ uri: String) {
    stale.remove(uri)
    remove(WorkspacePages.key(of: uri))
  }

  mutating func refreshed(_ uri: String, _ summary: PageSummary) {
    stale.remove(uri)
    replace(IndexablePage(summary), for: WorkspacePages.key(of: uri))
  }

  /// Takes in pages from disk. Those that are open count as they are in the editor, those of a folder that was removed
  /// meanwhile not at all.
  mutating func take(_ pages: IndexedPages) {
    let before = index.generation
    for (path, page) in pages.pages {
      let key = FileURI.uri(of: path)
      if openURIs[key] != nil { continue }
      if let page, contains(path) { replace(page, for: key) } else { remove(key) }
    }
    if index.generation != before { diskGeneration = index.generation }
  }

  private mutating func replace(_ page: IndexablePage, for key: String) {
    let before = index.generation
    index.replace(page, for: key)
    if index.generation != before { conflicts.forget(key) }
  }

  private mutating func remove(_ key: String) {
    index.remove(key)
    conflicts.forget(key)
  }

  /// Whether a file lies in one of the folders.
  func contains(_ path: FilePath) -> Bool { folders.contains { path.isInside($0) } }

  mutating func addFolder(_ path: FilePath) -> Bool { folders.insert(path).inserted }

  /// Forgets the pages under a folder that are not open and in no other folder.
  mutating func removeFolder(_ folder: FilePath) {
    folders.remove(folder)
    for key in index.keys where openURIs[key] == nil {
      guard let path = FileURI.path(of: key), path.isInside(folder), !contains(path) else { continue }
      remove(key)
    }
  }

  /// Forgets all pages that are not open.
  mutating func removeAll() {
    for key in index.keys where openURIs[key] == nil { remove(key) }
  }
}

/// A progress that the client shows.
struct IndexProgress: Hashable, Sendable {
  var token: String
  var percentage: Int
}
