#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A value that threads share: changed under a lock, and waited for.
@safe package final class Monitor<State: Sendable>: @unchecked Sendable {
  // The pointers live as long as the object; every use of `state` is under the lock.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var state: State

  package init(_ state: State) {
    self.state = state
    unsafe mutex = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe condition = .allocate(capacity: 1)
    unsafe condition.initialize(to: pthread_cond_t())
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe condition.deallocate()
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deallocate()
  }

  /// Changes the value and wakes those who wait for it.
  package func update<Result>(_ body: (inout State) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    let result = body(&state)
    unsafe pthread_cond_broadcast(condition)
    return result
  }

  /// Reads the value.
  package func read<Result>(_ body: (State) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body(state)
  }

  /// Waits until `take` gives something, and gives it; nil when `milliseconds` have passed. Nil milliseconds wait
  /// for ever.
  package func wait<Result>(milliseconds: Int? = nil, _ take: (inout State) -> Result?) -> Result? {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    let deadline = milliseconds.map(Monitor.deadline)
    while true {
      if let result = take(&state) {
        // What was taken may make room that another thread waits for.
        unsafe pthread_cond_broadcast(condition)
        return result
      }
      if var deadline {
        if unsafe pthread_cond_timedwait(condition, mutex, &deadline) == ETIMEDOUT {
          let result = take(&state)
          unsafe pthread_cond_broadcast(condition)
          return result
        }
      } else {
        unsafe pthread_cond_wait(condition, mutex)
      }
    }
  }

  private static func deadline(in milliseconds: Int) -> timespec {
    var now = timespec()
    unsafe _ = clock_gettime(CLOCK_REALTIME, &now)
    let nanoseconds = Int(now.tv_nsec) + (milliseconds % 1000) * 1_000_000
    now.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
    now.tv_nsec = nanoseconds % 1_000_000_000
    return now
  }
}
