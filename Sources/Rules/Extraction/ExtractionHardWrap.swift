package import Linting
import PageStructure
import TextModel

/// 版面提取把印刷栏的换行留在了段落里。
///
/// 一段话按栏宽断成许多行，句子、词语、数字都可能被切开。全版汇总成一条，给出断行数。
///
/// **怎么改**：用修改项（或编辑器的格式化、`copydesk reflow`）把每段的各行接成一行，删去提取带入的空格；标题、署名、列表
/// 各行和空行不动。先预览再应用。
///
/// **依据**：段落内不换行；这是提取留下的痕迹，不是稿件的差错。
package struct ExtractionHardWrap: CountedRule {
  package static let profile = RuleProfile("extraction-hard-wrap", .extraction, .hint, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported(
      "石桥村里果飘香\n\n  走进石桥村的果园，一串串葡萄挂满枝头，⟦\n⟧村民们正忙着采摘、装箱，一辆辆货车等在路\n边，准备把新鲜的果子运往外地。\n  村支书介绍，村里同农科院合作，引进了早\n熟和晚熟的品种，上市时间拉长到三个月，每\n亩收入比过去翻了一番，群众尝到了甜头。\n  眼下，石桥村正在筹建冷库和加工厂，今后\n果农不用再担心丰收的时候卖不上价，产业链\n条越拉越长，好日子还在后头。\n",
      fixed:
        "石桥村里果飘香\n\n  走进石桥村的果园，一串串葡萄挂满枝头，村民们正忙着采摘、装箱，一辆辆货车等在路边，准备把新鲜的果子运往外地。\n  村支书介绍，村里同农科院合作，引进了早熟和晚熟的品种，上市时间拉长到三个月，每亩收入比过去翻了一番，群众尝到了甜头。\n  眼下，石桥村正在筹建冷库和加工厂，今后果农不用再担心丰收的时候卖不上价，产业链条越拉越长，好日子还在后头。\n",
      onPage: .whole),
    .reported(
      "东关社区暖心食堂开张\n\n  午饭时间，东关社区的食堂里热气腾腾，老⟦\n⟧人们排着队打饭，两荤两素一份汤，花不了几\n块钱，吃得舒心又放心，笑声不断。\n  食堂由社区和养老机构合办，志愿者轮流帮\n厨，行动不便的老人还可以打电话预约，饭菜\n由骑手准时送到家门口，一顿不落。\n  社区负责人说，下一步还要增加晚餐，开设\n理疗室和棋牌室，让老人吃好饭、看好病、有\n玩伴，把服务真正做到群众心坎上。\n",
      fixed:
        "东关社区暖心食堂开张\n\n  午饭时间，东关社区的食堂里热气腾腾，老人们排着队打饭，两荤两素一份汤，花不了几块钱，吃得舒心又放心，笑声不断。\n  食堂由社区和养老机构合办，志愿者轮流帮厨，行动不便的老人还可以打电话预约，饭菜由骑手准时送到家门口，一顿不落。\n  社区负责人说，下一步还要增加晚餐，开设理疗室和棋牌室，让老人吃好饭、看好病、有玩伴，把服务真正做到群众心坎上。\n",
      onPage: .whole),
    .accepted(
      "石桥村里果飘香\n\n  走进石桥村的果园，一串串葡萄挂满枝头，村民们正忙着采摘、装箱，一辆辆货车等在路边，准备把新鲜的果子运往外地。\n  村支书介绍，村里同农科院合作，引进了早熟和晚熟的品种，上市时间拉长到三个月，每亩收入比过去翻了一番，群众尝到了甜头。\n  眼下，石桥村正在筹建冷库和加工厂，今后果农不用再担心丰收的时候卖不上价，产业链条越拉越长，好日子还在后头。\n",
      onPage: .whole),
    .accepted(
      "东关社区暖心食堂开张\n\n  午饭时间，东关社区的食堂里热气腾腾，老人们排着队打饭，两荤两素一份汤，花不了几块钱，吃得舒心又放心，笑声不断。\n  食堂由社区和养老机构合办，志愿者轮流帮厨，行动不便的老人还可以打电话预约，饭菜由骑手准时送到家门口，一顿不落。\n  社区负责人说，下一步还要增加晚餐，开设理疗室和棋牌室，让老人吃好饭、看好病、有玩伴，把服务真正做到群众心坎上。\n",
      onPage: .whole),
    .reported(wrapped, fixed: joined, onPage: .whole),
    .accepted(joined, onPage: .whole),
  ]

  private static let wrapped = """
    柳林镇全力推进人居环境整治

      连日来，柳林镇干部群众齐上阵，抢抓晴⟦
    ⟧好天气，组织党员干部和志愿者对村道两侧进行
    集中清理，拆除乱搭乱建，规整柴草堆垛，确保
    道路畅通、环境整洁，群众的满意度不断提升。
      在镇区主街，志愿者们手持扫帚、铁锹，清扫
    落叶和垃圾，把花坛里的杂草一一拔除干净，让
    街道面貌焕然一新，受到过往群众的交口称赞。
      下一步，该镇将建立长效管护机制，压实各村
    责任，定期开展检查评比，把整治成果巩固好，
    不断增强群众的获得感、幸福感和安全感觉。

    """

  private static let joined = """
    柳林镇全力推进人居环境整治

      连日来，柳林镇干部群众齐上阵，抢抓晴好天气，组织党员干部和志愿者对村道两侧进行集中清理，拆除乱搭乱建，规整柴草堆垛，确保道路畅通、环境整洁，群众的满意度不断提升。
      在镇区主街，志愿者们手持扫帚、铁锹，清扫落叶和垃圾，把花坛里的杂草一一拔除干净，让街道面貌焕然一新，受到过往群众的交口称赞。
      下一步，该镇将建立长效管护机制，压实各村责任，定期开展检查评比，把整治成果巩固好，不断增强群众的获得感、幸福感和安全感觉。

    """

  package init() {}

  /// The line ends, which are counted, and the blanks, which go with them.
  private enum Kind: Int {
    case lineEnd = 1
    case blank
  }

  package func places(in block: TallyContext) -> [CountedPlace] {
    let bytes = block.snapshot.bytes
    return block.article.reflowEdits(in: block.snapshot, gaps: block.gaps).map { edit in
      let hasLineEnd = bytes[edit.range.range].contains { $0 == 0x0A || $0 == 0x0D }
      let kind = hasLineEnd ? Kind.lineEnd : .blank
      return CountedPlace(edit.range, kind: kind.rawValue, newText: edit.newText)
    }
  }

  package func isAsked(on page: PageContext) -> Bool { page.setting.layout == .hardWrapped }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    // Of hundreds only the first are shown.
    var count = 0
    var breaks: [ByteRange] = []
    for index in places.indices where places[index].kind == Kind.lineEnd.rawValue {
      count += 1
      if count <= 1 + PageReport.relatedLimit { breaks.append(places[index].range) }
    }
    guard let first = breaks.first else { return }
    report.report(
      first,
      Message(
        "全版按栏宽断行，段落内有 \(count) 处换行。可把各段接成一行。",
        "The print column's line ends are kept: \(count) inside paragraphs. They can be joined."),
      related: breaks.dropFirst().map {
        RelatedPlace(range: $0, message: Message("段落内的换行", "line end inside a paragraph"))
      },
      fixes: [
        Fix(
          title: Message("接好全版的断行，删去提取带入的空格", "Join the lines of all paragraphs, delete the blanks of extraction"),
          edits: places.edits, isSafe: false)
      ])
  }
}
