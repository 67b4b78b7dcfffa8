import ArgumentParser
import ReaderRuntime
import TranscriptFormats

/// `lectern export`.
struct ExportCommand: ParsableCommand {
  /// What can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case json }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print a transcript in another format.")

  @Argument(help: "The transcript, - for standard input.", completion: .file())
  var file: String

  @Option(help: "The format to print.")
  var format: Format

  func run() throws {
    let code = Failure.reporting {
      let read = try DocumentSource(argument: file).read()
      switch format {
      case .json: try Output.print(try JSONExport.data(read))
      }
    }
    throw ExitCode(code)
  }
}
