import System

/// The command line: `copydesk SUBCOMMAND …`.
@main
enum Main {
  static func main() {
    var console = Console.standard()
    let status = Commands.run(Environment.arguments, console: &console)
    Environment.exit(console.finish(status).rawValue)
  }
}
