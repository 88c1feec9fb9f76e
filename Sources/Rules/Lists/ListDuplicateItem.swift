import Facts
package import Linting
package import TextModel

/// 列举的项目重复。
///
/// 一串并列的项目里同一项出现两次（“宣传栏、宣传栏、广播”），或逐条展开的几项里有两项相同。两项而又不足四字的
/// （“攀登、攀登”）可能是有意强调，不报告。一句话里隔着逗号又说了一遍的分句，作为提示。
///
/// **怎么改**：删去一个；逐条展开的，多半有一条本应是别的内容，请查对。
///
/// **依据**：一串列举中一项只说一次；《报纸编校差错率计算方法》：逻辑差错每处计 1。
package struct ListDuplicateItem: SeriesRule, EnumerationRule, MarkRule, ArticleRule {
  package static let profile = RuleProfile(
    "list-duplicate-item", .lists, .warning, layer: .logical, counts: 1, yieldsTo: ["person-duplicate-in-list"])

  package static let examples: [Example] = [
    .reported("农技员教农户施肥、⟦施肥⟧、剪枝等技术。", fixed: "农技员教农户施肥、剪枝等技术。"),
    .reported("检查组重点对建筑工地、⟦建筑工地⟧开展检查。", fixed: "检查组重点对建筑工地开展检查。"),
    .reported("市场里水产区、熟食区、干货区、⟦熟食区⟧标识清楚。", fixed: "市场里水产区、熟食区、干货区标识清楚。"),
    .reported("县里出台三条措施：一是增加助餐补贴，让老人吃得好；二是实施适老化改造，方便老人起居；三是⟦增加助餐补贴⟧，让老人吃得好。"),
    .reported(
      "食堂管理抓得很细。一是加强采购验收，索证索票一样不少；二是加强留样管理，每样菜留足125克；三是⟦加强采购验收⟧，陪餐的校长要写评语。", severity: .information),
    .reported("村民把黄瓜、辣椒、茄子、⟦黄瓜⟧、豆角分畦移栽。", fixed: "村民把黄瓜、辣椒、茄子、豆角分畦移栽。"),
    .reported("学校定下三条规矩：一是食材一律从定点单位采购，二是饭菜留样48小时，三是⟦食材一律从定点单位采购⟧，违者解除合同。"),
    .reported("市场监管部门联合公安、教育、城管、⟦公安⟧、卫健等单位检查。", fixed: "市场监管部门联合公安、教育、城管、卫健等单位检查。"),
    .reported("由县教育局、县卫健局、团县委、⟦县教育局⟧联合举办的竞赛开赛。", fixed: "由县教育局、县卫健局、团县委联合举办的竞赛开赛。"),
    .reported("合作社改种小麦、玉米、大豆和⟦大豆⟧，收成不错。", fixed: "合作社改种小麦、玉米和大豆，收成不错。"),
    .accepted("车间生产豆浆、豆干、大豆和大豆制品。"),
    .accepted("“见过星星吗？”“没有。”“见过白云吗？”“没有。”孩子们说，星际争霸、星际争霸2或者别的都不玩。"),
    .accepted("一边说、一边笑、一边说、一边走。"),
    .reported("会议传达了文件精神，学习了先进经验，⟦传达了文件精神⟧，部署了下步工作。", severity: .information),
    .accepted("分上衣时，嫂嫂自己要了一段短的；分下装时，弟媳自己要了一段短的，两家和气。"),
    .accepted("“我们要把路修好，把桥架好，我们要把路修好！”老支书喊得嗓子都哑了。"),
    .reported("办法有三个：第一，错峰出行；第二，拼车上班；第三，⟦错峰出行⟧，路上不堵了。"),
    .accepted("一是守住源头，管好进水；二是守住渠道，管好输水；三是守住源头，管好水质。"),
    .accepted("镇里关心社区、社区工作者和社区志愿者。"),
    .reported("利用横幅、宣传栏、⟦宣传栏⟧、广播等载体广泛宣传。", fixed: "利用横幅、宣传栏、广播等载体广泛宣传。"),
    .reported("坚持学用结合、⟦学用结合⟧，提高本领。", fixed: "坚持学用结合，提高本领。"),
    .reported("配备灭火器、应急灯、消防栓、⟦灭火器⟧等设施。", fixed: "配备灭火器、应急灯、消防栓等设施。"),
    .reported("县里组织公安、交通、应急、⟦交通⟧等部门联合执法。", fixed: "县里组织公安、交通、应急等部门联合执法。"),
    .reported("车上装着棉被、帐篷、发电机、⟦棉被⟧、方便面等物资。", fixed: "车上装着棉被、帐篷、发电机、方便面等物资。"),
    .reported("村里成立了红白理事会、道德评议会、⟦红白理事会⟧和禁赌会。", fixed: "村里成立了红白理事会、道德评议会和禁赌会。"),
    .reported("会议室里坐着镇干部、村干部和⟦镇干部⟧。", fixed: "会议室里坐着镇干部和村干部。"),
    .reported("救援力量有消防员、民兵、医护人员和⟦消防员⟧共八十多人。", fixed: "救援力量有消防员、民兵和医护人员共八十多人。"),
    .reported("评选坚持公平公正、群众公认、⟦公平公正⟧的原则。", fixed: "评选坚持公平公正、群众公认的原则。"),
    .reported("他先后获得“优秀党员”“先进工作者”⟦“优秀党员”⟧等称号。", fixed: "他先后获得“优秀党员”“先进工作者”等称号。"),
    .reported("村规民约写着：\n——红事新办，彩礼从简；\n——白事简办，只办三天；\n——⟦红事新办⟧，彩礼从简；\n——孝老敬亲，每月探望。"),
    .accepted("村规民约写着：\n——红事新办，彩礼从简；\n——白事简办，只办三天；\n——红事新办，酒席从俭；\n——孝老敬亲，每月探望。"),
    .accepted("他获得“优秀党员”“先进工作者”“优秀网格员”等称号。"),
    .accepted("现场有消防员、民兵、医护人员和消防员家属。"),
    .accepted("众乡亲、众乡亲，快来听。"),
    .accepted("本子上密密麻麻、密密麻麻都是字，门外喊着着火、着火、着火，软件有压力测试、测试和上线三关。"),
    .accepted("抓好干部培训、再培训。"),
    .accepted("覆盖社区、小区、园区。"),
    .accepted("由A组、B组、A组依次上场。"),
  ]

  package init() {}

  package func check(_ list: InlineList, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let start = list.clause.lowerBound
    if context.protected.touches(start..<(start + 1), .speech) { return }
    guard ListDuplicateItem.repeatsPair(in: list.clause, text) else { return }
    let pieces = ListPiece.pieces(of: list, text)
    for place in pieces.indices.dropFirst() {
      guard let first = ListDuplicateItem.twin(of: place, in: pieces, text),
        !context.protected.touches(pieces[place].range, .codeOrSpeech),
        !ListDuplicateItem.isChant(first, pieces, text)
      else { continue }
      let word = context.string(first)
      let piece = pieces[place]
      let second = piece.range.lowerBound..<(piece.range.lowerBound + first.count)
      report.report(
        second, Message("列举中“\(word)”重复，请删去一个或改正。", "“\(word)” stands twice in the list. Delete one or correct it."),
        related: [RelatedText(first, Message("前一个“\(word)”", "the first “\(word)”"))],
        fixes: [ListDuplicateItem.deletion(of: second, word, piece, at: place, in: pieces, text)])
      return
    }
  }

  /// 密密麻麻、密密麻麻; 着火、着火、着火: said again and again on purpose.
  private static func isChant(_ word: Range<Int>, _ pieces: [ListPiece], _ text: LogicalText) -> Bool {
    if word.count == 4, text.scalar(word.lowerBound) == text.scalar(word.lowerBound + 1),
      text.scalar(word.lowerBound + 2) == text.scalar(word.lowerBound + 3)
    {
      return true
    }
    let spoken = text.string(word)
    return pieces.count >= 3 && pieces.allSatisfy { text.first(spoken, in: $0.range) != nil }
  }

  /// Whether two characters side by side may come again: without that no item does, and most lists are passed over.
  private static func repeatsPair(in clause: Range<Int>, _ text: LogicalText) -> Bool {
    let scalars = text.scalars
    var seen = InlineArray<64, UInt64>(repeating: 0)
    var last = text.scalar(clause.lowerBound)
    for index in clause.dropFirst().clamped(to: scalars.indices) {
      let next = scalars[index]
      let place = Int(truncatingIfNeeded: CharacterPair.hash(CharacterPair.of(last, next)) >> 52)
      if seen[place >> 6] & (1 << UInt64(place & 63)) != 0 { return true }
      seen[place >> 6] |= 1 << UInt64(place & 63)
      last = next
    }
    return false
  }

  /// Behind the last of several, 和 moves to the one before: 甲、乙和甲 is 甲和乙.
  private static func deletion(
    of range: Range<Int>, _ word: String, _ piece: ListPiece, at place: Int, in pieces: [ListPiece], _ text: LogicalText
  ) -> Correction {
    let whole = piece.joint.lowerBound..<range.upperBound
    var result = Correction.delete(whole, text.string(whole))
    let before = pieces[place - 1].joint
    if !text.has("、", at: piece.joint.lowerBound), place >= 2, text.has("、", at: before.lowerBound),
      !text.has("等", at: range.upperBound)
    {
      result.edits.insert((before, text.string(piece.joint)), at: 0)
    }
    return result
  }

  /// The piece before that says the same, without its lead.
  private static func twin(of place: Int, in pieces: [ListPiece], _ text: LogicalText) -> Range<Int>? {
    var item = pieces[place].range
    // What follows the last item is no part of it: 等设施, 四个村, 的原则.
    let kind = pieces[place].isLast ? kind(of: pieces, text) : nil
    if pieces[place].isLast {
      for earlier in pieces[..<place] {
        guard let end = end(of: earlier.range, in: item, kind, text) else { continue }
        item = item.lowerBound..<end
        break
      }
    }
    let isLong = pieces.count >= 3
    guard item.count >= (isLong ? 2 : 4), text.hanCount(in: item) >= (isLong ? 2 : 4) else { return nil }
    let before = pieces[place - 1].range
    let isSplit = !text.has("、", at: pieces[place].joint.lowerBound)
    // 大豆和大豆 by itself may be meant; behind 小麦、玉米 it is not.
    if InlineList.areEqual(before, item, text), !isSplit || isLong { return before }
    if place == 1, item.count >= (isLong ? (pieces[place].isLast ? 3 : 2) : 4), before.count > item.count, !isSplit {
      let tail = (before.upperBound - item.count)..<before.upperBound
      // 如基准测试、测试: a word of two characters behind two others is part of a longer one.
      let isCompound =
        item.count == 2 && !openers.contains(text.scalar(tail.lowerBound - 1))
        && (before.count <= 5 || openers.contains(text.scalar(tail.lowerBound - 3)))
      if !isCompound, InlineList.areEqual(tail, item, text) { return tail }
    }
    // Not side by side: only items that are words of their own, or stand in marks.
    guard isLong, place >= 2, isWhole(item, text) else { return nil }
    guard let first = earlier(than: place, item, in: pieces, text) else { return nil }
    // 产生、发展、成熟的轨迹和…的产生、发展、成熟; 北京、上海等五厂和北京、上海: lists of their own.
    let isParted = pieces[(first.place + 1)..<place].contains { piece in
      text.first(of: ListDuplicateItem.borders, in: piece.range) != nil
        || piece.range.count >= 6 && text.first(of: ListPiece.joiners, in: piece.range.dropFirst(2)) != nil
        || piece.range.contains { text.characterClass($0) == .digit }
    }
    // 一边说、一边笑、一边说
    if isParted || text.matches(any: ListDuplicateItem.turns, at: item.lowerBound)
      || goesAlong(first.place, place, in: pieces, text)
    {
      return nil
    }
    return first.range
  }

  private static let turns: Phrases = "一边 边 时而 一会儿 又 再"
  private static let borders: Phrases = "的 等 罪"

  /// The first item before the last one that is equal.
  private static func earlier(
    than place: Int, _ item: Range<Int>, in pieces: [ListPiece], _ text: LogicalText
  ) -> (place: Int, range: Range<Int>)? {
    for index in 1..<(place - 1) where InlineList.areEqual(pieces[index].range, item, text) {
      return (index, pieces[index].range)
    }
    return lead(pieces[0].range, item, text).map { (0, $0) }
  }

  /// Whether the item before or behind is the same too.
  private static func goesAlong(_ first: Int, _ second: Int, in pieces: [ListPiece], _ text: LogicalText) -> Bool {
    func agree(_ left: Int, _ right: Int) -> Bool {
      guard pieces.indices.contains(left), pieces.indices.contains(right), left != second else { return false }
      let length = min(pieces[left].range.count, pieces[right].range.count)
      return length >= 2
        && (InlineList.areEqual(pieces[left].range.suffix(length), pieces[right].range.suffix(length), text)
          || InlineList.areEqual(pieces[left].range.prefix(length), pieces[right].range.prefix(length), text))
    }
    return agree(first - 1, second - 1) || agree(first + 1, second + 1)
  }

  private static func isWhole(_ item: Range<Int>, _ text: LogicalText) -> Bool {
    let inside = text.characterClass(item.lowerBound).isOpening && text.characterClass(item.upperBound - 1).isClosing
    return (inside ? item.dropFirst().dropLast() : item).allSatisfy { text.characterClass($0) == .han }
  }

  /// Where an item ends that begins like an earlier one: before 等, a number, 的, a mark. Longer words are other items:
  /// 消防员, 消防员家属.
  private static func end(of earlier: Range<Int>, in item: Range<Int>, _ kind: UInt32?, _ text: LogicalText) -> Int? {
    var length = min(earlier.count, item.count)
    while length >= 2 {
      let tail = (earlier.upperBound - length)..<earlier.upperBound
      let head = item.lowerBound..<(item.lowerBound + length)
      if InlineList.areEqual(tail, head, text) {
        if head.upperBound == item.upperBound { return head.upperBound }
        let next = text.scalar(head.upperBound)
        if followers.contains(next) || text.characterClass(head.upperBound) == .digit {
          return isModel(head.upperBound, text) ? nil : head.upperBound
        }
        if length >= 3, text.scalar(head.upperBound - 1) == kind { return head.upperBound }
        if length >= 4, text.matches(any: verbs, at: head.upperBound) { return head.upperBound }
      }
      length -= 1
    }
    return nil
  }

  /// 长征五号、长征五号B, 星际争霸、星际争霸2或…: a number that is none of a measure makes another name.
  private static func isModel(_ index: Int, _ text: LogicalText) -> Bool {
    var end = index
    while end < index + 6, text.characterClass(end) == .digit { end += 1 }
    return end > index && (text.characterClass(end) != .han || text.matches(any: alternatives, at: end))
  }

  private static let alternatives: Phrases = "和 及 与 或 以及"
  private static let verbs: Phrases = "开展 进行 实施 组织 召开 举办 举行 给予 联合 共同 主办 承办 协办 参加 参与 组成 牵头 负责 派出"

  /// The last character of the items in the middle, where it is the same of all: 水产区、熟食区、干货区.
  private static func kind(of pieces: [ListPiece], _ text: LogicalText) -> UInt32? {
    let ends = pieces.dropFirst().dropLast().map { text.scalar($0.range.upperBound - 1) }
    return ends.count >= 2 && ends.allSatisfy { $0 == ends[0] } ? ends[0] : nil
  }

  private static let followers: ScalarSet = "等一二两三四五六七八九十共的成让使是为都已将也得"

  /// The first item's end, where that equals a later item: a lead stands before it.
  private static func lead(_ first: Range<Int>, _ item: Range<Int>, _ text: LogicalText) -> Range<Int>? {
    guard item.count >= 2, first.count >= item.count else { return nil }
    let tail = (first.upperBound - item.count)..<first.upperBound
    // A word of two characters has to begin behind a verb: 装着棉被, 包括棉被.
    if item.count == 2, first.count > 2, !openers.contains(text.scalar(tail.lowerBound - 1)),
      !text.matches(any: gatherings, endingAt: tail.lowerBound)
    {
      return nil
    }
    return InlineList.areEqual(tail, item, text) ? tail : nil
  }

  private static let gatherings: Phrases = "联合 组织 邀请 供应 提供 销售 生产 养殖 准备 购买 涉及 覆盖 动员 协调 会同 抽调 学习 品尝 开设 增设 会 卖"
  private static let openers: ScalarSet = "着了有为是括如买带发送植过到含自用以备进入需要缺送来的把将给从向"

  package static let marks: Set<CharacterClass> = [.openQuote, .openTitle]

  /// “甲”“乙”“甲”: items in marks need no 、 between them.
  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(index - 1).isClosing, let item = ListDuplicateItem.marked(from: index, text),
      item.count >= 4
    else { return }
    var start = index
    // Nobody lists more names in a row.
    for _ in 0..<12 {
      guard text.characterClass(start - 1).isClosing,
        let open = (max(0, start - 32)..<start).last(where: { text.characterClass($0).isOpening }),
        let before = ListDuplicateItem.marked(from: open, text), before.upperBound == start
      else { return }
      start = open
      guard InlineList.areEqual(before, item, text) else { continue }
      let word = context.string(item)
      report.report(
        item, Message("列举中\(word)重复，请删去一个或改正。", "\(word) stands twice in the list. Delete one or correct it."),
        related: [RelatedText(before, Message("前一个\(word)", "the first \(word)"))],
        fixes: [.delete(item, word)])
      return
    }
  }

  /// A pair of marks with what stands in it, without another one inside.
  private static func marked(from open: Int, _ text: LogicalText) -> Range<Int>? {
    let end = (open + 1..<min(text.count, open + 31)).first {
      text.characterClass($0).isOpening || text.characterClass($0).isClosing
        || text.characterClass($0) == .lineBreak
    }
    // “没有。”“没有。”: what is said again is no item.
    guard let end, text.characterClass(end).isClosing, text.characterClass(end) != .closeBracket,
      !text.characterClass(end - 1).endsClause
    else { return nil }
    return open..<(end + 1)
  }
}
