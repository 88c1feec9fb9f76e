import TextModel

/// Characters that make a closer look at their line worth while.
struct LineSigns: OptionSet {
  let rawValue: UInt16

  /// 年 版 编 期 校 星 责
  static let folio = LineSigns(rawValue: 1 << 0)
  /// A character of 记者, 通讯员, 摄, 图, 供, 撰
  static let credit = LineSigns(rawValue: 1 << 1)
  /// 转 or 未: 下转, 未完待续
  static let goesOn = LineSigns(rawValue: 1 << 2)
  /// 接: 上接
  static let cameFrom = LineSigns(rawValue: 1 << 3)
  /// 讯: a news item's mark
  static let news = LineSigns(rawValue: 1 << 4)
  /// 图为 behind a stop
  static let explainsPicture = LineSigns(rawValue: 1 << 5)
  /// 为, which tells something by what stands before it.
  static let watched = LineSigns(rawValue: 1 << 6)
  /// The first character of a staff role of the folio.
  static let staff = LineSigns(rawValue: 1 << 7)
  /// The first character of another word of the folio.
  static let folioWord = LineSigns(rawValue: 1 << 8)
  /// 星 or 周: a weekday
  static let weekday = LineSigns(rawValue: 1 << 9)
  /// 版: a page number
  static let page = LineSigns(rawValue: 1 << 10)
  /// 年
  static let year = LineSigns(rawValue: 1 << 11)
  /// A Chinese digit.
  static let digit = LineSigns(rawValue: 1 << 12)

  /// What the ideographs from 4E00 to 9FFF tell.
  static let table: [LineSigns] = {
    var table = [LineSigns](repeating: [], count: 0xA000 - 0x4E00)
    func add(_ scalars: some Sequence<UInt32>, _ sign: LineSigns) {
      for scalar in scalars where scalar >= 0x4E00 && scalar < 0xA000 { table[Int(scalar - 0x4E00)].formUnion(sign) }
    }
    let characters: [(String, LineSigns)] = [
      ("年版编期校星责", .folio), ("记讯摄图供撰", .credit), ("转未", .goesOn), ("接", .cameFrom), ("讯", .news), ("为", .watched),
      ("星周", .weekday), ("版", .page), ("年", .year), ("零一二三四五六七八九十", .digit),
    ]
    for (text, sign) in characters { add(Scalars.of(text), sign) }
    add(FolioWords.staffRoles.firsts, .staff)
    add(FolioWords.others.firsts, .folioWord)
    return table
  }()
}
