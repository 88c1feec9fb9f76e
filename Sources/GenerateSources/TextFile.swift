#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole files by the C library, so that the tool builds in a moment.
enum TextFile {
  /// Nil for what is no readable file.
  static func read(_ path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe _ = fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return unsafe ferror(file) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  static func write(_ text: String, to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    defer { unsafe _ = fclose(file) }
    let bytes = Array(text.utf8)
    return unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count
  }
}
