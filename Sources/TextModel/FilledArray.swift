extension Array where Element: BitwiseCopyable {
  /// So many elements of one value.
  ///
  /// `init(repeating:count:)` looks up the type of its memory while the program runs, which takes longer than to ask for
  /// the memory; `append` is made for each type when it is compiled.
  @inlinable
  @inline(__always)
  package init(count: Int, of value: Element) {
    self.init()
    append(count: count, of: value)
  }

  /// Puts so many elements of one value at the end.
  @inlinable
  @inline(__always)
  package mutating func append(count: Int, of value: Element) {
    // All empty arrays share one piece of memory, which `append` would write to, from any thread.
    if count == 0 { return }
    append(addingCapacity: count) { $0.append(repeating: value, count: count) }
  }
}
