/// The words by which a byline says what somebody did.
enum RoleWords {
  /// What a credit's role is written as in every output.
  enum Role: String {
    case reporter = "记者"
    case correspondent = "通讯员"
    case photographer = "摄影"
    case author = "作者"
  }

  /// Words before names: 记者 张三.
  static let reporters = WordList(
    """
    记者 本报记者 本刊记者 本网记者 本台记者 本社记者 特约记者 特派记者 见习记者 实习记者 首席记者 驻站记者 通讯记者 全媒体记者
    融媒体记者 融媒记者 全媒记者 新媒体记者 高级记者 文字记者 报道记者 实习生 本报全媒体记者 本报融媒体记者 本报融媒记者
    本报见习记者 本报实习记者 本报特约记者 本报首席记者 本报实习生 新华社记者 中新社记者 新华记者 人民日报记者 中新网记者
    学生记者 校园记者 驻地记者 本报特派记者 本报评论员 特约评论员 评论员 小记者 采访 撰稿记者
    """)
  static let correspondents = WordList(
    """
    通讯员 本报通讯员 特约通讯员 本报特约通讯员 实习通讯员 通迅员 通联员 骨干通讯员
    """)
  static let photographers = WordList(
    """
    摄影 摄影记者 本报摄影记者 图片 配图 摄 图片摄影 摄影通讯员 视频 航拍 摄影/文
    """)
  static let authors = WordList(
    """
    作者 文字 撰文 撰稿 执笔 供稿 来稿 投稿 署名 撰稿人 特约撰稿 特约撰稿人 本报特约撰稿 特约作者 口述 口述人 讲述 讲述人 记录 记录人 整理人
    """)
  /// Words behind names that make them photographers: 张三 摄.
  static let photoEndings = WordList(
    """
    摄影报道 摄影报导 图片报道 摄 摄影 图 供图 配图 航拍 图片
    """)
  /// Words behind names that leave their role as it is.
  static let plainEndings = WordList(
    """
    文/图 图/文 文图 图文 文/摄影 文/摄 文并图 文并摄 报道 报导 综合报道 采写 整理 文 综合 联合报道 供稿 撰文 撰稿 编译 图文报道
    文/图报道 文字
    """)
  /// Bracketed or bare words at an article's end that name nobody.
  static let sourceNotes = WordList(
    """
    资料图片 资料图 资料照片 资料 网络图片 网络图 完 未完待续 综合 本报综合 据新华社电 据新华社 新华社电 新华社发 新华社 待续 图片由受访者提供
    作者单位 受访者供图 受访单位供图 图片来源网络 本报讯 来源 本文来源 版权所有 图据网络 均为资料图片
    """)
  /// Words that stand between or before names and say nothing about them.
  static let fillers = WordList(
    """
    等 和 与 及 本报 本刊 本网 图文 联合 策划 统筹 执行 编辑 校对 制图 制表 本版 均由 均为 均 由 提供 本期主持 本期主持人
    """)

  /// The first characters of the words that stand between names.
  static let firsts = WordList(
    firstsOf: reporters, correspondents, photographers, authors, photoEndings, plainEndings, fillers)
}
