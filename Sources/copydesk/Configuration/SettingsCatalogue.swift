import LanguageServer
package import Linting

/// All that `.copydesk.json` may hold, for checking and for the editor.
package enum SettingsCatalogue {
  package static let checking = ProjectSettings.descriptions
  package static let editor = EditorSettings.descriptions
  package static let all = checking + editor
}
