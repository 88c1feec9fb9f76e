import System
import TextModel

/// Takes a command through its pages: reads one after another, reports what cannot be read and goes on.
package enum PageRun {
  /// - Returns: failure where an input could not be read, else what `body` gave at worst.
  package static func over(
    _ operands: ParsedArguments, console: inout Console,
    _ body: (PageSource, inout Console) -> ExitStatus
  ) -> ExitStatus {
    var sources = PageSources(operands.operands)
    var status = ExitStatus.success
    while !console.isFinished, let source = sources.next() {
      switch source {
      case .failure(let failure):
        console.complain(failure)
        status = .failure
      case .success(let page):
        if !page.text.repairs.isEmpty { complain(of: page, console: &console) }
        status = max(status, body(page, &console))
        console.flush()
      }
    }
    return status
  }

  private static func complain(of page: PageSource, console: inout Console) {
    let count = page.text.repairs.count
    let encoding = page.text.encoding.rawValue
    console.complain(
      console.text(
        "\(page.path.text)：按 \(encoding) 读有 \(count) 处字节读不出，以 U+FFFD 代替",
        "\(page.path.text): \(count) bytes cannot be read as \(encoding); U+FFFD stands for them"))
  }
}
