import Foundation
import TestSupport
import Testing

/// The pages on which the laws are tested: the seeds, and small ones that are all edge.
struct LawPage: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String

  var testDescription: String { name }

  static let all = Seeds.names.map { LawPage(name: $0, text: Seeds.text($0)) } + edges

  /// Whole pages in many layouts: hard-wrapped, interleaved, half-width, spaced.
  static let layouts: [LawPage] = {
    let folder = Seeds.root.appending(path: "Tests/PageStructureTests/Pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { LawPage(name: name, text: $0) }
    }
  }()

  private static let edges = [
    LawPage(name: "empty", text: ""),
    LawPage(name: "one line end", text: "\n"),
    LawPage(name: "CR and CRLF", text: "标题\r\n\r\n本报讯（记者 张三）3月13日，\r某区召开会议。\r\r\n其中12个"),
    LawPage(name: "no line end", text: "某区投资3595.58万元，占比57%。"),
    LawPage(
      name: "two articles",
      text: """
        2023年3月15日 星期三 要闻 2 责任编辑：郭怡晨

        全力推动“创文”工作走深走实
        川汇区召开创建全国文明城市工作加压推进会

        本报讯（记者 韩志刚） 3月13日上午，川汇区召开创建全国文明城市
        工作加压推进会。区委书记刘德君，区长胡友涛，区领导李嫣、陈心宇等
        出席会议。

        一、强化组织领导
        投入资金 3595.58 万元，惠及 174 户，由 10 个增至 15 个，增长 50%。
        二、强化责任落实
        开展“道路清洁”“庭院清洁”“河道清洁”三大清洁行动。

        多措并举加快城乡融合发展
        本报讯（记者 韩志刚 通讯员 葛力云）今年以来，😀某街道开展“敲门”
        行动 12 次，覆盖 𠮷 村群众 300 余人。

        （下转第2版）
        """),
  ]
}
