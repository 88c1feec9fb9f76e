import PageStructure
package import TextModel

/// A place of the text that leads elsewhere.
package struct DocumentLink: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// An address as printed, with its scheme.
    case url(String)
    /// 下转第2版: the article goes on, on the page with this number.
    case continuesOn(page: Int)
    /// 上接第1版: the article began on the page with this number.
    case continuedFrom(page: Int)
    /// 详见第2版: there is more on the page with this number.
    case more(page: Int)
  }

  package var range: ByteRange
  package var target: Target
  /// The article in which it stands, by its index in the page.
  package var article: Int

  package init(range: ByteRange, target: Target, article: Int) {
    self.range = range
    self.target = target
    self.article = article
  }
}

extension Analysis {
  /// The links of the page, by place.
  package func documentLinks() -> [DocumentLink] {
    var result: [DocumentLink] = []
    for (number, article) in page.articles.enumerated() {
      let text = article.text
      for index in text.indices {
        switch text.scalar(index) {
        case 0x8F6C, 0x63A5, 0x89C1:  // 转, 接, 见
          for link in PageReference.all(at: index, in: text) {
            result.append(DocumentLink(range: text.source(link.range), target: link.target, article: number))
          }
        case 0x68, 0x77:  // h, w
          if let url = WebAddress(at: index, in: text) {
            result.append(DocumentLink(range: text.source(url.range), target: .url(url.address), article: number))
          }
        default: break
        }
      }
    }
    return result.sorted { $0.range < $1.range }
  }
}

/// 下转第2版, 上接一版, 紧接1版, 转A03版, 详见第2版; of 下转第2、3版 each page by itself.
private struct PageReference {
  var range: Range<Int>
  var target: DocumentLink.Target

  /// - Parameter index: that of 转, 接 or 见.
  static func all(at index: Int, in text: LogicalText) -> [PageReference] {
    let isForward = text.matches("转", at: index)
    let isMore = text.matches("见", at: index)
    let before: Phrases = isForward ? forward : isMore ? more : back
    let hasDirection = text.matches(any: before, endingAt: index)
    let hasOrdinal = text.matches("第", at: index + 1)
    // “接2版” alone may be anything.
    let isBracketed = isMore && text.characterClass(index - 1) == .openBracket
    guard hasDirection || hasOrdinal || isBracketed else { return [] }
    var result: [PageReference] = []
    var start = hasDirection ? index - 1 : index
    var position = index + 1
    while result.count < 8 {
      if text.matches("第", at: position) { position += 1 }
      if text.characterClass(position) == .latin { position += 1 }
      let digits = position
      while position < digits + 3, digit(text.scalar(position)) != nil { position += 1 }
      guard let number = number(text, digits..<position) else { return [] }
      let isLast = text.matches("版", at: position)
      if isLast { position += 1 }
      result.append(
        PageReference(
          range: start..<position,
          target: isForward ? .continuesOn(page: number) : isMore ? .more(page: number) : .continuedFrom(page: number)))
      let goesOn = text.characterClass(position) == .enumerationComma || text.matches(any: joints, at: position)
      // 下转第2版、第3版
      let isOrdinal = text.matches("第", at: position + 1)
      if isLast, !(goesOn && isOrdinal) { return result }
      guard goesOn else { return [] }
      position += 1
      start = position
    }
    return []
  }

  /// What stands between the numbers of several pages.
  private static let joints: Phrases = "和 至 － — -"
  private static let forward: Phrases = "下"
  private static let back: Phrases = "上 紧"
  private static let more: Phrases = "详 请"

  /// The value of 2, 12, 二, 十, 十二 or 二十一; nil for none and for 0.
  private static func number(_ text: LogicalText, _ range: Range<Int>) -> Int? {
    var total = 0
    var last = 0
    for index in range {
      guard let digit = digit(text.scalar(index)) else { return nil }
      if digit == 10 {
        total += max(1, last) * 10
        last = 0
      } else {
        last = last * 10 + digit
      }
    }
    return total + last > 0 ? total + last : nil
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    let half = Scalars.halfWidth(scalar)
    if half >= 0x30 && half <= 0x39 { return Int(half) - 0x30 }
    return HanDigit.upToTen(scalar)
  }
}

/// `https://…`, `http://…`, `www.…`
private struct WebAddress {
  var range: Range<Int>
  var address: String

  init?(at index: Int, in text: LogicalText) {
    guard text.characterClass(index - 1) != .latin else { return nil }
    let prefix = ["https://", "http://", "www."].first { text.matches($0, at: index) }
    guard let prefix else { return nil }
    var end = index + prefix.unicodeScalars.count
    let start = end
    while end < text.count, text.scalar(end) > 0x20, text.scalar(end) < 0x7F, text.joint(before: end) == .none {
      end += 1
    }
    // What closes the sentence or the bracket is no part of the address.
    while end > start, WebAddress.isTrailing(text.scalar(end - 1)) { end -= 1 }
    guard end > start else { return nil }
    range = index..<end
    let printed = text.string(range)
    address = prefix == "www." ? "https://" + printed : printed
  }

  private static func isTrailing(_ scalar: UInt32) -> Bool {
    ".,;:!?)]}>'\"".unicodeScalars.contains { $0.value == scalar }
  }
}
