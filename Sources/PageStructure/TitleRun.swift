import TextModel

/// A run of title lines with nothing between them, and what it is for.
struct TitleRun {
  enum Task {
    /// Opens an article.
    case headline
    /// The headline of the text above: vertical headlines come late in the text layer, behind their bodies.
    case headlineAbove
    /// Opens a photo's caption.
    case photo
    /// Subheads of the article in which it stands.
    case subhead
    /// No text follows.
    case alone
  }

  var blocks: Range<Int>
  var task = Task.headline
  /// Whether other titles of the same stretch were told apart from it.
  var isPart = false
  /// The block behind the whole stretch of titles.
  var next: Int
  /// Where the text begins of which it is the headline, if that stands above it and nothing else tells.
  var textStart: Int?

  init(blocks: Range<Int>) {
    self.blocks = blocks
    next = blocks.upperBound
  }

  /// The runs of a page by their first block.
  static func runs(in blocks: [Block], _ topics: TitleTopics) -> [Int: TitleRun] {
    var runs: [TitleRun] = []
    var index = 0
    while index < blocks.count {
      guard blocks[index].kind == .title else {
        index += 1
        continue
      }
      var end = index + 1
      while end < blocks.count, blocks[end].kind == .title { end += 1 }
      // Banners above a headline are no part of it.
      while index < end - 1, blocks[index].has(.bullet) {
        var banner = TitleRun(blocks: index..<(index + 1))
        banner.task = .alone
        runs.append(banner)
        index += 1
      }
      // 县域简讯 above several briefs is the name of their column.
      if end == index + 1, opensBriefs(index, blocks, topics) {
        var banner = TitleRun(blocks: index..<end)
        banner.task = .alone
        runs.append(banner)
        index = end
        continue
      }
      if let subhead = subheadEnd(blocks, index..<end) {
        var run = TitleRun(blocks: index..<subhead)
        run.task = .subhead
        runs.append(run)
        index = subhead
      }
      // So are slogans set apart from it.
      if let slogan = sloganEnd(blocks, index..<end, topics) {
        var banner = TitleRun(blocks: index..<slogan)
        banner.task = .alone
        runs.append(banner)
        index = slogan
      }
      // A headline block has few lines; more are a list or a table.
      if end - index > 8 {
        var list = TitleRun(blocks: index..<(end - 4))
        list.task = .alone
        runs.append(list)
        index = end - 4
      }
      // “一、…” or 案情回放 under a headline is its first subhead.
      let numbered =
        (index + 1..<max(end, index + 1)).first {
          blocks[$0].has(.numbered) || TitleWords.isLabel(topics.line($0).glyphs) || opensWorks($0, blocks)
        } ?? end
      var run = TitleRun(blocks: index..<numbered)
      run.next = end
      runs.append(run)
      if numbered < end {
        var subheads = TitleRun(blocks: numbered..<end)
        subheads.task = .subhead
        runs.append(subheads)
      }
      index = end
    }
    let weighing = RunWeighing(blocks, topics)
    HeadlinesAbove(blocks, weighing).mark(&runs)
    decide(&runs, blocks, weighing)
    var result: [Int: TitleRun] = [:]
    for run in runs { result[run.blocks.lowerBound] = run }
    return result
  }

  /// Decides what each run is for. Certain ones first; what stands between them by its likeness to its neighbours.
  private static func decide(_ runs: inout [TitleRun], _ blocks: [Block], _ weighing: RunWeighing) {
    let headlineLevel = headlineLevel(runs, blocks)
    var weak: [Int] = []
    var start = 0
    // Text above the first title is an article whose headline is missing.
    var hasHeadline = isText(0..<(runs.first?.blocks.lowerBound ?? 0), blocks)
    // Briefs stand under a banner: each title opens one.
    var inBriefs = false
    for index in runs.indices where [.headline, .headlineAbove].contains(runs[index].task) {
      let run = runs[index]
      inBriefs = opensBriefs(run, blocks) || inBriefs && index > 0 && isBrief(runs[index - 1], before: run)
      let behind = index > 0 ? runs[index - 1].blocks.upperBound : 0
      if let end = lastEnd(before: run, from: behind, blocks) {
        settle(&runs, weak, from: start, blocks, weighing)
        weak = []
        hasHeadline = isText(end..<run.blocks.lowerBound, blocks)
        start = end
      }
      if run.task == .headlineAbove {
        settle(&runs, weak, from: start, blocks, weighing)
        weak = []
        start = run.blocks.upperBound
        // The text behind it has no headline either, but may have subheads.
        hasHeadline = isText(start..<(index + 1 < runs.count ? runs[index + 1].blocks.lowerBound : start), blocks)
        continue
      }
      // Each of several books or sayings under one headline.
      let previous = index > 0 ? blocks[runs[index - 1].blocks.lowerBound] : nil
      if hasHeadline, run.blocks.count == 1, blocks[run.blocks.lowerBound].has(.inQuotes),
        previous?.has(.inQuotes) ?? false, runs[index - 1].task == .subhead
      {
        runs[index].task = .subhead
      } else if var task = certainTask(run, blocks, headlineLevel, weighing.topics, hasHeadline) {
        if task == .photo, isCallOut(run, blocks, weighing) { task = .alone }
        if task == .headline {
          settle(&runs, weak, from: start, blocks, weighing)
          start = run.blocks.upperBound
          weak = []
          hasHeadline = true
        }
        runs[index].task = task
      } else if !hasHeadline || inBriefs {
        settle(&runs, weak, from: start, blocks, weighing)
        weak = []
        // Behind an article's end, or at the page's head.
        runs[index].task = .headline
        start = run.blocks.upperBound
        hasHeadline = true
      } else {
        weak.append(index)
      }
    }
    settle(&runs, weak, from: start, blocks, weighing)
  }

  /// Whether a run stands right under a banner such as 简讯.
  private static func opensBriefs(_ run: TitleRun, _ blocks: [Block]) -> Bool {
    guard run.blocks.lowerBound > 0, run.next < blocks.count else { return false }
    let above = blocks[run.blocks.lowerBound - 1]
    return above.kind == .filler && above.has(.banner) && !above.has(.notice) && blocks[run.next].kind == .body
  }

  /// Whether the text between two runs is a short paragraph or two.
  private static func isBrief(_ run: TitleRun, before other: TitleRun) -> Bool {
    run.next < other.blocks.lowerBound && other.blocks.lowerBound - run.next <= 2
  }

  /// Whether body text stands in a range of blocks.
  private static func isText(_ range: Range<Int>, _ blocks: [Block]) -> Bool {
    range.contains { blocks[$0].kind == .body && !blocks[$0].isCaption }
  }

  /// The depth of the headings that open articles: the least on the page.
  private static func headlineLevel(_ runs: [TitleRun], _ blocks: [Block]) -> Int {
    var level = 0
    for run in runs where run.task != .alone {
      let own = Int(blocks[run.blocks.lowerBound].headingLevel)
      if own > 0 && (level == 0 || own < level) { level = own }
    }
    return level
  }

  private static func certainTask(
    _ run: TitleRun, _ blocks: [Block], _ level: Int, _ topics: TitleTopics, _ hasHeadline: Bool
  ) -> Task? {
    let next = run.next
    if hasHeadline, run.blocks.count == 1, TitleWords.isLabel(topics.line(run.blocks.lowerBound).glyphs) {
      return .subhead
    }
    guard next < blocks.count else { return .alone }
    var body = next
    if blocks[next].kind == .filler || blocks[next].kind == .folio { return .alone }
    if blocks[next].kind == .byline && !blocks[next].has(.photoCredit) { return .headline }
    if blocks[next].kind == .signOff { return .headline }
    if blocks[next].isLead || blocks[next].hasAny([.continuedFrom, .salutation]) { return .headline }
    if run.blocks.contains(where: { blocks[$0].has(.dash) }) { return .headline }
    if blocks[next].isCaption {
      while body < blocks.count, blocks[body].isCaption { body += 1 }
      if body < blocks.count, blocks[body].isLead || blocks[body].kind == .byline && !blocks[body].has(.photoCredit) {
        return .headline
      }
      return .photo
    }
    if body + 1 < blocks.count, blocks[body + 1].has(.photoCredit) {
      if blocks[body + 1].kind == .byline { return .photo }
      let opensNews = body + 2 < blocks.count && blocks[body + 2].isLead
      if blocks[body + 1].kind == .signOff, !opensNews { return .photo }
    }
    let first = blocks[run.blocks.lowerBound]
    if blocks[next].kind == .body, blocks[run.blocks.upperBound - 1].has(.explainsPicture) { return .photo }
    // 健身小贴士 goes with no article, nor does 任免名单（某年某月某会议通过）.
    if first.has(.tip), run.blocks.count == 1 || topics.line(run.blocks.upperBound - 1).isBracketed { return .headline }
    if level > 0, Int(first.headingLevel) > level, run.blocks.count == 1 { return .subhead }
    if first.has(.numbered) { return .subhead }
    return nil
  }

  /// The block behind the last end of an article before a run; nil where none ended since a block.
  private static func lastEnd(before run: TitleRun, from first: Int, _ blocks: [Block]) -> Int? {
    let end = run.blocks.lowerBound
    guard end > 0 else { return 0 }
    // ◆讲座预告◆ right above it opens something else.
    if blocks[end - 1].has(.banner), [.filler, .title].contains(blocks[end - 1].kind) { return end }
    for index in stride(from: end - 1, through: first, by: -1) where isEnd(index, blocks) { return index + 1 }
    return nil
  }

  /// Whether an article ends with a block.
  static func isEnd(_ index: Int, _ blocks: [Block]) -> Bool {
    switch blocks[index].kind {
    case .signOff, .byline:
      return index > 0 && blocks[index - 1].kind == .body
        && !(index + 1 < blocks.count && blocks[index + 1].has(.answer))
    case .body:
      if blocks[index].tail == .signOff { return true }
      guard index + 1 < blocks.count, blocks[index + 1].kind == .body else { return false }
      return blocks[index + 1].hasAny([.continuedFrom, .lead])
    case .filler, .folio, .title: return false
    }
  }

  /// Whether two phrases side by side stand behind text that breaks off.
  private static func isInsideSentence(_ run: TitleRun, _ blocks: [Block]) -> Bool {
    guard run.blocks.count == 1, run.blocks.lowerBound > 0, run.next < blocks.count else { return false }
    return blocks[run.blocks.lowerBound].has(.phraseGap) && blocks[run.blocks.lowerBound - 1].isOpen
      && blocks[run.next].kind == .body
  }

  /// Whether the text in a range ends with who wrote it.
  private static func isSigned(_ range: Range<Int>, _ blocks: [Block]) -> Bool {
    range.contains { blocks[$0].tail == .signOff || blocks[$0].kind == .signOff && !blocks[$0].has(.photoCredit) }
  }

  /// Whether a range of blocks is nothing but a table's rows and the lines above them.
  private static func isTable(_ range: Range<Int>, _ blocks: [Block]) -> Bool {
    let rows = range.count { blocks[$0].has(.row) }
    return rows > 1 && rows * 2 >= range.count && !range.contains { blocks[$0].width > 60 }
  }

  /// How much the article in which a run stands looks like a longer piece: it has a byline under its headline, a deck with
  /// dashes.
  static func featureSigns(before run: TitleRun, _ blocks: [Block]) -> Int {
    var signs = 0
    var index = run.blocks.lowerBound - 1
    while index >= 0, run.blocks.lowerBound - index < 60 {
      if blocks[index].isLead { return signs }
      if blocks[index].kind == .byline && !blocks[index].has(.photoCredit) {
        signs = 1
      } else if blocks[index].kind == .title && blocks[index].has(.dash) {
        return 2
      } else if signs > 0 && blocks[index].kind != .title {
        return signs
      }
      index -= 1
    }
    return signs
  }

  /// Runs that could be subheads of the article before them or headlines without a lead.
  ///
  /// - Parameter start: the first block of that article's text.
  private static func settle(
    _ runs: inout [TitleRun], _ weak: [Int], from start: Int, _ blocks: [Block], _ weighing: RunWeighing
  ) {
    guard let first = weak.first else { return }
    let featureSigns = featureSigns(before: runs[first], blocks)
    var above = weighing.topics.text(start..<runs[first].blocks.lowerBound)
    for (place, index) in weak.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].blocks.lowerBound : blocks.count
      let below = weighing.topics.text(runs[index].next..<max(runs[index].next, end))
      let siblings = weak[max(0, place - 2)...min(weak.count - 1, place + 2)].filter { $0 != index }.map { runs[$0] }
      var score = weighing.score(runs[index], siblings, above: above, below: below, featureSigns: featureSigns)
      // Behind a slogan that stands between two articles.
      if index > 0, runs[index - 1].task == .alone, runs[index - 1].blocks.upperBound == runs[index].blocks.lowerBound {
        score += 25
      }
      // An article that names its writer under the headline is signed by nobody else.
      if featureSigns > 0, isSigned(runs[index].next..<max(runs[index].next, end), blocks) { score += 12 }
      // Results and lists stand by themselves.
      let opens = score > 0 || isTable(runs[index].next..<max(runs[index].next, end), blocks)
      // No subhead stands in the middle of a sentence.
      let isSlogan = !opens && isInsideSentence(runs[index], blocks)
      runs[index].task = opens ? .headline : isSlogan ? .alone : .subhead
      above = opens ? below : weighing.topics.union(above, below)
    }
  }
}
