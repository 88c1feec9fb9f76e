import System

/// An editor that Copydesk has a configuration for: how it is found, and where its user sets it up.
struct KnownEditor: Sendable {
  var name: String
  /// The folder under `editors/`.
  var folder: String
  /// Its programs; the first that is found counts.
  var programs: [String]
  /// The oldest version that works, as far as numbers tell; empty for any.
  var oldest: [Int] = []
  /// Whether the program may be asked for its version: some open a window.
  var tellsVersion = false
  /// Files whose being there sets the editor up.
  var installed: [Place] = []
  /// Files, or folders of them, that mention `copydesk` where the editor is set up.
  var settings: [Place] = []

  /// A path below one of the user's folders.
  struct Place: Sendable {
    enum Base: Sendable {
      case home
      /// `XDG_CONFIG_HOME`
      case configuration
      /// `XDG_DATA_HOME`
      case data
    }

    var base: Base
    var path: String

    init(_ base: Base, _ path: String) {
      self.base = base
      self.path = path
    }
  }

  static let all: [KnownEditor] = [
    KnownEditor(
      name: "Neovim", folder: "neovim", programs: ["nvim"], oldest: [0, 10], tellsVersion: true,
      installed: [
        Place(.data, "nvim/site/pack/copydesk/start/copydesk/plugin/copydesk.lua"),
        Place(.data, "nvim/site/pack/copydesk/opt/copydesk/plugin/copydesk.lua"),
      ],
      settings: [Place(.configuration, "nvim")]),
    KnownEditor(
      name: "VS Code", folder: "vscode", programs: ["code", "codium", "code-oss"],
      settings: [
        Place(.home, ".vscode/extensions/extensions.json"), Place(.home, ".vscode-oss/extensions/extensions.json"),
        Place(.home, ".vscode-server/extensions/extensions.json"),
      ]),
    KnownEditor(
      name: "Helix", folder: "helix", programs: ["hx", "helix"], oldest: [23, 10], tellsVersion: true,
      settings: [Place(.configuration, "helix/languages.toml")]),
    KnownEditor(
      name: "Emacs", folder: "emacs", programs: ["emacs"], oldest: [29], tellsVersion: true,
      settings: [
        Place(.home, ".emacs"), Place(.home, ".emacs.el"), Place(.home, ".emacs.d/init.el"),
        Place(.configuration, "emacs/init.el"), Place(.configuration, "doom/config.el"),
        Place(.home, ".doom.d/config.el"),
        Place(.home, ".spacemacs"),
      ]),
    KnownEditor(
      name: "Vim", folder: "vim", programs: ["vim", "gvim"], oldest: [9], tellsVersion: true,
      settings: [Place(.home, ".vimrc"), Place(.home, ".vim/vimrc"), Place(.configuration, "vim/vimrc")]),
    KnownEditor(
      name: "Kate", folder: "kate", programs: ["kate"],
      settings: [
        Place(.configuration, "kate/lspclient/settings.json"),
        Place(.home, "Library/Preferences/kate/lspclient/settings.json"),
      ]),
    KnownEditor(
      name: "Sublime Text", folder: "sublime", programs: ["subl", "sublime_text"],
      settings: [
        Place(.configuration, "sublime-text/Packages/User/LSP.sublime-settings"),
        Place(.home, "Library/Application Support/Sublime Text/Packages/User/LSP.sublime-settings"),
      ]),
    KnownEditor(
      name: "Zed", folder: "zed", programs: ["zed", "zeditor", "zedit"],
      installed: [
        Place(.data, "zed/extensions/installed/copydesk/extension.toml"),
        Place(.home, "Library/Application Support/Zed/extensions/installed/copydesk/extension.toml"),
      ]),
  ]
}
