/// Title lines that open no article: slogans, public notices and the names of columns, which are the page's, and subheads.
extension TitleRun {
  /// Whether a title line names the column of the briefs under it, each with its bullet.
  static func opensBriefs(_ index: Int, _ blocks: [Block], _ topics: TitleTopics) -> Bool {
    guard index + 2 < blocks.count, blocks[index + 1].kind == .body, blocks[index + 1].has(.bullet),
      let second = blocks[(index + 2)..<min(blocks.count, index + 4)].first(where: {
        $0.kind == .body && $0.has(.bullet)
      }),
      // Without blank lines they are one text, and that is its headline.
      blocks[index + 1].gapBefore > 0 || second.gapBefore > 0
    else { return false }
    return TitleWords.isColumnName(topics.line(index).glyphs)
  }

  /// Whether a line is the name of a book or what someone said, and the next title is, too.
  static func opensWorks(_ index: Int, _ blocks: [Block]) -> Bool {
    blocks[index].has(.inQuotes)
      && blocks[(index + 1)...].first { $0.kind == .title }?.has(.inQuotes) ?? false
  }

  /// Where a headline begins below a subhead under which its column ended: that stands right under its text, as another
  /// of the page does or in a longer piece, and apart from what follows.
  static func subheadEnd(_ blocks: [Block], _ titles: Range<Int>) -> Int? {
    func isUnderText(_ index: Int) -> Bool {
      index > 0 && blocks[index].kind == .title && blocks[index].gapBefore == 0 && blocks[index - 1].kind == .body
        && blocks[index - 1].endsSentence && blocks[index - 1].tail == .none
    }
    let first = titles.lowerBound
    guard titles.count > 1, blocks[first + 1].gapBefore > 0, isUnderText(first) else { return nil }
    let hasSibling = (max(0, first - 20)..<first).contains {
      isUnderText($0) && blocks[$0 + 1].kind == .body && blocks[$0 + 1].gapBefore == 0
    }
    return hasSibling || featureSigns(before: TitleRun(blocks: titles), blocks) > 0 ? first + 1 : nil
  }

  /// Where a headline begins below a slogan or a column's name: at the widest gap between the lines, if nothing but that
  /// gap parts them, or behind a public notice.
  static func sloganEnd(_ blocks: [Block], _ titles: Range<Int>, _ topics: TitleTopics) -> Int? {
    guard titles.count > 1 else { return nil }
    if let end = widestGap(blocks, titles, topics) { return end }
    let first = titles.lowerBound
    guard titles.upperBound < blocks.count, blocks[first].width <= 40 else { return nil }
    let causes = TitleWords.causeCount(topics.line(first).glyphs)
    if causes == 0 { return nil }
    // The text says nothing of what the notice is about.
    let shared = sharedCounts(first + 1, of: titles, blocks, topics)
    return shared.above == 0 || shared.above == 1 && (shared.below > 3 || causes > 1) ? first + 1 : nil
  }

  /// How many words of the titles before and from one of them on stand in the text under them.
  private static func sharedCounts(
    _ title: Int, of titles: Range<Int>, _ blocks: [Block], _ topics: TitleTopics
  ) -> (above: Int, below: Int) {
    var end = titles.upperBound
    while end < min(blocks.count, titles.upperBound + 8), blocks[end].kind != .title { end += 1 }
    let text = topics.text(titles.upperBound..<end)
    return (
      text.sharedCount(with: topics.title(titles.lowerBound..<title)),
      text.sharedCount(with: topics.title(title..<titles.upperBound))
    )
  }

  private static func widestGap(_ blocks: [Block], _ titles: Range<Int>, _ topics: TitleTopics) -> Int? {
    let inner = titles.dropFirst()
    guard let widest = inner.max(by: { blocks[$0].gapBefore < blocks[$1].gapBefore }) else { return nil }
    let gap = blocks[widest].gapBefore
    let others = inner.filter { $0 != widest }.map { blocks[$0].gapBefore }.max() ?? 0
    guard gap > others else { return nil }
    guard gap >= 1 else { return nil }
    if gap >= 2 { return widest }
    guard titles.lowerBound + 1 == widest else { return nil }
    let first = topics.line(titles.lowerBound)
    lazy var shared = sharedCounts(widest, of: titles, blocks, topics)
    // Two phrases that say what to do, above lines that stand together, or any above the place with which those begin.
    let isSetApart = titles.upperBound < blocks.count && gap > blocks[titles.upperBound].gapBefore
    if blocks[titles.lowerBound].has(.slogan)
      && (isSetApart || titles.count > 2 || shared.above == 0)
      || titles.count > 2 && blocks[widest].has(.placeName)
      || titles.count > 2 && first.opensWithVerb && first.hasVerbPhrase
    {
      return widest
    }
    // A couplet apart from the headline, where the lines of the page's other headlines stand together.
    if isCouplet(first), standTogether(blocks, apartFrom: titles), shared.above < 2 { return widest }
    // One line that says nothing of what the text under the others is about.
    guard titles.upperBound < blocks.count else { return nil }
    // Those stand together, and it does not stand with them.
    guard isSetApart || titles.count > 2 else { return nil }
    return isSetApart
      ? shared.above == 0 && shared.below > 1 ? widest : nil
      : shared.above < min(2, shared.below) ? widest : nil
  }

  /// Two phrases side by side, about nobody and nothing that can be counted.
  private static func isCouplet(_ line: HeadlineBlock.Line) -> Bool {
    line.isCouplet && !line.hasDigits && !line.isQuoting && !line.hasSubject && !line.isPeg && line.wordCount <= 20
  }

  /// Whether the lines of the headlines near by have no blank lines between them.
  private static func standTogether(_ blocks: [Block], apartFrom titles: Range<Int>) -> Bool {
    var (together, apart) = (0, 0)
    for index in max(1, titles.lowerBound - 80)..<min(blocks.count, titles.upperBound + 80)
    where !titles.contains(index) && blocks[index].kind == .title && blocks[index - 1].kind == .title {
      if blocks[index].gapBefore == 0 {
        together += 1
      } else if !blocks[index - 1].has(.phraseGap) {
        // Two phrases there may be another such couplet.
        apart += 1
      }
    }
    return together > 1 && apart == 0
  }

  /// Whether a line above a caption calls out to all readers: phrases that say nothing of the picture.
  static func isCallOut(_ run: TitleRun, _ blocks: [Block], _ weighing: RunWeighing) -> Bool {
    let first = blocks[run.blocks.lowerBound]
    guard run.blocks.count == 1, first.hasAny([.phraseGap, .titleStart]), run.next < blocks.count,
      blocks[run.next].gapBefore > 0
    else { return false }
    let line = weighing.topics.line(run.blocks.lowerBound)
    // Two phrases say it by their words or by the blank lines behind them: 小小稻田 大大课堂 is a picture's headline.
    guard
      blocks[run.next].gapBefore > weighing.paragraphGap || line.opensWithVerb || line.hasVerbPhrase
        || TitleWords.isPublicNotice(line.glyphs)
    else { return false }
    return weighing.topics.text(run.next..<(run.next + 1)).sharedCount(with: weighing.topics.title(run.blocks)) == 0
  }
}
