import System

extension Examination {
  /// The configuration that holds for a folder, with what is wrong in it.
  static func configuration(from folder: FilePath, _ layout: ReportLayout) -> Examination {
    var result = Examination(layout.text("配置", "Configuration"))
    guard let file = nearestConfiguration(from: folder) else {
      result.add(
        .note,
        layout.text(
          "\(folder.text) 及其上级没有 \(ConfigurationFiles.name)，用默认设置",
          "no \(ConfigurationFiles.name) in \(folder.text) or above; defaults hold"),
        advice: layout.text(
          "copydesk init 写一份；它也告诉编辑器哪个文件夹里是版面",
          "copydesk init writes one; it also tells editors which folder holds pages"))
      return result
    }
    var console = Console(layout: layout, output: .inMemory, errors: .inMemory)
    let isRead = ConfigurationFiles(explicit: file, console: &console) != nil
    let complaints = String(decoding: console.errors.pending, as: UTF8.self).split(separator: "\n")
    if isRead && complaints.isEmpty {
      result.add(.good, layout.text("\(file.text)，没有问题", "\(file.text), nothing wrong"))
      return result
    }
    result.add(
      .fault,
      layout.text(
        "\(file.text)，\(complaints.count) 处有问题：",
        "\(file.text), \(complaints.count) \(complaints.count == 1 ? "fault" : "faults"):"))
    for complaint in complaints {
      result.add(.fault, String(complaint.hasPrefix("copydesk: ") ? complaint.dropFirst(10) : complaint[...]))
    }
    return result
  }

  private static func nearestConfiguration(from start: FilePath) -> FilePath? {
    File.resolved(start).upward.lazy.map { $0.appending(ConfigurationFiles.name) }.first(
      where: ConfigurationFiles.isFile)
  }
}
