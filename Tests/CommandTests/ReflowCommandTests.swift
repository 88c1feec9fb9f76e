import Foundation
import TestSupport
import Testing

@Suite struct ReflowCommandTests {
  private static let page = """
    柳林镇全力推进人居环境整治

      连日来，柳林镇干部群众齐上阵，抢抓晴
    好天气，组织党员干部和志愿者对村道两侧进行
    集中清理，拆除乱搭乱建，投入资金 3595.58
    万元，环境更加整洁，群众 的满意度不断提升。
      在镇区主街，志愿者们手持扫帚、铁锹，清扫
    落叶和垃圾，把花坛里的杂草一一拔除干净，让
    街道面貌焕然一新，受到过往群众的交口称赞。
      下一步，该镇将建立长效管护机制，压实各村
    责任，定期开展检查评比，把整治成果巩固好，
    不断增强群众的获得感、幸福感和安全感觉。

    """
  private static let reflowed = """
    柳林镇全力推进人居环境整治

      连日来，柳林镇干部群众齐上阵，抢抓晴好天气，组织党员干部和志愿者对村道两侧进行集中清理，拆除乱搭乱建，投入资金3595.58万元，环境更加整洁，群众的满意度不断提升。
      在镇区主街，志愿者们手持扫帚、铁锹，清扫落叶和垃圾，把花坛里的杂草一一拔除干净，让街道面貌焕然一新，受到过往群众的交口称赞。
      下一步，该镇将建立长效管护机制，压实各村责任，定期开展检查评比，把整治成果巩固好，不断增强群众的获得感、幸福感和安全感觉。

    """

  @Test func `a filter prints the page with its paragraphs joined`() throws {
    let outcome = try ProductBinary.run(["reflow", "-"], input: Data(Self.page.utf8))
    #expect(outcome.text == Self.reflowed)
    #expect(outcome.status == 0)
    #expect(try ProductBinary.run(["reflow", "-"], input: Data(Self.reflowed.utf8)).text == Self.reflowed)
  }

  @Test func `files are written only when asked, in their own line ends`() throws {
    let folder = try ScratchFolder()
    let page = Self.page.replacing("\n", with: "\r\n")
    try folder.write(page, to: "a.txt")
    try folder.write(Self.reflowed, to: "b.txt")
    let printed = try ProductBinary.run(["reflow", "a.txt"], in: folder.url)
    #expect(printed.text == Self.reflowed.replacing("\n", with: "\r\n"))
    #expect(try folder.bytes("a.txt") == Array(page.utf8))
    let written = try ProductBinary.run(["reflow", "--write", "."], in: folder.url)
    #expect(written.text.hasPrefix("./a.txt：改 "))
    #expect(written.text.split(separator: "\n").count == 1)
    #expect(try folder.bytes("a.txt") == Array(Self.reflowed.replacing("\n", with: "\r\n").utf8))
  }

  @Test func `a page that cannot be written back is left as it is`() throws {
    let folder = try ScratchFolder()
    let bytes = Array("标题\n\n正文一\n".utf8) + [0xFF, 0x0A]
    try folder.write(bytes, to: "a.txt")
    let outcome = try ProductBinary.run(["reflow", "a.txt"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(try ProductBinary.run(["reflow", "--write", "-"], in: folder.url).status == 2)
  }
}
