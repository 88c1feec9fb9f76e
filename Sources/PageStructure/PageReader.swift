package import TextModel

extension Page {
  /// Reads a page. It never fails: text that fits nothing is an article without a headline.
  package init(reading snapshot: Snapshot) {
    let shapes = LineScanner.shapes(of: 0..<snapshot.lines.count, in: snapshot)
    var memory = ReadingMemory()
    self.init(shapes, snapshot, (KnownBlocks(), KnownPlans()), &memory) { plans, texts in
      plans.map { ArticleReader.article($0, shapes, in: snapshot, texts.text(of: $0.pieces)) }
    }
  }

  /// Everything that depends on the page as a whole, from the shapes of its lines; `articles` reads the articles, some of
  /// whose texts may be known, or brings them along from the page before.
  init(
    _ shapes: [LineShape], _ snapshot: Snapshot, _ known: (blocks: KnownBlocks, plans: KnownPlans),
    _ memory: inout ReadingMemory, articles: ([ArticlePlan], inout DraftTexts) -> [Article]
  ) {
    let layout = LayoutInference.layout(of: shapes)
    var blocks = BlockReader.blocks(of: shapes, layout: layout, in: snapshot, &memory.columns, known.blocks)
    let firstBlocks = blocks
    var drafts = ArticleAssembler.drafts(of: blocks, shapes, in: snapshot, &memory.topics)
    var texts = Interleaving.resolve(&blocks, &drafts, shapes, in: snapshot, &memory.weighing)
    for index in drafts.indices { drafts[index].sortBlocks() }
    let plans = PlanReader.plans(of: drafts, blocks, shapes, in: snapshot, known.plans, &memory.titles)
    self.init(
      folio: Folio(reading: blocks, in: snapshot), layout: layout,
      articles: articles(plans, &texts),
      nodes: PageNode.tiling(snapshot.lines.count, plans, blocks))
    self.shapes = shapes
    self.plans = plans
    self.blocks = firstBlocks
    memory.weighing = memory.weighing.settled
    self.memory = memory
  }
}
