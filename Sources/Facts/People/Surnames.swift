import PageStructure
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

  /// The names up to this rank of `PageStructure.Surnames` are common, the others rare.
  static let lastCommonRank = 255

  /// Rare names by which credits are not parted: most of them are other words more often.
  static let rarest = """
    端计相但由暴郇上仉笃蹇晓闪召矫么矣伦承山水步养充别通越空乜后红逑益线闾须綦撒揣忻虎绳才藏字税斜从双终广东冒铁毓邳次呙鄯淳爨虢郄郐俎仵仪励卯圣延禚稂箫罕藕赛铎革顺翦年刀福暮庆祭贲洛木达岩丘苌仓禾侬
    """

  /// Characters of these that begin more words than names: a common name counts as rare, a rare one as hardly a name; one
  /// that stands here twice as hardly a name in any case.
  static let wordlike = """
    端端向芦麦时诸赏琴墨伯和任向应全文成安明常关连路查计平公国权满强来后都通相由水门容初信开海原展宣支印普居干但元位上山步可多同回志第行见过运达里长青静须院本特百母若老英运顺飞香黑鼎齐降革雪遇述好字城堂央奇恒恩昌永泉\
    泽清热牙白益红线终充空别养步农师司管项解车费单房纪党边古申应利越承东广越铁次双候良色荷术松板梦欣毅木朗植甲线练绪排操律密希敏敦念忽慈拉拓托扎石金高方万时包祝景宁应华尚惠商荣池银智富才洪丰禄虎\
    怀豪贵裕瑞仪厚圣岩峰志恒慎敬斯新经从由各年刀福庆祭达岩丘仓禾暮那区税
    """

  static let wordlikes = ScalarSet(wordlike)

  /// Family names of two characters, the rare ones last.
  static let compoundText =
    PageStructure.Surnames.compoundText + " " + """
      司空 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 夹谷 段干 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 公祖 第五 公乘 贯丘 公皙 南荣 东里
      东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 纳兰 完颜 富察 东野 赫舍 相里
      """
  static let compound = ShortWords(compoundText)
}
