import Linting
import TextModel

/// Things of a kind, and the classifiers that none of them has: 五艘挖掘机, 三条消防车, 鱼苗80万株. Only what cannot be a matter of taste.
extension NumClassifierMisfit {
  struct Kind: Sendable {
    let nouns: [String]
    /// What counts them.
    let right: String
    let wrong: ScalarSet

    init(_ right: String, not wrong: String, _ nouns: String) {
      self.nouns = TableReader.words(of: nouns)
      self.right = right
      self.wrong = ScalarSet(wrong)
    }
  }

  static let kinds: [Kind] = [
    Kind(
      "辆", not: "艘条匹只棵株支枚把头面尾幢栋所封颗朵",
      """
      汽车 轿车 小轿车 货车 大货车 卡车 客车 大客车 中巴车 大巴车 公交车 消防车 救护车 警车 摩托车 自行车 电动车 电动自行车 三轮车 出租车 面包车 越野车 校车 洒水车 自卸车 罐车 工程车 抢修车
      运输车 平板车 皮卡车 渣土车 环卫车 巡逻车 指挥车 冷链车 冷藏车
      """),
    Kind(
      "台", not: "艘条匹棵株头尾面封颗朵幢栋幅首",
      """
      挖掘机 装载机 推土机 收割机 插秧机 播种机 拖拉机 压路机 起重机 水泵 抽水泵 发电机 洗衣机 电视机 冰箱 空调 电脑 打印机 呼吸机 缝纫机 变压器 机床 旋耕机 除雪机 割草机 数控机床 压缩机 盾构机
      """),
    Kind(
      "艘", not: "辆架台头匹棵株座面枚尾所栋幢封颗朵把",
      "轮船 渔船 货轮 客轮 游轮 邮轮 木船 小船 快艇 冲锋舟 橡皮艇 皮划艇 军舰 驱逐舰 护卫舰 航母 潜艇 巡逻艇 摩托艇 货船 客船 游船 趸船 驳船 油轮 龙舟"),
    Kind("架", not: "辆艘条匹只棵株座面尾头栋幢所枚颗朵", "飞机 客机 直升机 战斗机 运输机 战机 滑翔机"),
    Kind("面", not: "座辆台艘头匹棵株尾颗条只所栋架艘枚把朵支", "锦旗 红旗 国旗 党旗 军旗 队旗 彩旗"),
    Kind("尾", not: "株棵辆台座匹艘架所栋面枚本支张把朵", "鱼苗 鱼种 虾苗 鲢鱼苗 草鱼苗"),
    Kind(
      "棵", not: "尾头匹辆台艘座只枚张面架所栋幢封匹本",
      "树苗 苗木 果树 桃树 梨树 柳树 松树 杨树 槐树 樟树 银杏树 古树 柏树 枣树 苹果树 橘树 核桃树 茶树 榕树 柑橘树 桂花树"),
    Kind("头", not: "辆台艘座棵株尾张把枚架所栋幢面支朵颗", "黄牛 水牛 奶牛 耕牛 肉牛 牦牛 肥猪 生猪 母猪 毛驴"),
    Kind("匹", not: "辆台艘座棵株尾张把枚架所栋幢面支朵颗头条", "骏马 战马 赛马 白马 黑马 枣红马"),
    Kind("只", not: "辆台艘座棵株尾张把枚架所栋幢面匹", "母鸡 公鸡 土鸡 小鸡 鸭子 山羊 绵羊 羔羊 白鹭 天鹅 丹顶鹤 朱鹮 东方白鹳 金丝猴 大熊猫"),
    Kind(
      "座", not: "辆台艘匹棵株枚面张只支尾朵颗封本把",
      "大桥 石桥 拱桥 木桥 天桥 廊桥 立交桥 铁桥 便桥 特大桥 水库 水电站 变电站 古塔 灯塔 铁塔 雕像 铜像 纪念碑 古城 煤矿 粮仓 炮楼 加油站 水塔 烽火台"),
    Kind("条", not: "辆台艘匹棵株枚面只尾颗封本朵架", "公路 铁路 高速公路 小路 山路 水渠 河流 小巷 生产线 流水线 毛巾 围巾 裤子 裙子"),
    Kind("所", not: "台艘匹棵株枚尾朵颗封", "学校 小学 中学 高中 幼儿园 大学 医院 卫生院 高校"),
    Kind("名", not: "辆艘匹棵株尾枚", "民警 教师 老师 医生 护士 记者 工人 学生 干部 群众 村民 居民 职工 选手 队员 战士 官兵 消防员 志愿者 老人 旅客 乘客 游客 司机 儿童 孩子 专家 代表"),
    Kind("枚", not: "辆台艘匹棵株尾座条只位所幅头支把栋幢架张封颗朵", "金牌 银牌 铜牌 奖牌 奖章 勋章 纪念章"),
    Kind("枚", not: "辆台艘匹棵株尾座条只位所幅头支把栋幢架", "邮票 硬币"),
    Kind("座", not: "辆艘匹棵株尾面张条支枚头把幅朵", "奖杯 金杯"),
    Kind("本", not: "辆台艘匹棵株尾座支枚条只头把栋幢朵面颗", "图书 书籍 词典 字典 杂志 小说"),
    Kind("幅", not: "辆台艘匹棵株尾座支枚只头把栋幢朵颗匹", "画作 国画 油画 书法作品 水彩画 剪纸作品 壁画"),
    Kind("封", not: "辆台艘匹棵株尾座支枚只头把栋幢朵颗条", "书信 信件 感谢信 表扬信 来信 公开信 慰问信"),
    Kind("件", not: "辆艘匹棵株尾座支枚头栋幢朵颗", "衣服 上衣 外套 棉衣 羽绒服 毛衣 衬衫"),
    Kind("双", not: "辆艘匹棵株尾座支枚头栋幢朵颗条张", "布鞋 皮鞋 胶鞋 球鞋 袜子 筷子 运动鞋 绣花鞋"),
    Kind("张", not: "辆艘匹棵株尾座支枚头栋幢朵颗条只", "桌子 餐桌 课桌 照片 床位 病床 老照片 门票 车票 选票"),
    Kind("把", not: "辆艘匹棵株尾座枚头栋幢朵颗条面幅", "椅子 雨伞 剪刀 菜刀 锄头 铁锹 扫帚 镰刀 二胡 小提琴 钥匙"),
    Kind("颗", not: "辆台艘匹座头栋幢支条只面张", "卫星 人造卫星 行星 恒星"),
    Kind("家", not: "辆艘匹棵株尾枚只颗朵", "企业 公司 工厂 饭店 酒店 超市 商店 银行 餐馆 书店 药店 合作社"),
  ]

  /// Behind a noun of these: the next word is no part of its name.
  private static let behind: ScalarSet =
    "在从被把将已正都也就先共赶驶开停送向往进到有来去等参与和及或以为于由因随火迅连紧冲翻撞失起着了过可能会要不没均全各又再还仍只才刚呼挂载驮闯陷爬坠落倒横并排相穿飞游跳投捐奖受获赢亮闪响"
  private static let particles: ScalarSet = "余多来"

  /// Of a noun of the table, the number of its kind.
  static let nouns: [(word: String, kind: Int)] = kinds.indices.flatMap { kind in
    kinds[kind].nouns.map { (word: $0, kind: kind) }
  }

  /// Before the noun or, with Arabic digits, behind it.
  func checkKind(_ noun: Range<Int>, _ kind: Kind, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    // 一座大桥, with a word between: 五艘大型挖掘机.
    let clause = context.clause(at: noun.lowerBound) ?? noun
    let end = noun.upperBound
    let goesOn =
      text.characterClass(end) == .han && !NumClassifierMisfit.behind.contains(text.scalar(end))
    if !goesOn {
      for place in [noun.lowerBound - 1, noun.lowerBound - 3]
      where place > clause.lowerBound && kind.wrong.contains(text.scalar(place))
        && NumClassifierMisfit.isNumeral(text, before: place)
        && (place == noun.lowerBound - 1
          || text.spells(any: NumClassifierMisfit.described, (place + 1)..<noun.lowerBound))
      {
        ask(place, kind, noun, context, &report)
        return
      }
    }
    // 鱼苗80万株, 消防车5条
    var place = end
    while place < end + 8, text.characterClass(place) == .digit { place += 1 }
    guard place > end else { return }
    while place < end + 10,
      HanDigit.power(text.scalar(place)) != nil || NumClassifierMisfit.particles.contains(text.scalar(place))
    {
      place += 1
    }
    guard kind.wrong.contains(text.scalar(place)), text.characterClass(place + 1) != .han else { return }
    ask(place, kind, noun, context, &report)
  }

  private static let described: Phrases =
    "大型 小型 重型 中型 新型 国产 老式 崭新 专用 红色 黑色 白色 蓝色 黄色 银色 木质 鲜红 绣着 普通 废旧 抢险 应急 救援 水罐 泡沫 云梯 专业 优质 各类"

  private static func isNumeral(_ text: LogicalText, before index: Int) -> Bool {
    let before = text.scalar(index - 1)
    // 第一头, 统一头
    if text.has("第", at: index - 2) || text.has("统", at: index - 2)
      || text.has("万", at: index - 1) && !isNumeral(text, before: index - 1)
    {
      return false
    }
    return text.characterClass(index - 1) == .digit || HanDigit.isNumeral(before) || text.has("两", at: index - 1)
      || text.has("几", at: index - 1) || text.has("数", at: index - 1)
      || particles.contains(before)
        && (text.characterClass(index - 2) == .digit || HanDigit.isNumeral(text.scalar(index - 2)))
  }

  private func ask(
    _ place: Int, _ kind: Kind, _ noun: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let classifier = place..<(place + 1)
    let word = context.string(noun)
    report.report(
      classifier,
      Message(
        "“\(word)”的量词用“\(kind.right)”，这里是“\(context.string(classifier))”。",
        "The classifier of “\(word)” is “\(kind.right)”."),
      fixes: [.replace(classifier, with: kind.right)])
  }
}
