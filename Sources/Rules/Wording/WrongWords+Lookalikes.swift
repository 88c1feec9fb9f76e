import Linting
import TextModel

/// Rows of `WrongWords`: characters that are taken for one another wherever they stand, such as 己 for 已, told by the word
/// beside them.
extension WrongWords {
  static let lookalikeRows =
    beforeWords(
      "己", "已",
      """
      在 达 被 于 投 纳入 全部 获 开 超过 连续 基本 是 从 由 建 有 完 成 取得 形成 实现 累计 到 将 进入 陆续 多次 先后 启动 结束 明确 具备 落实 签订 报名
      上市 安装 修复 恢复 列入 覆盖 解决 办理 收到 发放 落户
      """,
      behind: "自知利异舍克律体一彼为各损贵推正修由于人安归占属守诸随凭靠贴梯后专屈求肥虚罪责行成达立爱尽")
    + beforeWords(
      "末", "未", "能 发现 按 有 见 达 满 获 及时 落实 戴 系 取得 受 佩戴 依法 完成 出现",
      behind: "周月年期季岁始纪旬清明元唐宋汉隋夏秋春冬本微粉泡煤芥篇句文词卷段最行碎肉药茶锯铁木代朝初底赛尾学细")
    + behindWords("末", "未", "尚 仍 并", before: "端尾班位段期梢日代页次了")
    + behindWords(
      "门", "们",
      """
      志愿者 村民 孩子 同学 老师 队员 工人 民警 学生 居民 群众 代表 党员 乡亲 医生 护士 战士 选手 员工 职工 老人 记者 游客 姑娘 小伙子 家长 朋友 市民 农民 委员
      同志 社员 业主 师傅 演员 球员 学员 会员 消防员 网格员
      """,
      before: "口前上票外内诊牙牌卫店户类下生徒帘道窗锁铃楼厅缝框市槛里头球将第派面洞阀禁廊阶")
    + behindWords("门", "们", "我 她 咱", before: "口前上票外内牌卫店户下徒窗锁里头第洞将球线")

  static let lookalikes = """
    他门 他们 其他门|他门口|他门前|他门上|他门外|他门内|他门里|他门下|他门牌|他门店
    周未， 周末，
    到周未 到周末
    逢周未 逢周末
    周未休息 周末休息
    周未加班 周末加班
    周未愉快 周末愉快
    周未期间 周末期间
    双休周未 双休周末
    月未， 月末，
    年未， 年末，
    期未考试 期末考试
    学期未 学期末 学期未能|学期未完|学期未有|学期未开|学期未到|学期未出
    未端 末端 未端正|未端上|未端起|未端着|未端平|未端来|未端出|尚未端|从未端|并未端|仍未端
    未尾 末尾 未尾随|未尾款
    未班车 末班车
    粉未 粉末 脂粉未|面粉未|花粉未|奶粉未|药粉未|米粉未|淀粉未|受粉未|授粉未|涂粉未|红粉未|水粉未|金粉未
    本周未将 本周末将
    睛朗 晴朗 眼睛朗
    睛天 晴天 眼睛天
    睛空 晴空 眼睛空
    睛好 晴好 眼睛好
    睛雨 晴雨 眼睛雨
    睛转 晴转 眼睛转|目不转睛转
    睛间 晴间 眼睛间
    放睛 放晴
    雨过天睛 雨过天晴
    眼晴 眼睛 转眼晴|一眼晴
    定晴一看 定睛一看
    火眼金晴 火眼金睛
    画龙点晴 画龙点睛
    目不转晴 目不转睛
    拔付 拨付 拔付出|海拔付
    拔打 拨打 海拔打|选拔打|提拔打
    拔通 拨通 海拔通|拔通过|选拔通|提拔通
    划拔 划拨 计划拔|规划拔|策划拔|谋划拔
    调拔 调拨 强调拔
    拔给 拨给 提拔给|选拔给|海拔给
    海拨 海拔 海拨款|海拨付|海拨出|海拨专|上海拨|海拨打|海拨通|海拨给
    选拨 选拔 挑选拨|当选拨|筛选拨
    出类拨萃 出类拔萃
    拨苗助长 拔苗助长
    拨地而起 拔地而起
    破丰 颇丰 突破丰|打破丰
    破具 颇具 打破具|突破具|爆破具
    破受 颇受 打破受|突破受
    破为 颇为 打破为|突破为|冲破为|爆破为
    偏癖 偏僻
    赔训 培训
    倍养 培养 加倍养|倍养殖|倍养护|倍养老
    打破纪绿 打破纪录
    记绿下 记录下
    辫论 辩论
    签移 迁移
    付近 附近 支付近|应付近|交付近|拨付近|给付近|首付近|赔付近|兑付近|垫付近|预付近|对付近
    付责人 负责人 支付责人
    遍幅 篇幅 普遍幅|一遍幅|几遍幅
    遍辑 编辑
    挖崛 挖掘
    崛强 倔强
    矩离 距离 规矩离
    俱怕 惧怕
    提唱 提倡
    绕幸 侥幸 围绕幸|环绕幸|缠绕幸
    围饶 围绕
    哓得 晓得
    鉴字 签字 鉴字画
    篮天 蓝天 摇篮天|投篮天|上篮天
    栏截 拦截 专栏截|跨栏截|栏截至|栏截止|栏截断|栏截成|栏截去
    然烧 燃烧 虽然烧|突然烧|仍然烧|自然烧|竟然烧|忽然烧|当然烧|果然烧|依然烧|居然烧|既然烧|不然烧|然烧烤
    点然 点燃 点然后|点然而
    突燃 突然 冲突燃
    沉墨 沉默
    墨契 默契
    醒晤 醒悟
    领晤 领悟
    过渡劳累 过度劳累
    过渡疲劳 过度疲劳
    密蜂 蜜蜂
    甜密 甜蜜
    蜜切 密切 蜜切成|蜜切片|蜜切块
    迷补 弥补
    谜路 迷路
    限入困境 陷入困境
    限入僵局 陷入僵局
    限入沉思 陷入沉思
    陷制 限制 缺陷制
    峻工 竣工 严峻工|险峻工
    严竣 严峻
    请况 情况 申请况|邀请况|提请况|请况且
    城信经营 诚信经营
    成担责任 承担责任 组成担|构成担|形成担
    程现出 呈现出 工程现出|过程现出|课程现出|流程现出|进程现出|历程现出
    盛余 剩余
    绿取 录取 绿取代|碧绿取|绿取得|绿取消
    诽膀 诽谤
    磅薄 磅礴
    徘练 排练
    账篷 帐篷
    膨涨 膨胀
    受予 授予 受予者|受予人|受予方|感受予|接受予|享受予|遭受予|深受予|承受予|受予以
    接授 接受 接授权|接授课|直接授|间接授|对接授|衔接授|交接授|承接授|连接授
    享授 享受 分享授|共享授
    遭授 遭受
    抱酬 报酬
    """

  /// A character that is wrong before any of some words, unless one of some characters stands before it.
  private static func beforeWords(
    _ wrong: String, _ right: String, _ words: String, behind characters: ScalarSet
  ) -> [CorrectionTable.Row] {
    TableReader.words(of: words).map { CorrectionTable.Row(wrong + $0, right + $0, unless: .behind(characters)) }
  }

  /// A character that is wrong behind any of some words, unless one of some characters stands behind it.
  private static func behindWords(
    _ wrong: String, _ right: String, _ words: String, before characters: ScalarSet
  ) -> [CorrectionTable.Row] {
    TableReader.words(of: words).map { CorrectionTable.Row($0 + wrong, $0 + right, unless: .before(characters)) }
  }
}
