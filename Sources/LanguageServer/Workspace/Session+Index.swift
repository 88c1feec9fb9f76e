import EditorFeatures
import JSON
import LanguageServerProtocol
import Linting
import System
import TextModel
import WorkspaceIndex

extension Session {
  /// What is to be done beside the session, since this was last asked.
  package mutating func takeIndexWork() -> [IndexWork] {
    let result = indexWork
    indexWork = []
    if result.contains(where: \.mayRead) { pages.isReading = true }
    return result
  }

  /// Has the pages of a workspace folder read.
  mutating func indexFolder(_ uri: String) {
    guard let folder = FileURI.path(of: uri)?.withoutTrailingSlash else { return }
    // Whoever opens the root or the home folder does not mean all that is in it.
    let home = surroundings.homeFolder?.withoutTrailingSlash ?? FilePath("/")
    if home == folder || home.isInside(folder) {
      log(.info, "a workspace folder holds the user's whole home; its pages are not indexed")
      return
    }
    if pages.addFolder(folder) { indexWork += [.settings(workspace.clientSide), .folder(folder)] }
  }

  /// Forgets the pages of a workspace folder.
  mutating func forgetFolder(_ uri: String) {
    guard let folder = FileURI.path(of: uri)?.withoutTrailingSlash else { return }
    pages.removeFolder(folder)
    indexWork.append(.forgetFolder(folder))
  }

  /// Has a page read again that was made, changed or removed. A path that is no page may be a folder, with pages in it.
  mutating func indexFile(_ uri: String) {
    guard let path = FileURI.path(of: uri)?.withoutTrailingSlash, pages.contains(path) else { return }
    if FolderWalk.isUsual(path) {
      indexWork.append(.file(path))
    } else if path.name != FilePath(LedgerPlace.fileName) {
      // Settings may say something else of the pages under them, a folder may hold some.
      indexWork.append(.rescan)
    }
  }

  /// Reads everything again.
  mutating func restartIndex() {
    pages.removeAll()
    indexWork.append(.restart)
  }

  /// Takes in pages that were read.
  package mutating func take(_ indexed: IndexedPages) {
    pages.take(indexed)
    pages.isReading = !indexed.isFinished
    advanceWorkspaceDiagnosis()
    refreshWorkspaceDiagnostics()
    guard phase == .running else { return }
    report(indexed)
    if indexed.isFinished && indexed.done > 0 {
      surroundings.log(.info, "\(indexed.done) pages read for the index in \(indexed.milliseconds) ms")
    }
  }

  /// The index with all open pages as they are now, but for one whose own entries are not asked for.
  mutating func freshIndex(except uri: String? = nil) -> PageIndex {
    for stale in pages.staleURIs where stale != uri {
      if isSettings(stale) || isLeftOut(stale) {
        pages.leftOut(stale)
        continue
      }
      guard let view = try? view(of: stale) else { continue }
      let analysis = view.analysis
      pages.refreshed(stale, analysis.summary)
    }
    return pages.index
  }

  /// Work that takes more than a second is shown.
  private mutating func report(_ indexed: IndexedPages) {
    guard client.showsProgress else { return }
    let percentage = indexed.found == 0 ? 100 : indexed.done * 100 / indexed.found
    if pages.progress == nil && indexed.milliseconds > 1000 && !indexed.isFinished {
      progressCount += 1
      let token = "copydesk-index-\(progressCount)"
      pages.progress = IndexProgress(token: token, percentage: percentage)
      request("window/workDoneProgress/create", ["token": .string(token)] as JSONValue) { _, _ in }
      let title = Message("阅读版面", "Reading pages").text(in: workspace.language(of: nil))
      notifyProgress(
        token,
        ["kind": "begin", "title": .string(title), "cancellable": true, "percentage": .integer(percentage)])
    }
    guard let progress = pages.progress else { return }
    if indexed.isFinished {
      pages.progress = nil
      notifyProgress(progress.token, ["kind": "end"])
    } else if percentage > progress.percentage {
      // A percentage never falls, though the walk finds more to read.
      pages.progress?.percentage = percentage
      notifyProgress(
        progress.token,
        [
          "kind": "report", "message": .string("\(indexed.done)/\(indexed.found)"),
          "percentage": .integer(percentage),
        ])
    }
  }

  private mutating func notifyProgress(_ token: String, _ value: JSONValue) {
    send(.notification("$/progress", ["token": .string(token), "value": value] as JSONValue))
  }

  /// How long the server may wait for a message, in milliseconds, before it has something to do by itself; nil for ever.
  package var waitingTime: Int? {
    guard phase == .running else { return nil }
    // A client that does not watch files leaves it to the server.
    let index = !client.registersWatchedFiles && !pages.folders.isEmpty && !pages.isReading ? Session.pollTime : nil
    let comparison = needsComparison ? PageComparison.restTime : nil
    return [pollingInterval, index, comparison].compactMap(\.self).min()
  }

  private static let pollTime = 2000

  /// What is done when no message came for that long.
  package mutating func idle() {
    poll()
    comparePages()
    refreshServedContent()
    if !client.registersWatchedFiles && !pages.folders.isEmpty && !pages.isReading {
      indexWork.append(.rescan)
    }
    settle()
  }
}
