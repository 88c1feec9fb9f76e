package import JSON
package import TextModel

/// Something in the user's settings that cannot be read. The rest of the settings holds.
package struct ConfigurationProblem: Hashable, Sendable {
  /// The names that lead to the place: `["rules", "date-weekday", "severity"]`; elements of arrays by their index.
  package var path: [String]
  package var message: Message

  package init(path: [String], message: Message) {
    self.path = path
    self.message = message
  }

  /// The place in the text that was read: the name of the member, else its value.
  package func place(in places: JSONPlaces) -> Range<Int> {
    let pointer = path.map { "/" + JSONPlaces.escaped($0) }.joined()
    return places.names[pointer] ?? places.values[pointer] ?? 0..<1
  }
}

extension ProjectSettings {
  /// Reads settings. What each may be is described by `SettingDescription`; a rule's value is a severity, `"off"`,
  /// `"on"`, `true`, `false`, or an object with `severity` and the rule's options.
  ///
  /// - Parameters:
  ///   - rules: the rules that there are; other names are reported.
  ///   - otherKeys: names at the top that somebody else reads.
  package static func reading(
    _ value: JSONValue, rules: [any Rule.Type], otherKeys: Set<String> = []
  ) -> (settings: ProjectSettings, problems: [ConfigurationProblem]) {
    var reader = ConfigurationReader(rules: rules)
    reader.read(value, otherKeys: otherKeys)
    return (reader.settings, reader.problems)
  }
}

struct ConfigurationReader {
  var settings = ProjectSettings()
  var problems: [ConfigurationProblem] = []
  private let profiles: [String: RuleProfile]

  init(rules: [any Rule.Type]) {
    let all = rules.map { $0.profile } + AcrossRules.entries.map(\.profile)
    profiles = all.reduce(into: [:]) { $0[$1.id.name] = $1 }
  }

  mutating func read(_ value: JSONValue, otherKeys: Set<String>) {
    guard let members = value.members else {
      problem([], Message("设置应为一个 JSON 对象。", "The settings must be a JSON object."))
      return
    }
    for member in members {
      let path = [member.name]
      switch member.name {
      case "rules":
        for change in rules(member.value, path) { settings.configuration.apply(change.setting, to: change.rule) }
      case "overrides":
        for (index, value) in elements(member.value, path).enumerated() {
          readOverride(value, path + [String(index)])
        }
      case "glossary": readGlossary(member.value, path)
      case "names":
        for (index, value) in elements(member.value, path).enumerated() {
          if let word = name(value, path + [String(index)]) { settings.configuration.known.insert(word) }
        }
      case "pages":
        let pages = patterns(member.value, path)
        settings.pages = pages.isEmpty ? nil : pages
      case "ignore": settings.ignored = patterns(member.value, path)
      case "pageDate": settings.pageDates = pageDates(member.value, path)
      case "encoding": settings.encoding = encoding(member.value, path)
      case "ledger":
        settings.ledger = member.value.string
        if settings.ledger?.isEmpty ?? true { problem(path, .wantsText) }
      case "$schema": break
      case let name where otherKeys.contains(name): break
      case let name: problem(path, .noSetting(name, among: ProjectSettings.descriptions.map(\.name) + otherKeys))
      }
    }
  }

  // MARK: - Rules

  private mutating func rules(_ value: JSONValue, _ path: [String]) -> [ProjectSettings.RuleChange] {
    guard let members = value.members else {
      problem(path, Message("“rules”应为对象：规则名及其设置。", "“rules” must be an object of rules and their settings."))
      return []
    }
    var changes: [ProjectSettings.RuleChange] = []
    for member in members {
      guard let profile = profiles[member.name] else {
        problem(path + [member.name], .noRule(member.name, among: profiles.keys.sorted()))
        continue
      }
      changes += rule(member.value, profile, path + [member.name]).map { .init(rule: profile.id, setting: $0) }
    }
    return changes
  }

  private mutating func rule(_ value: JSONValue, _ profile: RuleProfile, _ path: [String]) -> [RuleSetting] {
    guard let members = value.members else { return severity(value, path).map { [$0] } ?? [] }
    return members.compactMap { member in
      if member.name == "severity" { return severity(member.value, path + ["severity"]) }
      guard let option = profile.options.first(where: { $0.name == member.name }) else {
        problem(
          path + [member.name],
          Message("规则“\(profile.id)”没有“\(member.name)”这个选项。", "Rule “\(profile.id)” has no option “\(member.name)”."))
        return nil
      }
      return self.option(member.value, option, path + [member.name])
    }
  }

  private mutating func severity(_ value: JSONValue, _ path: [String]) -> RuleSetting? {
    switch value {
    case .bool(true), .string("on"): return .on
    case .bool(false), .string("off"): return .off
    default:
      if let severity = value.string.flatMap(Severity.init(rawValue:)) { return .severity(severity) }
      problem(
        path,
        Message(
          "应为 error、warning、information、hint、on、off 之一。", "Must be error, warning, information, hint, on or off."))
      return nil
    }
  }

  private mutating func option(_ value: JSONValue, _ option: RuleOption, _ path: [String]) -> RuleSetting? {
    let read: RuleOption.Value?
    let wanted: Message
    switch option.standard {
    case .flag:
      read = value.bool.map { .flag($0) }
      wanted = .wantsFlag
    case .number:
      read = value.integer.flatMap { $0 > 0 ? .number($0) : nil }
      wanted = Message("应为大于 0 的整数。", "Must be an integer above 0.")
    case .words:
      let words = value.array?.compactMap(\.string)
      read = words?.count == value.array?.count ? words.map { .words($0) } : nil
      wanted = .wantsTexts
    }
    if read == nil { problem(path, wanted) }
    return read.map { .option(option.name, $0) }
  }

  // MARK: - By page

  private mutating func readOverride(_ value: JSONValue, _ path: [String]) {
    guard let members = value.members else {
      problem(path, .wantsObject)
      return
    }
    var override = ProjectSettings.Override(files: [])
    for member in members {
      let path = path + [member.name]
      switch member.name {
      case "files": override.files = patterns(member.value, path)
      case "rules": override.rules = rules(member.value, path)
      case "pageDate": override.pageDates = pageDates(member.value, path)
      case "encoding": override.encoding = encoding(member.value, path)
      case let name: problem(path, .noSetting(name, among: ProjectSettings.overrideDescriptions.map(\.name)))
      }
    }
    if value["files"] == nil {
      problem(path, Message("缺少“files”：这些设置用于哪些文件。", "“files” is missing: the files that this is for."))
    }
    settings.overrides.append(override)
  }

  /// One pattern or several.
  private mutating func patterns(_ value: JSONValue, _ path: [String]) -> [PathPattern] {
    if let text = value.string { return pattern(text, path).map { [$0] } ?? [] }
    guard let elements = value.array else {
      problem(path, .wantsTexts)
      return []
    }
    var result: [PathPattern] = []
    for (index, element) in elements.enumerated() {
      let path = path + [String(index)]
      if let text = element.string {
        if let pattern = pattern(text, path) { result.append(pattern) }
      } else {
        problem(path, .wantsText)
      }
    }
    return result
  }

  private mutating func pattern(_ text: String, _ path: [String]) -> PathPattern? {
    if let mistake = PathPattern.mistake(in: text) {
      problem(path, mistake)
      return nil
    }
    return PathPattern(text)
  }

  /// One source of the day or several.
  private mutating func pageDates(_ value: JSONValue, _ path: [String]) -> [PageDateSource] {
    let single = value.array == nil
    var result: [PageDateSource] = []
    for (index, element) in (value.array ?? [value]).enumerated() {
      if let source = element.string.flatMap(PageDateSource.init) {
        result.append(source)
      } else {
        problem(
          single ? path : path + [String(index)],
          Message(
            "应为日期（2023-03-15），或含 YYYY、MM、DD 的路径样式（YYYY-MM/DD）。",
            "Must be a day (2023-03-15) or a pattern of the path with YYYY, MM and DD (YYYY-MM/DD)."))
      }
    }
    return result
  }

  private mutating func encoding(_ value: JSONValue, _ path: [String]) -> SourceEncoding? {
    let names = ProjectSettings.encodings
    let known = value.string.flatMap { name in names.first { $0.name == name } }
    if known == nil {
      let list = names.map(\.name)
      problem(
        path,
        Message(
          "应为 \(list.joined(separator: "、")) 之一。", "Must be one of \(list.joined(separator: ", "))."))
    }
    return known?.encoding
  }

  // MARK: - What any setting may need

  mutating func elements(_ value: JSONValue, _ path: [String]) -> [JSONValue] {
    if let elements = value.array { return elements }
    problem(path, Message("应为数组。", "Must be an array."))
    return []
  }

  /// One text or several.
  mutating func texts(_ value: JSONValue, _ path: [String]) -> [String] {
    if let text = value.string { return [text] }
    let texts = value.array?.compactMap(\.string) ?? []
    if value.array?.count != texts.count { problem(path, .wantsTexts) }
    return texts
  }

  mutating func flag(_ value: JSONValue, _ path: [String]) -> Bool {
    if value.bool == nil { problem(path, .wantsFlag) }
    return value.bool ?? false
  }

  mutating func problem(_ path: [String], _ message: Message) {
    problems.append(ConfigurationProblem(path: path, message: message))
  }
}

extension ProjectSettings {
  /// What `encoding` may be; nil finds it out from the file.
  package static let encodings: [(name: String, encoding: SourceEncoding?)] = [
    ("auto", nil), ("utf-8", .utf8), ("gb18030", .gb18030), ("gbk", .gb18030), ("utf-16le", .utf16LittleEndian),
    ("utf-16be", .utf16BigEndian),
  ]
}

extension Message {
  package static let wantsFlag = Message("应为 true 或 false。", "Must be true or false.")
  package static let wantsText = Message("应为字符串。", "Must be a string.")
  package static let wantsTexts = Message("应为字符串数组。", "Must be an array of strings.")
  package static let wantsObject = Message("应为对象。", "Must be an object.")

  /// - Parameter names: those that there are.
  package static func noSetting(_ name: String, among names: [String]) -> Message {
    unknown("没有“\(name)”这项设置", "There is no setting “\(name)”.", name, among: names)
  }

  /// - Parameter names: those that there are.
  static func noRule(_ name: String, among names: [String]) -> Message {
    unknown("没有“\(name)”这条规则", "There is no rule “\(name)”.", name, among: names)
  }

  /// Says what is not there, and asks for the name next to it.
  private static func unknown(_ chinese: String, _ english: String, _ name: String, among names: [String]) -> Message {
    guard let near = Spelling.nearest(to: name, among: names) else { return Message(chinese + "。", english) }
    return Message(chinese + "；是不是“\(near)”？", english + " Did you mean “\(near)”?")
  }
}
