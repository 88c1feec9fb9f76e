import TextModel

/// Family names: how likely a character begins a person's name rather than an ordinary word.
enum Surnames {
  enum Weight: UInt8 {
    case none = 0
    /// A surname that is far more often something else (和, 向, 任): only with firm evidence around it.
    case wordlike = 1
    case rare = 2
    case common = 3
  }

  private static let common = """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武\
    戴莫孔汤温康施尚倪文牛樊葛邢安齐易乔伍庞颜常庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁符阮纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连\
    褚娄窦岑戚景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝
    """

  private static let rare = """
    官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芦都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况\
    那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由钊鄂笪竺暴郇上庾仉笃蹇晓苍闪郏佴召矫么相矣伦阎厍蓬承蒲山仰秋水步郗牧宓璩鱼养慎逄堵充边农别晏\
    满寿通沃尹利蔚越夔隆师巩厍晁敖融訾辛阚那简饶空曾毋沙乜丰巢蒯查后红游权逑盖益桓公线闾蓟须綦撒揣占忻虎洪卢练绳揭麦才藏字迪税荀钮芮糜滑邴邹暨巫焦牧车侯宓蓬全班仰仲伊宫仇栾甘斜戎祖武符刘景詹束龙\
    叶幸司韶郜黎薄印宿白怀蒲邰从鄂咸籍赖卓蔺屠蒙池乔胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎连茹习宦艾容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东\
    欧殳沃利蔚越隆冒铁毓展邳次呙鄯淳逯爨虢郄郐缑俎仵仪凤励卯双圣呼延禚稂箫籍罕肇薛藕谯贡赛铎闪闾革鞠顺
    """

  /// Characters of the lists above that begin more words than names.
  private static let wordlike = """
    和任向应全文成安明常关连路查计平公国权满强来后都通相由水门容初信开海原展宣支印普居干但元位上山步可多同回志第行见过运达里长青静须院本特百母若老英运顺飞香黑鼎齐降革雪遇述好字城堂央奇恒恩昌永泉\
    泽清热牙白益红线终充空别养步农师司管项解车费单房纪党边古申应利越承东广越铁次双候良色荷术松板梦欣毅木朗植甲线练绪排操律密希敏敦念忽慈拉拓托扎石金高方万时包祝景宁应华尚惠商荣池银智富才洪丰禄虎\
    怀豪贵裕瑞仪厚圣岩峰志恒慎敬斯新经从由各
    """

  private static let weights: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    func set(_ characters: String, _ weight: Weight) {
      for scalar in characters.unicodeScalars
      where scalar.value < 0x10000 && CharacterClass.of(scalar.value) == .han {
        table[Int(scalar.value)] = weight.rawValue
      }
    }
    set(rare, .rare)
    set(common, .common)
    for scalar in wordlike.unicodeScalars where scalar.value < 0x10000 {
      let index = Int(scalar.value)
      if table[index] == Weight.common.rawValue {
        table[index] = Weight.rare.rawValue
      } else if table[index] == Weight.rare.rawValue {
        table[index] = Weight.wordlike.rawValue
      }
    }
    return table
  }()

  static func weight(_ scalar: UInt32) -> Weight {
    scalar < 0x10000 ? Weight(rawValue: weights[Int(scalar)]) ?? .none : .none
  }

  private static let compound: Set<UInt64> = {
    let words = """
      欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 \
      闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 \
      公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 纳兰 完颜 富察 东野 赫舍
      """
    return Set(
      words.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { word in
        let scalars = word.unicodeScalars.map(\.value)
        return scalars.count == 2 ? UInt64(scalars[0]) << 32 | UInt64(scalars[1]) : nil
      })
  }()

  static func isCompound(_ first: UInt32, _ second: UInt32) -> Bool {
    compound.contains(UInt64(first) << 32 | UInt64(second))
  }
}
