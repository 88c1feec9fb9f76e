import TextModel

/// Puts blocks together to articles: where one begins, what belongs to it, where it ends.
struct ArticleAssembler {
  let blocks: [Block]
  var drafts: [ArticleDraft] = []
  /// The article that text goes to.
  var current: Int?
  /// For each block that opens a run of titles: what the run is.
  private let runs: [Int: TitleRun]
  /// The blocks with which a text begins that has its headline behind it.
  private let textStarts: Set<Int>

  /// - Parameter topics: the words of the texts between titles, as far as they are known.
  static func drafts(
    of blocks: [Block], _ shapes: [LineShape], in snapshot: Snapshot, _ topics: inout TopicStore
  ) -> [ArticleDraft] {
    let titles = TitleTopics(blocks, shapes, in: snapshot, topics)
    var assembler = ArticleAssembler(blocks, TitleRun.runs(in: blocks, titles))
    topics = titles.store
    assembler.assemble()
    return assembler.drafts
  }

  private init(_ blocks: [Block], _ runs: [Int: TitleRun]) {
    self.blocks = blocks
    self.runs = runs
    textStarts = Set(runs.values.compactMap(\.textStart))
  }

  private mutating func assemble() {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      switch block.kind {
      case .folio: index += 1
      case .filler:
        if block.has(.banner), !block.has(.notice), index + 1 < blocks.count, blocks[index + 1].kind == .body,
          !blocks[index + 1].isLead
        {
          // 简讯, 图片新闻: what stands right under it has no other headline.
          begin(.article, titles: [index])
          index += 1
          continue
        }
        addFiller([index])
        index += 1
        guard block.has(.notice) else { continue }
        // What stands under “遗失声明” up to the next title is no article.
        while index < blocks.count, blocks[index].kind == .body, !blocks[index].isLead, !blocks[index].isCaption {
          drafts[drafts.count - 1].blocks.append(index)
          index += 1
        }
      case .title:
        let run = runs[index] ?? TitleRun(blocks: index..<(index + 1))
        place(run)
        index = max(run.blocks.upperBound, index + 1)
      case .body:
        addBody(index)
        index += 1
      case .byline:
        addByline(index)
        index += 1
      case .signOff:
        addSignOff(index)
        index += 1
      }
    }
  }

  // MARK: Titles

  private mutating func place(_ run: TitleRun) {
    let titles = Array(run.blocks)
    switch run.task {
    case .headline:
      begin(.article, titles: titles)
    case .headlineAbove:
      if let last = drafts.indices.last, drafts[last].kind == .photo, drafts[last].titles.isEmpty,
        drafts[last].blocks.last == run.blocks.lowerBound - 1
      {
        drafts[last].titles = titles
        drafts[last].blocks += titles
        return
      }
      guard let current, drafts[current].titles.isEmpty, drafts[current].kind == .article else {
        begin(.article, titles: titles)
        return
      }
      drafts[current].titles = titles
      drafts[current].blocks += titles
      drafts[current].isClosed = true
      drafts[current].hasTitleBehind = true
      drafts[current].isOrphan = false
    case .photo:
      let kept = current
      begin(.photo, titles: titles)
      pendingReturn = kept
    case .subhead:
      if let current, drafts[current].bodyCount > 0 || !drafts[current].titles.isEmpty,
        drafts[current].kind == .article || !drafts[current].isClosed
      {
        for title in titles {
          drafts[current].blocks.append(title)
          drafts[current].subheads.append(title)
        }
        drafts[current].isClosed = false
      } else {
        begin(.article, titles: titles)
      }
    case .alone:
      addFiller(titles)
      let next = run.blocks.upperBound
      if next < blocks.count, blocks[next].kind == .body, blocks[next].has(.bullet) { current = nil }
    }
  }

  /// The article to which text returns behind a photo.
  private var pendingReturn: Int?

  private mutating func begin(_ kind: Article.Kind, titles: [Int]) {
    var draft = ArticleDraft(kind: kind)
    draft.blocks = titles
    draft.titles = titles
    drafts.append(draft)
    current = drafts.count - 1
    pendingReturn = nil
  }

  private mutating func addFiller(_ indices: [Int]) {
    var draft = ArticleDraft(kind: .filler)
    draft.blocks = indices
    draft.titles = indices.filter { blocks[$0].kind == .title }
    draft.isClosed = true
    drafts.append(draft)
  }

  // MARK: Text

  private mutating func addBody(_ index: Int) {
    let block = blocks[index]
    if textStarts.contains(index) { begin(.article, titles: []) }
    if block.isLead || block.has(.continuedFrom) {
      if let current, drafts[current].bodyCount == 0, !drafts[current].isClosed, drafts[current].kind == .article {
        append(index)
      } else {
        begin(.article, titles: [])
        append(index)
      }
      if let current { drafts[current].hasLead = true }
    } else if block.isCaption {
      addCaption(index)
      return
    } else if let current, !isNextBrief(index, behind: current),
      !drafts[current].isClosed || block.has(.furtherLead) || goesOnAsked(index, in: current)
    {
      append(index)
    } else {
      let isOrphan = current.map { !isNextBrief(index, behind: $0) } ?? false
      begin(.article, titles: [])
      append(index)
      if let current { drafts[current].isOrphan = isOrphan }
    }
    if block.tail != .none || isPictureText(index) { close() }
  }

  /// Whether a bullet opens the next of several briefs without headlines.
  private func isNextBrief(_ index: Int, behind draft: Int) -> Bool {
    guard blocks[index].has(.bullet), blocks[index].gapBefore > 0, drafts[draft].titles.isEmpty,
      let first = drafts[draft].blocks.first
    else { return false }
    return first < index && blocks[first].has(.bullet)
  }

  /// Whether a question or answer follows others, though the last answer was signed.
  private func goesOnAsked(_ index: Int, in draft: Int) -> Bool {
    blocks[index].has(.answer) || isAnswer(index - 1, in: draft)
      || blocks[index].has(.spoken) && drafts[draft].blocks.contains { blocks[$0].has(.spoken) }
  }

  /// Whether a block is the last of an answer to what an article's author has signed.
  private func isAnswer(_ index: Int, in draft: Int) -> Bool {
    guard let last = drafts[draft].blocks.last, last == index, blocks[last].kind == .body else { return false }
    let text = drafts[draft].blocks.reversed().prefix { blocks[$0].kind == .body }
    return text.contains { blocks[$0].has(.answer) }
  }

  mutating func append(_ index: Int) {
    guard let current else { return }
    drafts[current].blocks.append(index)
    drafts[current].bodyCount += 1
  }

  mutating func close() {
    guard let current else { return }
    drafts[current].isClosed = true
    if drafts[current].kind == .photo, let kept = pendingReturn {
      self.current = kept
      pendingReturn = nil
    }
  }

  private mutating func addByline(_ index: Int) {
    let block = blocks[index]
    guard let current, !drafts[current].hasTitleBehind || block.has(.photoCredit) else {
      begin(.article, titles: [])
      drafts[drafts.count - 1].blocks.append(index)
      drafts[drafts.count - 1].hasByline = true
      return
    }
    if block.has(.photoCredit) {
      addPhotoCredit(index)
    } else if drafts[current].bodyCount == 0 {
      drafts[current].blocks.append(index)
      drafts[current].hasByline = true
    } else {
      drafts[current].blocks.append(index)
      drafts[current].isClosed = true
    }
  }

  private mutating func addSignOff(_ index: Int) {
    guard let current else {
      addFiller([index])
      return
    }
    if drafts[current].bodyCount == 0 {
      drafts[current].blocks.append(index)
      drafts[current].hasByline = true
      return
    }
    // （某局供图）
    if blocks[index].has(.photoCredit) {
      addPhotoCredit(index)
      return
    }
    drafts[current].blocks.append(index)
    drafts[current].isClosed = true
  }
}
