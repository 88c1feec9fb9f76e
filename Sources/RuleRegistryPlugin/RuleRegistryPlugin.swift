import PackagePlugin

/// Lists the rules: every file under `Sources/Rules` that declares a rule becomes an entry of `RuleRegistry`, with the
/// documentation of its type. Adding a rule is adding its file.
@main
struct RuleRegistryPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let inputs = target.sourceFiles(withSuffix: "swift").map(\.url)
    let output = context.pluginWorkDirectoryURL.appending(path: "RuleRegistry.swift")
    return [
      .buildCommand(
        displayName: "Listing the rules",
        executable: try context.tool(named: "GenerateSources").url,
        arguments: ["rules", output.path()] + inputs.map { $0.path() }.sorted(),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
