/// Why a text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// Byte offset of the place.
  package var offset: Int
  package var reason: String

  package init(offset: Int, reason: String) {
    self.offset = offset
    self.reason = reason
  }
}
