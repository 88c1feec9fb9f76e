import Facts
import Linting
import PageStructure
import TextModel

/// People of whom the text gives no full name, or one of another form.
extension PersonNameVariant {
  private static let addresses = TableReader.words(
    of: "女士 先生 大爷 大妈 阿姨 大娘 大伯 大叔 奶奶 爷爷 老太 师傅 老汉 小姐 婆婆 大姐 大哥 老伯")

  package var words: [String] { PersonNameVariant.addresses + ["我姓"] }

  /// What says that somebody else is meant, directly behind the name or before it.
  private static let apart: Phrases = "则 也 却 同样 和 与 及 、 夫妇 夫妻 一家 又 同 是 系 家住 今年 路过 经过 见状 闻讯 主动 上前 恰好 正好"
  private static let someone: Phrases =
    "另 还有 同 和 与 邻居 邻 其他 第二 受访 采访 原告 被告 双方 另一 而 对方 肇事 车主 房东 中介 丈夫 妻子 老伴 朋友 同事 路人 路过 热心"
  private static let wise: Phrases = "说 表示 告诉 认为 介绍 坦言 觉得 反映"

  private struct Addressed {
    let surname: UInt32
    let address: Int
    let range: Range<Int>
  }

  /// 丢了手镯的王女士…黄女士再三道谢: one person is spoken of by surname and address, and then another one who was not
  /// introduced takes her place.
  func checkAddressed(_ context: ArticleContext, _ report: inout ArticleReport) {
    let all = context.hits(of: PersonNameVariant.id)
    let hits = all.filter { $0.entry < PersonNameVariant.addresses.count }
    checkSurnames(all, context, &report)
    guard hits.count >= 2, hits.count <= 24 else { return }
    let text = context.text
    let people = hits.compactMap { hit -> Addressed? in
      let surname = text.scalar(hit.range.lowerBound - 1)
      guard let rank = Surnames.rank(surname), rank <= 300, text.characterClass(hit.range.lowerBound - 1) == .han else {
        return nil
      }
      return Addressed(surname: surname, address: hit.entry, range: (hit.range.lowerBound - 1)..<hit.range.upperBound)
    }
    guard let odd = people.last else { return }
    checkGender(people, context, &report)
    for second in people.dropFirst()
    where people.count(where: { $0.surname == second.surname && $0.address == second.address }) == 1 {
      let others = people.filter { $0.address == second.address && $0.surname != second.surname }
      guard let first = others.first, others.allSatisfy({ $0.surname == first.surname }),
        first.range.lowerBound < second.range.lowerBound,
        // Somebody who is named again behind is another.
        let last = others.last(where: { $0.range.lowerBound < second.range.lowerBound }),
        others.count == 1 || last.range == others.last?.range || soundAlike(first.surname, second.surname),
        second.range == odd.range || others.count > 1,
        areOne(first, last, second, context), !report.holds(second.range)
      else { continue }
      ask(second, first, context, &report)
      return
    }
  }

  private static let women: Phrases = "女士 大妈 阿姨 大娘 奶奶 老太 小姐 婆婆 大姐"
  private static let men: Phrases = "先生 大爷 大伯 大叔 爷爷 老汉 大哥 老伯"
  private static let couples: Phrases = "夫妇 夫妻 两口子 丈夫 妻子 老伴 爱人 老公 老婆 太太 儿子 女儿 父亲 母亲 爸 妈 兄 姐 弟 妹 一家 家人 两人 二人 双方 同姓 另"

  /// 王女士的包丢了…王先生连声道谢: of one surname, and once a woman, once a man.
  private func checkGender(_ people: [Addressed], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let first = people.first, let second = people.last, people.allSatisfy({ $0.surname == first.surname }),
      case let before = people.dropLast(), before.allSatisfy({ $0.address == first.address }),
      second.address != first.address
    else { return }
    func isWoman(_ person: Addressed) -> Bool? {
      let range = (person.range.lowerBound + 1)..<person.range.upperBound
      if text.spells(any: PersonNameVariant.women, range) { return true }
      return text.spells(any: PersonNameVariant.men, range) ? false : nil
    }
    guard let left = isWoman(first), let right = isWoman(second), left != right,
      context.startsClause(second.range.lowerBound),
      second.range.lowerBound - first.range.upperBound <= 240,
      !text.matches(any: PersonNameVariant.apart, at: second.range.upperBound),
      let sentence = context.sentence(at: second.range.lowerBound),
      sharesWord(
        max(0, first.range.lowerBound - 12)..<second.range.lowerBound, second.range.upperBound..<sentence.upperBound,
        text),
      text.first(
        of: PersonNameVariant.couples,
        in: max(0, first.range.lowerBound - 20)..<min(text.count, second.range.upperBound + 40)) == nil
    else { return }
    ask(second, first, context, &report)
  }

  private func ask(_ second: Addressed, _ first: Addressed, _ context: ArticleContext, _ report: inout ArticleReport) {
    let (usual, name) = (context.string(first.range), context.string(second.range))
    report.report(
      second.range,
      Message("前面说的是“\(usual)”，这里是“\(name)”，请核对是否一人。", "“\(usual)” above, “\(name)” here; please check."),
      severity: .information, related: [RelatedText(first.range, Message("“\(usual)”", "“\(usual)”"))],
      fixes: [.replace(second.range, with: usual)])
  }

  private func soundAlike(_ first: UInt32, _ second: UInt32) -> Bool {
    NameShapes.areAlike(first, second) || PersonNameVariant.confusable.hold(first, second)
  }

  /// Surnames that are taken for one another by ear.
  private static let confusable: LikePairs = """
    王黄 胡吴 胡伍 何贺 李黎 刘廖 沈孙 孙宋 林凌 冯洪 傅胡 罗骆 范樊 江蒋 江姜 徐许 余于 余俞 郑曾 程陈 钟宗 石史 唐汤 田佃 牛刘 梁良 兰蓝 倪李 侯胡 方黄 文闻
    """

  private func areOne(
    _ first: Addressed, _ last: Addressed, _ second: Addressed, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    guard context.startsClause(second.range.lowerBound), let clause = context.clause(at: second.range.lowerBound),
      let sentence = context.sentence(at: second.range.lowerBound), !sentence.overlaps(last.range),
      second.range.lowerBound - last.range.upperBound <= 200,
      !text.matches(any: PersonNameVariant.apart, at: second.range.upperBound),
      text.first(of: PersonNameVariant.someone, in: last.range.upperBound..<clause.upperBound) == nil,
      text.first(of: PersonNameVariant.family, in: first.range.upperBound..<second.range.lowerBound) == nil
    else { return false }
    if soundAlike(first.surname, second.surname) { return true }
    // 王女士说…李先生说…: they were asked one after the other.
    let speak = [last, second].allSatisfy {
      text.first(of: PersonNameVariant.wise, in: $0.range.upperBound..<min(text.count, $0.range.upperBound + 6)) != nil
    }
    // 遗失手镯的王女士: told of before she is named, or spoken of more than once.
    let isTold =
      text.has("的", at: first.range.lowerBound - 1) || first.range != last.range
      || sharesWord(
        last.range.upperBound..<second.range.lowerBound, second.range.upperBound..<sentence.upperBound, text)
    return !speak && isTold
      && context.paragraph(at: last.range.lowerBound) == context.paragraph(at: second.range.lowerBound)
  }

  private static let common: Phrases = "自己 他们 我们 一个 没有 可以 觉得 知道 时候 已经 今天 昨天 小区 孩子 工作 不到 这里 现在 就是 因为 还是 问题"

  /// Whether a word of what was told comes again with the other name: 肇事者留下字条。张先生看到字条后….
  private func sharesWord(_ before: Range<Int>, _ behind: Range<Int>, _ text: LogicalText) -> Bool {
    guard before.count <= 200, behind.count <= 80 else { return false }
    return behind.dropLast().contains { index in
      text.characterClass(index) == .han && text.characterClass(index + 1) == .han
        && !text.matches(any: PersonNameVariant.common, at: index)
        && before.dropLast().contains {
          text.scalar($0) == text.scalar(index) && text.scalar($0 + 1) == text.scalar(index + 1)
        }
    }
  }

  /// 马克·汤普森…汤普逊说: a part of a foreign name with one character in another spelling.
  func checkForeign(_ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    var seen: [String] = []
    for person in context.facts.people.prefix(80) {
      guard
        person.range.contains(where: { text.characterClass($0) == .middleDot }),
        !seen.contains(person.name), seen.count < 8
      else { continue }
      seen.append(person.name)
      var start = person.range.lowerBound
      for index in person.range.lowerBound...person.range.upperBound
      where index == person.range.upperBound || text.characterClass(index) == .middleDot {
        let part = start..<index
        start = index + 1
        guard (2...6).contains(part.count) else { continue }
        checkPart(part, of: person, context, &report)
      }
    }
  }

  private func checkPart(
    _ part: Range<Int>, of person: PersonMention, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    for clause in context.clauses where clause.lowerBound > person.range.upperBound {
      // “…”汤普逊说: the name begins the clause.
      let start = text.characterClass(clause.lowerBound) == .openQuote ? clause.lowerBound + 1 : clause.lowerBound
      let place = start..<(start + part.count)
      guard place.upperBound < text.count, text.characterClass(place.upperBound) != .middleDot else { continue }
      let different = (0..<part.count).filter {
        text.scalar(part.lowerBound + $0) != text.scalar(place.lowerBound + $0)
      }
      guard different.count == 1, let odd = different.first else { continue }
      let (left, right) = (text.scalar(part.lowerBound + odd), text.scalar(place.lowerBound + odd))
      guard NameShapes.areAlike(left, right) || PersonNameVariant.spellings.hold(left, right),
        part.count >= 3 || text.matches(any: SpeechVerbs.saidOrShown, at: place.upperBound)
          || text.has("的", at: place.upperBound),
        text.characterClass(place.lowerBound + odd) == .han, !context.known.contains(context.string(place)),
        !report.holds(place)
      else { continue }
      let (usual, name) = (context.string(part), context.string(place))
      report.report(
        place,
        Message("前面是“\(usual)”，这里是“\(name)”，请核对统一。", "“\(usual)” above, “\(name)” here; please check."),
        severity: .information, related: [RelatedText(part, Message("“\(usual)”", "“\(usual)”"))],
        fixes: [.replace(place, with: usual)])
      return
    }
  }

  /// Characters that spell one foreign syllable.
  static let spellings: LikePairs = """
    森逊 森生 尔耳 尔儿 尔勒 斯丝 思斯 特德 特忒 德得 伯博 伯勃 克科 科可 姆穆 姆木 夫弗 夫福 弗佛 兰朗 兰伦 伦仑 伦论 曼门 曼蒙 马玛 拉娜 娜那 纳那 丽莉 莉里 里利 莱来 雷瑞 罗洛 洛诺 杰捷 吉基 基奇
    奇其 齐奇 达答 迪狄 蒂迪 蒂娣 丁廷 顿登 顿敦 邦帮 尼妮 尼内 宁林 林琳 安恩 恩因 威韦 韦维 维魏 沃伏 华瓦 哈海 海黑 赫黑 赫霍 霍胡 胡霍 贝比 比毕 布卜 布普 普浦 皮比 菲费 费弗 凯卡 卡喀 考科 肯金 莫摩 摩墨 密米 米麦 麦迈 登顿 斯兹 南兰 德多 斯斯
    梅美 卢鲁 鲁路 路陆 萨沙 沙莎 舍谢 谢雪 希西 西锡 辛欣 索所 苏素 塔达 泰太 汤唐 托多 图杜 杜都 亚雅 伊依 约尤 扎查 泽兹 兹茨 佐左 乔焦 詹占 珍真
    """

  /// 馆员岳岚…岳兰说: of two characters only a name that speaks, and that the article has not introduced.
  func checkShort(_ context: ArticleContext, _ report: inout ArticleReport) {
    let people = context.facts.people
    guard people.count >= 2, people.count <= 24 else { return }
    let text = context.text
    let short = people.filter { $0.name.utf8.count == 6 && !$0.isCredit }
    for second in short where second.titles.isEmpty {
      guard context.startsClause(second.range.lowerBound), short.count(where: { $0.name == second.name }) == 1,
        let first = short.last(where: { $0.range.lowerBound < second.range.lowerBound && $0.name != second.name }),
        short.contains(where: { $0.name == first.name && !$0.titles.isEmpty }),
        second.range.lowerBound - first.range.upperBound <= 240,
        context.sentence(at: first.range.lowerBound) != context.sentence(at: second.range.lowerBound),
        text.characterClass(second.range.upperBound) != .enumerationComma,
        case let (left, right) = (Scalars.of(first.name), Scalars.of(second.name)), left.count == 2, right.count == 2,
        left[0] == right[0] && NameShapes.areAlike(left[1], right[1])
          || left[1] == right[1] && NameShapes.areAlike(left[0], right[0]),
        text.first(of: PersonNameVariant.family, in: first.range.upperBound..<second.range.lowerBound) == nil,
        !context.known.contains(second.name)
      else { continue }
      report.report(
        second.range,
        Message(
          "前面介绍的是“\(first.name)”，这里是“\(second.name)”，请核对是否一人。",
          "“\(first.name)” was introduced, “\(second.name)” speaks. Please check whether they are one."),
        severity: .information, related: [RelatedText(first.range, Message("“\(first.name)”", "“\(first.name)”"))],
        fixes: [.replace(second.range, with: first.name)])
      return
    }
  }
}
