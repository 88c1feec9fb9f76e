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

  /// Two characters of an idiom, with the other two.
  private struct Half {
    /// The half and the other one, 16 bits for each character, the first lowest.
    var characters: UInt64
    /// The place of the idiom in `characters`.
    var idiom: Int32
    /// Whether it is the second half.
    var isLast: Bool
  }

  /// The idioms, the phrases of the news and the accepted words one after another, four characters each.
  private var characters: [UInt32] = []
  /// Where in `characters` the phrases of the news begin.
  private var phrases = 0
  /// Where the accepted words begin, which nothing is taken for.
  private var accepted = 0
  /// Accepted words of three characters, in one number each.
  private var shortWords: Set<UInt64> = []
  /// By half, those of later words first.
  private var halves: [Half] = []
  /// Where in `halves` those of a slot begin.
  private var starts = [Int32](repeating: 0, count: (1 << NearIdioms.slotBits) + 1)
  /// For each half with one character of the other half a bit: by their hash, in four parts by where that one stands.
  private var filter = [UInt64](repeating: 0, count: 4 << (NearIdioms.partBits - 6))

  private static let slotBits = 15
  private static let partBits = 18

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
      if word.count == 3 { shortWords.insert(NearIdioms.key(word[0], word[1], word[2])) }
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
    halves = [Half](repeating: Half(characters: 0, idiom: 0, isLast: false), count: hashes.count)
    var ends = starts
    for number in hashes.indices {
      let isLast = number & 1 == 1
      let other = 2 * (isLast ? number - 1 : number + 1)
      let slot = NearIdioms.slot(hashes[number]) + 1
      ends[slot] -= 1
      halves[Int(ends[slot])] = Half(
        characters: NearIdioms.number(
          characters[2 * number], characters[2 * number + 1], characters[other], characters[other + 1]),
        idiom: Int32(number / 2 * 4), isLast: isLast)
      for (place, character) in [(0, characters[other]), (1, characters[other + 1])] {
        let bit = NearIdioms.bit(hashes[number], character, part: (isLast ? 2 : 0) + place)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
  }

  private static func key(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt64 {
    UInt64(a & 0xFFFF) << 32 | UInt64(b & 0xFFFF) << 16 | UInt64(c & 0xFFFF)
  }

  /// Four characters in one number, by their last sixteen bits.
  @inline(__always)
  private static func number(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt64 {
    UInt64(a & 0xFFFF) | UInt64(b & 0xFFFF) << 16 | UInt64(c & 0xFFFF) << 32 | UInt64(d & 0xFFFF) << 48
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> UInt64(64 - slotBits)) }

  /// The bit of a half, by its hash, and of one character of the other half.
  ///
  /// - Parameter part: where that one stands: behind a first half (0, 1), before a second one (2, 3).
  @inline(__always)
  private static func bit(_ hash: UInt64, _ other: UInt32, part: Int) -> Int {
    let mixed = UInt32(truncatingIfNeeded: hash &>> 24) ^ other &* 0x9E37_79B1
    return part << partBits | Int(mixed &>> UInt32(32 - partBits))
  }

  /// Whether an idiom may have a half, by its hash, and one character of the other half in a place.
  @inline(__always)
  private func mayHold(_ hash: UInt64, _ other: UInt32, part: Int) -> Bool {
    let bit = NearIdioms.bit(hash, other, part: part)
    // The table has all bits of the four parts.
    return unsafe filter.span[unchecked: bit >> 6] & (1 << UInt64(truncatingIfNeeded: bit & 63)) != 0
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
    return group(hash).contains { number in
      let idiom = Int(halves[number].idiom)
      return !halves[number].isLast && characters[idiom] == a && characters[idiom + 1] == b
        && characters[idiom + 2] == c && characters[idiom + 3] == d
    }
  }

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
      let asFirst = NearIdioms.number(first, second, after.0, after.1)
      let asLast = NearIdioms.number(first, second, before.0, before.1)
      for number in group(hash) {
        // The slots hold places of halves.
        let half = unsafe halves[unchecked: number]
        let difference = half.characters ^ (half.isLast ? asLast : asFirst)
        guard difference & 0xFFFF_FFFF == 0, (difference & 0xFFFF_0000_0000 == 0) != (difference >> 48 == 0) else {
          continue
        }
        let offset = half.isLast ? 2 : 0
        let place = index - offset
        guard half.idiom < accepted, place > last, place >= 0, place + 4 <= count,
          let right = right(Int(half.idiom), offset, at: place, scalars)
        else { continue }
        last = place
        body(Match(range: place..<(place + 4), right: right))
      }
    }
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
    if idiom >= phrases, NearIdioms.functionWords.contains(other) || !Pinyin.areHomophones(correct, other) {
      return nil
    }
    guard NearIdioms.areMistakable(characters[idiom + different], scalars[place + different]),
      !isKnown(scalars[place], scalars[place + 1], scalars[place + 2], scalars[place + 3])
    else { return nil }
    return Scalars.string(Array(characters[idiom..<(idiom + 4)]))
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

  /// The last character of an idiom of which a clause has the first three.
  func missingEnd(of clause: Range<Int>, in text: LogicalText) -> UInt32? {
    let end = clause.upperBound
    guard clause.count >= 3 else { return nil }
    let (first, second, third) = (text.scalar(end - 3), text.scalar(end - 2), text.scalar(end - 1))
    let hash = CharacterPair.hash(CharacterPair.of(first, second))
    if !mayHold(hash, third, part: 0) { return nil }
    var last: UInt32?
    for number in group(hash) where !halves[number].isLast && halves[number].idiom < accepted {
      let idiom = Int(halves[number].idiom)
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
  private static let wholes: Set<String> = [
    "苦不堪", "到来之", "来临之", "撼人心", "就地取", "有苦难", "箭在弦", "及时了", "认真听", "道路通", "农业银", "建设银", "红色旅", "服务群", "强力推", "全力推",
    "一统天", "不可分", "不高兴", "为之一", "为时尚", "二十八", "同性恋", "呼吸器", "复合肥", "时至今", "有机肥", "比利时", "生态学", "相对论", "站得住", "联席会",
    "自来水", "说不清", "雄赳赳",
  ]

  /// Characters that are a word of their own or end nouns of three characters: 残疾人, 责任制, 活动中, 强力推.
  private static let nounEnds: ScalarSet = """
    中上下里内前后时间员人队组部局室所站会团社院园区村镇乡县市省国州制权法度化性力率费款额量品物机车房地路线网点面体系科处长手家者生师工农民党卡证书报信号
    台班课级类型种式样色先自广特产期带银教价推抓促管办建创干学走做打改查聚强提优落行用看比赶帮保
    """

  /// Function words: an idiom that seems to have one more likely ends before it.
  private static let functionWords: ScalarSet = "已和与在是有为也又而及从由于之其可会不的地得了这要就将被使让对向并都到能"

  /// Pairs of which either is written.
  private static let equal = pairs(
    """
    词辞 彩采 材才 惟唯 做作 当挡 副符 注瞩 义意 奋愤 忿愤 忿奋 妒忌 疾嫉 征徵 惶皇 惶慌 慌皇 伎技 度渡 查察 杀煞 画划 底柢 底蒂 柢蒂 急激 急疾 佚逸 勿毋 无毋
    无勿 零伶 熳漫 返反 迹跡 厉励 厉历 丁仃 秘密 象像 他她 他它 的地 的得 地得 那哪 采睬 枝支 幅副 磬罄 糊胡 帐账 伏服 洪宏 倚依 以依 沉沈 藉籍 翻反 粘黏 尽净 于与
    复覆 决绝 是事 在再 者着
    """)

  /// Characters that look alike, and sound otherwise.
  private static let alike = pairs(
    """
    拔拨 鸣呜 哀衰 读渎 长常 长尝 长场 行形 行型 行醒 重崇 重虫 乐约 乐跃 调条 传船 降祥 降详 朝潮 省醒 还环 更耕 曾层 盛成 盛承 数树 数术 数述 量凉 量良 量梁 率律 率绿 率虑 血雪 血学 削消 削萧 给济 给急 恶厄
    露漏 说税 诞涎 快决 场埸 卒率 署暑 未末 己已 己巳 已巳 券卷 祟崇 陡徒 盲肓 茶荼 准淮 折拆 沾沽 钩钓 钧钓 候侯 幻幼 免兔 鸟乌 日曰 天夭 土士 干千 入人 八人 刀力 贷货 巨臣 今令 拢扰 优扰 撤撒 仑仓
    沦沧 抡抢 治冶 稳隐 微徽 亨享 衷哀 衷衰 衰哀 萧肃 渴喝 竭喝 渴竭 峻俊 晴睛 睛清 情清 肩启 泪汨 宜宣 枳积 枳织 织积 绩积 慢漫 跟根 眼银 眼跟 代伐 戍戌 戊戌 戊戍
    旱早 喧暄 宣宦 拆析 折析 斥斤 冠寇 刺剌 辣棘 棘刺 床庆 束柬 赢羸 嬴赢 炙灸 圮圯 赡瞻 孑孓 侍待 待持 侍持 诗待 往住 住佳 往佳 住注 注往 特持 持恃 恃侍 大太 大犬 犬太 太大
    体休 休沐 壮状 状伏 伏优 忧优 忧扰 找我 找戈 裁栽 栽载 裁载 栽戴 裁戴 竟竞 境竟 竞竟 亳毫 毫豪 牛午 甲由 田由 由申 申甲 名各 各冬 备各 间问 问闻 间闻 闭闲 闲闹 闷问 同问
    生主 王主 玉主 王玉 玉五 技枝 技妓 枝校 辜辛 辛幸 幸辜 大丈 大夫 夫天 夫失 失矢 无元 无天 元先 先失 午干 于干 千于 近进 远运 送迭 迭选 述迷 迷速 速迹 途徐 徐除 除陈 陈阵 阵阶 阴阳
    妨防 坊妨 仿坊 纺仿 纷份 份盼 抢枪 苍仓 炮泡 饱泡 抱饱 跑炮 抱拖 拖施 施拖 旋施 族旅 旗旅 旗族 旅旋 良食 良艮 根很 很狠 狠恨 恨限 限眼 具真 真直 直且 且旦 担但 担坦 坦但 恒宣
    斗头 头买 买卖 买实 实头 令冷 冷怜 怜玲 铃玲 伶玲 岭铃 永泳 求球 球救 救求 衣依 农衣 表衣 裂袭 袭龙 龙尤 尤优 欣掀 欣锨 坎砍 砍炊 吹炊 吹欢 欢吸 吸圾 级吸 极级 及级 极圾
    忘志 志忠 忠患 患串 念忘 忍忌 忌志 恋变 变弯 弯湾 弯恋 蛮变 帅师 帅归 归扫 扫妇 筋筏 筋劲 劲颈 颈项 项顶 顶顷 顷倾 倾项 须顺 顺须 烦顺 颂烦
    观规 规视 视现 现观 见贝 贝见 责贵 贵贯 贯贵 货贸 贸留 贪贫 贫分 坐座 尘尖 尖劣 劣省 省看 着差 差羞 羞善 兽单 单早 早旱 旱汗 汗汁 汁针 叶计 计什 什付 付件 件伴 伴拌 拌胖
    烧浇 浇饶 饶绕 绕挠 挠烧 晓烧 侥浇 尧烧 钱线 线浅 浅钱 残浅 残钱 贱溅 溅线 城诚 诚成 盛城 栋拣 拣练 练炼 炼烁 陈冻 栋冻 垦恳 恳良 恶垦 踪综 综宗 棕综 崇踪 奈崇 票漂 漂飘 瓢飘
    堆推 推谁 谁准 惟推 雄推 难滩 滩摊 摊瘫 准谁 雅难 搏博 博薄 薄簿 簿博 膊搏 傅搏 缚搏 拍怕 怕伯 伯拍 泊拍 拍柏 柏怕 跳挑 挑桃 桃逃 逃跳 晃见 兆北 北比 比此 此些 批比 毕比 昆毕
    掉悼 悼棹 棹掉 绰悼 焦集 集隼 蕉焦 礁焦 瞧憔 憔樵 瞧焦 历厉 励厉 万方 方刀 方万 访芳 芳茅 茅矛 予矛 茅芽 牙芽 芽穿 穿窄 窄窃 窃空 究空 空穴 突究 突窄 窍窃 铭名 峰锋 锋蜂 蜂峰 逢锋 蓬逢
    缝逢 煤谋 谋媒 媒煤 摸模 模漠 漠膜 膜摸 慕幕 幕墓 墓暮 暮慕 蔓慢 漫慢 谩漫 馒慢 峭俏 俏消 峭削 稍梢 梢捎 捎消 哨消 悄消 魄魂 魂魅 愧魄 愧魂 块快 决块 诀决 缺决 抉诀 苟狗 狗枸 拘狗
    拘苟 驹拘 句旬 旬询 询殉 殉狥 绚询 绵棉 锦绵 锦棉 帛锦 惠蕙 惠思 思恩 恩因 恼脑 脑垴 肪防 坊肪 辨辩 辩辫 瓣辨 瓣辩 辫瓣 躁燥 燥澡 澡噪 噪躁 操澡 操燥 藻澡 璧壁 壁避 避僻 僻辟 辟壁
    臂壁 臂璧 譬璧 晰析 淅析 渊洲 州洲 川州 驯训 训顺 巡驯 钏训 纯钝 吨钝 顿钝 炖钝 盹纯 谆淳 淳醇 醇谆 敦淳 侯猴 喉猴 候猴 喉候
    因困 困囚 因囚 团困 团因 埋理 里理 狸理 玻坡 拨泼 波坡 坡破 披坡 玻波 浦辅 铺辅 辅捕 捕铺 扑朴 仆朴 仆扑 材村 村付 林材 材林 淋林 派脉 脉胜 胜性 姓性 姓胜
    """)

  private static func pairs(_ text: String) -> Set<UInt64> {
    var reader = TableReader(text)
    var result: Set<UInt64> = []
    while reader.next() {
      let word = reader.word
      guard word.count == 2 else { continue }
      result.insert(UInt64(word[0]) << 32 | UInt64(word[1]))
      result.insert(UInt64(word[1]) << 32 | UInt64(word[0]))
    }
    return result
  }

  private static func areMistakable(_ right: UInt32, _ wrong: UInt32) -> Bool {
    let pair = UInt64(right) << 32 | UInt64(wrong)
    if equal.contains(pair) { return false }
    return Pinyin.soundAlike(right, wrong) || alike.contains(pair)
  }
}
