import Facts
import Linting
import PageStructure
import TextModel

extension PersonNameVariant {
  /// Two names of one post that share the surname and one character more: 省农科院研究员龚耀宗, 省农科院研究员龚跃宗. Reported
  /// as information only.
  struct NamesOfOnePost {
    let first: PersonMention
    let second: PersonMention

    /// Posts that many hold at one place.
    private static let shared = TableReader.words(
      of: Posts.members + " " + """
        群众 员工 农民 社员 记者 游客 果农 菜农 志愿者 党员 选手 工人 司机 同学 常委 干部 作者 通讯员 战士 乡亲 户 商户 车主 乘客 顾客 读者 先生 女士 老人 导游 队友
        """)
    /// Posts that several hold, unless more is said of them.
    private static let common = TableReader.words(of: "教师 老师 医生 护士 演员 导演 教授 工程师 运动员 球员 教练 民警")
    private static let kin = Phrases(
      relatives + ["父子", "母子", "夫妻", "妻子", "丈夫", "老伴", "侄", "叔", "同名"])
    /// More people than this are a list of names.
    private static let limit = 30

    /// The first such pair of an article.
    init?(in context: ArticleContext) {
      let people = context.facts.people
      guard people.count >= 2, people.count <= NamesOfOnePost.limit else { return nil }
      let named = people.filter { $0.name.utf8.count == 9 && !$0.isCredit && !$0.titles.isEmpty }
      let spelt = named.map { Scalars.of($0.name) }
      for later in named.indices.dropFirst() {
        for earlier in 0..<later where NamesOfOnePost.areLike(spelt[earlier], spelt[later]) {
          guard NamesOfOnePost.areOne(named[earlier], named[later], context) else { continue }
          first = named[earlier]
          second = named[later]
          return
        }
      }
      return nil
    }

    /// Whether two names share the first character and differ in one of another sound. Of one sound, the article's own
    /// check speaks.
    private static func areLike(_ left: [UInt32], _ right: [UInt32]) -> Bool {
      left[0] == right[0] && zip(left, right).count(where: { $0 != $1 }) == 1
        && !zip(left, right).contains { $0 != $1 && Pinyin.soundAlike($0, $1) }
    }

    private static func areOne(_ first: PersonMention, _ second: PersonMention, _ context: ArticleContext) -> Bool {
      guard first.titles.contains(where: { title in second.titles.contains { isOnePost(title, $0) } }) else {
        return false
      }
      let text = context.text
      let people = context.facts.people
      // Named side by side anywhere, or with their kin, they are two.
      return context.sentence(at: first.range.lowerBound) != context.sentence(at: second.range.lowerBound)
        && people.allSatisfy { mention in
          mention.name != first.name && mention.name != second.name
            || text.characterClass(mention.range.upperBound) != .enumerationComma
              && text.characterClass(mention.range.lowerBound - 1) != .enumerationComma
        }
        && text.first(of: kin, in: max(0, first.range.lowerBound - 40)..<min(text.count, second.range.upperBound + 40))
          == nil
        && !context.known.contains(second.name)
    }

    private static func isOnePost(_ first: String, _ second: String) -> Bool {
      let post = first.utf8.count < second.utf8.count ? first : second
      guard first.hasSuffix(second) || second.hasSuffix(first), post.utf8.count >= 6, !post.hasPrefix("副") else {
        return false
      }
      // 高级工程师 beside 省林科院高级工程师 says more than 教师 does.
      let longer = first.utf8.count < second.utf8.count ? second : first
      return !shared.contains(where: post.hasSuffix)
        && !(longer.utf8.count <= 9 && common.contains(where: post.hasSuffix))
    }

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      report.report(
        second.range,
        Message(
          "前面是“\(first.name)”，这里是“\(second.name)”，职务相同，请核对是否一人。",
          "“\(first.name)” above, “\(second.name)” here, of one post. Please check whether they are one."),
        severity: .information,
        related: [RelatedText(first.range, Message("“\(first.name)”", "“\(first.name)”"))],
        fixes: [.replace(second.range, with: first.name), .replace(first.range, with: second.name)])
    }
  }
}
