import Facts
import Linting
import TextModel

/// What tells the three particles apart by the words on either side of them, whichever these are.
extension WordDe {
  // MARK: 的 and 得 for 地

  /// Verbs whose first character alone is one: with what it arrives at, or whom it is done to.
  private static let doers: ScalarSet = """
    拄拨清掏驶打查看走跑推拉抬搬扶握抱递送写读念讲问答擦洗扫铺挂贴缝剪刻画挖填砍割收摘捡拾找数记站坐蹲跪躺趴爬跳踩踏骑绕穿越渡冲追赶等望盯摸捏按敲拍踢扔抛投端捧举拿取放拧拆装接
    """
  private static let arriving: ScalarSet = "着过到出进起回向往住紧给正断掉"
  private static let toPeople: ScalarSet = "听问帮教陪请送等看拉抱扶背喊劝找追拦救"
  private static let nouns2: Phrases =
    "听众 听证 听力 问题 问卷 教师 教育 教学 看点 看法 看台 背景 背后 背影 等级 请求 请柬 收入 收成 打法 走向 走势 读者 写照 画面 画家 记者 记忆 站台 站位 接口 投入 投向"

  private static let persons: Phrases = """
    老人 孩子 学生 大学生 中学生 小学生 群众 居民 村民 市民 游客 乘客 旅客 患者 病人 工人 农民 司机 业主 商户 家长 乡亲 邻居 同学 同事 队员 战士 老师 医生 母亲 父亲 妻子 丈夫 儿子 女儿 小孩 妇女 青年 儿童 客人 顾客 选手 观众 师傅
    """

  /// Whether something is done there: 清掏下水道, 驶过大桥, 听大学生讲解, 一一作答; not a noun: 查看工作.
  ///
  /// - Parameter takesNouns: whether words count that are nouns as well: 制作, 回答.
  static func isDoing(_ index: Int, _ text: LogicalText, takesNouns: Bool = false) -> Bool {
    guard text.characterClass(index) == .han, text.characterClass(index + 1) == .han,
      !text.matches(any: nounsInParticles, at: index), !text.matches(any: nouns2, at: index)
    else { return false }
    if text.matches(any: onebyone, at: index), text.characterClass(index + 2) == .han { return true }
    if let verb = text.range(ofAny: furtherDoings, at: index) {
      return !text.matches(any: nominalEnds, at: verb.upperBound)
    }
    if takesNouns, let verb = text.range(ofAny: doings, at: index) {
      return text.characterClass(verb.upperBound) == .han && !text.matches(any: nominalEnds, at: verb.upperBound)
    }
    if toPeople.contains(text.scalar(index)), text.matches(any: persons, at: index + 1) { return true }
    return doers.contains(text.scalar(index)) && arriving.contains(text.scalar(index + 1))
      && text.characterClass(index + 2) == .han && !text.matches(any: nominalEnds, at: index + 2)
  }

  private static let onebyone: Phrases = "一一 逐一 逐个 挨个"

  private static let furtherDoings: Phrases = """
    查看 擦拭 翻看 抚摸 核对 清洗 冲洗 捡拾 采摘 修剪 喂养 浇灌 翻阅 抄写 挑选 寻找 清点 倾听 询问 告诉 招呼 扶起 清掏 清扫 拨正 打进 打开 打扫 打捞 装卸 装车 搬运 搬走 抬走 推开 拉开 掀开 揭开 剥开 切开 剪下 剪开 摘下 取下 取出 拆下 卸下 挂上 贴上 铺上 盖上 关上 合上 穿上 戴上 系上 点上 装上 换上 补上 填上
    数了 扶着 拄着 牵着 背着 抱着 捧着 端着 举着 提着 挑着 扛着 推着 骑着 开着 守着 盯着 望着 追问 请教 比划 指认 翻找 摸索 测量 丈量 计算 记下 写下 画下 抄下 念着 读完 听完 看完 做完 走完 爬上 跳下 钻进 挤进 挪到
    滑过 驶过 驶离 驶出 驶向 开往 开进 经过 穿越 跨过 翻过 蹚过 游过 绕过 拐进 拐弯 转身 回头 点头 摇头 挥手 招手 伸手 鼓掌 起身 弯腰 低头 抬头
    作答 应答 上前 上台 递上 送上 送到 送回 交到 交回 还给 退还 归还 兑现 打给 发给 发到 转给 拨付 拨入
    """

  /// What makes a noun of the doing before it.
  private static let nominalEnds: Phrases =
    "工作 情况 能力 精神 态度 过程 方式 方法 习惯 作风 行为 制度 机制 服务 力度 要求 任务 结果 意见 的 人 者 法 量 率 性 力 度 和 与 及 是"

  private static let nounVerbs: Phrases = """
    需要 经过 经 进行 进行了 作了 做了 作 做 有 没有 是 给予 予以 得到 受到 通过 离不开 靠 凭 凭着 以 用 带来 开展 开展了 缺乏 缺少 等待 提供 提供了 保持 表示 享受 这种 那种 一种 一个 一次 一场 最 更 很 更为 较为 非常 十分 对
    """

  /// Whether what stands before an attribute takes a noun: 需要认真的核对.
  static func isNounPhrase(before index: Int, _ context: ArticleContext) -> Bool {
    context.text.matches(any: nounVerbs, endingAt: index)
  }

  // MARK: 的 and 地 for 得

  private static let running: ScalarSet = "跑走飞跳唱听看说讲记吃睡做干学过活磨写画算住坐站长卖喝穿"
  private static let hows: Phrases = """
    越来越 更加 更 很 非常 十分 特别 格外 比较 相当 挺 太
    """
  private static let qualities: Phrases = """
    安稳 踏实 香甜 舒服 舒心 舒坦 安心 放心 开心 快乐 幸福 自在 滋润 红火 热闹 热乎 暖和 轻松 轻快 稳当 平稳 仔细 清楚 明白 真切 流利 流畅 端正 工整 漂亮 好看 精彩 认真 起劲 尽兴 痛快 干净 整齐 彻底 周到 周全 牢固 结实 扎实 明显 快 慢 好 早 晚 远 近 高 低 稳 准 香 甜 旺 欢 多 少 久 深 浅 透 熟
    """
  private static let heats: Phrases = """
    发烫 发抖 发慌 发麻 发白 发红 发黑 发紫 发软 发酸 发亮 发热 发胀 发青 发黄 发硬 发凉 发愁 发颤 发毛 发懵 发光 生疼 直冒 冒烟 冒汗 打转 打战 打哆嗦
    """

  /// 跑地越来越稳, 睡地安稳了: how something is done, then the clause ends. 种地, 住地 are nouns.
  static func isHow(_ start: Int, _ index: Int, _ text: LogicalText) -> Bool {
    guard running.contains(text.scalar(start)), !WordJoints.contains(0x5730, text.scalar(index)) else { return false }
    if let degree = text.range(ofAny: hows, at: index) {
      return (1...2).contains { endsPredicate(degree.upperBound + $0, text) }
        && text.characterClass(degree.upperBound) == .han
    }
    guard let quality = text.range(ofAny: qualities, at: index) else { return false }
    return quality.count == 2 && endsPredicate(quality.upperBound, text)
  }

  private static let more: Phrases = "多了 得多 许多 一些 些 不少 一点 一截 多 了"
  private static let still: Phrases = "还要 还 更加 更 都 尤其 比较 相当 格外 极其 极为 颇为 颇 略 稍"

  /// 比往年卖的快多了, 比年轻人跑的还快, 处理的尤其精妙, 晒的发烫, 乐的直拍大腿.
  static func isCompared(_ start: Int, _ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    if beforeVerbs.contains(text.scalar(start - 1)) { return false }
    if let heat = text.range(ofAny: heats, at: index) { return endsPredicate(heat.upperBound, text) }
    // 乐的直拍大腿
    if text.has("直", at: index), text.matches(any: gladness, endingAt: index - 1) {
      let end = (index + 2..<index + 8).first { text.characterClass($0) != .han } ?? index + 8
      return end - index >= 3 && end - index <= 6 && !(index..<end).contains { text.has("的", at: $0) }
    }
    guard let clause = context.clause(at: start) else { return false }
    let compared = text.last("比", in: clause.lowerBound..<start)
    // 删掉的比留下的多: what was left, not how.
    if compared?.upperBound == start { return false }
    let than = compared != nil
    var place = index
    var isDegree = false
    if let degree = text.range(ofAny: still, at: index) {
      place = degree.upperBound
      isDegree = true
    }
    if let quality = text.range(ofAny: qualities, at: place) {
      let end = quality.upperBound
      if let more = text.range(ofAny: more, at: end), text.characterClass(more.upperBound) != .han {
        return than || isDegree || text.matches("多了", at: end) || text.matches("得多", at: end)
      }
      return text.characterClass(end) != .han && (than || isDegree && quality.count == 2)
    }
    // 尤其精妙: any two characters that end the clause.
    return isDegree && text.matches("尤其", at: index) && text.characterClass(place + 1) == .han
      && text.characterClass(place + 2) != .han && text.characterClass(place) == .han
  }

  private static let gladness: Phrases = "乐 笑 气 急 疼 吓 累 冻 热 馋 辣 忙 愁 高兴 激动 感动 心疼 兴奋"
  private static let beforeVerbs: ScalarSet = "所想要能会该可最"

  // MARK: 地 and 得 for 的

  private static let received: Phrases = "备受 深受 广受 饱受 倍受 颇受"
  private static let badness: ScalarSet = "难贵慢差弱重乱"
  private static let troubles: Phrases = "问题 难题 现象 局面 状况 矛盾 困境 困扰 瓶颈 短板"
  private static let completing: ScalarSet = "出除掉完成"
  private static let readied: ScalarSet = "好完"
  private static let readyThings: Phrases = """
    墙面 墙壁 路面 地面 门窗 桌椅 桌子 衣服 被子 饭菜 粮食 材料 文件 作业 稿件 数据 图纸 方案 房子 房屋 水渠 大棚 机器 设备 车辆 菜 鱼 苹果 蔬菜 水果 货物 包裹 表格 账目
    """
  private static let counted: Phrases = "第 这 那 几 一 两 三 每 各 首 头"
  private static let notMost: ScalarSet = "值难懂记舍觉显认晓变做获取赢博来免使"
  private static let people: Phrases = "村民 居民 群众 乡亲 老人 孩子 学生 工人 农民 农户 大家 人们 我们 他们 她们 咱们 们 市民 业主 商户 战士 队员 同学"
  private static let belongings: Phrases = """
    腰包 钱包 钱袋子 口袋 笑脸 脸上 眼睛 双手 心里 心中 心愿 生活 日子 收入 房子 家里 家门口 身体 身影 衣服 手机 手里 手中 掌声 笑声 歌声 脚步 需求 诉求 意见 问题 安全 健康 权益 生命 名字 头上 肩上 肩膀 故事 梦想 精神 热情 积极性
    """
  /// What ends a doing or an illness, before 地 and a person: 突发急病地老人.
  private static let ailments: ScalarSet = "病伤残亡除掉事故灾困饿疾"
  private static let things: Phrases =
    "老房子 房子 房屋 旧砖 老屋 砖瓦 车辆 设备 物品 东西 材料 垃圾 老人 孩子 群众 乘客 工人 司机 村民 居民 患者 病人 男子 女子 女孩 男孩 学生 游客 家庭"

  /// Whether 地 or 得 stands between an attribute and its noun.
  static func isAttribute(_ particle: Int, _ behind: Int, _ text: LogicalText) -> Bool {
    let isDi = text.has("地", at: particle)
    guard text.characterClass(behind) == .han, text.characterClass(particle - 1) == .han else { return false }
    // 地老 belongs to 天荒地老.
    if isDi, WordJoints.contains(0x5730, text.scalar(behind)), !text.has("老", at: behind) { return false }
    // 备受期待得灯会
    if text.matches(any: received, endingAt: particle - 2) { return true }
    let before = text.scalar(particle - 1)
    if badness.contains(before), text.matches(any: troubles, at: behind) {
      // 贫困地问题: 困地 is nobody's; 高地, 大地 are.
      return !text.has("为", at: particle - 2)
    }
    // 最吵得几道工序
    if !isDi, text.has("最", at: particle - 2) || text.has("最", at: particle - 3), !notMost.contains(before),
      text.matches(any: counted, at: behind)
    {
      return true
    }
    if completing.contains(before), text.has("第", at: behind), HanDigit.isNumeral(text.scalar(behind + 1)) {
      return true
    }
    // 刚刷好得墙面
    if !isDi, readied.contains(before), text.characterClass(particle - 2) == .han,
      text.matches(any: readyThings, at: behind)
    {
      return true
    }
    guard isDi else { return false }
    if text.matches(any: people, endingAt: particle), text.matches(any: belongings, at: behind) { return true }
    return ailments.contains(before) && text.matches(any: things, at: behind)
      && !text.matches(any: sites, endingAt: particle)
  }

  private static let sites: Phrases = "受灾 事发 灾 遇难 案 贫困 特困 出事 肇事 遗忘"
}
