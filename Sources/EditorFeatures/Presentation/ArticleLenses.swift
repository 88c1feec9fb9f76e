import Facts
package import Linting
import PageStructure
package import TextModel
import WorkspaceIndex

/// What an editor may show above an article.
package struct ArticleLens: Hashable, Sendable {
  /// The headline.
  package var range: ByteRange
  package var title: String
}

extension Analysis {
  /// Characters, figures and open findings of each article, in reading order.
  package func articleLenses(language: Language) -> [ArticleLens] {
    let say = Wording(language: language)
    return page.articles.indices.compactMap { index in
      let article = page.articles[index]
      if article.kind == .filler { return nil }
      let metrics = facts(ofArticle: index).metrics.count
      let found = findingCount(in: article)
      var parts = [say("\(article.bodyCharacterCount)字", "\(article.bodyCharacterCount) characters")]
      if metrics > 0 { parts.append(say("\(metrics)项数据", "\(metrics) figures")) }
      if found > 0 { parts.append(say.findings(found)) }
      return ArticleLens(range: article.text.source(article.headlineRange), title: parts.joined(separator: " · "))
    }
  }
}
