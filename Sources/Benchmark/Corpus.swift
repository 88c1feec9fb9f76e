/// Pages made up from templates: no two sentences are alike, so that no cache can cheat, and every page has headlines,
/// bylines, figures, dates, names and quoted initiatives in the measure of a real one.
struct Corpus {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A page of about `size` bytes, a paragraph a line or hard-wrapped.
  mutating func page(size: Int) -> String {
    let width = number(3) == 0 ? 17 + number(8) : 0
    var page = ""
    while page.utf8.count < size {
      page += article(width: width)
      page += "\n"
    }
    return page
  }

  /// Short articles under headlines of characters that chance puts together.
  mutating func headlines(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      for _ in 0..<(8 + number(10)) {
        text.unicodeScalars.append(Unicode.Scalar(UInt16(0x4E00 + number(0x5100))) ?? "一")
      }
      text += "\n\n本报讯（记者 \(name())）\(date())，\(place())\(sentence())\n\n"
    }
    return text
  }

  private mutating func article(width: Int) -> String {
    var text = "\(pick(Corpus.verbs))\(pick(Corpus.nouns)) \(pick(Corpus.verbs))\(pick(Corpus.nouns))\n\n"
    text += wrap("本报讯（记者 \(name())）\(date())，\(place())\(sentence())", width)
    for _ in 0..<(2 + number(5)) {
      var paragraph = ""
      for _ in 0..<(3 + number(5)) { paragraph += sentence() }
      text += "\n" + wrap(paragraph, width)
    }
    return text
  }

  private mutating func sentence() -> String {
    switch number(6) {
    case 0:
      "\(place())\(pick(Corpus.verbs))\(pick(Corpus.nouns))\(number(90000))\(pick(Corpus.units))，同比增长\(number(50)).\(number(10))%。"
    case 1:
      "\(pick(Corpus.titles))\(name())表示，要\(pick(Corpus.verbs))\(pick(Corpus.nouns))，做好\(pick(Corpus.nouns))、\(pick(Corpus.nouns))和\(pick(Corpus.nouns))工作。"
    case 2: "开展“\(pick(Corpus.nouns))\(pick(Corpus.verbs))”行动，覆盖\(number(200))个村，惠及群众约\(number(9))\(number(10))00人。"
    case 3:
      "截至\(date())，全\(pick(["市", "区", "县", "镇"]))累计投入\(number(9000)).\(number(100))万元，\(pick(Corpus.verbs))\(pick(Corpus.nouns))\(number(500))余处；"
    case 4:
      "一是\(pick(Corpus.verbs))\(pick(Corpus.nouns))，二是\(pick(Corpus.verbs))\(pick(Corpus.nouns))，三是\(pick(Corpus.verbs))\(pick(Corpus.nouns))。"
    default:
      "\(place())的\(pick(Corpus.nouns))和\(pick(Corpus.nouns))得到\(pick(Corpus.verbs))，\(pick(Corpus.nouns))更加\(pick(["完善", "整洁", "有序", "便利"]))。"
    }
  }

  private mutating func date() -> String { "\(1 + number(12))月\(1 + number(28))日" }
  private mutating func name() -> String { pick(Corpus.surnames) + pick(Corpus.givenNames) }
  private mutating func place() -> String { "\(pick(Corpus.places))\(pick(["镇", "街道", "乡", "社区", "村"]))" }

  private func wrap(_ text: String, _ width: Int) -> String {
    guard width > 0 else { return text + "\n" }
    var result = ""
    var column = 0
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      column += 1
      if column == width {
        result += "\n"
        column = 0
      }
    }
    return column == 0 ? result : result + "\n"
  }

  private mutating func pick(_ words: [String]) -> String { words[number(words.count)] }

  /// SplitMix64.
  private mutating func number(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (value ^ (value >> 31)) >> 1) % bound
  }

  private static let verbs = ["推进", "改造", "建设", "整治", "完善", "落实", "发展", "服务", "保障", "提升", "清理", "修复", "培训", "走访"]
  private static let nouns = [
    "道路", "管网", "产业园", "粮食生产", "校园安全", "养老服务", "河道", "老旧小区", "就业岗位", "矛盾纠纷", "营商环境", "文化广场", "农田水利", "医疗卫生",
    "志愿服务", "网格化管理", "大棚蔬菜", "公共交通",
  ]
  private static let units = ["个", "米", "万元", "亩", "户", "人次", "吨", "平方米", "公里", "件"]
  private static let titles = ["镇党委书记", "区长", "村支书", "局长", "社区主任", "校长", "副县长", "记者"]
  private static let surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高"]
  private static let givenNames = ["建国", "晓燕", "志强", "敏", "丽娜", "海涛", "文博", "秀英", "伟", "思远", "雪梅", "俊杰"]
  private static let places = ["清河", "东关", "柳林", "石桥", "南湖", "新城", "王屯", "白塔", "双庙", "北岭", "大营", "安乐"]
}
