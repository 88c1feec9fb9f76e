import Foundation
import Linting
import TestSupport
import Testing
import copydesk

@Suite struct ManualPageTests {
  @Test(arguments: [Language.chinese, .english])
  func `the manual page knows every subcommand and option`(language: Language) {
    let page = ManualPage(language).text.replacing("\"", with: "").replacing("\\&", with: "")
    for command in Commands.all {
      #expect(page.contains("\n.Cm ") && page.contains(command.name))
      for option in command.options { #expect(page.contains("Fl \(option.name.dropFirst())"), "\(option.name)") }
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc"), "mandoc is not installed"),
    arguments: ["zh_CN.UTF-8", "en_GB.UTF-8"])
  func `mandoc has no complaint`(locale: String) throws {
    let folder = try ScratchFolder()
    let page = try ProductBinary.run(["man"], environment: ["LANG": locale])
    let file = try folder.write(Array(page.output), to: "copydesk.1")
    let lint = Process()
    lint.executableURL = URL(filePath: "/usr/bin/mandoc")
    lint.arguments = ["-Tlint", "-Wwarning", file]
    let output = Pipe()
    lint.standardOutput = output
    lint.standardError = output
    try lint.run()
    let complaints = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    lint.waitUntilExit()
    #expect(complaints == "")
    #expect(lint.terminationStatus == 0)
  }
}
