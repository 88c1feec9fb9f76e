import TextModel

/// Weighs whether a run of titles opens an article or divides the one above it. The weights are those of a logistic
/// regression over articles set in many layouts, in tenths.
struct RunWeighing {
  let topics: TitleTopics
  private let blocks: [Block]
  /// How many blank lines stand between paragraphs mostly.
  let paragraphGap: Int

  /// Whether no blank lines stand between paragraphs at all, so that they part other things.
  private let blanksPart: Bool

  /// Whether most headings stand right above a news item or a byline.
  private let headingsOpenNews: Bool
  /// Whether blank lines stand behind any of the page's certain headlines, as far as it has some.
  private let headlinesStandApart: Bool
  /// Whether headlines of the page stand right above a news item or a byline, as far as can be seen.
  private let titlesOpenNews: Bool

  init(_ blocks: [Block], _ topics: TitleTopics) {
    self.blocks = blocks
    self.topics = topics
    var counts = [0, 0, 0]
    for index in blocks.indices.dropFirst() where blocks[index].kind == .body && blocks[index - 1].kind == .body {
      counts[min(2, blocks[index].gapBefore)] += 1
    }
    var headings = (all: 0, certain: 0)
    for index in blocks.indices.dropLast() where blocks[index].has(.heading) && blocks[index + 1].kind != .title {
      headings.all += 1
      if blocks[index + 1].isLead || blocks[index + 1].kind == .byline { headings.certain += 1 }
    }
    var titles = (all: 0, certain: 0, apart: 0)
    for index in blocks.indices.dropLast() where blocks[index].kind == .title && blocks[index + 1].kind != .title {
      titles.all += 1
      if blocks[index + 1].isLead || blocks[index + 1].kind == .byline {
        titles.certain += 1
        if blocks[index + 1].gapBefore > 0 { titles.apart += 1 }
      }
    }
    headlinesStandApart = titles.certain < 3 || titles.apart > 0
    titlesOpenNews = titles.certain > 2 && titles.certain * 3 > titles.all
    headingsOpenNews = headings.certain * 2 > headings.all
    paragraphGap = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    blanksPart = counts[0] >= 10 && (counts[1] + counts[2]) * 20 <= counts[0]
  }

  /// Above 0 where a run opens an article.
  ///
  /// - Parameters:
  ///   - above: the words of the article so far.
  ///   - below: the words up to the next title.
  ///   - featureSigns: how much that article looks like a longer piece with subheads.
  func score(_ run: TitleRun, _ siblings: [TitleRun], above: WordMap, below: WordMap, featureSigns: Int) -> Int {
    let first = blocks[run.blocks.lowerBound]
    if first.has(.letterSpaced) || first.has(.placeName) && run.blocks.count > 1 { return 10 }
    if first.has(.heading) && headingsOpenNews { return 10 }
    var score = 15
    if run.blocks.count > 1 { score += 27 }
    if first.has(.heading) { score += 25 }
    let isWithin = run.next < blocks.count
    if isWithin && blocks[run.next].has(.opensWithTime) { score += 15 }
    // A list with bullets, set apart from the text above it.
    if run.next + 1 < blocks.count, first.gapBefore > paragraphGap, blocks[run.next].gapBefore == 0,
      blocks[run.next].has(.bullet), blocks[run.next + 1].has(.bullet)
    {
      score += 25
    }
    // The texts: two parts of one article share more words than two articles do, and a subhead takes up what its article
    // has said.
    let likeness = above.likeness(topics.sharedCount(above, below), to: below)
    score -= Int(12 * RunWeighing.logarithm(1 + likeness))
    let title = topics.title(run.blocks)
    let taken = above.sharedCount(with: title)
    if taken > 0 { score -= 12 + 4 * min(taken, 3) }
    score += 5 * min(below.sharedCount(with: title), 5) / 2
    score += 7 * min(below.count, 300) / 100
    if above.count < 40 { score += 6 }
    // The blank lines: more of them before a headline than between paragraphs, and more often some behind it.
    score += 5 * max(0, min(2, first.gapBefore - paragraphGap))
    if blanksPart, first.gapBefore > 0 { score += 6 }
    if isWithin {
      let behind = blocks[run.next].gapBefore
      // Where no certain headline has any, they tell the other kind of title.
      score += behind > paragraphGap ? headlinesStandApart ? 18 : -20 : behind < paragraphGap ? -9 : 0
    }
    score -= 4 * featureSigns
    // So would this; where the page's headlines have no such signs, none is missed here.
    score += titlesOpenNews ? -8 : 6
    if siblings.contains(where: { isParallel($0, to: run) }) { score -= 13 }
    if siblings.contains(where: { isAlike($0, run) }) { score -= 15 }
    if siblings.contains(where: { asksAlike($0, run) }) { score -= 20 }
    if siblings.contains(where: { speakAlike($0, run) }) { score -= 40 }
    if siblings.contains(where: { topics.title($0.blocks).sharedCount(with: title) > 1 }) { score -= 10 }
    return score
  }

  /// Whether two titles are equally wide, as subheads are more often than headlines.
  private func isParallel(_ other: TitleRun, to run: TitleRun) -> Bool {
    let (own, its) = (blocks[run.blocks.lowerBound], blocks[other.blocks.lowerBound])
    return abs(own.width - its.width) <= 2
  }

  /// Whether two titles have the same marks, two or more: 古城夜游：一场灯光秀“点亮”一座城.
  private func isAlike(_ other: TitleRun, _ run: TitleRun) -> Bool {
    let (own, its) = (blocks[run.blocks.lowerBound], blocks[other.blocks.lowerBound])
    return own.markCount >= 2 && own.markCount == its.markCount && run.blocks.count == other.blocks.count
      && abs(own.width - its.width) <= 4
  }

  /// Whether two titles ask something in about as many words: 今年考哪些项目, 考点如何保障安全.
  private func asksAlike(_ other: TitleRun, _ run: TitleRun) -> Bool {
    let (own, its) = (blocks[run.blocks.lowerBound], blocks[other.blocks.lowerBound])
    return own.has(.question) && its.has(.question) && !own.has(.phraseGap) && !its.has(.phraseGap)
      && run.blocks.count == 1 && other.blocks.count == 1 && abs(own.width - its.width) <= 8
  }

  /// Whether two titles say what someone said, or name a book each: of headlines it is the rarest form, of the subheads of
  /// a portrait or a review one of the commonest.
  private func speakAlike(_ other: TitleRun, _ run: TitleRun) -> Bool {
    blocks[run.blocks.lowerBound].has(.inQuotes) && blocks[other.blocks.lowerBound].has(.inQuotes)
      && run.blocks.count == 1 && other.blocks.count == 1
  }

  /// The natural logarithm of a number from 1 on, near enough.
  private static func logarithm(_ number: Double) -> Double {
    0.693 * (Double(number.exponent) + number.significand - 1)
  }
}
