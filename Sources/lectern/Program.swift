import Glibc

/// Where the program starts.
@main
enum Program {
  /// A file of such a name is opened as `./screen`.
  private static let subcommands = [
    "add", "remove", "archive", "list", "library", "welcome",
    "sections", "speakers", "search", "notes", "info", "export", "screen", "doctor", "help",
  ]

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let first = arguments.first else { exit(Opening().run()) }
    if subcommands.contains(first) {
      guard arguments.count > 1 || first != "help" else { return Lectern.main(["--help"]) }
      return Subcommands.main(arguments)
    }
    // Most starts are `lectern FILE`; setting up the commands would cost it more than all the rest.
    let isFile = first == "-" || !first.isEmpty && !first.hasPrefix("-")
    if arguments.count == 1 && isFile { exit(Opening(file: first).run()) }
    Lectern.main(arguments)
  }
}
