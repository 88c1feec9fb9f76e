import JSON

extension ProjectSettings {
  /// The settings that `ProjectSettings.reading` reads, in the order of the reference.
  package static let descriptions: [SettingDescription] = [
    SettingDescription(
      "rules", .rules, example: ["word-variant": "off"],
      "规则：off 关闭，on 打开，或用 error、warning、information、hint 改级别；有选项的规则写成对象。",
      "Rules: off, on, or a severity (error, warning, information, hint); an object sets a rule's options."),
    SettingDescription(
      "overrides", .list(.object(overrideDescriptions)),
      example: [["files": "副刊/**", "rules": ["word-variant": "off"]]],
      "只对某些文件有效的设置；后面的盖过前面的。", "What holds for some files only. Later entries go before earlier ones."),
    SettingDescription(
      "ignore", .oneOrMore(.text), standard: [], example: ["样报/**", "*.bak.txt"],
      "不检查、也不与其他版面比对的文件。路径相对于本文件所在的文件夹；* 不跨文件夹，** 跨文件夹，{a,b} 任选其一；不含 / 的在各级都有效，文件夹连同其中全部文件。",
      "Files that are left out. Paths are relative to this file's folder: * within one name, ** across folders, {a,b} either; without a / at any depth; a folder stands for all in it."
    ),
    SettingDescription(
      "pages", .oneOrMore(.text), standard: ["*.txt", "*.md"], example: ["*.txt", "*.text", "版面/**"],
      "文件夹里哪些文件是版面；写法同 ignore。命令行上写明的文件不在此限。",
      "Which files of a folder are pages; written as in “ignore”. Files that the command line names are checked whatever they are called."
    ),
    SettingDescription(
      "names", .list(.either([.text, .object(nameDescriptions)])), standard: [],
      example: ["小乔街道", ["name": "李镕", "titles": ["镇长"]]],
      "已知无误的人名、机构名、地名、用语。其中的字词不再报告；与之只差一字的写法以它为准；输入时给出。",
      "Names and terms that are right: nothing about how they are written is reported, forms that differ are measured by them, and they are offered while typing."
    ),
    SettingDescription(
      "glossary", .map(.either([.text, .object(glossaryDescriptions)])), standard: [:],
      example: [
        "创文": "创建全国文明城市", "嫌疑犯": ["prefer": "犯罪嫌疑人", "reason": "未经审判不称罪犯"],
        "某某词": ["forbid": true, "reason": "本报不用"],
      ],
      "本报用语：词语及其规定写法；不用的词写明理由。由规则 word-glossary 报告。",
      "The words of the house: a term and what is printed instead, terms that are never printed and why. The rule word-glossary reports them."
    ),
    SettingDescription(
      "pageDate", .oneOrMore(.text), example: ["YYYY-MM/DD", "2023-03-15"],
      "报眉没有日期的版面是哪一天的：日期，或路径中日期的样式（YYYY、MM、DD 代表数字）；依次试用。",
      "The day of pages whose folio states none: a day, or how a path spells it (YYYY, MM and DD stand for digits); tried in order."
    ),
    SettingDescription(
      "encoding", .choice(encodings.map(\.name)), standard: "auto", example: "gb18030",
      "磁盘上文件的编码；auto 由文件本身判断。有字节顺序标记的以标记为准。",
      "The encoding of files on disk; auto finds it out from each. A byte-order mark goes before it."),
    SettingDescription(
      "ledger", .text, standard: ".copydesk-ledger.jsonl", example: "台账.jsonl",
      "台账文件，相对于本文件所在的文件夹。其中认可的问题不再报告。不设则从版面向上查找 .copydesk-ledger.jsonl。",
      "The ledger, relative to this file's folder: what it has as accepted is not reported. Without this, .copydesk-ledger.jsonl is looked for upward from the page."
    ),
  ]

  static let overrideDescriptions = [
    SettingDescription(
      "files", .oneOrMore(.text), isRequired: true, example: "副刊/**", "哪些文件；写法同 ignore。",
      "Which files; written as in “ignore”."),
    SettingDescription(
      "rules", .rules, example: ["word-variant": "off"], "规则；写法同上一级的 rules。", "Rules, as above."),
    SettingDescription(
      "pageDate", .oneOrMore(.text), example: "2023-03-15", "日期；写法同上一级的 pageDate。", "The day, as above."),
    SettingDescription(
      "encoding", .choice(encodings.map(\.name)), example: "gb18030", "编码；写法同上一级的 encoding。", "The encoding, as above."),
  ]

  static let nameDescriptions = [
    SettingDescription("name", .text, isRequired: true, example: "李镕", "名称。", "The name."),
    SettingDescription("titles", .oneOrMore(.text), standard: [], example: ["镇长"], "职务。", "A person's titles."),
  ]

  static let glossaryDescriptions = [
    SettingDescription(
      "prefer", .oneOrMore(.text), example: "犯罪嫌疑人", "规定的写法；有几种的，第一种为首选。",
      "What is printed instead, the first preferred."),
    SettingDescription("forbid", .flag, standard: false, example: true, "一律不用。", "Never printed."),
    SettingDescription("reason", .text, example: "未经审判不称罪犯", "理由，随问题一起显示。", "Why; shown with the finding."),
    SettingDescription(
      "except", .oneOrMore(.text), standard: [], example: ["创文办"], "含有该词而不算错的词语。",
      "Longer words that hold the term and are right."
    ),
    SettingDescription(
      "severity", .choice(Severity.allCases.reversed().map(\.rawValue)), example: "error", "级别；不设时，改用的为警告，不用的为错误。",
      "The severity; warning by default, error for what is never printed."),
    SettingDescription(
      "safe", .flag, standard: false, example: true, "可以自动改（--fix）。", "Whether fix-all may put the preferred term in."),
    SettingDescription(
      "inQuotes", .flag, standard: false, example: true, "书名号、引号里的也算。",
      "Whether it holds inside 《》 and quotation marks too."),
  ]
}
