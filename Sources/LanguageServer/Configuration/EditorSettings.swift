package import EditorFeatures
import JSON
package import Linting

/// What the user set of the editor's side: everything but the rules.
///
/// Settings are read from a JSON object; problems name the path to the value, the rest holds.
package struct EditorSettings: Hashable, Sendable {
  /// Of messages; nil leaves it to the client's user interface.
  package var language: Language?
  package var outline = OutlineOptions()
  /// Values and counts in the line; they get in the way of reading, so the user turns them on.
  package var showsInlayHints = false
  /// Characters, metrics and findings above each article.
  package var showsCodeLenses = false
  /// Whether pages are compared with the others of the workspace.
  package var comparesPages = true

  /// The names at the top that this type reads.
  package static let keys = Set(descriptions.map(\.name))

  package init() {}

  /// What is turned on or off, by the names that lead to it.
  private static var flags: [(path: [String], flag: WritableKeyPath<EditorSettings, Bool>)] {
    [
      (["inlayHints"], \.showsInlayHints), (["codeLens"], \.showsCodeLenses), (["acrossPages"], \.comparesPages),
      (["outline", "metrics"], \.outline.showsMetrics), (["outline", "components"], \.outline.showsComponents),
      (["outline", "filler"], \.outline.showsFiller),
    ]
  }

  /// Reads settings.
  static func reading(_ json: JSONValue) -> (settings: EditorSettings, problems: [ConfigurationProblem]) {
    var settings = EditorSettings()
    var problems: [ConfigurationProblem] = []
    if let value = json["language"] {
      settings.language = value.string.flatMap(Language.init(code:))
      if settings.language == nil && value != "auto" {
        problems.append(
          ConfigurationProblem(path: ["language"], message: Message("应为 auto、zh 或 en。", "Must be auto, zh or en.")))
      }
    }
    for (path, flag) in flags {
      guard let value = path.reduce(json as JSONValue?, { $0?[$1] }) else { continue }
      if let value = value.bool {
        settings[keyPath: flag] = value
      } else {
        problems.append(ConfigurationProblem(path: path, message: .wantsFlag))
      }
    }
    guard let outline = json["outline"] else { return (settings, problems) }
    guard let members = outline.members else {
      return (settings, problems + [ConfigurationProblem(path: ["outline"], message: .wantsObject)])
    }
    let known = flags.map(\.path).filter { $0.count == 2 }.map { $0[1] }
    for member in members where !known.contains(member.name) {
      problems.append(
        ConfigurationProblem(path: ["outline", member.name], message: .noSetting(member.name, among: known)))
    }
    return (settings, problems)
  }
}

extension Language {
  /// The language of a code as in `zh-cn`, `zh_CN`, `en`; nil where it is another.
  package init?(code: String) {
    let letters = code.prefix { $0 != "-" && $0 != "_" && $0 != "." }.lowercased()
    switch letters {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}

extension EditorSettings {
  /// The settings that this type reads, in the order of the reference.
  package static let descriptions: [SettingDescription] = [
    SettingDescription(
      "language", .choice(["auto", "zh", "en"]), standard: "auto", example: "zh", "消息的语言；auto 随编辑器。",
      "The language of messages; auto follows the editor."),
    SettingDescription(
      "outline",
      .object([
        SettingDescription(
          "metrics", .flag, standard: .bool(OutlineOptions().showsMetrics), example: true, "列出数据。", "Show figures."),
        SettingDescription(
          "components", .flag, standard: .bool(OutlineOptions().showsComponents), example: true, "列出举措的各项。",
          "Show the components of initiatives."),
        SettingDescription(
          "filler", .flag, standard: .bool(OutlineOptions().showsFiller), example: true, "列出栏目条、公益广告等。",
          "Show banners and the like."),
      ]),
      example: ["metrics": true], "编辑器大纲的内容。", "What the editor's outline shows."),
    SettingDescription(
      "inlayHints", .flag, standard: .bool(EditorSettings().showsInlayHints), example: true, "在行内显示数值等。",
      "Show values and counts in the line."),
    SettingDescription(
      "codeLens", .flag, standard: .bool(EditorSettings().showsCodeLenses), example: true, "在每篇稿件上方显示字数、数据和问题的数目。",
      "Show characters, figures and findings above each article."),
    SettingDescription(
      "acrossPages", .flag, standard: .bool(EditorSettings().comparesPages), example: false, "与工作区的其他版面比对。",
      "Compare pages with the others of the workspace."),
  ]
}
