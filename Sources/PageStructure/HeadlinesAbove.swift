import TextModel

/// Finds headlines that stand behind their text: vertical headlines come late in the text layer, and on some pages all do.
///
/// Asked only where text without a headline stands above a title. Of all ways to give each title to the text above it or
/// below it, the one is taken in which titles share most words with their texts, and few texts have no title.
struct HeadlinesAbove {
  private let blocks: [Block]
  private let topics: TitleTopics
  private let weighing: RunWeighing

  init(_ blocks: [Block], _ weighing: RunWeighing) {
    self.blocks = blocks
    self.weighing = weighing
    topics = weighing.topics
  }

  private enum Choice: UInt8 {
    case below
    case above
    /// Divides the text in which it stands.
    case inside
  }

  /// The costs of a page up to a run, where the text behind it has a headline and where it has none.
  private struct Costs {
    var titled: Int
    var untitled: Int
  }

  private static let never = 1_000_000
  private static let headless = 15
  /// What a headline behind its text costs where most stand above theirs; and what it costs that all of a page do.
  private static let single = 8
  private static let all = 20

  /// Marks the runs that belong to the text above them; a run of which only the first lines do is parted.
  func mark(_ runs: inout [TitleRun]) {
    guard hasHeadlessText(runs) else { return }
    let parted = parted(runs)
    var (choices, cost) = reading(parted, HeadlinesAbove.single)
    // Then the page begins with text.
    if let first = parted.first, costWithoutTitle(0..<first.blocks.lowerBound) != nil {
      let all = reading(parted, 0)
      if all.cost + HeadlinesAbove.all < cost { (choices, cost) = all }
    }
    guard choices.contains(.above) else { return }
    var result: [TitleRun] = []
    for (index, run) in parted.enumerated() {
      var run = run
      if choices[index] == .above {
        run.task = .headlineAbove
        run.textStart = softEnd(behind: index > 0 ? parted[index - 1].blocks.upperBound : 0, before: run)
      }
      // Parts that stayed together.
      if let last = result.last, last.blocks.upperBound == run.blocks.lowerBound, last.next == run.next,
        (last.task == .alone) == (run.task == .alone),
        (last.task == .headlineAbove) == (run.task == .headlineAbove), parted.count > runs.count,
        !runs.contains(where: { $0.blocks.lowerBound == run.blocks.lowerBound })
      {
        result[result.count - 1].blocks = last.blocks.lowerBound..<run.blocks.upperBound
        continue
      }
      result.append(run)
    }
    runs = result
  }

  /// Body text above the first title or behind an article's end.
  private func hasHeadlessText(_ runs: [TitleRun]) -> Bool {
    var start = 0
    for run in runs {
      if start == 0 ? isText(start..<run.blocks.lowerBound) : textBehindEnd(start..<run.blocks.lowerBound) != nil {
        return true
      }
      if softEnd(behind: start, before: run) != nil { return true }
      start = max(1, run.blocks.upperBound)
    }
    return false
  }

  private func isText(_ range: Range<Int>) -> Bool {
    range.contains { blocks[$0].kind == .body && !blocks[$0].isCaption }
  }

  /// What it costs that the text in a range has no headline: little for a picture's; nil where none stands there.
  private func costWithoutTitle(_ range: Range<Int>) -> Int? {
    if isText(range) { return HeadlinesAbove.headless }
    return range.contains { blocks[$0].kind == .body } ? 3 : nil
  }

  /// The text behind the last article's end in a range; nil where none stands there.
  private func textBehindEnd(_ range: Range<Int>) -> Range<Int>? {
    // The end right above the title is that of the text itself.
    for index in range.dropLast().reversed() where TitleRun.isEnd(index, blocks) {
      let rest = (index + 1)..<range.upperBound
      return isText(rest) ? rest : nil
    }
    return nil
  }

  /// Where the text of a title begins that stands right behind it, in a range without an article's end: behind blank
  /// lines that stand between no other paragraphs, where the title takes up only what it says from there on.
  private func softEnd(behind start: Int, before run: TitleRun) -> Int? {
    let end = run.blocks.lowerBound
    guard end - start > 2, end - start < 40, blocks[end].gapBefore == 0 else { return nil }
    for index in stride(from: end - 1, to: start, by: -1) where blocks[index].kind == .body {
      guard blocks[index].gapBefore > weighing.paragraphGap, !blocks[index].beginsTorn, !blocks[index].isCaption,
        blocks[index - 1].kind == .body, blocks[index - 1].endsSentence, !blocks[index].isLead
      else { continue }
      let title = topics.title(run.blocks)
      let (before, rest) = (topics.text(start..<index), topics.text(index..<end))
      return rest.sharedCount(with: title, not: before) > 1 && before.sharedCount(with: title, not: rest) == 0
        ? index : nil
    }
    return nil
  }

  /// Whether a title stands at once behind the text above it, and blank lines part it from the titles below.
  private func isAttached(_ run: TitleRun) -> Bool {
    let (first, behind) = (run.blocks.lowerBound, run.blocks.upperBound)
    return blocks[first].gapBefore == 0 && behind < blocks.count && blocks[behind].gapBefore > 0
      && blocks[behind].kind == .title
  }

  /// Runs parted at their widest gap, and column names above a headline from it.
  private func parted(_ runs: [TitleRun]) -> [TitleRun] {
    runs.flatMap { run -> [TitleRun] in
      guard run.task == .headline || run.task == .alone, run.blocks.count > 1,
        let widest = run.blocks.dropFirst().max(by: { blocks[$0].gapBefore < blocks[$1].gapBefore }),
        blocks[widest].gapBefore > 0
      else { return [run] }
      var (first, second) = (run, run)
      first.blocks = run.blocks.lowerBound..<widest
      second.blocks = widest..<run.blocks.upperBound
      (first.isPart, second.isPart) = (true, true)
      // The name of a place stands first in its headline.
      if blocks[widest].has(.placeName), second.blocks.count > 1 { first.isPart = false }
      guard second.blocks.count > 1, blocks[widest].has(.bullet) else { return [first, second] }
      var banner = second
      banner.blocks = widest..<(widest + 1)
      banner.task = .alone
      second.blocks = (widest + 1)..<second.blocks.upperBound
      return [first, banner, second]
    }
  }

  /// The cheapest reading where a headline behind its text costs so much.
  private func reading(_ runs: [TitleRun], _ base: Int) -> (choices: [Choice], cost: Int) {
    let gapsFollow =
      runs.count { $0.next < blocks.count && blocks[$0.next].gapBefore > 0 } * 2 > runs.count
    var costs = Costs(titled: 0, untitled: HeadlinesAbove.never)
    // Of each run: what it is for where the text behind it has a headline and where it has none; whether the text before
    // it had none where it is for the text below; and where an article ended before it, whether that had one.
    var origins: [(titled: Choice, untitled: Choice, leavesHeadless: Bool, wasTitled: Bool?)] = []
    var start = 0
    var text = topics.text(0..<(runs.first?.blocks.lowerBound ?? 0))
    var withoutTitle = costWithoutTitle(0..<(runs.first?.blocks.lowerBound ?? 0))
    if withoutTitle != nil { costs = Costs(titled: HeadlinesAbove.never, untitled: 0) }
    for (index, run) in runs.enumerated() {
      var wasTitled: Bool?
      let softEnd = softEnd(behind: start, before: run).map { $0..<run.blocks.lowerBound }
      if start > 0, let rest = softEnd ?? textBehindEnd(start..<run.blocks.lowerBound) {
        // What stands behind the end has no title, whatever the text before it has.
        let unended = costs.untitled + HeadlinesAbove.headless
        wasTitled = costs.titled <= unended
        costs = Costs(titled: HeadlinesAbove.never, untitled: min(costs.titled, unended))
        text = topics.text(rest)
        withoutTitle = HeadlinesAbove.headless
      }
      let end = index + 1 < runs.count ? runs[index + 1].blocks.lowerBound : blocks.count
      let below = run.blocks.upperBound..<max(run.blocks.upperBound, end)
      let next = topics.text(below)
      let nextWithoutTitle = costWithoutTitle(below)
      let title = topics.title(run.blocks)
      let opensNews = run.next < blocks.count && (blocks[run.next].isLead || blocks[run.next].kind == .byline)
      // What both texts say tells nothing.
      let down = -5 * min(next.sharedCount(with: title, not: text), 5)
      var up = HeadlinesAbove.never
      if let withoutTitle {
        // A picture has a title more often above it, if it has one.
        let isPicture = withoutTitle < HeadlinesAbove.headless && base > 0
        up = base + (run.isPart ? 8 : 0) + (isPicture ? 12 : 0)
        // Set tight between two paragraphs, where others are followed by blank lines.
        if gapsFollow, run.next < blocks.count, blocks[run.next].gapBefore == 0 { up += 18 }
        let taken = text.sharedCount(with: title, not: next)
        up -= 5 * min(taken, 5)
        // At the foot of a page, and no word of the picture.
        if isPicture, taken == 0, run.next >= blocks.count { up = HeadlinesAbove.never }
        // Nor is one behind a signed text that no word of it names.
        if taken == 0, TitleRun.isEnd(run.blocks.lowerBound - 1, blocks) {
          // Unless it stands right under the signature, and apart from the next title.
          up = isAttached(run) ? up - 10 : HeadlinesAbove.never
        }
      }
      var inside = HeadlinesAbove.never
      if !opensNews, run.blocks.count == 1, withoutTitle != nil, nextWithoutTitle != nil {
        let siblings = runs[max(0, index - 2)...min(runs.count - 1, index + 2)].filter {
          $0.blocks.lowerBound != run.blocks.lowerBound
        }
        let score = weighing.score(run, Array(siblings), above: text, below: next, featureSigns: 0)
        inside = max(-15, min(18, score / 2))
      } else if !opensNews {
        inside = 18
      }
      // With a title for the text below.
      let lone = nextWithoutTitle != nil || index + 1 < runs.count ? 0 : 25
      let belowTitled = costs.titled + down + lone
      let belowUntitled = costs.untitled + down + lone + (withoutTitle ?? 0)
      let insideTitled = costs.titled + inside
      let titled = min(belowTitled, belowUntitled, insideTitled)
      let titledChoice: Choice = insideTitled < min(belowTitled, belowUntitled) ? .inside : .below
      // Without one.
      let above = costs.untitled + up
      let insideUntitled = costs.untitled + inside
      let untitled = min(above, insideUntitled)
      origins.append((titledChoice, above <= insideUntitled ? .above : .inside, belowUntitled < belowTitled, wasTitled))
      costs = Costs(titled: titled, untitled: untitled)
      text = next
      withoutTitle = nextWithoutTitle
      start = run.blocks.upperBound
    }
    let untitled = costs.untitled + (withoutTitle ?? 0)
    var isTitled = costs.titled <= untitled
    let cost = min(costs.titled, untitled)
    var result: [Choice] = []
    for origin in origins.reversed() {
      let choice = isTitled ? origin.titled : origin.untitled
      result.append(choice)
      switch choice {
      case .below: isTitled = !origin.leavesHeadless
      case .above: isTitled = false
      case .inside: break
      }
      if let wasTitled = origin.wasTitled { isTitled = wasTitled }
    }
    return (result.reversed(), cost)
  }
}
