import Glibc

/// Where the program starts.
@main
enum Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let first = arguments.first else { exit(Opening().run()) }
    // A file of such a name is opened as `./screen`.
    if Subcommands.names.contains(first) {
      guard arguments.count > 1 || first != "help" else { return Lectern.main(["--help"]) }
      return Subcommands.main(arguments)
    }
    // Most starts are `lectern FILE`; setting up the commands would cost it more than all the rest.
    let isFile = first == "-" || !first.isEmpty && !first.hasPrefix("-")
    if arguments.count == 1 && isFile { exit(Opening(file: first).run()) }
    Lectern.main(arguments)
  }
}
