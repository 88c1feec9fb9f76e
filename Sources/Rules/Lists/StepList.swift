import Facts
import Linting
import PageStructure
import TextModel

/// The steps that a sentence goes through: 分三步走：第一步，…；第二步，…；第三步，….
struct StepList {
  struct Step {
    var number: Int
    var range: Range<Int>
  }

  /// What is numbered: 步, 讲, 阶段.
  let noun: String
  /// In order; more than one.
  let steps: [Step]
  /// The count that stands before the first: 三 of 分三步走, with its noun.
  let announced: (count: Int, range: Range<Int>)?

  private static let nouns = TableReader.words(of: "步 讲 课 阶段 环节 关 招 站 类 篇章 部分 档 道 轮 梯队 句 条 件 怕 盼 难 愁 喜 忧 爱 恨 忌")
  /// The words that a list begins with.
  static let openings = nouns.map { "第一" + $0 }

  /// Nil unless the occurrence of an opening begins such a list.
  init?(_ hit: WordHit, in context: ArticleContext) {
    let text = context.text
    guard StepList.nouns.indices.contains(hit.entry), var sentence = context.sentence(at: hit.range.lowerBound),
      !context.protected.touches(hit.range)
    else { return nil }
    let noun = StepList.nouns[hit.entry]
    // 第一步，…。第二步，…。: steps may take a sentence each; rounds and stages of a report are no list.
    if noun == "步", text.characterClass(hit.range.lowerBound - 1).endsClause,
      let paragraph = context.paragraph(at: hit.range.lowerBound)
    {
      sentence = sentence.lowerBound..<min(paragraph.range.upperBound, sentence.upperBound + 300)
    }
    var steps = [Step(number: 1, range: hit.range)]
    for index in hit.range.upperBound..<max(hit.range.upperBound, sentence.upperBound) {
      guard text.has("第", at: index), text.characterClass(index - 1).endsClause,
        let number = SmallNumber(at: index + 1, in: text), text.matches(noun, at: number.range.upperBound)
      else { continue }
      steps.append(
        Step(number: number.value, range: index..<(number.range.upperBound + noun.unicodeScalars.count)))
    }
    guard steps.count >= 2 else { return nil }
    let head = max(sentence.lowerBound, hit.range.lowerBound - 16)..<hit.range.lowerBound
    let count = head.compactMap { SmallNumber(at: $0, in: text) }.last { number in
      text.matches(noun, at: number.range.upperBound) && !text.has("第", at: number.range.lowerBound - 1)
        && !HanDigit.isNumeral(text.scalar(number.range.lowerBound - 1))
    }
    self.noun = noun
    self.steps = steps
    announced = count.map { ($0.value, $0.range.lowerBound..<($0.range.upperBound + noun.unicodeScalars.count)) }
  }
}
