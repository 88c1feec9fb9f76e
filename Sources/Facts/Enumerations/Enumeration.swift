/// A list in the text, with the count that the text declares for it, if it does. Ranges are indices of the article's
/// text.
package struct Enumeration: Hashable, Sendable {
  package enum Form: String, Sendable {
    /// Items joined by 、 within a clause.
    case inline
    /// 一是…二是…, 第一…第二…, ①②
    case ordinal
    /// Paragraphs that begin with ——.
    case dashed
    /// Section titles or lead-ins of one form.
    case sections
  }

  package var form: Form
  package var range: Range<Int>
  /// The items as they stand, without order words and joining marks. The first item of an inline list may still carry
  /// the words that lead to it; the last one is cut at 等 and at a declared count.
  package var items: [Range<Int>]
  /// The declared count and where it stands: 八 in 八大攻坚行动.
  package var declared: Declaration?
  /// Whether 等 says that the list is not complete.
  package var isOpen: Bool
  /// For ordinal lists the number of each item as its order word gives it: 1, 2, 4 for 一是…二是…四是.
  package var numbers: [Int] = []
  /// For ordinal lists the order words: 一是, （二）, ③.
  package var marks: [Range<Int>] = []

  package struct Declaration: Hashable, Sendable {
    package var count: Int
    /// The numeral.
    package var range: Range<Int>

    package init(count: Int, range: Range<Int>) {
      self.count = count
      self.range = range
    }
  }

  package init(form: Form, range: Range<Int>, items: [Range<Int>], declared: Declaration?, isOpen: Bool) {
    self.form = form
    self.range = range
    self.items = items
    self.declared = declared
    self.isOpen = isOpen
  }
}
