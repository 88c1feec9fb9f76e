import Foundation
import System
import TestSupport
import Testing

@Suite struct FileTests {
  @Test func `a file is read whole, whatever its size`() throws {
    let folder = try ScratchFolder()
    for size in [0, 1, 4095, 4096, 4097, 65536, 300_001] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let path = try folder.write(bytes, to: "f\(size)")
      #expect(try File.read(FilePath(path)) == bytes)
    }
  }

  @Test func `a file without a size, as those of the kernel, is read to its end`() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
    #expect(try File.read(FilePath("/proc/self/status")).count > 100)
  }

  @Test func `what cannot be read says why, in words`() throws {
    let folder = try ScratchFolder()
    #expect(throws: SystemError(subject: folder.path("no"), code: ENOENT)) {
      try File.read(FilePath(folder.path("no")))
    }
    #expect(throws: SystemError(subject: folder.path, code: EISDIR)) { try File.read(FilePath(folder.path)) }
    #expect(SystemError(subject: "", code: ENOENT).chinese == "没有这个文件或文件夹")
    #expect(SystemError(subject: "", code: ENOENT).english == "no such file or folder")
    #expect(SystemError(subject: "", code: 9999).chinese.contains("9999"))
  }

  @Test func `replacing keeps the mode and leaves nothing else behind`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("old", to: "page.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try File.replace(FilePath(path), with: Array("new text".utf8))
    #expect(try folder.bytes("page.txt") == Array("new text".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try folder.names() == ["page.txt"])
  }

  @Test func `a draft that a killed process left behind is used again`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("old", to: "page.txt")
    // The name of the draft depends on the file's name alone; find it by making the replacement fail on a folder.
    try File.replace(FilePath(path), with: Array("first".utf8))
    let drafts = try folder.names().filter { $0.hasPrefix(".copydesk") }
    #expect(drafts.isEmpty)
    try File.replace(FilePath(path), with: Array("second".utf8))
    #expect(try folder.bytes("page.txt") == Array("second".utf8))
  }

  @Test func `a file that does not exist is made`() throws {
    let folder = try ScratchFolder()
    try File.replace(FilePath(folder.path("new.txt")), with: [0x61])
    #expect(try folder.bytes("new.txt") == [0x61])
  }

  @Test func `of a link the target is replaced and the link stays`() throws {
    let folder = try ScratchFolder()
    let target = try folder.write("old", to: "target.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.txt"), withDestinationPath: target)
    try File.replace(FilePath(folder.path("link.txt")), with: Array("new".utf8))
    #expect(try folder.bytes("target.txt") == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.txt")) == target)
  }

  @Test func `where no file can be made the old one is kept`() throws {
    #expect(throws: SystemError.self) { try File.replace(FilePath("/proc/self/none.txt"), with: [1]) }
    let folder = try ScratchFolder()
    try folder.write("kept", to: "page.txt")
    try FileManager.default.createDirectory(atPath: folder.path("page2.txt"), withIntermediateDirectories: true)
    #expect(throws: SystemError.self) { try File.replace(FilePath(folder.path("page2.txt")), with: [1]) }
    #expect(try folder.names() == ["page.txt", "page2.txt"])
  }

  @Test func `names at the limit of the file system can be replaced`() throws {
    let folder = try ScratchFolder()
    let name = String(repeating: "a", count: 251) + ".txt"
    try folder.write("old", to: name)
    try File.replace(FilePath(folder.path(name)), with: [0x62])
    #expect(try folder.bytes(name) == [0x62])
  }

  @Test func `what several change at once has the changes of all`() throws {
    let folder = try ScratchFolder()
    let path = FilePath(folder.path("list.txt"))
    let finished = Monitor(0)
    for writer in 0..<6 {
      try BackgroundThread.start {
        for number in 0..<10 { try? File.update(path) { ($0 ?? []) + Array("\(writer * 10 + number)\n".utf8) } }
        finished.update { $0 += 1 }
      }
    }
    #expect(finished.wait(milliseconds: 60_000) { $0 == 6 ? true : nil } == true)
    let lines = String(decoding: try folder.bytes("list.txt"), as: UTF8.self).split(separator: "\n").compactMap {
      Int($0)
    }
    #expect(lines.sorted() == Array(0..<60))
    #expect(try folder.names() == ["list.txt"])
  }

  @Test func `a change that changes nothing writes nothing, and what cannot be read is not replaced`() throws {
    let folder = try ScratchFolder()
    try File.update(FilePath(folder.path("none.txt"))) { bytes in
      #expect(bytes == nil)
      return nil
    }
    #expect(try folder.names().isEmpty)
    #expect(throws: SystemError.self) { try File.update(FilePath(folder.path)) { _ in [1] } }
  }
}
