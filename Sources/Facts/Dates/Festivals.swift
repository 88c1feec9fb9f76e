import TextModel

/// Names of festivals and days of the year.
struct Festivals: Sendable {
  private let words = WordTable(words: rows.map { Scalars.of($0.first ?? "") })

  /// The festival that begins at an index.
  func mention(at index: Int, in text: LogicalText) -> DateMention? {
    guard let hit = words.longest(at: index, in: text, limit: text.count) else { return nil }
    var mention = DateMention(range: index..<hit.bound, kind: .festival)
    if let day = Festivals.days[hit.entry] {
      mention.month = day.month
      mention.day = day.day
    } else {
      mention.isLunar = true
    }
    return mention
  }

  /// The characters that the names begin with, and those that stand second.
  static let leads = letters(at: 0)
  static let seconds = letters(at: 1)

  private static func letters(at place: Int) -> String {
    var result = String.UnicodeScalarView()
    for row in rows {
      var scalars = (row.first ?? "").unicodeScalars.makeIterator()
      for _ in 0..<place { _ = scalars.next() }
      if let scalar = scalars.next() { result.append(scalar) }
    }
    return String(result)
  }

  /// A name a line; month and day where the calendar fixes them.
  private static let table = """
    元旦 1 1
    春节
    除夕
    大年三十
    大年初一
    大年初二
    大年初三
    大年初四
    大年初五
    大年初六
    大年初七
    小年夜
    元宵节
    清明节
    清明假期
    清明期间
    端午节
    端午
    七夕节
    七夕
    中元节
    中秋节
    中秋
    重阳节
    腊八节
    妇女节 3 8
    三八妇女节 3 8
    “三八”妇女节 3 8
    “三八”国际妇女节 3 8
    三八国际妇女节 3 8
    植树节 3 12
    消费者权益日 3 15
    国际消费者权益日 3 15
    世界水日 3 22
    世界读书日 4 23
    劳动节 5 1
    国际劳动节 5 1
    五一国际劳动节 5 1
    五一劳动节 5 1
    “五一”国际劳动节 5 1
    “五一”劳动节 5 1
    五一假期 5 1
    “五一”假期 5 1
    五一小长假 5 1
    “五一”小长假 5 1
    五一期间 5 1
    “五一”期间 5 1
    青年节 5 4
    五四青年节 5 4
    “五四”青年节 5 4
    护士节 5 12
    国际护士节 5 12
    全国防灾减灾日 5 12
    儿童节 6 1
    六一儿童节 6 1
    “六一”儿童节 6 1
    六一国际儿童节 6 1
    “六一”国际儿童节 6 1
    世界环境日 6 5
    全国土地日 6 25
    国际禁毒日 6 26
    建党节 7 1
    建军节 8 1
    八一建军节 8 1
    “八一”建军节 8 1
    中国医师节 8 19
    教师节 9 10
    国庆节 10 1
    国庆假期 10 1
    国庆长假 10 1
    国庆期间 10 1
    国庆黄金周 10 1
    “十一”黄金周 10 1
    “十一”假期 10 1
    “十一”长假 10 1
    记者节 11 8
    中国记者节 11 8
    全国消防日 11 9
    全国消防宣传日 11 9
    全国交通安全日 12 2
    国家宪法日 12 4
    国家公祭日 12 13
    """

  private static let rows = TableReader.lines(of: table)

  private static let days: [(month: Int, day: Int)?] = rows.map { row in
    guard row.count == 3, let month = Int(row[1]), let day = Int(row[2]) else { return nil }
    return (month, day)
  }
}
