import System
import Testing

@Suite struct FilePathTests {
  @Test(arguments: [
    ("a/b.txt", "b.txt", "a"), ("b.txt", "b.txt", "."), ("/b.txt", "b.txt", "/"), ("/a/b/", "b", "/a"), ("/", "/", "/"),
  ])
  func `a path has a name and a folder`(path: String, name: String, folder: String) {
    #expect(FilePath(path).name.text == name)
    #expect(FilePath(path).folder.text == folder)
  }

  @Test func `names join with one slash`() {
    #expect(FilePath("a").appending("b").text == "a/b")
    #expect(FilePath("a/").appending("b").text == "a/b")
    #expect(FilePath("").appending("b").text == "b")
  }

  @Test(arguments: [
    ("/a/b/c.txt", "/a", "b/c.txt"), ("/a/b", "/a/", "b"), ("/a", "/", "a"), ("a/b", "", "a/b"), ("/ab", "/a", nil),
    ("/a", "/a", nil), ("/a/", "/a", nil), ("/a", "/a/b", nil),
  ])
  func `a path may lie under a folder`(path: String, folder: String, relative: String?) {
    #expect(FilePath(path).relative(to: FilePath(folder))?.text == relative)
    #expect(FilePath(path).isInside(FilePath(folder)) == (relative != nil))
  }

  @Test(arguments: [
    ("/a/b", ["/a/b", "/a", "/"]), ("/", ["/"]), ("a/b/", ["a/b/", "a", "."]), (".", ["."]), ("", ["", "."]),
  ])
  func `the way upward ends`(path: String, folders: [String]) {
    #expect(FilePath(path).upward.map(\.text) == folders)
  }

  @Test func `bytes that are no UTF-8 stay as they are`() {
    let path = FilePath(bytes: [0xD6, 0xD0, 0x2E, 0x74, 0x78, 0x74])
    #expect(path.bytes.count == 6)
    #expect(path.text.hasSuffix(".txt"))
    #expect(path.hasSuffix(".txt"))
  }

  @Test func `a path ends at a NUL`() {
    #expect(FilePath(bytes: [0x61, 0, 0x62]).bytes == [0x61])
  }
}
