import PageStructure

extension ConflictSearch {
  private static let similarity = 0.8
  private static let characterLimit = 120

  /// Articles that stand on another page too, word for word or nearly.
  func repeatedArticles() -> [PageConflict] {
    var result: [PageConflict] = []
    for article in summary.articles
    where article.kind == .article && article.characterCount >= ConflictSearch.characterLimit {
      var best: (likeness: Double, key: String, page: PackedPage, entry: PageSummary.ArticleEntry)?
      var seen: Set<String> = [page]
      for hash in article.sketch.hashes.prefix(IndexTerm.sketchTerms) {
        for (key, page) in index.pages(having: .sketch(hash), limit: scope.limit, near: scope.date)
        where seen.insert(key).inserted {
          for entry in page.articles where entry.characterCount >= ConflictSearch.characterLimit {
            let likeness = article.sketch.similarity(to: entry.sketch)
            if likeness >= ConflictSearch.similarity && likeness > best?.likeness ?? 0 {
              best = (likeness, key, page, entry)
            }
          }
        }
      }
      guard let best else { continue }
      result.append(
        PageConflict(
          kind: .repeatedArticle, subject: "", range: article.range, text: article.name,
          other: PageConflict.Other(
            page: best.key, date: best.page.date, range: best.entry.range, text: best.entry.name)))
    }
    return result
  }

  /// Initiatives whose components another page spells out, as many, and one of them otherwise.
  func components() -> [PageConflict] {
    var result: [PageConflict] = []
    var seen: Set<String> = []
    for initiative in summary.initiatives
    where initiative.components.count >= 3 && seen.insert(initiative.name).inserted {
      let own = Set(initiative.components)
      for hit in index.initiatives(named: initiative.name, scope) where hit.page != page {
        let others = Set(hit.entry.components)
        guard others.count == own.count, hit.entry.components.count == initiative.components.count,
          own.intersection(others).count == own.count - 1,
          let mine = initiative.components.first(where: { !others.contains($0) }),
          let theirs = hit.entry.components.first(where: { !own.contains($0) })
        else { continue }
        result.append(
          PageConflict(
            kind: .components, subject: initiative.name, range: initiative.range, text: mine,
            other: other(hit, hit.entry.range, theirs)))
        break
      }
    }
    return result
  }
}
