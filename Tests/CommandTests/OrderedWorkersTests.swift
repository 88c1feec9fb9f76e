import Testing
import copydesk

@Suite struct OrderedWorkersTests {
  @Test(arguments: [1, 2, 3, 8])
  func `outcomes come in the order of the inputs, however long each takes`(count: Int) {
    var workers = OrderedWorkers<Int, Int>(count: count) { input in
      var value = UInt64(input)
      for _ in 0..<((input * 7919) % 5000) { value = value &* 6_364_136_223_846_793_005 &+ 1 }
      return value == 1 ? -1 : input
    }
    var outcomes: [Int] = []
    for input in 0..<500 {
      workers.add(input)
      while workers.isFull { if let outcome = workers.next() { outcomes.append(outcome) } }
    }
    while let outcome = workers.next() { outcomes.append(outcome) }
    workers.close()
    #expect(outcomes == Array(0..<500))
    #expect(workers.isEmpty)
  }

  @Test func `only a few inputs are taken ahead`() {
    var workers = OrderedWorkers<Int, Int>(count: 2) { $0 }
    var ahead = 0
    while !workers.isFull {
      workers.add(ahead)
      ahead += 1
    }
    #expect(ahead == 8)
    workers.close()
  }
}
