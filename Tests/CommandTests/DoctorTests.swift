import Foundation
import TestSupport
import Testing
import copydesk

/// The doctor, in a home of its own with editors that only tell their version.
@Suite struct DoctorTests {
  private let home: ScratchFolder

  init() throws {
    home = try ScratchFolder()
    try FileManager.default.createDirectory(
      at: home.url.appending(path: "bin"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: home.url.appending(path: "bin/copydesk"), withDestinationURL: URL(filePath: ProductBinary.path))
  }

  private func addEditor(_ name: String, printing version: String) throws {
    let file = try home.write("#!/bin/sh\necho '\(version)'\n", to: "bin/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
  }

  private func run(
    path: String? = nil, _ extra: [String: String] = [:]
  ) throws -> ProductBinary.Outcome {
    let environment = ["HOME": home.path, "PATH": path ?? home.path("bin")]
    return try ProductBinary.run(["doctor"], environment: environment.merging(extra) { $1 }, in: home.url)
  }

  @Test func `all is well where the program is in PATH`() throws {
    let outcome = try run()
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("在 PATH 中"))
    #expect(outcome.text.contains("语言服务应答正常，按 utf-8 计列"))
    #expect(outcome.text.contains("能读的编码：UTF-8、UTF-16、GB18030"))
    #expect(!outcome.text.contains("✗"))
    #expect(outcome.errors == "")
  }

  @Test func `a program that PATH lacks, or has another of, is a fault`() throws {
    let lacking = try run(path: "/nowhere")
    #expect(lacking.status == 1)
    #expect(lacking.text.contains("✗ 不在 PATH 中"))
    try FileManager.default.createDirectory(at: home.url.appending(path: "old"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "/bin/true", toPath: home.path("old/copydesk"))
    let other = try run(path: "\(home.path("old")):\(home.path("bin"))")
    #expect(other.status == 1)
    #expect(other.text.contains("PATH 中先找到的是另一个：\(home.path("old/copydesk"))"))
  }

  @Test func `a configuration is found, and told of line by line where it is wrong`() throws {
    #expect(try run().text.contains("没有 .copydesk.json，用默认设置"))
    try home.write("{}\n", to: ".copydesk.json")
    #expect(try run().text.contains(".copydesk.json，没有问题"))
    try home.write("{\n  \"rulez\": {}\n}\n", to: ".copydesk.json")
    let outcome = try run()
    #expect(outcome.status == 1)
    #expect(outcome.text.contains(".copydesk.json:2:3: "))
  }

  @Test func `editors are told of, and whether they are set up`() throws {
    try addEditor("nvim", printing: "NVIM v0.12.4")
    try addEditor("hx", printing: "helix 25.07.1 (a05c151b)")
    try addEditor("emacs", printing: "GNU Emacs 28.2")
    try addEditor("code", printing: "must not be run")
    let before = try run()
    #expect(before.status == 0)
    #expect(before.text.contains("Neovim 0.12.4：未接入"))
    #expect(before.text.contains("editors/neovim/README.md"))
    #expect(before.text.contains("Emacs 28.2：太旧，需要 29"))
    #expect(before.text.contains("VS Code：未接入"))
    #expect(before.text.contains("没有找到：Vim、Kate、Sublime Text、Zed"))

    try home.write("require('copydesk').setup({})\n", to: ".config/nvim/lua/plugins/pages.lua")
    try home.write("[language-server.copydesk]\n", to: ".config/helix/languages.toml")
    try home.write("[{\"identifier\":{\"id\":\"copydesk.copydesk\"}}]", to: ".vscode/extensions/extensions.json")
    let after = try run()
    #expect(after.text.contains("Neovim 0.12.4：已接入（\(home.path(".config/nvim/lua/plugins/pages.lua"))）"))
    #expect(after.text.contains("Helix 25.7.1：已接入"))
    #expect(after.text.contains("VS Code：已接入"))
  }

  @Test func `a plugin that was linked into the package folder counts`() throws {
    try addEditor("nvim", printing: "NVIM v0.10.4")
    let plugin = "data/nvim/site/pack/copydesk/start/copydesk"
    try FileManager.default.createDirectory(
      at: home.url.appending(path: "data/nvim/site/pack/copydesk/start"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: home.url.appending(path: plugin), withDestinationURL: Seeds.root.appending(path: "editors/neovim"))
    let outcome = try run(["XDG_DATA_HOME": home.path("data")])
    #expect(outcome.text.contains("Neovim 0.10.4：已接入（\(home.path(plugin))/plugin/copydesk.lua）"))
  }

  @Test func `it speaks English too`() throws {
    let outcome = try run(["LANG": "en_GB.UTF-8"])
    #expect(outcome.text.contains("the language server answers, columns in utf-8"))
    #expect(outcome.text.contains("messages in English (LANG=en_GB.UTF-8)"))
  }
}
