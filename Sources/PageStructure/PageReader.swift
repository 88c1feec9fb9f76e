package import TextModel

extension Page {
  /// Reads a page. It never fails: text that fits nothing is an article without a headline.
  package init(reading snapshot: Snapshot) {
    let shapes = LineScanner.shapes(of: 0..<snapshot.lines.count, in: snapshot)
    var columns = KnownColumns()
    self.init(shapes, snapshot, (KnownBlocks(), KnownPlans()), &columns, WeighingStore(), TopicStore()) {
      plans, texts in
      plans.map { ArticleReader.article($0, shapes, in: snapshot, texts.text(of: $0.pieces)) }
    }
  }

  /// Everything that depends on the page as a whole, from the shapes of its lines; `articles` reads the articles, some of
  /// whose texts may be known, or brings them along from the page before.
  init(
    _ shapes: [LineShape], _ snapshot: Snapshot, _ known: (blocks: KnownBlocks, plans: KnownPlans),
    _ columns: inout KnownColumns, _ weighing: WeighingStore, _ topics: TopicStore,
    articles: ([ArticlePlan], inout DraftTexts) -> [Article]
  ) {
    let layout = LayoutInference.layout(of: shapes)
    var blocks = BlockReader.blocks(of: shapes, layout: layout, in: snapshot, &columns, known.blocks)
    let firstBlocks = blocks
    var (weighing, topics) = (weighing, topics)
    var drafts = ArticleAssembler.drafts(of: blocks, shapes, in: snapshot, &topics)
    var texts = Interleaving.resolve(&blocks, &drafts, shapes, in: snapshot, &weighing)
    for index in drafts.indices { drafts[index].sortBlocks() }
    let plans = PlanReader.plans(of: drafts, blocks, shapes, in: snapshot, known.plans)
    self.init(
      folio: Folio(reading: blocks, in: snapshot), layout: layout,
      articles: articles(plans, &texts),
      nodes: PageNode.tiling(snapshot.lines.count, plans, blocks))
    self.shapes = shapes
    self.plans = plans
    self.blocks = firstBlocks
    self.columns = columns
    self.weighing = weighing.settled
    self.topics = topics.settled
  }
}
