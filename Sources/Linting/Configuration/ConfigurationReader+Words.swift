import JSON

/// The words of the house: the glossary, and the names that are right as they are.
extension ConfigurationReader {
  /// `{"term": "preferred"}`, or an object in place of the preferred term.
  mutating func readGlossary(_ value: JSONValue, _ path: [String]) {
    guard let members = value.members else {
      problem(path, Message("应为对象：词语及其规定写法。", "Must be an object of terms and what is printed instead."))
      return
    }
    for member in members {
      if let entry = glossaryEntry(member.name, member.value, path + [member.name]) {
        settings.configuration.glossary.entries.append(entry)
      }
    }
  }

  private mutating func glossaryEntry(
    _ term: String, _ value: JSONValue, _ path: [String]
  ) -> Glossary.Entry? {
    var entry = Glossary.Entry(term: term)
    if let preferred = value.string {
      entry.preferred = [preferred]
    } else if let members = value.members {
      for member in members {
        let path = path + [member.name]
        switch member.name {
        case "prefer": entry.preferred = texts(member.value, path)
        case "forbid": entry.isForbidden = flag(member.value, path)
        case "reason":
          entry.reason = member.value.string
          if entry.reason == nil { problem(path, .wantsText) }
        case "except": entry.exceptions = texts(member.value, path)
        case "severity":
          entry.severity = member.value.string.flatMap(Severity.init(rawValue:))
          if entry.severity == nil {
            problem(
              path,
              Message("应为 error、warning、information、hint 之一。", "Must be error, warning, information or hint."))
          }
        case "safe": entry.isSafe = flag(member.value, path)
        case "inQuotes": entry.holdsInQuotes = flag(member.value, path)
        case let name: problem(path, .noSetting(name, among: ProjectSettings.glossaryDescriptions.map(\.name)))
        }
      }
    } else {
      problem(
        path,
        Message(
          "应为规定写法，或 {\"prefer\": \"…\", \"reason\": \"…\"}、{\"forbid\": true, \"reason\": \"…\"}。",
          "Must be the preferred term, {\"prefer\": \"…\", \"reason\": \"…\"} or {\"forbid\": true, \"reason\": \"…\"}."
        ))
      return nil
    }
    if term.isEmpty {
      problem(path, Message("词语是空的。", "The term is empty."))
      return nil
    }
    if entry.preferred.contains(where: { $0.isEmpty || $0 == term }) {
      problem(path, Message("规定写法是空的，或与该词相同。", "What is printed instead is empty, or the term itself."))
      return nil
    }
    if entry.preferred.isEmpty && !entry.isForbidden {
      problem(path, Message("既没有“prefer”，也没有“forbid”。", "There is neither “prefer” nor “forbid”."))
      return nil
    }
    return entry
  }

  mutating func name(_ value: JSONValue, _ path: [String]) -> KnownWords.Word? {
    if let text = value.string, !text.isEmpty { return KnownWords.Word(text) }
    guard let members = value.members else {
      problem(
        path,
        Message(
          "应为名称，或 {\"name\": \"…\", \"titles\": [\"…\"]}。", "Must be a name, or {\"name\": \"…\", \"titles\": [\"…\"]}."
        ))
      return nil
    }
    var word = KnownWords.Word("")
    for member in members {
      switch member.name {
      case "name": word.text = member.value.string ?? ""
      case "titles": word.titles = texts(member.value, path + ["titles"])
      case let name: problem(path + [name], .noSetting(name, among: ProjectSettings.nameDescriptions.map(\.name)))
      }
    }
    if word.text.isEmpty {
      problem(path, Message("缺少“name”。", "“name” is missing."))
      return nil
    }
    return word
  }
}
