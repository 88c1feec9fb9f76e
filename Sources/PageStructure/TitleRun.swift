import TextModel

/// A run of title lines with nothing between them, and what it is for.
struct TitleRun {
  enum Task {
    /// Opens an article.
    case headline
    /// Opens a photo's caption.
    case photo
    /// Subheads of the article in which it stands.
    case subhead
    /// No text follows.
    case alone
  }

  var blocks: Range<Int>
  var task = Task.headline
  /// The block behind the whole stretch of titles.
  var next: Int

  init(blocks: Range<Int>) {
    self.blocks = blocks
    next = blocks.upperBound
  }

  /// The runs of a page by their first block.
  static func runs(in blocks: [Block], _ shapes: [LineShape], in snapshot: Snapshot) -> [Int: TitleRun] {
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
      // A headline block has few lines; more are a list or a table.
      if end - index > 8 {
        var list = TitleRun(blocks: index..<(end - 4))
        list.task = .alone
        runs.append(list)
        index = end - 4
      }
      // “一、…” under a headline is its first subhead.
      let numbered = (index + 1..<max(end, index + 1)).first { blocks[$0].has(.numbered) } ?? end
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
    decide(&runs, blocks, TitleTopics(blocks: blocks, shapes: shapes, snapshot: snapshot))
    var result: [Int: TitleRun] = [:]
    for run in runs { result[run.blocks.lowerBound] = run }
    return result
  }

  /// Decides what each run is for. Certain ones first; what stands between them by its likeness to its neighbours.
  private static func decide(_ runs: inout [TitleRun], _ blocks: [Block], _ topics: TitleTopics) {
    let headlineLevel = headlineLevel(runs, blocks)
    var weak: [Int] = []
    var start = 0
    // Text above the first title is an article whose headline is missing.
    let firstTitle = runs.first?.blocks.lowerBound ?? 0
    var hasHeadline = blocks[..<firstTitle].contains { $0.kind == .body && !$0.isCaption }
    for index in runs.indices where runs[index].task == .headline {
      let run = runs[index]
      if isClosed(before: run, blocks) {
        settle(&runs, weak, from: start, blocks, topics)
        weak = []
        hasHeadline = false
      }
      if let task = certainTask(run, blocks, headlineLevel) {
        if task == .headline {
          settle(&runs, weak, from: start, blocks, topics)
          start = run.blocks.upperBound
          weak = []
          hasHeadline = true
        }
        runs[index].task = task
      } else if !hasHeadline {
        // Behind an article's end, or at the page's head.
        runs[index].task = .headline
        start = run.blocks.upperBound
        hasHeadline = true
      } else {
        weak.append(index)
      }
    }
    settle(&runs, weak, from: start, blocks, topics)
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

  private static func certainTask(_ run: TitleRun, _ blocks: [Block], _ level: Int) -> Task? {
    let next = run.next
    guard next < blocks.count else { return .alone }
    var body = next
    if blocks[next].kind == .filler || blocks[next].kind == .folio { return .alone }
    if blocks[next].kind == .byline && !blocks[next].has(.photoCredit) { return .headline }
    if blocks[next].kind == .signOff { return .headline }
    if blocks[next].isLead { return .headline }
    if run.blocks.contains(where: { blocks[$0].has(.dash) }) { return .headline }
    if blocks[next].isCaption {
      while body < blocks.count, blocks[body].isCaption { body += 1 }
      if body < blocks.count, blocks[body].isLead || blocks[body].kind == .byline && !blocks[body].has(.photoCredit) {
        return .headline
      }
      return .photo
    }
    if body + 1 < blocks.count, blocks[body + 1].kind == .byline, blocks[body + 1].has(.photoCredit) { return .photo }
    let first = blocks[run.blocks.lowerBound]
    // 健身小贴士 goes with no article.
    if run.blocks.count == 1, first.has(.tip) { return .headline }
    if level > 0, Int(first.headingLevel) > level, run.blocks.count == 1 { return .subhead }
    if first.has(.numbered) { return .subhead }
    return nil
  }

  /// Whether what stands before a run ends an article.
  private static func isClosed(before run: TitleRun, _ blocks: [Block]) -> Bool {
    guard run.blocks.lowerBound > 0 else { return true }
    let block = blocks[run.blocks.lowerBound - 1]
    switch block.kind {
    case .signOff: return true
    case .byline: return true
    case .body: return block.tail == .signOff
    case .filler, .folio, .title: return false
    }
  }

  /// Whether the article in which a run stands has a byline under its headline, as longer pieces have.
  private static func hasByline(before run: TitleRun, _ blocks: [Block]) -> Bool {
    var index = run.blocks.lowerBound - 1
    while index >= 0, run.blocks.lowerBound - index < 60 {
      if blocks[index].isLead { return false }
      if blocks[index].kind == .byline && !blocks[index].has(.photoCredit) { return true }
      if index > 0, blocks[index].has(.dash), blocks[index].kind == .title { return true }
      index -= 1
    }
    return false
  }

  /// Whether most of the texts under some titles begin with a time, as news items do and sections of one do not.
  private static func opensLikeNews(_ texts: [Int], _ blocks: [Block]) -> Bool {
    let timed = texts.filter { $0 < blocks.count && blocks[$0].has(.opensWithTime) }.count
    return timed >= 2 && timed * 5 >= texts.count * 3
  }

  /// Whether another title near a run is built like it: as wide, with as many marks. Headlines are not.
  private static func hasParallel(_ index: Int, _ weak: [Int], _ runs: [TitleRun], _ blocks: [Block]) -> Bool {
    let own = blocks[runs[index].blocks.lowerBound]
    return runs[index].blocks.count == 1
      && weak.contains { other in
        let block = blocks[runs[other].blocks.lowerBound]
        return other != index && abs(other - index) <= 3 && runs[other].blocks.count == 1 && own.markCount > 0
          && block.markCount == own.markCount && abs(block.width - own.width) <= 2
      }
  }

  /// Runs that could be subheads of the article before them or headlines without a lead.
  ///
  /// - Parameter start: the first block of that article's text.
  private static func settle(
    _ runs: inout [TitleRun], _ weak: [Int], from start: Int, _ blocks: [Block], _ topics: TitleTopics
  ) {
    let begin = start
    var start = start
    let single = weak.filter { runs[$0].blocks.count == 1 }
    let isFeature = weak.first.map { hasByline(before: runs[$0], blocks) } ?? false
    let isNews = opensLikeNews(weak.map { runs[$0].next }, blocks)
    for index in weak {
      let run = runs[index]
      let first = blocks[run.blocks.lowerBound]
      var score = 0
      if run.blocks.count > 1 { score += 2 }
      // One subhead alone divides nothing, but in a longer piece its siblings may have been lost.
      if single.count == 1 && run.blocks.count == 1 { score += isFeature ? 0 : 2 }
      if first.has(.letterSpaced) { score += 3 }
      if first.has(.heading) { score += 1 }
      if first.has(.placeName) { score += 3 }
      if first.gapBefore >= 3 { score += 1 }
      if run.next < blocks.count, blocks[run.next].has(.opensWithTime) { score += isNews ? 3 : 1 }
      if isNews && !isFeature { score += 2 }
      if score < 2, run.blocks.lowerBound > start, !hasParallel(index, weak, runs, blocks) {
        let end = index + 1 < runs.count ? runs[index + 1].blocks.lowerBound : blocks.count
        score += topics.newness(
          of: run.blocks, above: start..<run.blocks.lowerBound, below: run.next..<max(run.next, end),
          isFeature: isFeature && start == begin)
      }
      runs[index].task = score >= 2 ? .headline : .subhead
      if score >= 2 { start = run.blocks.upperBound }
    }
  }
}
