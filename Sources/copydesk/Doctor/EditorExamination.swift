import System

/// Looks for editors, and for how each is set up: by the files in which its user would have done that.
struct EditorExamination: Sendable {
  private let layout: ReportLayout
  private let path = SearchPath()
  private let home = FilePath(Environment.variable("HOME") ?? "/")

  init(_ layout: ReportLayout) { self.layout = layout }

  var examination: Examination {
    var result = Examination(layout.text("编辑器", "Editors"))
    var missing: [String] = []
    for editor in KnownEditor.all {
      if let program = editor.programs.lazy.compactMap({ path.find($0) }).first {
        add(editor, program, to: &result)
      } else {
        missing.append(editor.name)
      }
    }
    if !missing.isEmpty {
      let names = missing.joined(separator: layout.text("、", ", "))
      result.add(.note, layout.text("没有找到：\(names)", "not found: \(names)"))
    }
    return result
  }

  private func add(_ editor: KnownEditor, _ program: FilePath, to result: inout Examination) {
    let version = editor.tellsVersion ? path.version(of: program).map(EditorExamination.numbers) : nil
    let shown = version.map { " " + $0.map(String.init).joined(separator: ".") } ?? ""
    let name = editor.name + shown
    if let version, version.lexicographicallyPrecedes(editor.oldest) {
      let oldest = editor.oldest.map(String.init).joined(separator: ".")
      result.add(.note, layout.text("\(name)：太旧，需要 \(oldest)", "\(name): too old, \(oldest) is needed"))
      return
    }
    if let place = place(of: editor) {
      result.add(.good, layout.text("\(name)：已接入（\(place.text)）", "\(name): set up (\(place.text))"))
      return
    }
    result.add(
      .note, layout.text("\(name)：未接入", "\(name): not set up"),
      advice: layout.text("做法见 ", "see ") + guide(editor))
  }

  /// The first dotted number of a line: `NVIM v0.12.4-dev` is 0.12.4; empty where there is none.
  static func numbers(in line: String) -> [Int] {
    var numbers: [Int] = []
    var digits = ""
    for scalar in line.unicodeScalars {
      if ("0"..."9").contains(scalar), digits.utf8.count < 9 {
        digits.unicodeScalars.append(scalar)
        continue
      }
      if let number = Int(digits) { numbers.append(number) }
      digits = ""
      if scalar != ".", !numbers.isEmpty { return numbers }
    }
    if let number = Int(digits) { numbers.append(number) }
    return numbers
  }

  /// Where an editor is set up; nil where it is not.
  private func place(of editor: KnownEditor) -> FilePath? {
    for place in editor.installed {
      let file = self.path(of: place)
      if case .success(.regular) = File.kind(of: file) { return file }
    }
    return editor.settings.lazy.compactMap { mention(in: self.path(of: $0)) }.first
  }

  private func path(of place: KnownEditor.Place) -> FilePath {
    let base =
      switch place.base {
      case .home: home
      case .configuration: folder("XDG_CONFIG_HOME") ?? home.appending(".config")
      case .data: folder("XDG_DATA_HOME") ?? home.appending(".local/share")
      }
    return base.appending(place.path)
  }

  private func folder(_ variable: String) -> FilePath? {
    Environment.variable(variable).flatMap { $0.hasPrefix("/") ? FilePath($0) : nil }
  }

  /// The file itself, or the first in a folder, that mentions `copydesk`.
  private func mention(in path: FilePath) -> FilePath? {
    switch File.kind(of: path) {
    case .success(.regular): return EditorExamination.mentions(path) ? path : nil
    case .success(.folder):
      var walk = FolderWalk(of: path, suffixes: [".lua", ".vim"])
      var count = 0
      while let item = walk.next(), count < 2000 {
        count += 1
        if case .file(let file) = item, EditorExamination.mentions(file) { return file }
      }
      return nil
    default: return nil
    }
  }

  private static func mentions(_ file: FilePath) -> Bool {
    guard let bytes = try? File.read(file) else { return false }
    let word = Array("copydesk".utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
  }

  /// The page that says how to set an editor up: of the installation, or of the checkout that this was built in.
  private func guide(_ editor: KnownEditor) -> String {
    let page = "editors/\(editor.folder)/README.md"
    guard var folder = Environment.program.map({ File.resolved($0).folder }) else { return page }
    for _ in 0..<5 {
      for place in ["share/copydesk/\(page)", page] {
        let file = folder.appending(place)
        if case .success(.regular) = File.kind(of: file) { return file.text }
      }
      folder = folder.folder
    }
    return page
  }
}
