#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs beside this one, with pipes to its standard input and from its standard output. Its standard
/// error is ours.
package struct ChildProcess: ~Copyable {
  package let identifier: Int32
  private let input: Int32
  private let output: Int32

  /// Starts `path` (no search along `PATH`).
  package init(path: String, arguments: [String]) throws(SystemError) {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard unsafe pipe(&toChild) == 0 else { throw SystemError(subject: path, code: errno) }
    guard unsafe pipe(&fromChild) == 0 else {
      let code = errno
      for descriptor in toChild { close(descriptor) }
      throw SystemError(subject: path, code: code)
    }
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var pid: pid_t = 0
    let status = unsafe posix_spawn(&pid, path, &actions, nil, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    guard status == 0 else {
      close(toChild[1])
      close(fromChild[0])
      throw SystemError(subject: path, code: status)
    }
    identifier = pid
    input = toChild[1]
    output = fromChild[0]
  }

  /// Writes all bytes to the program's standard input.
  package func send(_ bytes: [UInt8]) throws(SystemError) {
    if let failure = SystemCalls.write(bytes, to: input) { throw SystemError(subject: "stdin", code: failure.code) }
  }

  /// Reads what the program has written, waiting for at least one byte; empty at the end.
  package func receive(atMost limit: Int) throws(SystemError) -> [UInt8] {
    switch SystemCalls.read(output, limit: limit) {
    case .success(let bytes): return bytes
    case .failure(let failure): throw SystemError(subject: "stdout", code: failure.code)
    }
  }

  /// Closes the pipes and waits for the end; gives the exit status, 128 and the signal where one ended the program.
  package consuming func wait() -> Int32 {
    close(input)
    close(output)
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
