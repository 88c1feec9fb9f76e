import FuzzTargets
import System

/// The toolchain's fuzzer over one target: `.ci/fuzz` builds and runs it. `COPYDESK_FUZZ` names the target.
@main
enum Main {
  static func main() {
    let name = Environment.variable("COPYDESK_FUZZ") ?? ""
    guard FuzzTargets.all.contains(where: { $0.name == name }) else {
      fatalError("COPYDESK_FUZZ must be one of \(FuzzTargets.all.map { $0.name })")
    }
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    Environment.exit(unsafe runFuzzer(&count, &arguments, tryInput))
  }

  static let target = FuzzTargets.all.first { $0.name == Environment.variable("COPYDESK_FUZZ") }
}

/// libFuzzer's driver, used as a library: SwiftPM gives an executable its own entry.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ tryInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let target = Main.target, let broken = target.run(bytes) { fatalError("\(target.name): \(broken)") }
  return 0
}
