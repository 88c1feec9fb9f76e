import TextModel

/// The family names by which a bare name is told from other words, and names that stand together are parted.
package enum Surnames {
  /// The single-character names, by frequency; 1 for the commonest.
  private static let ranks: [UInt32: Int] = {
    var ranks: [UInt32: Int] = [:]
    let names = """
      王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭
      陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍
      庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛欧靳管柴蒙鲍华
      喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇
      栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝
      区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫
      杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由钊辗粱肇贡钦占
      """
    var rank = 1
    for scalar in names.unicodeScalars where CharacterClass.of(scalar.value) == .han {
      if ranks[scalar.value] == nil { ranks[scalar.value] = rank }
      rank += 1
    }
    return ranks
  }()

  private static let compounds = WordList(
    """
    欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 轩辕 端木 南宫 独孤 百里 呼延 申屠 太史 宇文 长孙 澹台
    拓跋 东郭 南门 西门 钟离 闾丘 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 赫连 公羊 万俟
    """)

  /// How common a single-character family name is, from 1; nil for a character that is none.
  package static func rank(_ scalar: UInt32) -> Int? { ranks[scalar] }

  /// The length of the family name at an index: 2 for a compound name, 1, or 0.
  package static func length(in scalars: [UInt32], at index: Int) -> Int {
    if compounds.longestMatch(in: scalars, at: index) == 2 { return 2 }
    guard index >= 0, index < scalars.count else { return 0 }
    return ranks[scalars[index]] == nil ? 0 : 1
  }

  /// Parts a run of Han characters into names of two to four characters; nil where that cannot be.
  ///
  /// The cheapest parting wins: three-character names with a common family name are the rule.
  package static func names(in scalars: [UInt32], _ run: Range<Int>) -> [Range<Int>]? {
    let run = run.clamped(to: 0..<scalars.count)
    let count = run.count
    guard count >= 2, count <= 60 else { return nil }
    var cost = [Int](repeating: Int.max, count: count + 1)
    var from = [Int](repeating: -1, count: count + 1)
    cost[0] = 0
    for start in 0..<count where cost[start] < Int.max {
      let at = run.lowerBound + start
      let family = length(in: scalars, at: at)
      for size in 2...4 where start + size <= count {
        var price: Int
        switch (family, size) {
        case (2, 3): price = 8
        case (2, 4): price = 8
        case (2, 2): price = 30
        case (1, 3): price = 10
        case (1, 2): price = 13
        case (1, 4): price = 50
        case (_, 3): price = 40
        case (_, 2): price = 45
        default: price = 70
        }
        if family == 1, let rank = rank(scalars[at]) { price += rank / 80 }
        let total = cost[start] + price
        if total < cost[start + size] {
          cost[start + size] = total
          from[start + size] = start
        }
      }
    }
    guard cost[count] < Int.max else { return nil }
    var result: [Range<Int>] = []
    var end = count
    while end > 0 {
      let start = from[end]
      if start < 0 { return nil }
      result.append((run.lowerBound + start)..<(run.lowerBound + end))
      end = start
    }
    return result.reversed()
  }
}
