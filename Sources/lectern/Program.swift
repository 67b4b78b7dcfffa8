import Glibc

/// The entry point.
@main
enum Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let first = arguments.first else { exit(Opening().run()) }
    // To open a file of that name, write `./screen`.
    if Subcommands.names.contains(first) {
      guard arguments.count > 1 || first != "help" else { return Lectern.main(["--help"]) }
      return Subcommands.main(arguments)
    }
    // Most starts are `lectern FILE`; parsing with all commands would take longer than the rest.
    let isFile = first == "-" || !first.isEmpty && !first.hasPrefix("-")
    if arguments.count == 1 && isFile { exit(Opening(file: first).run()) }
    Lectern.main(arguments)
  }
}
