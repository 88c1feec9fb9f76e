import EditorFeatures
import Facts
import Linting
import PageStructure
import System
import TextModel

/// Builds the tables of facts and rules and reads a page that has some of everything, so that the first page of a user
/// finds the tables ready and the program's code in memory. What asks for a table before waits for the same work that it
/// would do.
enum WarmUp {
  /// Returns at once. The tables of the rules take about as long as those of the facts: on two threads, where both have a
  /// processor.
  static func start(onTwoThreads isDivided: Bool) throws(SystemError) {
    try BackgroundThread.start { check() }
    if isDivided { try BackgroundThread.start { read() } }
  }

  private static func check() {
    let checker = Project.standard
    var page = EditedPage(Snapshot(text))
    _ = page.analyze(with: checker)
    page.apply(TextEdit(range: ByteRange(0, 1), newText: "2"))
    _ = page.analyze(with: checker)
  }

  private static func read() {
    let lexicon = Lexicon()
    for article in Page(reading: Snapshot(text)).articles {
      _ = ArticleFacts(reading: article, lexicon: lexicon, pageDate: nil)
    }
  }

  private static let text = """
    1版 2024年3月5日 星期二 责任编辑：李四

    全县开展道路整治 三个月修好百里村道

    本报讯（记者 张三 通讯员 王五）3月4日，记者从县交通局获悉，“全县”完成投资3595.58万元，同比增长12.5%，占全
    年计划的35%，比去年增加400万元，由80公里增至100公里，其中水泥路60公里、柏油路40公里。

      县委书记赵六指出，要落实“四好”行动，一是建好路，二是管好路，三是护好路，四是运营好路。县长孙七、副县
    长周八参加会议。

    一、抓进度

      截至2月底，全县共有12个乡镇、240个行政村通了公交车，惠及群众约35万余人，平均每天发车超过300班（次）。

      “路修到了家门口。”柳林镇党委书记吴九说，该镇推行“路长制”工作法，设置路长20名，每周巡查2次……

    二、保质量

      今年以来，全市累计培训人员1200人次；下一步，将于5月1日前完成验收。（下转第2版）

    图为工人正在铺路。 郑十 摄

    """
}
