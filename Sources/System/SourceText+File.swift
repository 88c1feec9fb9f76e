package import TextModel

extension SourceText {
  /// The text of a file, in whatever encoding it is.
  package init(reading path: FilePath) throws(SystemError) {
    try self.init(detecting: try File.read(path), named: path.text)
  }

  /// The text that stands on standard input.
  package static func standardInput() throws(SystemError) -> SourceText {
    try SourceText(detecting: try File.readStandardInput(), named: "-")
  }

  /// The text of bytes whose encoding is found from themselves. Bytes that cannot be read are repaired; only a system
  /// that lacks its converter is an error.
  package init(detecting bytes: [UInt8], named name: String) throws(SystemError) {
    let encoding = SourceText.encoding(of: bytes.span)
    guard encoding == .gb18030 else {
      self = SourceText.decode(bytes, as: encoding)
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
