import TextModel

/// Who a line names.
extension LineScanner {
  /// Marks a line that is a byline, a sign-off or nothing but names.
  mutating func readCredit(_ shape: inout LineShape, _ counts: LineCounts) {
    guard counts.stops == 0, counts.digits == 0 || counts.brackets == 0 && head.count <= 32, head.count <= 64,
      shape.hanCount >= 2,
      !shape.hasAny([.lead, .furtherLead, .heading, .banner]),
      !shape.has(.endsOpen) || counts.lastKind == .han
    else { return }
    let count = head.count
    // Without a role's word only a few names with blanks between them are a byline.
    let mayBeNames =
      counts.signs.contains(.credit) || shape.hanCount <= 6 || head.kind(0) == .openBracket
      || counts.blanks > 0 && shape.hanCount <= 14 && counts.commas == 0
    guard mayBeNames || 1...4 ~= counts.blanks && shape.hanCount <= 24 && counts.commas == 0 else { return }
    let isBracketed =
      head[0] == 0x28 && head[count - 1] == 0x29 && counts.brackets == 0
    if counts.digits > 0, counts.lastKind != .closeBracket { return }
    let inner = isBracketed ? 1..<(count - 1) : 0..<count
    // The bracket may close in the middle: “（记者 张三）近日（…）” is no sign-off.
    guard let reading = CreditReader.read(head, inner, isBracketed: isBracketed) else {
      if isBracketed && shape.hanCount <= 16 && head.contains(LineWords.sources, in: inner)
        || isBracketed && LineWords.isShortNote(head, inner)
      {
        shape.marks.insert(.signOff)
      }
      return
    }
    if !mayBeNames, !reading.isSignature { return }
    if reading.hasRole || reading.isSignature || isBracketed {
      if isBracketed {
        shape.marks.insert(.signOff)
      } else if !reading.credits.isEmpty || reading.isPhotoCredit || LineScanner.namesDesk(head) {
        shape.marks.insert(.byline)
      }
      if reading.isPhotoCredit { shape.marks.insert(.photoCredit) }
    } else if reading.credits.isEmpty, reading.isPhotoCredit {
      // 资料图片
      shape.marks.formUnion([.byline, .photoCredit])
    } else if reading.credits.count <= 4, !reading.credits.isEmpty,
      !reading.namesSource || reading.credits.count == 1 && counts.blanks == 1, counts.commas == 0,
      LineWords.areBareNames(reading, head)
    {
      // “□ 严 明”
      shape.marks.insert(LineWords.bullets.contains(head[0]) ? .byline : .bareName)
    }
  }

  /// 本报评论员, 新华社评论员, 本报综合报道: nobody by name, and no headline.
  private static func namesDesk(_ glyphs: Glyphs) -> Bool {
    (5...8).contains(glyphs.count) && glyphs.longestMatch(of: desks, at: 0) > 0
  }

  private static let desks = WordList("本报 本刊 本网 新华社 人民日报")
}
