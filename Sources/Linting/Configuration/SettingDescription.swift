package import JSON

/// What a setting is called, what it may be and what it does: of this the schema, the reference and the first
/// configuration file are made, so that they cannot say anything else than one another.
package struct SettingDescription: Sendable {
  package indirect enum Form: Sendable {
    case flag
    case text
    case choice([String])
    case list(Form)
    /// One by itself, or a list.
    case oneOrMore(Form)
    /// Members with names of their own.
    case object([SettingDescription])
    /// Members with any names.
    case map(Form)
    /// Rules and their settings.
    case rules
    case either([Form])
  }

  package var name: String
  package var form: Form
  package var isRequired: Bool
  /// What holds where the setting is missing; nil where there is nothing to say.
  package var standard: JSONValue?
  package var summary: Message
  /// A value that people may start from.
  package var example: JSONValue

  package init(
    _ name: String, _ form: Form, isRequired: Bool = false, standard: JSONValue? = nil, example: JSONValue,
    _ chinese: String, _ english: String
  ) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
    self.standard = standard
    self.example = example
    summary = Message(chinese, english)
  }
}
