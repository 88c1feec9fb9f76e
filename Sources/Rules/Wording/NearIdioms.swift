import TextModel

/// Finds what is an idiom but for one character of the same sound or shape: 一丝不拘 for 一丝不苟.
///
/// The engine finds where half an idiom may stand: two of its characters side by side. There one character of the other
/// half has to stand in its place too, which a table of bits answers before any idiom is looked at.
struct NearIdioms: Sendable {
  struct Match {
    /// The four characters.
    var range: Range<Int>
    var right: String
  }

  static let standard = NearIdioms()

  /// The idioms, the phrases of the news and the accepted words one after another, four characters each.
  private var characters: [UInt32] = []
  /// Where in `characters` the phrases of the news begin.
  private var phrases = 0
  /// Where the accepted words begin, which nothing is taken for.
  private var accepted = 0
  /// Accepted words of three characters, in one number each.
  private var shortWords: Set<UInt64> = []
  /// Two characters of a word, the first lowest, and behind them the other two, 16 bits each: by slot, those of later words
  /// first. They are gone through more often than anything else here, and so hold nothing else.
  private var halves: [UInt64] = []
  /// Which half that is: twice the number of its word, and one more for a second half.
  private var numbers: [Int32] = []
  /// Where in `halves` those of a slot begin.
  private var starts = [Int32](repeating: 0, count: (1 << NearIdioms.slotBits) + 1)
  /// For each half with one character of the other half two bits. All of a half lie in 64 bytes, so that the four questions
  /// of a place wait for memory once.
  private var filter = [UInt64](repeating: 0, count: 8 << NearIdioms.lineBits)

  private static let slotBits = 15
  private static let lineBits = 11

  private init() {
    characters.reserveCapacity(0xC000)
    add(IdiomTable.idioms)
    phrases = characters.count
    add(IdiomTable.phrases)
    accepted = characters.count
    add(IdiomTable.accepted)
    sortHalves()
  }

  private mutating func add(_ table: String) {
    var reader = TableReader(table)
    while reader.next() {
      let word = reader.word
      let start = word.startIndex
      if word.count == 3 { shortWords.insert(NearIdioms.key(word[start], word[start + 1], word[start + 2])) }
      if word.count == 4 { characters += word }
    }
  }

  /// The halves of the idioms, the phrases and the accepted words, as the engine looks for them.
  var pairs: [UInt64] {
    (0..<characters.count / 2).map { CharacterPair.of(characters[2 * $0], characters[2 * $0 + 1]) }
  }

  private mutating func sortHalves() {
    let hashes = pairs.map(CharacterPair.hash)
    for hash in hashes { starts[NearIdioms.slot(hash) + 1] += 1 }
    for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
    halves = [UInt64](repeating: 0, count: hashes.count)
    numbers = [Int32](repeating: 0, count: hashes.count)
    var ends = starts
    for number in hashes.indices {
      let isLast = number & 1 == 1
      let other = 2 * (isLast ? number - 1 : number + 1)
      let slot = NearIdioms.slot(hashes[number]) + 1
      ends[slot] -= 1
      halves[Int(ends[slot])] = CharacterPair.joined(
        characters[2 * number], characters[2 * number + 1], characters[other], characters[other + 1])
      numbers[Int(ends[slot])] = Int32(truncatingIfNeeded: number)
      for place in 0..<2 {
        let part = UInt32(truncatingIfNeeded: isLast ? 2 + place : place)
        let (word, bits) = NearIdioms.bits(hashes[number], characters[other + place], part: part)
        filter[word] |= bits
      }
    }
  }

  private static func key(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt64 {
    UInt64(a & 0xFFFF) << 32 | UInt64(b & 0xFFFF) << 16 | UInt64(c & 0xFFFF)
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> UInt64(64 - slotBits)) }

  /// Two bits of one word of the filter for a half, by its hash, and for one character of the other half.
  ///
  /// - Parameter part: where that one stands: behind a first half (0, 1), before a second one (2, 3).
  @inline(__always)
  private static func bits(_ hash: UInt64, _ other: UInt32, part: UInt32) -> (word: Int, bits: UInt64) {
    let line = Int(truncatingIfNeeded: hash &>> UInt64(64 - lineBits))
    let mixed = (other ^ UInt32(truncatingIfNeeded: hash &>> 24) ^ part &<< 30) &* 0x9E37_79B1
    let bits = 1 &<< UInt64(mixed &>> 23) | 1 &<< UInt64(mixed &>> 17) as UInt64
    return (line << 3 | Int(mixed &>> 29), bits)
  }

  /// Whether an idiom may have a half, by its hash, and one character of the other half in a place.
  @inline(__always)
  private func mayHold(_ hash: UInt64, _ other: UInt32, part: UInt32) -> Bool {
    let (word, bits) = NearIdioms.bits(hash, other, part: part)
    // The filter has eight words for each line.
    return unsafe filter.span[unchecked: word] & bits == bits
  }

  @inline(__always)
  private func group(_ hash: UInt64) -> Range<Int> {
    let slot = NearIdioms.slot(hash)
    return Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// Whether four characters are an idiom, a phrase or an accepted word.
  private func isKnown(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> Bool {
    let hash = CharacterPair.hash(CharacterPair.of(a, b))
    guard mayHold(hash, c, part: 0), mayHold(hash, d, part: 1) else { return false }
    return group(hash).contains { place in
      let idiom = Int(numbers[place]) * 2
      return numbers[place] & 1 == 0 && characters[idiom] == a && characters[idiom + 1] == b
        && characters[idiom + 2] == c && characters[idiom + 3] == d
    }
  }

  /// Whether the last two of four characters end an idiom, or the four end one in form: 浅显易懂, 头头是道.
  func mayBeIdiom(_ index: Int, _ text: LogicalText) -> Bool {
    if isKnown(text.scalar(index), text.scalar(index + 1), text.scalar(index + 2), text.scalar(index + 3)) {
      return true
    }
    return text.matches(any: NearIdioms.predicateEnds, at: index + 2)
  }

  private static let predicateEnds: Phrases = """
    易懂 动听 感人 有力 有趣 有味 有序 有致 有度 分明 透彻 入微 入扣 自如 到位 干净 整洁 漂亮 红火 热闹 生动 精彩 细致 详细 明白 清楚 严实 扎实 端正 流利 响亮 动情 传神
    逼真 齐全 丰盛 可口 喷香 香甜 茂盛 挺拔 笔直 飞快 稳当 得体 大方 风光 体面 出彩 出色 圆满 顺利 安心 踏实 痛快 过瘾 尽兴 入迷 入神
    """

  /// Calls back with each place, in order.
  ///
  /// - Parameter places: where halves may stand.
  func matches(in text: LogicalText, _ places: [UInt32], _ body: (Match) -> Void) {
    let scalars = text.scalars
    let count = scalars.count
    guard count >= 4 else { return }
    var last = -1
    let (characters, halves) = (scalars.span, halves.span)
    for place in places {
      let index = Int(place)
      guard index + 1 < count else { continue }
      // In bounds, as was just asked and is asked of the characters around.
      let (first, second) = unsafe (characters[unchecked: index], characters[unchecked: index &+ 1])
      let hash = CharacterPair.hash(CharacterPair.of(first, second))
      let before =
        index >= 2
        ? unsafe (characters[unchecked: index &- 2], characters[unchecked: index &- 1]) : (0, 0)
      let after =
        index + 3 < count
        ? unsafe (characters[unchecked: index &+ 2], characters[unchecked: index &+ 3]) : (0, 0)
      guard
        mayHold(hash, after.0, part: 0) || mayHold(hash, after.1, part: 1) || mayHold(hash, before.0, part: 2)
          || mayHold(hash, before.1, part: 3)
      else { continue }
      let asFirst = CharacterPair.joined(first, second, after.0, after.1)
      let asLast = CharacterPair.joined(first, second, before.0, before.1)
      for slot in group(hash) {
        // The slots hold places of halves.
        let half = unsafe halves[unchecked: slot]
        guard NearIdioms.isNear(half, asFirst) || NearIdioms.isNear(half, asLast) else { continue }
        let (idiom, isLast) = (Int(numbers[slot] / 2) * 4, numbers[slot] & 1 == 1)
        guard NearIdioms.isNear(half, isLast ? asLast : asFirst) else { continue }
        let offset = isLast ? 2 : 0
        let place = index - offset
        guard idiom < accepted, place > last, place >= 0, place + 4 <= count,
          let right = right(idiom, offset, at: place, scalars)
        else { continue }
        last = place
        body(Match(range: place..<(place + 4), right: right))
      }
    }
  }

  /// Calls back with each idiom that lacks its last character before a particle, which the idiom describes: 如雨后春般.
  func cuts(in text: LogicalText, _ places: [UInt32], _ body: (Range<Int>, UInt32) -> Void) {
    for place in places {
      let index = Int(place)
      guard index + 3 < text.scalars.count, NearIdioms.behindIdioms.contains(text.scalar(index + 3)) else { continue }
      let (first, second, third) = (text.scalar(index), text.scalar(index + 1), text.scalar(index + 2))
      guard mayLackEnd(first, second, third), !WordJoints.contains(third, text.scalar(index + 3)),
        !WordJoints.contains(text.scalar(index - 1), first),
        !shortWords.contains(NearIdioms.key(first, second, third)),
        !isKnown(text.scalar(index - 1), first, second, third), !isKnown(first, second, third, text.scalar(index + 3))
      else { continue }
      let found = group(CharacterPair.hash(CharacterPair.of(first, second))).first { slot in
        let idiom = Int(numbers[slot]) * 2
        return numbers[slot] & 1 == 0 && idiom < phrases && characters[idiom] == first
          && characters[idiom + 1] == second
          && characters[idiom + 2] == third && characters[idiom + 3] != text.scalar(index + 3)
      }
      if let found { body(index..<(index + 3), characters[Int(numbers[found]) * 2 + 3]) }
    }
  }

  private static let behindIdioms: ScalarSet = "般似的地"

  /// Whether a half is that of four characters and its word has one of the other two, not both.
  @inline(__always)
  private static func isNear(_ half: UInt64, _ characters: UInt64) -> Bool {
    let difference = half ^ characters
    return difference & 0xFFFF_FFFF == 0 && (difference & 0xFFFF_0000_0000 == 0) != (difference >> 48 == 0)
  }

  /// The idiom, where the text has one of its halves at a place and one character of the other.
  private func right(_ idiom: Int, _ offset: Int, at place: Int, _ scalars: [UInt32]) -> String? {
    guard characters[idiom + offset] == scalars[place + offset],
      characters[idiom + offset + 1] == scalars[place + offset + 1]
    else { return nil }
    let (left, right) = (2 - offset, 3 - offset)
    let isLeft = characters[idiom + left] == scalars[place + left]
    let isRight = characters[idiom + right] == scalars[place + right]
    guard isLeft != isRight else { return nil }
    let different = isLeft ? right : left
    // 文化已产生, 调整和资源: in the phrases of the news a function word parts what seems to be one.
    let (correct, other) = (characters[idiom + different], scalars[place + different])
    // 胡说八道的文章 is no 道德文章.
    if NearIdioms.particles.contains(other) { return nil }
    if idiom >= phrases, NearIdioms.functionWords.contains(other) || !Pinyin.areHomophones(correct, other) {
      return nil
    }
    if isBound(place + different, in: place..<(place + 4), scalars) { return nil }
    guard NearIdioms.areMistakable(characters[idiom + different], scalars[place + different]),
      !isKnown(scalars[place], scalars[place + 1], scalars[place + 2], scalars[place + 3])
    else { return nil }
    return Scalars.string(Array(characters[idiom..<(idiom + 4)]))
  }

  /// Whether the first or last of four characters makes a word with its neighbour outside: 救援队无 of 救援队无偿支援.
  private func isBound(_ index: Int, in match: Range<Int>, _ scalars: [UInt32]) -> Bool {
    let start = index == match.lowerBound ? index - 1 : index
    guard start < match.lowerBound || start == match.upperBound - 1, start >= 0, start + 1 < scalars.count else {
      return false
    }
    let (first, second) = (scalars[start], scalars[start + 1])
    if WordJoints.contains(first, second) { return true }
    return group(CharacterPair.hash(CharacterPair.of(first, second))).contains { place in
      let half = 2 * Int(numbers[place])
      return characters[half] == first && characters[half + 1] == second
    }
  }

  /// Pairs of one character inside what is an idiom or a word of three characters without one of them: 赞叹叹不已, 满意意度.
  /// At the border of two words a character may well end one and begin the next: 工作作风.
  ///
  /// - Parameter places: where a character stands twice.
  func doubled(in text: LogicalText, _ places: [Int]) -> [Range<Int>] {
    let scalars = text.scalars
    guard scalars.count >= 5 else { return [] }
    var result: [Range<Int>] = []
    for index in places where index >= 1 && index < scalars.count - 2 {
      guard scalars[index - 1] != scalars[index], scalars[index + 2] != scalars[index],
        // 扎扎实实
        index + 3 >= scalars.count || scalars[index + 2] != scalars[index + 3],
        index < 2 || scalars[index - 1] != scalars[index - 2]
      else { continue }
      let isInside =
        index + 3 < scalars.count
        && isKnown(scalars[index - 1], scalars[index], scalars[index + 2], scalars[index + 3])
        || index >= 2
          && isKnown(scalars[index - 2], scalars[index - 1], scalars[index], scalars[index + 2])
        || shortWords.contains(NearIdioms.key(scalars[index - 1], scalars[index], scalars[index + 2]))
      if isInside { result.append(index..<(index + 2)) }
    }
    return result
  }

  /// Whether a clause may have the first three characters of an idiom at its end: hardly any has.
  @inline(__always)
  func mayLackEnd(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
    mayHold(CharacterPair.hash(CharacterPair.of(first, second)), third, part: 0)
  }

  /// The last character of an idiom of which a clause has the first three.
  func missingEnd(of clause: Range<Int>, in text: LogicalText) -> UInt32? {
    let end = clause.upperBound
    guard clause.count >= 3 else { return nil }
    let (first, second, third) = (text.scalar(end - 3), text.scalar(end - 2), text.scalar(end - 1))
    if !mayLackEnd(first, second, third) { return nil }
    // 挥汗如雨 lacks no 下: with the character before it is whole.
    if clause.count >= 4, isKnown(text.scalar(end - 4), first, second, third) { return nil }
    let hash = CharacterPair.hash(CharacterPair.of(first, second))
    var last: UInt32?
    for place in group(hash) where numbers[place] & 1 == 0 && Int(numbers[place]) * 2 < accepted {
      let idiom = Int(numbers[place]) * 2
      guard characters[idiom] == first, characters[idiom + 1] == second, characters[idiom + 2] == third,
        idiom < phrases || !NearIdioms.nounEnds.contains(third)
      else { continue }
      // Two that begin alike do not tell which was meant.
      if let last, last != characters[idiom + 3] { return nil }
      last = characters[idiom + 3]
    }
    return last.flatMap { NearIdioms.wholes.contains(text.string((end - 3)..<end)) ? nil : $0 }
  }

  /// What may stand without its fourth character: 痛苦不堪, 就地取.
  private static let wholes = Set(
    TableReader.words(
      of: """
        苦不堪 到来之 来临之 撼人心 就地取 有苦难 箭在弦 及时了 认真听 道路通 农业银 建设银 红色旅 服务群 强力推 全力推 一统天 不可分 不高兴 为之一 为时尚 二十八 同性恋 呼吸器 复合肥
        时至今 有机肥 比利时 生态学 相对论 站得住 联席会 自来水 说不清 雄赳赳
        三六九 千千万 革命军 一一对 一古脑 一股脑 下不来 不能不 倒不如 值不值 冰冰凉 反过来 核反应 共同语 可移植 呱嗒板 大中小 微电子 打击乐 撑竿跳 教育厅 财政厅 有线电 死心眼 沉甸甸 滴溜溜 生死关 真空泵 站不住 细高挑 络腮胡 肾上腺 胳膊肘 近现代 一团乱 旁观者 当局者 自由民 不成文 归去来 开开心 疑难病 健身器 打狗棒 非正规 数一数 鱼水情 一般说 不敢问 处理过 生产过 不可知 不可动 人多嘴 说得过 差一点 步步高 小不点 满天星 看不上 脱不了 一走了 热情好 对外开 走下坡 咬紧牙 翩翩飞 连根拔 放火烧 慕容复 封建主 独立国 北洋军 黑白片 神经系 消化系 不如人 无人问 不完全 某一方 一干人 不得人 合不拢 心向往 于无声 不了了 前一阵 也就是 说不过 留有余 不切实 再创新
        """))

  /// Characters that are a word of their own or end nouns of three characters: 残疾人, 责任制, 活动中, 强力推.
  private static let nounEnds: ScalarSet = """
    中上下里内前后时间员人队组部局室所站会团社院园区村镇乡县市省国州制权法度化性力率费款额量品物机车房地路线网点面体系科处长手家者生师工农民党卡证书报信号
    台班课级类型种式样色先自广特产期带银教价推抓促管办建创干学走做打改查聚强提优落行用看比赶帮保
    """

  private static let particles: ScalarSet = "的了"
  /// Function words: an idiom that seems to have one more likely ends before it.
  private static let functionWords: ScalarSet = "已和与在是有为也又而及从由于之其可会不的地得了这要就将被使让对向并都到能"

  static func pairs(_ text: String) -> Set<UInt64> {
    var reader = TableReader(text)
    var result: Set<UInt64> = []
    while reader.next() {
      guard reader.word.count == 2, let first = reader.word.first, let last = reader.word.last else { continue }
      result.insert(UInt64(first) << 32 | UInt64(last))
      result.insert(UInt64(last) << 32 | UInt64(first))
    }
    return result
  }

  private static func areMistakable(_ right: UInt32, _ wrong: UInt32) -> Bool {
    let pair = UInt64(right) << 32 | UInt64(wrong)
    if equal.contains(pair) { return false }
    return Pinyin.soundAlike(right, wrong) || alike.contains(pair)
  }
}
