import JSON
import LanguageServer
import Linting
import System
import TextModel

extension Examination {
  /// The program itself, as it was started and as `PATH` has it, and its language server.
  static func program(_ layout: ReportLayout) -> Examination {
    var result = Examination(layout.text("程序", "Program"))
    let program = Environment.program
    result.add(
      .good,
      "copydesk \(VersionCommand.description)  \(program?.text ?? layout.text("（系统不告知位置）", "(the system does not tell where)"))"
    )
    switch SearchPath().find("copydesk") {
    case let found? where program.map({ File.resolved($0) == File.resolved(found) }) ?? true:
      result.add(.good, layout.text("在 PATH 中：\(found.text)", "in PATH: \(found.text)"))
    case let found?:
      result.add(
        .fault, layout.text("PATH 中先找到的是另一个：\(found.text)", "PATH has another one first: \(found.text)"),
        advice: layout.text("编辑器会用那一个；删去旧的，或调整 PATH 的次序", "editors use that one; remove it or change the order of PATH")
      )
    case nil:
      result.add(
        .fault, layout.text("不在 PATH 中，编辑器找不到它", "not in PATH: editors cannot find it"),
        advice: program.map {
          layout.text(
            "把 \($0.folder.text) 加进 PATH，或在编辑器里写明路径", "add \($0.folder.text) to PATH, or name the path in your editor")
        } ?? "")
    }
    result.addServer(program, layout)
    return result
  }

  /// Starts the server as an editor does, and asks it to begin and to end.
  private mutating func addServer(_ program: FilePath?, _ layout: ReportLayout) {
    guard let program else { return }
    let requests = [
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-8","utf-16"]}}}}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#, #"{"jsonrpc":"2.0","method":"exit"}"#,
    ]
    var framing = MessageFraming()
    var answer: JSONValue?
    do throws(SystemError) {
      let server = try ChildProcess(path: program.text, arguments: ["lsp"])
      for request in requests { try server.send(Array("Content-Length: \(request.utf8.count)\r\n\r\n\(request)".utf8)) }
      while true {
        let bytes = try server.receive(atMost: 1 << 16)
        if bytes.isEmpty { break }
        framing.append(bytes)
        while let frame = framing.next() {
          guard case .content(let content) = frame, let message = try? JSONReader.read(content) else { continue }
          if message["id"]?.integer == 1 { answer = message["result"] }
        }
      }
      let status = server.wait()
      guard let answer, status == 0 else {
        add(
          .fault,
          layout.text("语言服务没有正常应答（状态 \(status)）", "the language server did not answer properly (status \(status))"),
          advice: "copydesk lsp --log FILE")
        return
      }
      let encoding = answer["capabilities"]?["positionEncoding"]?.string ?? "utf-16"
      add(
        .good,
        layout.text(
          "语言服务应答正常，按 \(encoding) 计列（也支持 utf-16、utf-32）",
          "the language server answers, columns in \(encoding) (utf-16 and utf-32 too)"))
    } catch {
      add(
        .fault,
        layout.text("语言服务启动不了：", "the language server does not start: ") + error.message.text(in: layout.language))
    }
  }

  /// The language of messages, and the encodings that pages may be in: each is tried.
  static func encodings(_ layout: ReportLayout) -> Examination {
    var result = Examination(layout.text("文字", "Text"))
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { name in
      Environment.variable(name).flatMap { $0.isEmpty ? nil : "\(name)=\($0)" }
    }.first
    result.add(
      .good,
      layout.text("提示用中文", "messages in English")
        + (locale.map { layout.text("（\($0)）", " (\($0))") } ?? layout.text("（默认）", " (default)")))
    let sample = Array("版面文字，１２３４５".utf8)
    let encodings: [(name: String, bytes: () throws(SystemError) -> [UInt8])] = [
      ("UTF-8", { () throws(SystemError) in sample }),
      ("UTF-16", { () throws(SystemError) in [0xFF, 0xFE] + (try CharacterConverter.encodeUTF16(sample)) }),
      ("GB18030", { () throws(SystemError) in try CharacterConverter.encodeGB18030(sample) }),
    ]
    var failed: [String] = []
    for encoding in encodings {
      let read = (try? encoding.bytes()).flatMap { try? SourceText(detecting: $0, named: encoding.name) }
      if read?.bytes != sample { failed.append(encoding.name) }
    }
    let names = encodings.map(\.name).filter { !failed.contains($0) }.joined(separator: layout.text("、", ", "))
    if !names.isEmpty { result.add(.good, layout.text("能读的编码：\(names)", "encodings that can be read: \(names)")) }
    if !failed.isEmpty {
      let list = failed.joined(separator: layout.text("、", ", "))
      result.add(
        .fault, layout.text("读不了的编码：\(list)", "encodings that cannot be read: \(list)"),
        advice: layout.text(
          "系统缺少转换模块；在 Debian 上装 libc-bin 或 locales",
          "the system lacks converters; on Debian install libc-bin or locales"))
    }
    return result
  }
}
