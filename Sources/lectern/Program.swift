import ArgumentParser
import Glibc
import ReaderRuntime

/// The entry point.
@main
enum Program {
  static func main() {
    Environment.privateFolders.mend()
    let arguments = Array(commandLine.dropFirst())
    guard let first = arguments.first else { exit(Opening().run()) }
    // To open a file of that name, write `./screen`.
    if Subcommands.names.contains(first) {
      guard arguments.count > 1 || first != "help" else { run(Lectern.self, ["--help"]) }
      run(Subcommands.self, arguments)
    }
    // Most starts are `lectern FILE`; parsing with all commands would take longer than the rest.
    let isFile = first == "-" || !first.isEmpty && !first.hasPrefix("-")
    if arguments.count == 1 && isFile { exit(Opening(file: first).run()) }
    run(Lectern.self, arguments)
  }

  /// The words of the command line, with the names of files as `PathText` has them.
  private static var commandLine: [String] {
    (0..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0] }.map { word in
      PathText.text(Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
  }

  /// Does what a command line says, and ends. Help that cannot be written is a failure, as all output
  /// is that cannot be.
  private static func run(_ command: any ParsableCommand.Type, _ arguments: [String]) -> Never {
    do {
      var parsed = try command.parseAsRoot(arguments)
      try parsed.run()
      exit(0)
    } catch {
      let (message, code) = (command.fullMessage(for: error), command.exitCode(for: error))
      guard code.isSuccess else {
        if !message.isEmpty { Output.write(line: message) }
        exit(code.rawValue)
      }
      exit(
        Failure.reporting {
          if !message.isEmpty { try Output.print(Array("\(message)\n".utf8)) }
        })
    }
  }
}
