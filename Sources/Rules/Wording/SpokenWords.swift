import Linting
import TextModel

extension ArticleContext {
  /// Whether an index lies in quotation marks that hold a sentence: what somebody says need not be tidy. Names in quotation
  /// marks hold no comma and no stop.
  func isSpoken(_ index: Int) -> Bool {
    let open = stride(from: index - 1, through: max(0, index - 160), by: -1).first { place in
      let kind = text.characterClass(place)
      return kind == .openQuote || kind == .closeQuote || kind == .lineBreak
    }
    guard let open, text.characterClass(open) == .openQuote else { return false }
    let next = (open + 1..<min(text.count, open + 300)).first { place in
      let kind = text.characterClass(place)
      return kind == .closeQuote || kind == .lineBreak || kind == .comma || kind == .semicolon || kind == .stop
    }
    guard let next else { return false }
    let kind = text.characterClass(next)
    return kind == .comma || kind == .semicolon || kind == .stop
  }
}
