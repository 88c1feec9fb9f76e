import Foundation
import PackagePlugin

/// Gives the program the name of the commit that it is built from, anew whenever the checkout moves.
@main
struct CommitPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let git = context.package.directoryURL.appending(path: ".git")
    let output = context.pluginWorkDirectoryURL.appending(path: "Commit.swift")
    // What git writes whenever the checkout comes to stand at another commit.
    let moving = ["HEAD", "logs/HEAD"].map { git.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Naming the commit",
        executable: try context.tool(named: "GenerateSources").url,
        arguments: ["commit", output.path(), git.path()],
        inputFiles: moving.filter { FileManager.default.fileExists(atPath: $0.path()) },
        outputFiles: [output])
    ]
  }
}
