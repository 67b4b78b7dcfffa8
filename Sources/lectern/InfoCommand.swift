import ArgumentParser
import ReaderRuntime

/// `lectern info`.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Describe a transcript: its format, its contents and its issues.")

  @Argument(help: "The transcript, or - for standard input.", completion: .file())
  var file: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let code = Failure.reporting {
      let (read, attribution) = try DocumentSource(argument: file).withSlowNotice(
        SpeakerSources().attribute)
      let report = InfoReport(read, attribution: attribution)
      try Output.print(json ? try report.json() : report.table)
    }
    throw ExitCode(code)
  }
}
