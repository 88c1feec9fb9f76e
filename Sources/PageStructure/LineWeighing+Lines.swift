import TextModel

/// What single lines say of themselves.
extension LineWeighing {
  /// What it costs that a line ends what stands before the next: nothing behind a sentence or a credit.
  func tearCost(_ index: Int) -> Int32 {
    let shape = lines[index]
    if shape.endsSentence || shape.hasAny([.signOff, .byline, .endsWithCredit, .continuedElsewhere]) { return 0 }
    // Another item of a list follows.
    if let next = lineBelow(index), next.has(.bullet), next.first == CharacterClass.symbol.rawValue,
      !shape.has(.titleForm) || shape.has(.bullet)
    {
      return 12
    }
    // A credit that began on the line before.
    let mayBeCredit =
      shape.has(.mayEndWithCredit) && index + 1 < printing.count && printing[index + 1] > printing[index] + 1
    if mayBeCredit { return 20 }
    // 咨询电话：12345 联系人：张三, and blank lines behind it.
    if shape.has(.entry), index + 1 < printing.count, printing[index + 1] > printing[index] + 1 { return 10 }
    // 编辑同志：
    if shape.has(.endsWithColon) && shape.width <= 20 { return 15 }
    // 9月7日，…: a sentence, and not its end.
    return shape.has(.proseStart) && !shape.has(.titleForm) ? 70 : 45
  }

  /// What it costs that a line is body text.
  func bodyCost(_ here: LineShape) -> Int32 {
    guard
      here.hasAny([.heading, .ornament, .signOff, .byline, .letterSpaced, .banner, .continuedFrom, .bareName])
    else { return !here.has(.titleForm) ? 0 : here.has(.comma) ? 7 : 12 }
    if here.hasAny([.heading, .ornament]) { return 100 }
    if here.has(.signOff) { return 60 }
    if here.hasAny([.byline, .letterSpaced]) { return 40 }
    return here.hasAny([.banner, .continuedFrom]) ? 20 : 15
  }

  func openingCost(_ here: LineShape) -> Int32 {
    var cost: Int32 = 0
    if here.has(.continues) { cost += 60 }
    if setting.indent == .kept {
      if here.indent == 0 {
        cost += here.hasAny([.lead, .furtherLead, .numbered, .dash, .bullet, .spoken, .opensCredit]) ? 6 : 20
      }
    } else if here.indent >= 2 {
      cost -= 5
    }
    return cost
  }

  /// What it costs that a line is a title, by its own looks.
  func titleCost(_ here: LineShape, _ index: Int) -> Int32 {
    guard here.has(.titleForm) else { return isHalfTitle(index) ? 20 : LineWeighing.never }
    if here.has(.heading) { return -200 }
    var cost: Int32 = 0
    if here.has(.endsWithColon) { cost += here.has(.placeName) ? 0 : here.width > 30 || here.indent > 0 ? 40 : 20 }
    // What someone says is a headline only where a deck or a byline stands below.
    if here.has(.quoted), index + 1 == lines.count || !lines[index + 1].hasAny([.dash, .byline]) { cost += 80 }
    // In text hardly a line is filled by a quotation from its first mark to its last.
    if here.has(.inQuotes) { cost -= 15 }
    if here.hasAny([.byline, .signOff]) { cost += 40 } else if here.has(.bareName) { cost += 10 }
    if here.has(.opensWithTime) { cost += 15 }
    // ▲ points at a picture or opens a brief.
    if here.has(.bullet) && here.has(.caption) { cost += 30 }
    // Another with its bullet stands right above or below it: a list.
    if here.has(.bullet), isListed(index) { cost += 45 }
    if here.has(.proseStart) { cost += 15 } else if here.has(.titleStart) { cost -= 10 }
    if here.has(.comma) { cost += 11 }
    // A paragraph's first line, as wide as its column with the indent that paragraphs have.
    if setting.indent == .kept, here.indent > 0, index > 0, printing[index] == printing[index - 1] + 1,
      lines[index - 1].endsSentence, setting.measure(before: index) > 0,
      abs(setting.edges[index] - setting.measure(before: index)) <= 1
    {
      cost += 25
    } else if opensFullLines(index) {
      cost += 40
    }
    if here.has(.letterSpaced) { cost -= 60 } else if here.has(.phraseGap) { cost -= gapsTell ? 12 : 4 }
    // A deck with dashes stands below it.
    if lineBelow(index)?.hasAll([.dash, .titleForm]) == true { cost -= 35 }
    if here.hasAny([.placeName, .numbered]) { cost -= 8 } else if here.has(.tip) { cost -= 15 }
    if !patterns.isEmpty, patterns.contains(Pattern(here)) { cost -= 30 }
    // A list parted by marks is no title, and marks run over the measure.
    if here.squeezable > 4 { cost += 20 } else if setting.runsOver(index) { cost -= 10 }
    return cost
  }

  /// Whether the line above or below has a bullet, too, and no blank line parts them.
  private func isListed(_ index: Int) -> Bool {
    index > 0 && lines[index - 1].has(.bullet) && lineBelow(index - 1) != nil
      || lineBelow(index)?.has(.bullet) == true
  }

  /// The line behind another, where no blank line parts them.
  private func lineBelow(_ index: Int) -> LineShape? {
    index + 1 < printing.count && printing[index + 1] == printing[index] + 1 ? lines[index + 1] : nil
  }

  /// 一座城的 / 应急考卷: whether a line breaks off that the next one ends as a title.
  func isHalfTitle(_ index: Int) -> Bool {
    guard lines[index].has(.halfTitle), let next = lineBelow(index) else { return false }
    return next.has(.titleForm) && next.width <= 28
  }

  /// Whether a line stands in by two characters above a flush one that ends where it does: a paragraph's first two lines.
  private func opensFullLines(_ index: Int) -> Bool {
    let here = lines[index]
    guard Int32(here.indent) == LineSetting.indentWidth, here.width >= 20, let next = lineBelow(index) else {
      return false
    }
    guard next.indent == 0, abs(here.width + LineSetting.indentWidth - next.width) <= 3 else { return false }
    if !next.has(.titleForm) { return true }
    // 将于二〇二三年 / 十一月八日在公园开幕，活动 / 持续五天，…: the third line tells.
    guard next.has(.comma), let third = lineBelow(index + 1) else { return false }
    return third.indent == 0 && abs(third.width - next.width) <= 3
  }

  /// Whether a line may be neither text nor title.
  func isApart(_ here: LineShape, _ index: Int) -> Bool {
    here.hasAny([.ornament, .signOff, .byline, .banner, .bareName]) || here.has(.continuedFrom) && here.width <= 20
  }

  /// What it costs that such a line stands behind a sentence without an end.
  func tornCost(_ here: LineShape) -> Int32 {
    if here.has(.ornament) { return 0 }
    if here.has(.signOff) || here.has(.photoCredit) { return 5 }
    return 30
  }

  /// Whether a name by itself ends an article: nothing of the same article follows.
  func mayEndArticle(_ index: Int) -> Bool {
    if index == 0 || fixed[index - 1] == .apart { return false }
    guard index + 1 < printing.count else { return true }
    let next = lines[index + 1]
    return next.hasAny([.lead, .ornament, .heading, .bareName, .titleForm, .answer]) || next.folioScore >= 2
      || printing[index + 1] > printing[index] + 2
  }
}
