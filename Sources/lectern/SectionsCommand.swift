import ArgumentParser
import ReaderRuntime

/// `lectern sections`.
struct SectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sections", abstract: "List the sections with their times.")

  @Argument(help: "The read.transcript, or - for standard input.", completion: .file())
  var file: String

  @Flag(help: "Print JSON, with the summaries.")
  var json = false

  func run() throws {
    let code = Failure.reporting {
      let read = try DocumentSource(argument: file).withSlowNotice { try $0.read() }
      let transcript = read.transcript
      let bytes = try json ? SectionsReport.json(transcript) : SectionsReport.table(transcript)
      try Output.print(bytes)
    }
    throw ExitCode(code)
  }
}
