import ArgumentParser
import ReaderRuntime

/// `lectern info`.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what a transcript is, what it has, and what in it could not be read.")

  @Argument(help: "The transcript, - for standard input.", completion: .file())
  var file: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let code = Failure.reporting {
      let report = InfoReport(try DocumentSource(argument: file).patiently { try $0.read() })
      try Output.print(json ? try report.json() : report.table)
    }
    throw ExitCode(code)
  }
}
