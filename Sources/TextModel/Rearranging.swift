extension Array {
  /// Puts the elements that are kept where they stand now, and makes the others. Where those that are kept stay in their
  /// places, as after nearly every edit, none of them is copied.
  ///
  /// - Parameters:
  ///   - origins: for each place the index of its element before; nil for one that is made.
  ///   - make: the element of a place.
  @inlinable
  package mutating func rearrange(_ origins: [Int?], make: (Int) -> Element) {
    if origins.count == count, origins.indices.allSatisfy({ origins[$0] == nil || origins[$0] == $0 }) {
      for index in origins.indices where origins[index] == nil { self[index] = make(index) }
      return
    }
    let before = self
    self = origins.indices.map { index in
      guard let origin = origins[index], before.indices.contains(origin) else { return make(index) }
      return before[origin]
    }
  }
}
