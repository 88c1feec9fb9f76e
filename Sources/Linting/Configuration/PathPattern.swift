/// A pattern for the paths of pages, as in `.gitignore`: relative to the folder of the configuration, with `/`.
///
/// - `*` stands for any characters of one name, `?` for one, `**` for any number of folders, `{a,b}` for either.
/// - A pattern without `/` (but at its end) holds at any depth: `*.bak.txt`, `副刊`.
/// - A pattern that names a folder holds for everything in it.
/// - `\` takes a character as it is.
package struct PathPattern: Hashable, Sendable {
  /// As the user wrote it.
  package let text: String
  private let alternatives: [[Token]]

  private enum Token: Hashable, Sendable {
    case scalar(UInt32)
    /// `?`
    case one
    /// `*`
    case name
    /// `**` that is no whole name.
    case anything
    /// `**/`: at the beginning of a name, and inside one that is passed over.
    case folders
    case insideFolder
  }

  /// More alternatives than this are a mistake; the rest is left out.
  private static let maximumAlternatives = 64
  private static let slash = UInt32(ascii: "/")

  package init(_ text: String) {
    self.text = text
    alternatives = PathPattern.expanded(text.unicodeScalars.map(\.value)).map(PathPattern.tokens)
  }

  /// Why a text is no pattern that could match as its writer means; nil where it is one.
  package static func mistake(in text: String) -> Message? {
    if text.isEmpty || text == "/" || text == "./" {
      return Message("没有写哪些文件。", "No files are named.")
    }
    if text.hasPrefix("!") {
      return Message(
        "不能用 ! 排除；文件名本身以 ! 开头的，写成 \\!。", "“!” cannot take anything out; a name that begins with it is written “\\!”.")
    }
    var depth = 0
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if !isEscaped && scalar == "{" { depth += 1 }
      if !isEscaped && scalar == "}" { depth -= 1 }
      isEscaped = !isEscaped && scalar == "\\"
      if depth < 0 { break }
    }
    return depth == 0
      ? nil
      : Message(
        "花括号不成对；文件名里有花括号的，前面加 \\。", "The braces are not paired; one that is part of a name is written “\\{”.")
  }

  /// The pattern that one path alone matches.
  package init(exactly path: String) {
    var text = "/"
    for scalar in path.unicodeScalars {
      if "*?{}\\".unicodeScalars.contains(scalar) { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    self.init(text)
  }

  package func matches(_ path: String) -> Bool {
    let path = path.unicodeScalars.map(\.value)
    return alternatives.contains { PathPattern.matches($0, path) }
  }

  /// `{a,b}` written out, the first pair of braces and then those in the results.
  private static func expanded(_ text: [UInt32]) -> [[UInt32]] {
    var done: [[UInt32]] = []
    var pending = [text]
    while let next = pending.popLast() {
      if let (before, choices, after) = firstChoice(in: next), done.count + pending.count < maximumAlternatives {
        pending += choices.reversed().map { before + $0 + after }
      } else {
        done.append(next)
      }
    }
    return done
  }

  private static func firstChoice(in text: [UInt32]) -> (before: [UInt32], choices: [[UInt32]], after: [UInt32])? {
    var open: Int?
    var commas: [Int] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt32(ascii: "\\"): index += 1
      // The innermost pair comes first, so that pairs may nest.
      case UInt32(ascii: "{"):
        open = index
        commas = []
      case UInt32(ascii: ","): if open != nil { commas.append(index) }
      case UInt32(ascii: "}"):
        if let open {
          let ends = commas + [index]
          let starts = [open + 1] + commas.map { $0 + 1 }
          let choices = zip(starts, ends).map { Array(text[$0..<$1]) }
          return (Array(text[..<open]), choices, Array(text[(index + 1)...]))
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func tokens(_ text: [UInt32]) -> [Token] {
    var text = text[...]
    if text.last == slash { text.removeLast() }
    let isAnchored = text.contains(slash)
    if text.starts(with: [UInt32(ascii: "."), slash]) { text.removeFirst(2) }
    if text.first == slash { text.removeFirst() }
    var result: [Token] = isAnchored ? [] : [.folders, .insideFolder]
    var index = text.startIndex
    while index < text.endIndex {
      let isNameStart = index == text.startIndex || text[index - 1] == slash
      switch text[index] {
      case UInt32(ascii: "\\") where index + 1 < text.endIndex:
        index += 1
        result.append(.scalar(text[index]))
      case UInt32(ascii: "?"): result.append(.one)
      case UInt32(ascii: "*"):
        let isDouble = index + 1 < text.endIndex && text[index + 1] == text[index]
        if !isDouble {
          result.append(.name)
        } else if isNameStart, index + 2 < text.endIndex, text[index + 2] == slash {
          result += [.folders, .insideFolder]
          index += 2
        } else {
          result.append(.anything)
          index += 1
        }
      case let scalar: result.append(.scalar(scalar))
      }
      index += 1
    }
    return result
  }

  /// Follows all ways at once: the time is that of the path times that of the pattern, whatever they hold.
  private static func matches(_ tokens: [Token], _ path: [UInt32]) -> Bool {
    var states = [Bool](repeating: false, count: tokens.count + 1)
    states[0] = true
    close(&states, tokens)
    for scalar in path {
      // What matches a folder matches what is in it.
      if states[tokens.count] && scalar == slash { return true }
      var next = [Bool](repeating: false, count: states.count)
      for (index, token) in tokens.enumerated() where states[index] {
        switch token {
        case .scalar(let wanted): if wanted == scalar { next[index + 1] = true }
        case .one: if scalar != slash { next[index + 1] = true }
        case .name: if scalar != slash { next[index] = true }
        case .anything: next[index] = true
        case .folders: if scalar != slash { next[index + 1] = true }
        case .insideFolder: next[scalar == slash ? index - 1 : index] = true
        }
      }
      states = next
      close(&states, tokens)
    }
    return states[tokens.count]
  }

  /// Adds what is reached without a character. A way inside a folder that is passed over ends at its `/` only.
  private static func close(_ states: inout [Bool], _ tokens: [Token]) {
    for (index, token) in tokens.enumerated() where states[index] {
      switch token {
      case .name, .anything: states[index + 1] = true
      case .folders: states[index + 2] = true
      default: break
      }
    }
  }
}

extension UInt32 {
  fileprivate init(ascii scalar: Unicode.Scalar) { self = scalar.value }
}
