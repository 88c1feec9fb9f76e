/// How the lines of a page's columns were weighed, kept from one reading for the next, which is after an edit: what the
/// edit does not reach is not weighed again.
struct KnownColumns {
  var measures = KnownMeasures()
  var states: KnownStates?
  /// The same, where titles of the page are built alike.
  var patternStates: KnownStates?

  init() {}
}

/// The lines of a page, and what the states of each cost, with all before it.
struct KnownStates {
  fileprivate var weighing: LineWeighing
  fileprivate var costs: [LineWeighing.Costs]
  /// For each line the states before it from which its own were reached, two bits each.
  fileprivate var origins: [UInt8]
}

extension LineWeighing {
  /// What the states of the last line cost, and for each line where its states were reached from.
  ///
  /// Only differences between the states of a line matter to the next one. So from where those are as before behind the
  /// lines that changed, everything is as before.
  func weighed(_ known: inout KnownStates?) -> (costs: Costs, origins: [UInt8]) {
    let count = printing.count
    var costs: [Costs] = []
    var origins: [UInt8] = []
    // The lines that are the same at the head and at the end of the page.
    var (prefix, suffix) = (0, 0)
    var isSamePage = false
    if var before = known, before.weighing.weighsAlike(self), !before.costs.isEmpty {
      let old = before.weighing
      let ends = CommonEnds(count, old.printing.count) { isSame($0, as: $1, of: old) }
      (prefix, suffix) = (ends.prefix, ends.suffix)
      // Taken out, so that they change in place.
      known = nil
      swap(&costs, &before.costs)
      swap(&origins, &before.origins)
      isSamePage = prefix == count && costs.count == count
      if costs.count != count {
        let parted = prefix..<(costs.count - suffix)
        costs.replaceSubrange(parted, with: repeatElement(first, count: count - prefix - suffix))
        origins.replaceSubrange(parted, with: repeatElement(0, count: count - prefix - suffix))
      }
    } else {
      costs = [Costs](repeating: first, count: count)
      origins = [UInt8](repeating: 0, count: count)
    }
    defer { known = KnownStates(weighing: self, costs: costs, origins: origins) }
    if isSamePage { return (costs[count - 1], origins) }
    // A line is weighed with its neighbours.
    var index = max(0, prefix - 1)
    while index < count {
      let before = costs[index]
      if index == 0 { costs[0] = first } else { (costs[index], origins[index]) = step(costs[index - 1], index) }
      if index >= count - suffix, costs[index].isParallel(to: before) { break }
      index += 1
    }
    return (costs[count - 1], origins)
  }

  /// Whether the same lines cost the same.
  private func weighsAlike(_ other: LineWeighing) -> Bool {
    gapsTell == other.gapsTell && patterns == other.patterns && setting.costsAlike(other.setting)
  }

  /// Whether a line, in its column and behind the one before it, is the same as one of another page.
  private func isSame(_ index: Int, as place: Int, of other: LineWeighing) -> Bool {
    lines[index] == other.lines[place] && fixed[index] == other.fixed[place] && gap(index) == other.gap(place)
      && setting.isSame(index, as: place, of: other.setting)
  }

  private func gap(_ index: Int) -> Int { index > 0 ? printing[index] - printing[index - 1] : 0 }
}

extension LineSetting {
  /// Whether the same rooms and gaps cost the same.
  fileprivate func costsAlike(_ other: LineSetting) -> Bool {
    indent == other.indent && openingGap == other.openingGap && innerGap == other.innerGap
      && roomCosts == other.roomCosts
  }

  /// Whether a line was set like one of another page.
  fileprivate func isSame(_ index: Int, as place: Int, of other: LineSetting) -> Bool {
    edges[index] == other.edges[place] && openings[index] == other.openings[place]
      && before[index] == other.before[place] && after[index] == other.after[place]
  }
}
