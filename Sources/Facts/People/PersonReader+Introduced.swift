import TextModel

/// People whom a verb introduces: 名叫, 由, 任命.
extension PersonReader {
  /// 以马志印、梁丽娟为代表的, 名叫赵强: words that introduce names without a title.
  mutating func readIntroduced() {
    for index in places.all(.introducer) {
      var found: NameReading.Candidate?
      switch Unicode.Scalar(text.scalar(index)) ?? " " {
      case "以":
        found = introduced(at: index + 1)
        if let end = found?.range.upperBound, !isFollowedByRepresentative(end) { continue }
      case "名" where text.matches("名为", at: index): found = introduced(at: index + 2)
      case "由" where !text.has("于", at: index + 1):
        found = introduced(at: index + 1)
        guard found?.given == 4, found?.right == 2 else { continue }
      // 授予覃大海等50名同志“优秀党务工作者”称号
      case "予":
        found = introduced(at: index + 1)
        // 授予苗大川“见义勇为模范”称号
        guard let end = found?.range.upperBound, found?.given == 4,
          isFirstOfMany(behind: end) || text.characterClass(end) == .openQuote && found?.range.count == 3
        else { continue }
      case "叫": readCalled(at: index + 1)
      case "命" where text.has("任", at: index - 1): readAppointed(at: index + 1)
      case "免" where text.has("去", at: index + 1): readAppointed(at: index + 2)
      default: continue
      }
      if let found { _ = readName(found, titles: []) }
    }
  }

  private func introduced(at start: Int) -> NameReading.Candidate? {
    guard let candidate = names.name(at: start), isFree(candidate.range), candidate.given >= 2,
      candidate.weight != .wordlike, !candidate.isLookalike, candidate.right >= 1
    else { return nil }
    return candidate
  }

  /// 名叫赵强, 我叫王芳, 老人叫焦守堂，: whoever is called so; not 这叫安全.
  private mutating func readCalled(at start: Int) {
    let before = text.scalar(start - 2)
    let isCertain = PersonReader.calledBefore.contains(before)
    guard let candidate = names.name(at: start), isFree(candidate.range), !candidate.isLookalike,
      isCertain
        ? candidate.given >= 2 && candidate.right >= 1
        : candidate.given >= 3 && candidate.range.count >= 3 && candidate.right == 3,
      isCertain || candidate.weight != .wordlike
    else { return }
    add(candidate.range)
  }

  /// 名叫, 我叫, 有个叫…的
  private static let calledBefore = ScalarSet("名我他她个位")

  /// 任命贺军为市水利局副局长, 免去田野的县财政局局长职务
  private mutating func readAppointed(at start: Int) {
    guard let candidate = names.name(at: start), candidate.given >= 2 else { return }
    // 盖春来的: the name reaches to 为 or 的, also where its last character looks like the next word's.
    var range = candidate.range
    if range.count == 2, text.has("的", at: range.upperBound + 1) || text.has("为", at: range.upperBound + 1) {
      range = start..<(range.upperBound + 1)
    }
    let posts = posts(behindAppointed: range.upperBound)
    if isFree(range), !posts.isEmpty { add(range, titles: posts) }
  }

  /// 幸福来当选主席，佘敏、母志刚当选副主席: who was elected to what.
  mutating func readElected() {
    for index in places.all(.elected) {
      var end = index + 2
      while end < text.count, end - index < 20, !text.characterClass(end).endsClause { end += 1 }
      let posts = titles(endingAt: end, border: index + 2)
      var last = index
      while !posts.isEmpty, let found = name(endingAt: last, where: { $0.given >= 2 && !$0.isWord }),
        isFree(found.range)
      {
        add(found.range, titles: posts)
        guard text.characterClass(found.range.lowerBound - 1) == .enumerationComma else { break }
        last = found.range.lowerBound - 1
      }
    }
  }

  /// 决定任命：⏎仲景文为县人民政府副县长；⏎窦明为县教育体育局局长: a list of appointments, a clause each.
  mutating func readAppointments() {
    for start in places.all(.clause) where text.characterClass(start) == .han {
      guard mayBeAppointed(at: start), let candidate = names.name(at: start), isFree(candidate.range),
        candidate.given >= 2, !candidate.isLookalike, isAppointment(endingAt: start)
      else { continue }
      let posts = posts(behindAppointed: candidate.range.upperBound)
      if !posts.isEmpty { add(candidate.range, titles: posts) }
    }
  }

  /// Whether 为, 的 or 同志 stands where a name would end: a look for each clause.
  private func mayBeAppointed(at start: Int) -> Bool {
    (start + 2...start + 4).contains { text.has("为", at: $0) || text.has("的", at: $0) || text.has("同", at: $0) }
  }

  /// Whether what stands before a clause is a list of appointments: 任命： or 免去： itself, or another that ends with ；
  /// behind a person found there.
  private func isAppointment(endingAt start: Int) -> Bool {
    var index = start - 1
    while index > 0, text.characterClass(index) == .lineBreak { index -= 1 }
    switch text.characterClass(index) {
    case .colon: return text.matches("任命", at: index - 2) || text.matches("免去", at: index - 2)
    case .semicolon: return (max(0, index - 48)..<index).contains { isTaken($0) }
    default: return false
    }
  }

  /// The posts behind 为 up to the end of the clause, or behind 的 up to 职务.
  private func posts(behindAppointed end: Int) -> [String] {
    var position = end
    if text.matches("同志", at: position) { position += 2 }
    guard text.has("为", at: position) || text.has("的", at: position) else { return [] }
    var end = position + 1
    while end < text.count, end - position < 36, !text.characterClass(end).endsClause, !text.matches("职务", at: end) {
      end += 1
    }
    return titles(endingAt: end, border: position + 1)
  }

  /// Whether 为代表 or 为首 comes in the same clause.
  private func isFollowedByRepresentative(_ index: Int) -> Bool {
    for position in index..<max(index, min(text.count, index + 24)) {
      if text.characterClass(position).endsClause { return false }
      if text.has("为", at: position), text.matches("为代表", at: position) || text.matches("为首", at: position) {
        return true
      }
    }
    return false
  }

  /// 等6名, 等120名: one of so many.
  func isFirstOfMany(behind index: Int) -> Bool {
    guard text.has("等", at: index) else { return false }
    var end = index + 1
    while end < index + 6,
      text.characterClass(end) == .digit || HanDigit.value(text.scalar(end)) != nil
        || HanDigit.power(text.scalar(end)) != nil
    {
      end += 1
    }
    return end > index + 1 && (text.has("名", at: end) || text.has("位", at: end) || text.has("人", at: end))
  }
}
