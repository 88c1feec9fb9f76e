package import Linting
import PageStructure
import TextModel

/// 段末缺少句末点号。
///
/// 正文最后一段说完了，末尾应有句号、问号或叹号。稿件在别的栏里续完的，不在此列。
///
/// **怎么改**：补上点号；若正文没有完，查对原版。
///
/// **依据**：GB/T 15834—2011 4.1。
package struct PunctMissingFinal: ArticleRule {
  package static let profile = RuleProfile(
    "punct-missing-final", .punctuation, .information, layer: .logical, counts: 0.1,
    yieldsTo: ["extraction-interleaved"])

  package static let examples: [Example] = [
    .reported(
      "平安社区办实事\n\n本报讯（记者 王小明）5月8日，平安社区组织志愿者走访独居老人。\n\n志愿者为老人打扫卫生、检查水电线路、讲解用药常识，还帮他们同在外地的子女视频通⟦话⟧\n", onPage: .whole),
    .reported(
      "幼儿园里学种菜\n\n本报讯（记者 李丽）4月2日，育苗幼儿园的孩子们在老师带领下翻土、播种、浇水，学习分辨各种蔬菜的种子，体会粮食来之不⟦易⟧\n", onPage: .whole),
    .reported(
      "新路通到家门口\n\n本报讯（记者 赵强）10月9日，石桥村新修的三公里水泥路通车，村民出门再也不用绕行河滩，秋收的粮食也能直接运到镇上的收购⟦点⟧\n", onPage: .whole),
    .accepted(
      "平安社区办实事\n\n本报讯（记者 王小明）5月8日，平安社区组织志愿者走访独居老人，为他们打扫卫生、检查水电线路、讲解用药常识。\n", onPage: .whole),
    .accepted("志愿者清理河道。记者 王小明 摄\n", onPage: .whole),
    .accepted("平安社区办实事\n\n本报讯（记者 王小明）老人说：“这样的走访，比什么都暖心，孩子们比我自家的孙子还要细心周到。”\n", onPage: .whole),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    guard context.article.kind == .article,
      let last = context.article.paragraphs.last(where: { $0.role != .signOff && $0.role != .caption }),
      last.role == .body
    else { return }
    let text = context.text
    let index = last.range.upperBound - 1
    guard text.hanCount(in: last.range) >= 30 else { return }
    let kind = text.characterClass(index)
    guard kind == .han || kind == .digit else { return }
    // A credit in the last line ends it: 某某 摄.
    if text.scalar(index) == 0x6444 { return }
    report.report(index..<(index + 1), Message("正文到这里没有句末点号，请核对是否完整。", "The text ends without a stop; is it complete?"))
  }
}
