package import Facts
package import Linting
package import PageStructure

// What facts are, in the words of reports and tables. A table in English has the words of the JSON, for programs.

extension Metric.Modifier {
  package var label: Message {
    switch self {
    case .about: Message("约", "about")
    case .over: Message("多于", "over")
    case .nearly: Message("近", "nearly")
    case .atLeast: Message("以上", "at least")
    case .atMost: Message("以内", "at most")
    case .up: Message("上升", "up")
    case .down: Message("下降", "down")
    }
  }

  package func cell(_ language: Language) -> String { language.pick(label.chinese, rawValue) }
}

extension Metric.Role {
  package var label: Message? {
    switch self {
    case .plain: nil
    case .changeFrom: Message("原为", "from")
    case .changeTo: Message("变为", "to")
    // 上升 or 下降 says it already.
    case .change: nil
    case .share: Message("占比", "share")
    case .part: Message("其中", "part")
    case .total: Message("合计", "total")
    case .average: Message("平均", "average")
    case .cumulative: Message("累计", "cumulative")
    case .target: Message("目标", "target")
    }
  }

  package func cell(_ language: Language) -> String {
    language.pick(self == .change ? "增减" : label?.chinese ?? "", rawValue)
  }
}

extension Initiative.Kind {
  package var label: Message {
    switch self {
    case .method: Message("工作法、模式", "method")
    case .mechanism: Message("机制、制度", "mechanism")
    case .system: Message("体系、平台", "system")
    case .campaign: Message("行动、工程", "campaign")
    case .slogan: Message("口号", "slogan")
    }
  }

  package func cell(_ language: Language) -> String { language.pick(label.chinese, rawValue) }
}

extension Article.Kind {
  package func cell(_ language: Language) -> String {
    switch self {
    case .article: language.pick("稿件", rawValue)
    case .photo: language.pick("图片", rawValue)
    case .filler: language.pick("栏目条", rawValue)
    }
  }
}
