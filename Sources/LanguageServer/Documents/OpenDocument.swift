package import EditorFeatures
package import Linting
package import TextModel

/// A document that the client has open: its text after all changes, and what is known of it.
package struct OpenDocument: Sendable {
  package let uri: String
  /// As the client counts; nil where it does not.
  package private(set) var version: Int?
  private var page: EditedPage
  /// Sets this opening of the document apart from earlier ones.
  package let serial: Int
  /// What other pages say otherwise, its places kept true by every edit until the pages are compared again.
  package private(set) var across: [AcrossFinding] = []
  /// Changes with every edit.
  package private(set) var revision = 0
  /// Whether the client waits for diagnostics of this text.
  package var isUnpublished = true

  package init(uri: String, version: Int?, text: String, serial: Int) {
    self.uri = uri
    self.version = version
    self.serial = serial
    page = EditedPage(Snapshot(text))
  }

  /// The text now.
  package var snapshot: Snapshot { page.snapshot }

  /// Takes over the changes of one notification.
  package mutating func change(_ edits: [DocumentEdit], version: Int?) {
    for edit in edits { apply(edit) }
    if let version { self.version = version }
    isUnpublished = true
  }

  private mutating func apply(_ edit: DocumentEdit) {
    let replaced: ByteRange
    let newText: String
    switch edit {
    case .range(let start, let end, let text, let encoding):
      let first = snapshot.offset(of: min(start, end), in: encoding)
      let second = snapshot.offset(of: max(start, end), in: encoding)
      replaced = ByteRange(first, second)
      newText = text
    case .whole(let text):
      guard let difference = snapshot.difference(to: text) else { return }
      replaced = difference.range
      newText = difference.newText
    }
    let textEdit = TextEdit(range: replaced, newText: newText)
    page.apply(textEdit)
    revision += 1
    across = across.compactMap { $0.following(textEdit) }
  }

  /// Takes over what a comparison with other pages found.
  ///
  /// - Returns: whether it is something else than before.
  package mutating func compared(_ findings: [AcrossFinding]) -> Bool {
    if findings == across { return false }
    across = findings
    isUnpublished = true
    return true
  }

  /// What is known of the text now.
  package mutating func analyze(with checker: Checker) -> Analysis { page.analyze(with: checker) }

  /// Forgets what was found by another configuration.
  package mutating func forgetAnalysis() {
    page.forget()
    isUnpublished = true
  }
}

/// A change of a document as the client states it.
package enum DocumentEdit: Sendable {
  case range(LinePosition, LinePosition, text: String, encoding: PositionEncoding)
  case whole(String)
}

extension Snapshot {
  /// The one edit that turns this text into `text`: what lies between their common beginning and end; nil where they are
  /// equal. A client that sends whole documents thus costs no more than one that sends changes.
  func difference(to text: String) -> TextEdit? {
    let new = Array(text.utf8)
    let old = bytes
    let oldSpan = old.span
    let newSpan = new.span
    let shorter = min(oldSpan.count, newSpan.count)
    var prefix = 0
    while prefix < shorter && oldSpan[prefix] == newSpan[prefix] { prefix += 1 }
    if prefix == oldSpan.count && prefix == newSpan.count { return nil }
    // Both ends lie between characters.
    while prefix > 0
      && (Snapshot.isInsideCharacter(oldSpan, prefix) || Snapshot.isInsideCharacter(newSpan, prefix))
    { prefix -= 1 }
    var suffix = 0
    while suffix < shorter - prefix && oldSpan[oldSpan.count - 1 - suffix] == newSpan[newSpan.count - 1 - suffix] {
      suffix += 1
    }
    while suffix > 0 && Snapshot.isInsideCharacter(newSpan, newSpan.count - suffix) { suffix -= 1 }
    return TextEdit(
      range: ByteRange(prefix, oldSpan.count - suffix),
      newText: String(decoding: new[prefix..<(new.count - suffix)], as: UTF8.self))
  }

  private static func isInsideCharacter(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}
