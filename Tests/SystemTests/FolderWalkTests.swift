import Foundation
import System
import TestSupport
import Testing

@Suite struct FolderWalkTests {
  private func files(_ folder: ScratchFolder, suffixes: [String]? = FolderWalk.defaultSuffixes) -> [String] {
    var walk = FolderWalk(of: FilePath(folder.path), suffixes: suffixes)
    var result: [String] = []
    while let item = walk.next() {
      switch item {
      case .file(let path): result.append(String(path.text.dropFirst(folder.path.count + 1)))
      case .failure(let error): result.append("! \(error.code)")
      }
    }
    return result
  }

  @Test func `pages are found at any depth, in the order of their names`() throws {
    let folder = try ScratchFolder()
    for name in ["b.txt", "a/2.md", "a/1.txt", "a.txt", "c/d/e/f.txt", "c/readme.rst", "版面.txt"] {
      try folder.write("x", to: name)
    }
    #expect(files(folder) == ["a/1.txt", "a/2.md", "a.txt", "b.txt", "c/d/e/f.txt", "版面.txt"])
  }

  @Test func `other endings can be asked for`() throws {
    let folder = try ScratchFolder()
    for name in ["a.txt", "b.text"] { try folder.write("x", to: name) }
    #expect(files(folder, suffixes: [".text"]) == ["b.text"])
  }

  @Test func `endings are found in capitals too, and without any every file`() throws {
    let folder = try ScratchFolder()
    for name in ["A.TXT", "b.Md", "c.text"] { try folder.write("x", to: name) }
    #expect(files(folder) == ["A.TXT", "b.Md"])
    #expect(files(folder, suffixes: nil) == ["A.TXT", "b.Md", "c.text"])
  }

  @Test func `what is hidden is left out`() throws {
    let folder = try ScratchFolder()
    for name in [".git/a.txt", ".hidden.txt", "seen.txt"] { try folder.write("x", to: name) }
    #expect(files(folder) == ["seen.txt"])
  }

  @Test func `a folder named like a page is searched, not read`() throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "dir.txt/page.txt")
    #expect(files(folder) == ["dir.txt/page.txt"])
  }

  @Test func `links are not followed, so that no loop closes and nothing outside is read`() throws {
    let folder = try ScratchFolder()
    let outside = try ScratchFolder()
    try outside.write("x", to: "secret.txt")
    try folder.write("x", to: "inside/page.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path("inside/loop"), withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.path("out"), withDestinationPath: outside.path)
    try manager.createSymbolicLink(atPath: folder.path("s.txt"), withDestinationPath: outside.path("secret.txt"))
    #expect(files(folder) == ["inside/page.txt"])
  }

  @Test func `the folder itself may be a link`() throws {
    let folder = try ScratchFolder()
    let target = try ScratchFolder()
    try target.write("x", to: "page.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: target.path)
    var walk = FolderWalk(of: FilePath(folder.path("link")))
    #expect(walk.next() == .file(FilePath(folder.path("link/page.txt"))))
    #expect(walk.next() == nil)
  }

  @Test func `a pipe named like a page is not waited for`() throws {
    let folder = try ScratchFolder()
    let made = unsafe mkfifo(folder.path("pipe.txt"), 0o600)
    try #require(made == 0)
    try folder.write("x", to: "page.txt")
    #expect(files(folder) == ["page.txt"])
  }

  @Test func `a folder that cannot be opened is reported`() throws {
    let folder = try ScratchFolder()
    var walk = FolderWalk(of: FilePath(folder.path("none")))
    #expect(walk.next() == .failure(SystemError(subject: folder.path("none"), code: ENOENT)))
    #expect(walk.next() == nil)
  }

  @Test func `a file that vanishes while the walk is on its way is passed over`() throws {
    let folder = try ScratchFolder()
    for name in ["1.txt", "2.txt", "3.txt"] { try folder.write("x", to: name) }
    var walk = FolderWalk(of: FilePath(folder.path))
    #expect(walk.next() == .file(FilePath(folder.path("1.txt"))))
    try FileManager.default.removeItem(atPath: folder.path("2.txt"))
    #expect(walk.next() == .file(FilePath(folder.path("3.txt"))))
    #expect(walk.next() == nil)
  }
}
