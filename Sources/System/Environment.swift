#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What surrounds the process.
package enum Environment {
  /// A variable of the environment; nil where it is not set.
  package static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The language that the user's locale names, as in `zh` or `en`: of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that
  /// is set.
  package static var languageCode: String? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name), !value.isEmpty { return String(value.prefix { $0 != "_" && $0 != "." }) }
    }
    return nil
  }

  package static func currentFolder() throws(SystemError) -> FilePath {
    guard let path = unsafe getcwd(nil, 0) else { throw SystemError(subject: ".", code: errno) }
    defer { unsafe free(path) }
    return FilePath(bytes: unsafe Array(UnsafeRawBufferPointer(start: path, count: strlen(path))))
  }

  /// The file of the running program, links followed; nil where the system does not tell.
  package static var program: FilePath? {
    var buffer = [CChar](repeating: 0, count: 4096)
    #if canImport(Glibc)
      let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
      guard count > 0 else { return nil }
      return FilePath(bytes: buffer[..<count].map { UInt8(bitPattern: $0) })
    #else
      var size = UInt32(buffer.count)
      guard unsafe _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return FilePath(bytes: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    #endif
  }

  /// The arguments behind the program's name, as the system has them: a file name among them may be no UTF-8.
  package static var arguments: [FilePath] {
    var result: [FilePath] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { break }
      let length = unsafe strlen(argument)
      let bytes = unsafe UnsafeRawBufferPointer(start: argument, count: length)
      result.append(FilePath(bytes: unsafe Array(bytes)))
    }
    return result
  }

  /// Today's day where the user is, in ISO 8601; that of `SOURCE_DATE_EPOCH` where it is set (reproducible-builds.org).
  package static var today: String {
    var seconds = time(nil)
    var parts = unsafe tm()
    if let text = variable("SOURCE_DATE_EPOCH"), let number = Int(text) {
      seconds = time_t(number)
      unsafe _ = gmtime_r(&seconds, &parts)
    } else {
      unsafe _ = localtime_r(&seconds, &parts)
    }
    let (year, month, day) = unsafe (Int(parts.tm_year) + 1900, parts.tm_mon + 1, parts.tm_mday)
    let pad = { (value: Int32) in value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(pad(month))-\(pad(day))"
  }

  /// How many processors there are, at least 1.
  package static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Ends the process at once, whatever its threads do.
  package static func exitAtOnce(_ status: Int32) -> Never { _exit(status) }

  /// Ends the process. What output holds back must be flushed before.
  package static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }
}
