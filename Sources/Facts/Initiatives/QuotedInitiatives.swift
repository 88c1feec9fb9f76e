import TextModel

/// Names of initiatives with quotation marks: “敲门”行动, “净城行动”, “六无六美”, “A”“B”等主题活动.
struct QuotedInitiatives {
  let text: ArticleReading
  let nouns: InitiativeNouns
  let boundary: InitiativeBoundary

  private static let maximumContent = 44
  private static let maximumPhrase = 16

  /// Adds the initiatives of a paragraph that are named with quotation marks.
  ///
  /// - Parameter quotations: those of the paragraph, in order.
  func append(in paragraph: Range<Int>, _ quotations: [QuotedSpan], to result: inout [InitiativeCandidate]) {
    let spans =
      quotations.allSatisfy { isName($0.content) } ? quotations : quotations.filter { isName($0.content) }
    for (position, span) in spans.enumerated() {
      if let candidate = candidate(span, spans, position, paragraph) { result.append(candidate) }
    }
  }

  /// Whether a quotation can be a name: short, and no sentence.
  private func isName(_ content: Range<Int>) -> Bool {
    guard content.count <= QuotedInitiatives.maximumContent else { return false }
    for index in content where text.characterClass(index).endsSentence { return false }
    return true
  }

  private func candidate(
    _ span: QuotedSpan, _ spans: [QuotedSpan], _ position: Int, _ paragraph: Range<Int>
  ) -> InitiativeCandidate? {
    let content = span.content
    let formula = Formula(text, content)
    if let counted = countedChain(spans, to: position, paragraph) { return counted }
    if let phrase = phrase(behind: span, formula: formula, paragraph) {
      return named(span, phrase, formula)
    }
    if let own = nouns.ending(at: content.upperBound), isNamed(content, own) {
      return InitiativeCandidate(
        range: span.range, kind: own.kind, quotation: content, formula: formula.isCounted ? formula : nil)
    }
    // “五步议事法”
    if formula.isCounted, (4...8).contains(content.count), text.has("法", at: content.upperBound - 1),
      content.allSatisfy({ text.characterClass($0) == .han }),
      isTechnique(content.upperBound - 1, from: content.lowerBound)
    {
      return InitiativeCandidate(range: span.range, kind: .method, quotation: content, formula: formula)
    }
    if isSetPhrase(content) { return nil }
    if isSystem(content) {
      return InitiativeCandidate(range: span.range, kind: .mechanism, quotation: content, formula: nil)
    }
    if let kind = kindOfChain(spans, from: position, paragraph) {
      return InitiativeCandidate(range: span.range, kind: kind, quotation: content, formula: nil)
    }
    if let parts = parts(before: span) { return parts }
    return slogan(span, formula, paragraph)
  }

  /// “点位长制”: a quoted word with 制 names a system.
  private func isSystem(_ content: Range<Int>) -> Bool {
    guard (3...8).contains(content.count), text.has("制", at: content.upperBound - 1),
      !InitiativeCharacters.has(text.scalar(content.upperBound - 2), InitiativeCharacters.withSystem)
    else { return false }
    return content.allSatisfy { text.characterClass($0) == .han }
  }

  // MARK: Quotation and type noun

  private func named(_ span: QuotedSpan, _ phrase: InitiativeNouns.Noun, _ formula: Formula) -> InitiativeCandidate? {
    // 标准 and the like name something only with a formula before them.
    if phrase.noun == .standard && !formula.isCounted || phrase.noun == .suite { return nil }
    // “三夏”机收减损行动 says more than the phrase.
    if isSetPhrase(span.content), phrase.kind == .campaign || phrase.kind == .system,
      phrase.range.lowerBound < span.range.upperBound + 4
    {
      return nil
    }
    if phrase.noun == .deed || phrase.noun == .battle, phrase.range.lowerBound > span.range.upperBound + 4 {
      return nil
    }
    // 耕地“非农化”“非粮化”专项整治 is about both and named by neither.
    if phrase.noun == .deed, text.characterClass(span.range.lowerBound - 1) == .closeQuote { return nil }
    // “双减”政策, “双随机”检查 are everybody's.
    if phrase.noun == .policy || phrase.noun == .measure, isSetPhrase(span.content) { return nil }
    let start = objectStart(span, phrase) ?? span.range.lowerBound
    var candidate = InitiativeCandidate(
      range: start..<phrase.range.upperBound, kind: phrase.kind, quotation: span.content,
      formula: formula.isCounted ? formula : countBehind(span.range.upperBound))
    candidate.needsComponents = phrase.noun == .measure && formula.groups.count == 1
    return candidate
  }

  /// 三大 behind “蓝天、碧水、净土”; 三色, 四联办, 五步 behind others.
  private func countBehind(_ index: Int) -> Formula? {
    QuotedInitiatives.ways.contains(text.scalar(index + 1)) ? count(at: index) : nil
  }

  private static let ways = ScalarSet("大色步联段级环")

  func greatCount(at index: Int) -> Formula? { text.has("大", at: index + 1) ? count(at: index) : nil }

  /// A numeral of two or more, with the character behind it.
  private func count(at index: Int) -> Formula? {
    guard let value = Formula.value(text.scalar(index)), value >= 2 else { return nil }
    return Formula(text, index..<(index + 2))
  }

  /// The type noun that the words behind a quotation lead to: “我们的中国梦”文化进万家猜灯谜活动.
  private func phrase(
    behind span: QuotedSpan, formula: Formula, _ paragraph: Range<Int>
  ) -> InitiativeNouns.Noun? {
    var start = span.range.upperBound
    // “6+N”的志愿服务体系; else 的 leads to what the quotation describes.
    if text.has("的", at: start), formula.isCounted || isList(span.content) { start += 1 }
    let isDescribed = start > span.range.upperBound && !formula.isCounted
    if nouns.isPredicate(at: start) { return nil }
    var found: InitiativeNouns.Noun?
    var index = start
    let limit = min(paragraph.upperBound, start + QuotedInitiatives.maximumPhrase)
    while index < limit {
      let kind = text.characterClass(index)
      guard kind == .han || kind == .digit || kind == .latin else { break }
      // “旧书市集”三大板块64场活动: how many there were is no part of a name.
      if kind == .digit, index > start, countsTimes(index) { break }
      if let noun = noun(at: index), noun.range.upperBound <= limit,
        mayFollow(noun, start..<index, found, span, formula)
      {
        if let found, noun.range.upperBound - found.range.upperBound > 6 { break }
        if found == nil || noun.range.upperBound > (found?.range.upperBound ?? 0) { found = noun }
        index = noun.range.upperBound
        continue
      }
      if nouns.endsPhrase(at: index, from: start) { break }
      index += 1
    }
    // “脚底板”换项目: a single verb between them makes no name.
    if let found, found.range.lowerBound == start + 1, QuotedInitiatives.isVerb(text.scalar(start)) { return nil }
    if let found { return isDescribed && found.kind == .campaign ? nil : found }
    if let technique = technique(behind: span.range.upperBound) { return technique }
    return formula.isSum ? sumPhrase(from: start, limit: limit) : nil
  }

  /// Whether a noun between a quotation and which some words stand may belong to it.
  private func mayFollow(
    _ noun: InitiativeNouns.Noun, _ between: Range<Int>, _ found: InitiativeNouns.Noun?, _ span: QuotedSpan,
    _ formula: Formula
  ) -> Bool {
    guard noun.noun.needsQuotation else { return true }
    guard found == nil, isNear(between) else { return false }
    switch noun.noun {
    case .measure: return between.isEmpty && formula.isCounted && formula.isPure
    case .policy: return span.content.count >= 4 && isForFirms(between)
    default: return true
    }
  }

  /// 惠企, 扶持: whom a policy of the place is for. Others are a state's.
  private func isForFirms(_ between: Range<Int>) -> Bool {
    between.count == 2
      && QuotedInitiatives.beneficiaries.contains(text.scalar(between.lowerBound), text.scalar(between.lowerBound + 1))
  }

  private static let beneficiaries = ShortWords(
    "惠企 惠民 惠农 惠商 助企 扶持 补贴 奖补 优惠 人才 减免 帮扶 就业 创业 招商 住房 安居 纾困 稳岗 救助 购房")

  /// 64场, 12项
  private func countsTimes(_ index: Int) -> Bool {
    var end = index
    while end < index + 6, text.characterClass(end) == .digit { end += 1 }
    return QuotedInitiatives.counters.contains(text.scalar(end)) || text.has("余", at: end)
  }

  /// The type noun at an index, or a longer one that begins inside it: 包联制度 is no 包联制.
  private func noun(at index: Int) -> InitiativeNouns.Noun? {
    guard let noun = nouns.starting(at: index) else { return nil }
    for inner in noun.range.dropFirst() {
      guard let longer = nouns.starting(at: inner), longer.range.upperBound > noun.range.upperBound else { continue }
      return InitiativeNouns.Noun(range: index..<longer.range.upperBound, noun: longer.noun)
    }
    return noun
  }

  /// Whether nothing stands between a quotation and a noun that needs it but what is done by it: “四个一点”筹资办法.
  private func isNear(_ between: Range<Int>) -> Bool {
    between.count <= 4 && !QuotedInitiatives.praise.contains(text.scalar(between.upperBound - 1))
      && !between.contains { QuotedInitiatives.counters.contains(text.scalar($0)) }
  }

  /// “四早一快”除雪法, “五字”治湖法: a way of doing something, whatever is done.
  private func technique(behind start: Int) -> InitiativeNouns.Noun? {
    let run = (start..<(start + 8)).prefix { text.characterClass($0) == .han }
    guard let end = run.dropFirst(2).first(where: { text.has("法", at: $0) }), isTechnique(end, from: start) else {
      return nil
    }
    return InitiativeNouns.Noun(range: start..<(end + 1), noun: .method)
  }

  /// Whether 法 at an index is that of a technique, and no law: not 宪法, 办法, 法院.
  private func isTechnique(_ index: Int, from start: Int) -> Bool {
    !QuotedInitiatives.laws.contains(text.scalar(index - 1)) && !nouns.goesOn(at: index + 1)
      && !(start..<index).contains { nouns.endsPhrase(at: $0, from: start) }
  }

  private static let laws = ScalarSet("方办说做看想立执司普守违合依宪民刑书无设没语用戏商税手非枉犯")
  /// “联办”“通办”三项改革
  private static let counters = ScalarSet("项个场次类届")
  /// 聊出真办法
  private static let praise = ScalarSet("真好新老土妙笨啥种的")

  private static func isVerb(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) ?? " " {
    case "换", "变", "成", "引", "抓", "促", "跑", "争", "落", "上", "建", "搞", "办", "进": true
    default: false
    }
  }

  /// “A、B、C”, “A+B”: short parts of a whole.
  private func isList(_ content: Range<Int>) -> Bool {
    var marks = 0
    for index in content
    where text.characterClass(index) == .enumerationComma || text.characterClass(index) == .plus { marks += 1 }
    return marks >= 1 && content.count / (marks + 1) <= 8
  }

  /// “6+X”正向积分: a formula with letters names whatever short noun follows it.
  private func sumPhrase(from start: Int, limit: Int) -> InitiativeNouns.Noun? {
    var index = start
    while index < limit, text.characterClass(index) == .han, !nouns.endsPhrase(at: index, from: start) { index += 1 }
    guard (2...6).contains(index - start) else { return nil }
    return InitiativeNouns.Noun(range: start..<index, noun: .method)
  }

  /// 清理违规“小菜园”专项整治行动: the verb before the quotation belongs to the name of a special campaign.
  private func objectStart(_ span: QuotedSpan, _ phrase: InitiativeNouns.Noun) -> Int? {
    guard phrase.kind == .campaign, text.matches("专项", at: span.range.upperBound) else { return nil }
    let found = boundary.start(before: span.range.lowerBound, limit: max(0, span.range.lowerBound - 7))
    guard found.border != .length else { return nil }
    for start in found.start..<max(found.start, span.range.lowerBound - 1) where nouns.isAction(at: start) {
      return start
    }
    return nil
  }

  // MARK: Type noun inside

  /// “净城行动”, “路长制”; not “民心工程” or “主题活动”.
  private func isNamed(_ content: Range<Int>, _ noun: InitiativeNouns.Noun) -> Bool {
    switch noun.noun {
    case .deed, .standard, .suite, .apparatus, .battle: return false
    default: break
    }
    let modifier = content.lowerBound..<noun.range.lowerBound
    // “地等项目”: what waits for what.
    if text.has("等", at: modifier.upperBound - 1) { return false }
    if modifier.isEmpty { return noun.noun == .duty }  // 路长制 as one word
    if content.count > 20 { return false }
    return !boundary.isGeneric(modifier) && !isSetPhrase(content)
  }

  // MARK: 三部曲 and counted slogans

  /// 人居环境整治“三部曲”: the phrase before the quotation belongs to the name.
  private func parts(before span: QuotedSpan) -> InitiativeCandidate? {
    let content = span.content
    guard let noun = nouns.ending(at: content.upperBound), noun.noun == .suite, noun.range == content,
      Formula.value(text.scalar(content.lowerBound)) != nil
    else { return nil }
    let found = boundary.start(before: span.range.lowerBound, limit: max(0, span.range.lowerBound - 12))
    let start = boundary.withoutPlace(found.start, span.range.lowerBound)
    return InitiativeCandidate(
      range: start..<span.range.upperBound, kind: .slogan, quotation: content, formula: Formula(text, content))
  }

  private func slogan(_ span: QuotedSpan, _ formula: Formula, _ paragraph: Range<Int>) -> InitiativeCandidate? {
    guard formula.isPure, formula.isCounted, !endsInUnity(span.content) else { return nil }
    var candidate = InitiativeCandidate(
      range: span.range, kind: .slogan, quotation: span.content, formula: formula)
    candidate.needsComponents = formula.groups.count == 1
    return candidate
  }

  /// 五位一体, 六位一体: a manner of speaking.
  private func endsInUnity(_ content: Range<Int>) -> Bool { text.matches("位一体", at: content.upperBound - 3) }

  private func isSetPhrase(_ content: Range<Int>) -> Bool {
    QuotedInitiatives.setPhrases.longest(at: content.lowerBound, in: text.logical, limit: text.count)?.bound
      == content.upperBound
  }

  private static let setPhrases = WordTable(InitiativeWords.setPhrases)
}
