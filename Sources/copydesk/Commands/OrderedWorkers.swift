import System

/// Does the same work for many inputs beside one another and hands the outcomes back in the order of the inputs. Only a
/// few inputs ahead are taken, so that memory does not grow with their number.
package struct OrderedWorkers<Input: Sendable, Outcome: Sendable> {
  private struct State: Sendable {
    var waiting: [(number: Int, input: Input)] = []
    var done: [Int: Outcome] = [:]
    var isClosed = false
  }

  private enum Step {
    case done(Outcome)
    case work(Int, Input)
  }

  private let state = Monitor(State())
  private let work: @Sendable (Input) -> Outcome
  private let count: Int
  private var startedThreads = 0
  private var nextInput = 0
  private var nextOutcome = 0

  /// - Parameter count: how many inputs are worked on at a time; with 1 everything happens on the calling thread.
  package init(count: Int = Environment.processorCount, work: @escaping @Sendable (Input) -> Outcome) {
    self.count = max(1, count)
    self.work = work
  }

  /// Whether as many inputs are under way as should be: an outcome is to be taken first.
  package var isFull: Bool { nextInput - nextOutcome >= 4 * count }
  /// Whether no outcome is outstanding.
  package var isEmpty: Bool { nextInput == nextOutcome }

  package mutating func add(_ input: Input) {
    let number = nextInput
    nextInput += 1
    // The first input may be the only one: no thread is started for it until there is a second.
    state.update { $0.waiting.append((number, input)) }
    if number > 0 && startedThreads < count - 1 { startThread() }
  }

  /// The next outcome in order; nil where none is outstanding. The calling thread works too while it would wait.
  package mutating func next() -> Outcome? {
    guard nextOutcome < nextInput else { return nil }
    let wanted = nextOutcome
    nextOutcome += 1
    while true {
      let step = state.wait { state -> Step? in
        if let outcome = state.done.removeValue(forKey: wanted) { return .done(outcome) }
        if state.waiting.isEmpty { return nil }
        let (number, input) = state.waiting.removeFirst()
        return .work(number, input)
      }
      switch step {
      case .done(let outcome): return outcome
      case .work(let number, let input):
        let outcome = work(input)
        if number == wanted { return outcome }
        state.update { $0.done[number] = outcome }
      case nil: return nil
      }
    }
  }

  /// Lets the threads end.
  package func close() { state.update { $0.isClosed = true } }

  private mutating func startThread() {
    let state = state
    let work = work
    do throws(SystemError) {
      try BackgroundThread.start {
        while let job = state.wait({ state -> (number: Int, input: Input)?? in
          if !state.waiting.isEmpty { return .some(state.waiting.removeFirst()) }
          return state.isClosed ? .some(nil) : nil
        }), let job {
          let outcome = work(job.input)
          state.update { $0.done[job.number] = outcome }
        }
      }
      startedThreads += 1
    } catch {
      // Without threads the caller does all the work itself, in `next`.
      startedThreads = count
    }
  }
}
