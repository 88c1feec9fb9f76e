package import TextModel

/// One entry of the outline: an article, a section under it, a metric or component under that.
package struct OutlineItem: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case article
    case photo
    case filler
    case section
    case metric
    case component
  }

  package var name: String
  /// Credits, characters, findings.
  package var detail: String
  package var kind: Kind
  /// The whole of it.
  package var range: ByteRange
  /// What the editor selects: the headline, the title.
  package var selectionRange: ByteRange
  package var children: [OutlineItem]

  package init(
    name: String, detail: String, kind: Kind, range: ByteRange, selectionRange: ByteRange,
    children: [OutlineItem] = []
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }
}

/// What the outline lists below articles and sections.
package struct OutlineOptions: Hashable, Sendable {
  package var showsComponents: Bool
  package var showsMetrics: Bool
  package var showsFiller: Bool

  package init(showsComponents: Bool = true, showsMetrics: Bool = false, showsFiller: Bool = true) {
    self.showsComponents = showsComponents
    self.showsMetrics = showsMetrics
    self.showsFiller = showsFiller
  }
}
