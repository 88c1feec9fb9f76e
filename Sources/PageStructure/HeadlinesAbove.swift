import TextModel

/// Finds headlines that stand behind their text: vertical headlines come late in the text layer, and on some pages all do.
///
/// Asked only where text without a headline stands above a title. Of all ways to give each title to the text above it or
/// below it, the one is taken in which titles share most words with their texts, and few texts have no title.
struct HeadlinesAbove {
  private let blocks: [Block]
  private let topics: TitleTopics

  init(_ blocks: [Block], _ topics: TitleTopics) {
    self.blocks = blocks
    self.topics = topics
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

  /// Marks the runs that belong to the text above them; a run of which only the first lines do is parted.
  func mark(_ runs: inout [TitleRun]) {
    guard hasHeadlessText(runs) else { return }
    let parted = parted(runs)
    guard let choices = choices(parted) else { return }
    var result: [TitleRun] = []
    for (index, run) in parted.enumerated() {
      var run = run
      if choices[index] == .above { run.task = .headlineAbove }
      // Parts that stayed together.
      if let last = result.last, last.blocks.upperBound == run.blocks.lowerBound, last.next == run.next,
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
      start = max(1, run.blocks.upperBound)
    }
    return false
  }

  private func isText(_ range: Range<Int>) -> Bool {
    range.contains { blocks[$0].kind == .body && !blocks[$0].isCaption }
  }

  /// The text behind the last article's end in a range; nil where none stands there.
  private func textBehindEnd(_ range: Range<Int>) -> Range<Int>? {
    for index in range.reversed() where TitleRun.isEnd(index, blocks) {
      let rest = (index + 1)..<range.upperBound
      return isText(rest) ? rest : nil
    }
    return nil
  }

  /// Runs parted at their widest gap.
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
      return [first, second]
    }
  }

  private func choices(_ runs: [TitleRun]) -> [Choice]? {
    var costs = Costs(titled: 0, untitled: HeadlinesAbove.never)
    // Of each run: what it is for where the text behind it has a headline and where it has none; whether the text before
    // it had none where it is for the text below; and where an article ended before it, whether that had one.
    var origins: [(titled: Choice, untitled: Choice, leavesHeadless: Bool, wasTitled: Bool?)] = []
    var start = 0
    var text = topics.text(0..<(runs.first?.blocks.lowerBound ?? 0))
    var hasText = isText(0..<(runs.first?.blocks.lowerBound ?? 0))
    if hasText { costs = Costs(titled: HeadlinesAbove.never, untitled: 0) }
    for (index, run) in runs.enumerated() {
      var wasTitled: Bool?
      if start > 0, let rest = textBehindEnd(start..<run.blocks.lowerBound) {
        // What stands behind the end has no title, whatever the text before it has.
        let unended = costs.untitled + HeadlinesAbove.headless
        wasTitled = costs.titled <= unended
        costs = Costs(titled: HeadlinesAbove.never, untitled: min(costs.titled, unended))
        text = topics.text(rest)
      }
      let end = index + 1 < runs.count ? runs[index + 1].blocks.lowerBound : blocks.count
      let below = run.blocks.upperBound..<max(run.blocks.upperBound, end)
      let next = topics.text(below)
      let hasNext = isText(below)
      let title = topics.title(run.blocks)
      let isSame = hasText && hasNext && run.blocks.count == 1 && text.likeness(to: next) >= 4
      let opensNews = run.next < blocks.count && (blocks[run.next].isLead || blocks[run.next].kind == .byline)
      let down = -5 * min(next.sharedCount(with: title), 5)
      let up = hasText ? (run.isPart ? 16 : 8) - 5 * min(text.sharedCount(with: title), 5) : HeadlinesAbove.never
      let inside = opensNews ? HeadlinesAbove.never : isSame ? -12 : 18
      // With a title for the text below.
      let lone = hasNext || index + 1 < runs.count ? 0 : 25
      let belowTitled = costs.titled + down + lone
      let belowUntitled = costs.untitled + down + lone + (hasText ? HeadlinesAbove.headless : 0)
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
      hasText = hasNext
      start = run.blocks.upperBound
    }
    var isTitled = costs.titled <= costs.untitled + (hasText ? HeadlinesAbove.headless : 0)
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
    guard result.contains(.above) else { return nil }
    return result.reversed()
  }
}
