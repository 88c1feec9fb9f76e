package import Linting
import TextModel

/// Lists that a word opens or stands before, wherever their number is.
extension ListCountInline {
  /// How a word and its list belong together.
  private enum Opening {
    /// 分三讲，第一讲…: the steps of a sentence.
    case step
    /// 分别为…: what stands behind is as many as the sentence before says, things or days.
    case each
    /// 三步走：先…，再…
    case stage
    /// 一组去山区，二组去库区
    case series
    /// 三个孩子，一位是…，一位是…
    case one
    /// 时间为6月3日、10日
    case days
    /// 每周二、周四
    case weekdays
    /// 6名教师，他们是…
    case they
    /// 这两所学校
    case those
    /// 上台领奖的是…
    case whoWere
    /// 一家五口
    case family
  }

  private static let openings: [(word: String, opening: Opening)] =
    // The steps come first: a step is known by the number of its word.
    StepList.openings.map { ($0, .step) }
    + ["分别是", "分别为", "分别由", "分别从", "分别设在", "分别位于", "依次是", "依次为"].map { ($0, .each) }
    + [("步走", .stage)]
    + TalliedList.openingsOfSeries.map { ($0, .series) }
    + ["一位是", "一名是", "一件是", "一家是", "一条是", "一处是"].map { ($0, .one) }
    + ["分别于", "分别在", "时间为", "时间是", "日期为", "日期是"].map { ($0, .days) }
    + [("每周", .weekdays)]
    + ["他们是", "她们是", "它们是", "他们分别是", "她们分别是", "它们分别是"].map { ($0, .they) }
    + [("的是", .whoWere), ("一家", .family)]
    + ["两", "三", "四", "五", "六", "七", "八", "2", "3", "4", "5", "6"].flatMap { number in
      ["这", "上述", "以上"].map { ($0 + number, .those) }
    }

  package var words: [String] { ListCountInline.openings.map(\.word) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    switch ListCountInline.openings[hit.entry].opening {
    case .step: checkSteps(hit, context, &report)
    case .each:
      // 他们分别是…
      if context.text.has("们", at: hit.range.lowerBound - 1) { return }
      if let list = DatedList(behind: hit.range, in: context) {
        ListCountInline.report(list, context, &report)
      } else if let count = AnnouncedList(behind: hit.range, in: context), count.isWrong, !context.isTruncated {
        ListCountInline.report(count.announced, count.value, "\(count.items.count)", count.items, &report)
      }
    case .stage: ListCountInline.report(TalliedList(stages: hit.range, in: context), context, &report)
    case .series: ListCountInline.report(TalliedList(series: hit.range, in: context), context, &report)
    case .one: ListCountInline.report(TalliedList(onesBehind: hit.range.lowerBound - 1, context), context, &report)
    case .days: ListCountInline.report(DatedList(behind: hit.range, in: context), context, &report)
    case .they: ListCountInline.checkThey(hit.range, context, &report)
    case .those: ListCountInline.checkThose(hit.range, context, &report)
    case .whoWere: ListCountInline.checkWhoWere(hit.range, context, &report)
    case .family: ListCountInline.checkFamily(hit.range, context, &report)
    case .weekdays: ListCountInline.report(DatedList(weekly: hit.range, in: context), context, &report)
    }
  }

  private func checkSteps(_ hit: WordHit, _ context: ArticleContext, _ report: inout ArticleReport) {
    guard !context.isTruncated, let list = StepList(hit, in: context), let announced = list.announced,
      let last = list.steps.last, announced.count != last.number, last.number == list.steps.count, last.number >= 3,
      !list.goesOn(in: context.text)
    else { return }
    ListCountInline.report(announced.range, announced.count, "\(last.number)", list.steps.map(\.range), &report)
  }
}
