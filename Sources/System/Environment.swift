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
    return FilePath(bytes: unsafe Array(String(cString: path).utf8))
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

  /// How many processors there are, at least 1.
  package static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Ends the process. What output holds back must be flushed before.
  package static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }
}
