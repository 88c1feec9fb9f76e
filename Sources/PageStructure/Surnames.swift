import TextModel

/// The family names by which a bare name is told from other words, and names that stand together are parted.
package enum Surnames {
  /// The single-character names, by frequency: 1 for the commonest, 0 for none; by the number of the ideograph.
  private static let ranks: [UInt16] = {
    var ranks = [UInt16](repeating: 0, count: lastIdeograph - firstIdeograph + 1)
    let names = """
      王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔
      钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤傅常萧骆温康施文
      牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉
      翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗
      瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原
      栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆诸昌贝凤洪荀扶鱼赏来朴盖练廉禹井祖漆巴丰支卿国狄平
      索宣晋初门云容敬扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾
      茅利呼居揭干尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭钊辗粱肇贡钦占酆钮滑於羿汲邴糜弓牧隗宓蓬郗仰秋钭韶蓟怀鄂咸
      籍赖苍莘逄堵宰郦郤璩濮寿郏阎习宦慎庾暨弘禄殳沃蔚夔厍融訾毋巢蒯竺桓汝缑琴佴伯墨谯笪迪
      """
    var rank = 1
    for scalar in names.unicodeScalars where CharacterClass.of(scalar.value) == .han {
      let place = Int(scalar.value) - firstIdeograph
      if ranks.indices.contains(place), ranks[place] == 0 { ranks[place] = UInt16(clamping: rank) }
      rank += 1
    }
    return ranks
  }()
  private static let firstIdeograph = 0x4E00
  private static let lastIdeograph = 0x9FFF

  /// Frequent names of two characters.
  package static let compoundText = """
    欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 轩辕 端木 南宫 独孤 百里 呼延 鲜于 闻人 申屠 太史 宇文 长孙 澹台 拓跋 东郭 南门 西门 钟离 闾丘 公冶 宗政 濮阳 淳于
    单于 太叔 仲孙 赫连 公羊 万俟 左丘 谷梁 巫马 梁丘
    """
  private static let compounds = WordList(compoundText)

  /// How common a single-character family name is, from 1; nil for a character that is none.
  package static func rank(_ scalar: UInt32) -> Int? {
    guard scalar >= firstIdeograph, scalar <= lastIdeograph else { return nil }
    let rank = ranks[Int(scalar) - firstIdeograph]
    return rank == 0 ? nil : Int(rank)
  }

  /// The length of the family name at an index: 2 for a compound name, 1, or 0.
  package static func length(in scalars: [UInt32], at index: Int) -> Int {
    if compounds.longestMatch(in: scalars, at: index) == 2 { return 2 }
    guard index >= 0, index < scalars.count else { return 0 }
    return rank(scalars[index]) == nil ? 0 : 1
  }

  /// Whether a word behind a role's word may be a name: what stands there need not be likely.
  static func isPossibleName(_ scalars: [UInt32], _ name: Range<Int>) -> Bool {
    let family = length(in: scalars, at: name.lowerBound)
    guard family > 0, name.count > family, name.count <= family + 2 else { return false }
    return !((name.lowerBound + family)..<name.upperBound).contains { neverInNames.contains(scalars[$0]) }
      && !addresses.matchesSuffix(of: scalars, before: name.upperBound)
  }

  private static let neverInNames = WordList("的 了 是 在 和 从 对 把 被 将 们 这 那 区 县 镇 局 与")
  private static let notInNames = WordList(
    "的 了 是 在 和 与 区 县 镇 乡 局 委 办 等 为 从 对 把 被 将 及 我 你 他 她 们 这 那 不 个 年 日 之 于 以 榜 栏 版 赛 队")

  /// Whether a word has the form of a person's name: a family name and one or two characters that names have.
  package static func isLikelyName(_ scalars: [UInt32], _ name: Range<Int>) -> Bool {
    let family = length(in: scalars, at: name.lowerBound)
    guard family > 0, name.count > family, name.count <= family + 2 else { return false }
    // 张有为
    let end = name.count == family + 2 && scalars[name.upperBound - 1] == 0x4E3A ? name.upperBound - 1 : name.upperBound
    return !((name.lowerBound + family)..<end).contains { place in
      // 荀以宁
      notInNames.contains(scalars[place])
        && !(scalars[place] == 0x4EE5 && place == name.lowerBound + 1 && name.count == 3)
    }
      && !commonWords.contains(where: name, in: scalars)
      && !addresses.matchesSuffix(of: scalars, before: name.upperBound)
  }

  /// How someone is called whose name is not told: 尤女士.
  private static let addresses = WordList("女士 先生 某某 同学 师傅 大爷 大妈 阿姨")

  /// Words that begin like a name and are none.
  private static let commonWords = WordList(
    """
    元月 成绩 高质量 高标准 高水平 高起点 高效 安全 平安 平台 方便 方式 方法 方向 方案 时间 时代 时刻 时期 万元 万家 万人 万事 万众 和谐 成立 成果 成效 成功 成为
    党建 党员 党委 党组 严格 严把 严守 严查 强化 强基 程序 文明 文化 文艺 金融 明确 明显 明天 常态 常务 公共 公开 公益 公示 关注 关爱 关键 应急 应对
    应当 易地 全面 全力 全市 全县 全员 全国 边远 项目 水利 水平 经济 经过 经验 商户 商业 车辆 车间 农业 农村 农民 温暖 路面 路灯 路上 林业 于是
    向前 向上 向好 常年 万一 都市 相关 相信 相继 宣传 幸福 计划 计生 国家 国际 日常 日前 日报 来自 来源 展示 展开 展望 由于 但是 强调 利用 利民 平均
    房屋 房产 连续 连接 连日 查看 查处 景区 景色 施工 施策 祝福 祝贺 古城 古镇 白天 马上 黄金 江山 石油 钱塘 苗木 花卉 花园 年度 年底 左右 盛夏 谈心
    季节 包括 包联 简单 乐于 尚未 终于 终身 牛羊 养老 养殖 养护 师生 师范 童年 党旗 解决 解读 解放 解民忧 谢谢 支部 支持 支书 单位 单元 封闭 毛巾 华丽
    """)

  /// Parts a run of Han characters into names of two to four characters; nil where that cannot be.
  ///
  /// The cheapest parting wins: three-character names with a common family name are the rule.
  package static func names(in scalars: [UInt32], _ run: Range<Int>) -> [Range<Int>]? {
    let run = run.clamped(to: 0..<scalars.count)
    let count = run.count
    guard count >= 2, count <= 60 else { return nil }
    var cost = InlineArray<61, Int>(repeating: Int.max)
    var from = InlineArray<61, Int>(repeating: -1)
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
        case (1, 2): price = 11
        case (1, 4): price = 50
        case (_, 3): price = 40
        case (_, 2): price = 45
        default: price = 70
        }
        if family == 1, let rank = rank(scalars[at]) { price += rank > 300 ? 14 : rank > 200 ? 8 : rank / 80 }
        let total = cost[start] + price
        if total < cost[start + size] {
          cost[start + size] = total
          from[start + size] = start
        }
      }
    }
    guard cost[count] < Int.max else { return nil }
    var result: [Range<Int>] = []
    result.reserveCapacity(count / 2)
    var end = count
    while end > 0 {
      let start = from[end]
      if start < 0 { return nil }
      result.append((run.lowerBound + start)..<(run.lowerBound + end))
      end = start
    }
    result.reverse()
    return result
  }
}
