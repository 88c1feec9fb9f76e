/// Pictures: their texts, their titles, who took them.
extension ArticleAssembler {
  /// Whether a paragraph is all that stands under a title with （图片）: another title follows.
  func isPictureText(_ index: Int) -> Bool {
    guard let current, drafts[current].kind == .photo, let title = drafts[current].titles.last else { return false }
    return blocks[title].has(.explainsPicture) && index + 1 < blocks.count && blocks[index + 1].kind == .title
  }

  /// A picture's text: an article of its own, without interrupting the one in which it stands.
  mutating func addCaption(_ index: Int) {
    // It lacks its indent: the paragraph before it is a picture's, too.
    if let current, drafts[current].bodyCount == 1, blocks[index].beginsTorn, drafts[current].blocks.last == index - 1,
      blocks[index - 1].has(.opensWithTime), !drafts[current].hasLead, !drafts[current].hasByline
    {
      drafts[current].kind = .photo
      append(index)
      close()
      return
    }
    if let current, drafts[current].bodyCount == 0, !drafts[current].titles.isEmpty, !headlineIsFor(laterThan: index) {
      drafts[current].kind = .photo
      append(index)
      close()
      return
    }
    // ▲…, ▼…: what a picture's text says of each of several pictures goes with it.
    if let last = drafts.indices.last, !drafts[last].titles.isEmpty, drafts[last].blocks.last == index - 1,
      blocks[index].has(.bullet), blocks[index].gapBefore == 0,
      drafts[last].kind == .photo || drafts[last].bodyCount == 1 && !drafts[last].hasLead && !drafts[last].hasByline
    {
      drafts[last].kind = .photo
      drafts[last].isClosed = true
      drafts[last].blocks.append(index)
      drafts[last].bodyCount += 1
      return
    }
    var draft = ArticleDraft(kind: .photo)
    draft.blocks = [index]
    draft.bodyCount = 1
    draft.isClosed = true
    drafts.append(draft)
  }

  /// Whether the text of the headline above a caption comes behind the caption.
  private func headlineIsFor(laterThan index: Int) -> Bool {
    var next = index + 1
    while next < blocks.count, blocks[next].isCaption || blocks[next].kind == .byline && blocks[next].has(.photoCredit)
    {
      next += 1
    }
    guard next < blocks.count else { return false }
    return blocks[next].isLead || blocks[next].kind == .byline
  }

  /// “记者 韩志刚 摄” on a line of its own: the paragraph before it is the caption.
  mutating func addPhotoCredit(_ index: Int) {
    guard let current else { return }
    let draft = drafts[current]
    if let last = drafts.last, drafts.count - 1 > current, last.kind == .photo, last.blocks.last == index - 1 {
      drafts[drafts.count - 1].blocks.append(index)
      return
    }
    if draft.kind == .article && draft.bodyCount == 0 {
      drafts[current].blocks.append(index)
      drafts[current].hasByline = true
      return
    }
    if draft.kind == .photo {
      drafts[current].blocks.append(index)
      close()
      return
    }
    guard let last = draft.blocks.last, last == index - 1, blocks[last].kind == .body, !blocks[last].isLead,
      !draft.isClosed || draft.bodyCount == 1
    else {
      drafts[current].blocks.append(index)
      drafts[current].isClosed = true
      return
    }
    if draft.bodyCount == 1, let title = draft.titles.last, !blocks[title].hasAny([.explainsPicture, .banner]),
      headlineIsFor(laterThan: index)
    {
      splitCaption(index, off: current)
      drafts[current].isClosed = false
      return
    }
    if draft.bodyCount == 1
      || draft.blocks.count == index - (draft.blocks.first ?? 0) && !draft.titles.isEmpty && !draft.hasLead
        && !draft.hasByline && draft.subheads.isEmpty
        && draft.bodyCount <= 2
    {
      drafts[current].kind = .photo
      drafts[current].blocks.append(index)
      close()
      return
    }
    splitCaption(index, off: current)
  }

  /// Takes a photo credit and the paragraph before it out of an article.
  private mutating func splitCaption(_ credit: Int, off draft: Int) {
    var caption = drafts[draft].blocks.removeLast()
    drafts[draft].bodyCount -= 1
    var photo = ArticleDraft(kind: .photo)
    photo.blocks = [caption, credit]
    if drafts[draft].blocks.last == caption - 1, opensCaption(caption - 1) {
      caption = drafts[draft].blocks.removeLast()
      drafts[draft].bodyCount -= 1
      photo.blocks.insert(caption, at: 0)
    }
    // What looked like a subhead is the picture's title.
    if let title = drafts[draft].subheads.last, title == caption - 1 {
      drafts[draft].subheads.removeLast()
      drafts[draft].blocks.removeLast()
      photo.titles = [title]
      photo.blocks.insert(title, at: 0)
    }
    photo.bodyCount = photo.blocks.count - 1 - photo.titles.count
    photo.isClosed = true
    drafts.append(photo)
  }

  /// 10月23日，工人在车间赶制冬装。 over a second line of the picture's text: behind blank lines, with none below it.
  private func opensCaption(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.kind == .body && !block.isLead && block.has(.opensWithTime) && block.lines.count <= 2
      && block.endsSentence && block.gapBefore > 0 && blocks[index + 1].gapBefore == 0
  }
}
