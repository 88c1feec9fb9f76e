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

  private static let nouns = TableReader.words(of: "步 讲 课 阶段 环节 关 招 站 类 篇章 部分 档 道 轮 遍 茬 梯队 句 条 件 怕 盼 难 愁 喜 忧 爱 恨 忌")
  /// The words that a list begins with.
  static let openings = nouns.map { "第一" + $0 }

  /// Nil unless the occurrence of an opening begins such a list.
  init?(_ hit: WordHit, in context: ArticleContext) {
    let text = context.text
    guard StepList.nouns.indices.contains(hit.entry), var sentence = context.sentence(at: hit.range.lowerBound),
      !context.protected.touches(hit.range)
    else { return nil }
    let noun = StepList.nouns[hit.entry]
    let head = max(sentence.lowerBound, hit.range.lowerBound - 16)..<hit.range.lowerBound
    let count = head.compactMap { SmallNumber(at: $0, in: text) }.last { number in
      StepList.ends(noun, behind: number, in: text) != nil && !text.has("第", at: number.range.lowerBound - 1)
        && !HanDigit.isNumeral(text.scalar(number.range.lowerBound - 1))
    }
    // 第一步，…。第二步，…。: steps may take a sentence each; rounds and stages of a report are no list.
    if noun == "步" || count != nil, text.characterClass(hit.range.lowerBound - 1).endsClause,
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
    self.noun = noun
    self.steps = steps
    announced = count.flatMap { count in
      StepList.ends(noun, behind: count, in: text).map { (count.value, count.range.lowerBound..<$0) }
    }
  }

  /// Whether another step stands farther behind, in a sentence or paragraph of its own.
  func goesOn(in text: LogicalText) -> Bool {
    guard let last = steps.last else { return false }
    return (last.range.upperBound..<min(text.count, last.range.upperBound + 800)).contains { index in
      guard text.has("第", at: index), let number = SmallNumber(at: index + 1, in: text) else { return false }
      return number.value == last.number + 1 && StepList.ends(noun, behind: number, in: text) != nil
    }
  }

  /// Where the noun ends behind a number: 四阶段, 四个阶段; nil where another word stands there.
  private static func ends(_ noun: String, behind number: SmallNumber, in text: LogicalText) -> Int? {
    let start = number.range.upperBound + (text.has("个", at: number.range.upperBound) ? 1 : 0)
    return text.matches(noun, at: start) ? start + noun.unicodeScalars.count : nil
  }
}
