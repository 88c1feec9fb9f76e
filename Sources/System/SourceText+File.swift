package import TextModel

extension SourceText {
  /// The text of a file, in whatever encoding it is.
  ///
  /// - Parameter encoding: what the file is known to be in, should it have no mark; nil finds it out.
  package init(reading path: FilePath, as encoding: SourceEncoding? = nil) throws(SystemError) {
    try self.init(decoding: try File.read(path), as: encoding, named: path.text)
  }

  /// The text of a file's bytes, in whatever encoding they are.
  ///
  /// - Parameter encoding: what the file is known to be in, should it have no mark; nil finds it out.
  package init(decoding bytes: [UInt8], as encoding: SourceEncoding?, named name: String) throws(SystemError) {
    try SourceText.refuseUTF32(bytes, named: name)
    let (found, lines) = SourceText.detected(bytes.span)
    switch encoding {
    case .gb18030 where found == .utf8 || found == .gb18030:
      self = try CharacterConverter.decodeGB18030(bytes)
    case .utf8 where found == .gb18030:
      self = SourceText.decode(bytes, as: .utf8)
    case .utf16LittleEndian where found == .utf8 || found == .gb18030:
      self = SourceText.decode([0xFF, 0xFE] + bytes, as: .utf16LittleEndian)
    case .utf16BigEndian where found == .utf8 || found == .gb18030:
      self = SourceText.decode([0xFE, 0xFF] + bytes, as: .utf16BigEndian)
    default: try self.init(bytes, as: found, lines, named: name)
    }
  }

  /// The text that stands on standard input.
  package static func standardInput() throws(SystemError) -> SourceText {
    try SourceText(detecting: try File.readStandardInput(), named: "-")
  }

  /// The text of bytes whose encoding is found from themselves. Bytes that cannot be read are repaired; only an encoding
  /// that is none of ours, and a system that lacks its converter, are errors.
  package init(detecting bytes: [UInt8], named name: String) throws(SystemError) {
    try self.init(decoding: bytes, as: nil, named: name)
  }

  /// The mark of UTF-32 begins as that of UTF-16 does: read as that, a page would be full of NULs, and mending would
  /// take them out of the file.
  private static func refuseUTF32(_ bytes: [UInt8], named name: String) throws(SystemError) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .unknownEncoding(name)
    }
  }

  /// The text of bytes whose encoding was found, and their lines with it where they are valid UTF-8.
  private init(
    _ bytes: [UInt8], as encoding: SourceEncoding, _ lines: LineTable?, named name: String
  ) throws(SystemError) {
    guard encoding == .gb18030 else {
      self = lines.map { SourceText(bytes, $0) } ?? SourceText.decode(bytes, as: encoding)
      return
    }
    do throws(SystemError) {
      self = try CharacterConverter.decodeGB18030(bytes)
    } catch {
      throw SystemError(subject: name, code: error.code)
    }
  }

  /// The bytes of `text` in this text's encoding, mark included.
  package func encoded(_ text: [UInt8]) throws(SystemError) -> [UInt8] {
    if let bytes = SourceText.encode(text, as: encoding) { return bytes }
    return try CharacterConverter.encodeGB18030(text)
  }
}
