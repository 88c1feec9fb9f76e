#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Threads for calls that block; they run beside the pool of Swift's tasks, where nothing may block.
package enum BackgroundThread {
  /// Runs `body` on a new thread, which ends with it or with the process.
  package static func start(_ body: @escaping @Sendable () -> Void) throws(SystemError) {
    let box = unsafe Unmanaged.passRetained(Body(run: body)).toOpaque()
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t? = nil
    #endif
    let code = unsafe pthread_create(&thread, nil, runThread, box)
    if code != 0 {
      unsafe Unmanaged<Body>.fromOpaque(box).release()
      throw SystemError(subject: "thread", code: code)
    }
    #if canImport(Glibc)
      pthread_detach(thread)
    #else
      if let thread { unsafe pthread_detach(thread) }
    #endif
  }

  /// Lets the threads that someone waits for go before the calling one.
  package static func giveWay() {
    #if os(Linux)
      // On Linux the number 0 stands for the calling thread, not for its process.
      _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    #endif
  }

  package static func sleep(milliseconds: Int) {
    _ = usleep(UInt32(clamping: milliseconds * 1000))
  }
}

private final class Body: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

#if canImport(Glibc)
  private func runThread(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let box = unsafe box { unsafe Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run() }
    return nil
  }
#else
  private func runThread(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    unsafe Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run()
    return nil
  }
#endif
