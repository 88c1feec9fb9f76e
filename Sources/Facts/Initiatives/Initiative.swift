import TextModel

/// A named method, mechanism, system, campaign or counted slogan, at one mention. Ranges are indices of the article's
/// text.
package struct Initiative: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// 工作法, 模式
    case method
    /// 机制, 制度, 责任制
    case mechanism
    /// 体系, 平台
    case system
    /// 行动, 活动, 工程, 项目
    case campaign
    /// A counted formula: “三力”, “六无六美”.
    case slogan
  }

  /// As printed, quotation marks included.
  package var name: String
  package var range: Range<Int>
  package var kind: Kind
  /// The numerals of the name joined: “一二三”, “6+X”.
  package var declared: String?
  /// The parts that the article spells out, in order.
  package var components: [Component]

  package struct Component: Hashable, Sendable {
    package var text: String
    package var range: Range<Int>

    package init(text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }

  /// The name without quotation marks: what tells initiatives apart.
  package var bareName: String {
    Scalars.string(Scalars.of(name).filter { !CharacterClass.of($0).isQuotation })
  }

  /// Whether its formula is one like 五个一.
  package var countsOnes: Bool {
    let scalars = Scalars.of(name)
    return zip(scalars, scalars.dropFirst()).contains { $0 == 0x4E2A && $1 == 0x4E00 }
  }

  package init(name: String, range: Range<Int>, kind: Kind, declared: String?, components: [Component]) {
    self.name = name
    self.range = range
    self.kind = kind
    self.declared = declared
    self.components = components
  }
}

extension CharacterClass {
  fileprivate var isQuotation: Bool {
    self == .openQuote || self == .closeQuote || self == .openTitle || self == .closeTitle
  }
}
