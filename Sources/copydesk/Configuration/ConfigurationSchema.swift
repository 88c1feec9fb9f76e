package import JSON
package import Linting

/// The JSON schema (draft 7, which editors know) of `.copydesk.json`, made from the settings' descriptions and the
/// rules.
package enum ConfigurationSchema {
  package static func text(_ pages: [RuleDocumentation]) -> String { schema(pages).indented() + "\n" }

  package static func schema(_ pages: [RuleDocumentation]) -> JSONValue {
    var properties = SettingsCatalogue.all.map { member($0) }
    properties.insert(.init(name: "$schema", value: ["type": "string"]), at: 0)
    return [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": "Copydesk",
      "description": "Settings of copydesk: .copydesk.json", "type": "object",
      "allowTrailingCommas": true, "additionalProperties": false, "properties": .object(properties),
      "definitions": [
        "severity": [
          "description": "error、warning、information、hint；on 打开，off 关闭",
          "enum": ["error", "warning", "information", "hint", "on", "off", true, false],
        ],
        "rules": [
          "type": "object", "additionalProperties": false,
          "properties": .object(pages.map(rule) + AcrossRules.entries.map(rule)),
        ],
      ],
    ]
  }

  private static func member(_ setting: SettingDescription) -> JSONValue.Member {
    var value = schema(setting.form)
    let description = setting.summary.chinese + "\n" + setting.summary.english
    var more: [JSONValue.Member] = [.init(name: "description", value: .string(description))]
    if let standard = setting.standard { more.append(.init(name: "default", value: standard)) }
    more.append(.init(name: "examples", value: [setting.example]))
    // In draft 7 nothing beside a reference counts.
    if value["$ref"] != nil { value = ["allOf": [value]] }
    return .init(name: setting.name, value: value.merged(with: .object(more)))
  }

  private static func schema(_ form: SettingDescription.Form) -> JSONValue {
    switch form {
    case .flag: return ["type": "boolean"]
    case .text: return ["type": "string", "minLength": 1]
    case .choice(let words): return ["enum": .array(words.map { .string($0) })]
    case .list(let element): return ["type": "array", "items": schema(element)]
    case .oneOrMore(let element): return schema(.either([element, .list(element)]))
    case .object(let members):
      let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
      let schema: JSONValue = [
        "type": "object", "additionalProperties": false, "properties": .object(members.map(member)),
      ]
      return required.isEmpty ? schema : schema.merged(with: ["required": .array(required)])
    case .map(let value): return ["type": "object", "additionalProperties": schema(value)]
    case .rules: return ["$ref": "#/definitions/rules"]
    case .either(let forms): return ["anyOf": .array(forms.map(schema))]
    }
  }

  private static func rule(_ across: AcrossRules.Entry) -> JSONValue.Member {
    let severity: JSONValue = ["$ref": "#/definitions/severity"]
    let options: JSONValue = [
      "type": "object", "additionalProperties": false, "properties": ["severity": severity],
    ]
    return .init(
      name: across.profile.id.name,
      value: [
        "description": .string(across.title.chinese + "（编辑器）"),
        "default": .string(across.profile.severity.rawValue), "anyOf": [severity, options],
      ])
  }

  private static func rule(_ page: RuleDocumentation) -> JSONValue.Member {
    let severity: JSONValue = ["$ref": "#/definitions/severity"]
    var forms = [severity]
    var properties: [JSONValue.Member] = [.init(name: "severity", value: severity)]
    for option in page.profile.options {
      let (form, standard): (JSONValue, JSONValue) =
        switch option.standard {
        case .flag(let value): (["type": "boolean"], .bool(value))
        case .number(let value): (["type": "integer", "minimum": 1], .integer(value))
        case .words(let words):
          (["type": "array", "items": ["type": "string"]], .array(words.map { .string($0) }))
        }
      properties.append(
        .init(
          name: option.name,
          value: form.merged(with: ["description": .string(option.summary), "default": standard])))
    }
    forms.append(["type": "object", "additionalProperties": false, "properties": .object(properties)])
    let standard = page.profile.isOn ? page.profile.severity.rawValue : "off"
    return .init(
      name: page.profile.id.name,
      value: ["description": .string(page.title), "default": .string(standard), "anyOf": .array(forms)])
  }
}
