import Facts
import Linting
import PageStructure
import TextModel

/// 产科护士长芮某…这位内科护士长: by 这位 the text leads back to somebody of whom it has told what she is.
extension PersonWordConflict {
  static let pointers = ["这位", "这名", "该名"]

  /// What somebody is one of: with the same words behind it, two of a row are two people.
  private static let branches: [Phrases] = [
    "内科 外科 儿科 产科 妇科 骨科 眼科 口腔科 急诊科 皮肤科 神经内科 心内科 妇产科 麻醉科 放射科 检验科 中医科 肿瘤科 呼吸科",
    "语文 数学 英语 物理 化学 生物 历史 地理 政治 体育 音乐 美术",
    "货车 客车 出租车 公交车 大巴 网约车 救护车 校车 三轮车 摩托车 公交",
    "陆军 海军 空军 武警 边防 消防", "足球 篮球 排球 乒乓球 羽毛球 网球 游泳 举重 射击 体操 田径 象棋 围棋", "钢琴 小提琴 大提琴 二胡 琵琶 古筝 吉他",
    "小学 中学 大学 高中 初中", "男 女", "退伍 现役", "前锋 后卫 中场 门将",
  ]
  /// What somebody works as, where two of a row are hardly one person.
  private static let jobs: [Phrases] = [
    "电工 焊工 钳工 车工 木工 瓦工 铆工 锻工 铣工 油漆工 管道工 挡车工 养路工 环卫工",
    "护士 医生 教师 老师 民警 交警 辅警 消防员 司机 快递员 外卖员 律师 法官 检察官 厨师 船长 飞行员 空姐 保安 邮递员 列车长 歌手 画家 作曲家 钢琴家 裁缝 理发师 木匠 铁匠 石匠 篾匠 渔民",
    "门将 前锋 后卫 中场 主教练 裁判",
  ]
  private static let described: Phrases = "年轻的 年轻 普通的 优秀的 老 平凡的 可爱的 勇敢的"
  private static let equals: [Phrases] = ["教师 老师", "民警 交警 辅警", "快递员 外卖员"]

  func checkPointed(_ hit: WordHit, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let start =
      text.range(ofAny: PersonWordConflict.described, at: hit.range.upperBound)?.upperBound ?? hit.range.upperBound
    guard let paragraph = context.paragraph(at: start)?.range, !context.protected.touches(hit.range, .speech) else {
      return
    }
    let before = max(paragraph.lowerBound - 200, 0)..<hit.range.lowerBound
    for row in PersonWordConflict.branches {
      guard let branch = text.range(ofAny: row, at: start), case let tail = branch.upperBound..<(branch.upperBound + 2),
        tail.allSatisfy({ text.characterClass($0) == .han })
      else { continue }
      let word = text.string(tail)
      let own = text.string(branch)
      guard text.first(own + word, in: before) == nil else { return }
      let others = before.filter { text.matches(word, at: $0) && text.matches(any: row, endingAt: $0) }
      guard let other = others.first, let first = text.range(ofAny: row, endingAt: other), others.count <= 3,
        text.string(first) != own
      else { return }
      // 内科护士长: as far as both go on alike.
      let length = (2..<4).first { offset in
        text.characterClass(tail.lowerBound + offset) != .han
          || text.scalar(tail.lowerBound + offset) != text.scalar(other + offset)
      }
      let end = tail.lowerBound + (length ?? 4)
      ask(first.lowerBound..<(other + end - tail.lowerBound), branch.lowerBound..<end, context, &report)
      return
    }
    for row in PersonWordConflict.jobs {
      guard let job = text.range(ofAny: row, at: start), text.characterClass(job.upperBound) != .enumerationComma,
        !text.matches("的", at: job.upperBound)
      else { continue }
      let own = text.string(job)
      guard text.first(own, in: 0..<hit.range.lowerBound) == nil else { return }
      let names = Set(context.facts.people.filter { !$0.isCredit }.map(\.name))
      guard names.count == 1 else { return }
      let told = before.compactMap { text.range(ofAny: row, at: $0) }
      guard let first = told.first, told.allSatisfy({ text.string($0) == text.string(first) }),
        // 护士陈岚: what the one who is named is.
        context.facts.people.contains(where: { $0.range.lowerBound == first.upperBound }),
        !PersonWordConflict.equals.contains(where: { text.spells(any: $0, first) && text.spells(any: $0, job) }),
        !report.holds(job)
      else { return }
      ask(first, job, context, &report)
      return
    }
  }
}
