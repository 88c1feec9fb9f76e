import Facts
import Linting
import PageStructure
import TextModel

/// Where one word ends in a character and the next begins with it: 基础设施施工, 仲裁裁决.
extension WordRepeated {
  /// Whether the first of two equal characters ends a word and the second begins one, or both are said on purpose.
  ///
  /// - Parameter index: of the second.
  static func isJoint(at index: Int, _ text: LogicalText) -> Bool {
    if text.matches(any: doubledWords, at: index - 1) || text.matches(any: chants, at: index - 2) { return true }
    let character = text.scalar(index)
    return WordJoints.contains(character, text.scalar(index + 1))
      && (suffixes.contains(character) || WordJoints.contains(text.scalar(index - 2), character))
  }

  /// Whether a doubled character is what something is called by: 老街叫和和街, 在和和镇, “了了书屋”. What joins two words
  /// begins no clause and follows no preposition.
  static func isName(_ range: Range<Int>, in text: LogicalText) -> Bool {
    let (before, after) = (text.characterClass(range.lowerBound - 1), text.characterClass(range.upperBound))
    if text.matches(any: callings, endingAt: range.lowerBound) { return true }
    if before == .openQuote && (after == .closeQuote || text.matches(any: named, at: range.upperBound)) { return true }
    let isPlace = text.matches(any: named, at: range.upperBound) && !text.matches(any: notNamed, at: range.upperBound)
    guard joints.contains(text.scalar(range.lowerBound)) else { return isPlace }
    return before != .han && after == .han || isPlace && text.matches(any: leads, endingAt: range.lowerBound)
  }

  /// Whether a doubled preposition is the name of a person, behind a title or at the beginning of a clause: what goes on
  /// behind it cannot follow a preposition (工程师和和在会上发言, 于于说).
  static func isPerson(_ range: Range<Int>, in text: LogicalText) -> Bool {
    let before = text.characterClass(range.lowerBound - 1)
    guard surnames.contains(text.scalar(range.lowerBound)) else { return false }
    // 站长于于民说: a name of three characters.
    if text.matches(any: titles, endingAt: range.lowerBound), text.matches(any: deeds, at: range.upperBound + 1) {
      return true
    }
    return (before != .han || text.matches(any: titles, endingAt: range.lowerBound))
      && text.matches(any: deeds, at: range.upperBound) && !beginsWord(at: range.upperBound, text)
  }

  /// 俞可可语速平缓: a given name behind a family name, unless the second begins a word (方可可以).
  static func isGivenName(_ range: Range<Int>, in text: LogicalText) -> Bool {
    givenNames.contains(text.scalar(range.lowerBound)) && Surnames.rank(text.scalar(range.lowerBound - 1)) != nil
      && !behindCan.contains(text.scalar(range.upperBound))
  }

  /// 欧阳晓…。晓晓今年12岁: the last character of somebody's name, said twice.
  static func isCalled(_ range: Range<Int>, in context: ArticleContext) -> Bool {
    let text = context.text
    return (text.characterClass(range.lowerBound - 1) != .han || text.has("小", at: range.lowerBound - 1))
      && context.facts.people.contains { text.scalar($0.range.upperBound - 1) == text.scalar(range.lowerBound) }
  }

  /// 5岁的涵涵说, 佳佳的妈妈: what a child is called by.
  static func isNickname(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    guard nicknames.contains(text.scalar(range.lowerBound)) else { return false }
    let before = text.characterClass(range.lowerBound - 1)
    return (before != .han || text.matches(any: children, endingAt: range.lowerBound))
      && (text.characterClass(range.upperBound) != .han || text.matches(any: behindNames, at: range.upperBound))
  }

  /// 一列列火车, 两列列车: what counts a thing, said once for each or before a thing that begins with it.
  static func isCounted(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    guard classifiers.contains(text.scalar(range.lowerBound)) else { return false }
    let before = text.scalar(range.lowerBound - 1)
    return HanDigit.isNumeral(before) || determiners.contains(before)
      || text.characterClass(range.lowerBound - 1) == .digit
  }

  /// 节目的目的, 党中央中央军委: a word behind a longer one that ends with it.
  static func isWordBehindLonger(at index: Int, _ scalars: [UInt32]) -> Bool {
    longer.contains { word in (0..<3).allSatisfy { scalars[index - 1 + $0] == word[$0] } }
  }

  /// 导师的导师的故事, 爷爷的爷爷的坟: two people, one after the other.
  static func isSaidOfKin(_ range: Range<Int>, _ length: Int, _ text: LogicalText) -> Bool {
    length == 3 && text.has("的", at: range.upperBound - 1) && text.matches(any: kin, at: range.lowerBound)
  }

  /// Whether a repetition is two columns of a table: nothing else in its paragraph, or a line that has the table's number
  /// and no sentence (表1：镇区人口总量平均总量平均).
  static func isOfTable(_ range: Range<Int>, _ context: ArticleContext) -> Bool {
    guard let paragraph = context.paragraph(at: range.lowerBound)?.range else { return false }
    if paragraph == range { return true }
    let text = context.text
    var start = range.lowerBound
    while start > paragraph.lowerBound, range.lowerBound - start < 80, text.joint(before: start) != .lineBreak {
      start -= 1
      if text.characterClass(start) == .stop || text.characterClass(start) == .comma { return false }
    }
    return text.has("表", at: start) && text.characterClass(start + 1) == .digit
  }

  /// Whether a word of one character is said again and again: “对对对，就是这个味儿！”
  static func isCalledOut(_ range: Range<Int>, in text: LogicalText) -> Bool {
    let character = text.scalar(range.lowerBound)
    // 你说对对对就行了
    if answers.contains(character),
      text.scalar(range.lowerBound - 1) == character || text.scalar(range.upperBound) == character
    {
      return true
    }
    let start = text.scalar(range.lowerBound - 1) == character ? range.lowerBound - 1 : range.lowerBound
    let end = text.scalar(range.upperBound) == character ? range.upperBound + 1 : range.upperBound
    return end - start == 3 && text.characterClass(start - 1) == .openQuote && text.characterClass(end) != .han
  }

  private static let nicknames: ScalarSet = "佳涵诚敏勇恒优添捷胜宾贵冠宜域途季尊悦尼迪"
  private static let givenNames: ScalarSet = "可"
  private static let behindCan: ScalarSet = "以能见是谓使行靠用达供望"
  private static let children: Phrases = "岁的 女孩 男孩 儿子 女儿 孩子 孙子 孙女 外孙 同学 小朋友 妹妹 弟弟 姐姐 哥哥 宝宝 和 叫 与"
  private static let behindNames: Phrases = "说 的 和 在 妈 爸 奶 爷 今 是 也 把 被 与 小 同 告 手 想 要 从 将 就 很 一 笑 一家"
  private static let answers: ScalarSet = "对是"
  private static let classifiers: ScalarSet = "列例幅则册剂席株族项"
  private static let determiners: ScalarSet = "一两几数多这那每该首各本"
  private static let longer = TableReader.words(
    of: """
      节目的 项目的 栏目的 科目的 题目的 数目的 账目的 书目的 剧目的 曲目的 条目的 名目的 党中央 天主教 黑龙江 火车站 汽车站 客运站 房地产 农产品 水产品 \
      畜产品
      """
  ).map(Scalars.of)
  private static let kin: Phrases = "导师 老师 师傅 师父 爷爷 奶奶 外公 外婆 父亲 母亲 爸爸 妈妈 儿子 女儿 孙子 朋友 同学 邻居 徒弟 学生 上级 领导"

  private static let callings: Phrases = "叫 叫做 小名 乳名 取名 起名 网名 昵称 名为 大熊猫 小朋友"
  private static let named: Phrases = """
    街 路 巷 胡同 村 镇 乡 屯 寨 湾 坪 岭 岩 桥 湖 河 社区 小区 广场 公园 幼儿园 小学 中学 超市 书屋 面馆 餐厅 酒店 客栈 便利店 \
    工作室 直播间 公司 咖啡 茶馆 农场 民宿
    """
  /// Words that begin with a kind of place and name none.
  private static let notNamed: Phrases = """
    村民 村里 村庄 村干 村级 村集 村容 村委 村史 村寨 村组 村道 镇政 镇党 镇里 镇上 镇域 镇干 镇区 镇村 街道 街上 街头 街巷 街边 街区 路面 路人 路况 路口 路边 路灯 路网 路过 路线 路段 \
    桥梁 桥面 桥上 湖水 湖面 湖区 河水 河道 河流 河面 河湖 河南 河北 河长 乡镇 乡亲 乡村 乡里 乡土 乡贤 乡愁 社区的 小区的 岩石 岩层
    """
  /// Prepositions and verbs of going, behind which no word can join two.
  private static let leads: Phrases = "在 到 从 由 往 去 于 向 对 把 被 将 是 进 赴 驻 位于 途经 地处"
  /// They need a word before them.
  private static let joints: ScalarSet = "和与及的了而们"
  private static let surnames: ScalarSet = "于和向从"
  private static let titles = Phrases(Posts.all + " " + people)
  private static let people = """
    选手 运动员 演员 作家 歌手 主播 老板 老板娘 法官 检察官 民警 辅警 护士 医生 工程师 技术员 社工 志愿者 店主 同学 导演 编剧 主持人 队长 画家
    """
  private static let deeds: Phrases = "说 在 把 被 告诉 介绍 表示 认为 回忆 坦言 获 夺 摘 ， 、 ："

  /// Said twice by right: 找个地方聚聚, 透透气.
  private static let doubledWords: Phrases = "聚聚 透透 略略 唯唯 诺诺 速速 险险 缩缩 控控 植植 施施 录录 抢抢 骗骗 扣扣 染染 努努 断断 贸贸 恢恢 维维 季季"
  private static let chants: Phrases = "网恢恢 之诺诺 而诺诺"
  /// They end nouns of any length: 抑郁症症状, 锦标赛赛程.
  private static let suffixes: ScalarSet = "赛症性型险债额剂族罪"
}
