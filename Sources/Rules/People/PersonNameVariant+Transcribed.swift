import Linting
import PageStructure
import TextModel

/// Names in transcription, with a dot or without: 马丁内斯, 卡洛斯·门德斯.
extension PersonNameVariant {
  /// Characters that transcriptions are written with.
  private static let transcribing: ScalarSet = """
    阿埃艾安奥巴拜班邦保鲍贝本比彼宾波伯博布查达戴丹德登迪蒂丁顿多俄厄恩尔法范菲费芬弗福夫盖冈戈格葛哈海汉豪赫黑亨霍基吉加贾杰卡凯坎康考科克肯库夸昆拉莱兰朗劳勒雷里利莉丽列林琳隆卢鲁伦罗洛马玛南迈麦曼芒梅门蒙米密缪莫默姆穆纳娜内尼宁努诺欧帕潘庞佩彭皮珀普奇齐乔切琼让瑞萨塞桑瑟森沙莎舍圣施史斯丝苏索塔泰坦汤唐特腾提廷图托瓦旺威韦维魏温沃乌武希锡夏肖谢辛休逊雅亚扬耶叶伊因英尤约赞泽扎詹朱祖佐兹
    """
  private static let limit = 40

  private struct Transcript {
    let range: Range<Int>
    let isDotted: Bool
  }

  /// 马丁内斯…马丁内兹: two runs of such characters, of which one is another spelling of the syllable; behind a dot and the same
  /// given name, any other character.
  func checkTranscribed(_ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    var names: [Transcript] = []
    var index = 0
    while index < text.count {
      guard PersonNameVariant.transcribing.contains(text.scalar(index)) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, PersonNameVariant.transcribing.contains(text.scalar(end)) { end += 1 }
      let isDotted = text.characterClass(index - 1) == .middleDot
      if (3...7).contains(end - index), names.count < PersonNameVariant.limit {
        names.append(Transcript(range: index..<end, isDotted: isDotted))
      }
      index = end
    }
    for (number, second) in names.enumerated().dropFirst() {
      for first in names[..<number] where first.range.count == second.range.count {
        guard let odd = NameShapes.onlyDifference(first.range, from: second.range.lowerBound, text) else { continue }
        let (left, right) = (text.scalar(first.range.lowerBound + odd), text.scalar(second.range.lowerBound + odd))
        let areSpellings = PersonNameVariant.isSpelling(left, right)
        let areDotted =
          first.isDotted && second.isDotted && PersonNameVariant.shareGivenName(first.range, second.range, text)
        guard areSpellings && (first.range.count >= 4 || first.isDotted) || areDotted,
          context.sentence(at: first.range.lowerBound) != context.sentence(at: second.range.lowerBound),
          !context.known.contains(context.string(second.range)), !report.holds(second.range),
          // Both as often as not are two: 阿尔巴, 阿尔达.
          names.count(where: { text.string($0.range) == text.string(second.range) }) == 1
        else { continue }
        let (usual, name) = (context.string(first.range), context.string(second.range))
        report.report(
          second.range,
          Message("前面是“\(usual)”，这里是“\(name)”，请核对统一。", "“\(usual)” above, “\(name)” here; please check."),
          severity: .information, related: [RelatedText(first.range, Message("“\(usual)”", "“\(usual)”"))],
          fixes: [.replace(second.range, with: usual)])
        return
      }
    }
  }

  private static func isSpelling(_ first: UInt32, _ second: UInt32) -> Bool {
    NameShapes.areAlike(first, second) || spellings.hold(first, second)
  }

  private static func shareGivenName(_ first: Range<Int>, _ second: Range<Int>, _ text: LogicalText) -> Bool {
    (2...3).allSatisfy {
      text.scalar(first.lowerBound - $0) == text.scalar(second.lowerBound - $0)
        && text.characterClass(first.lowerBound - $0) == .han
    }
  }
}
