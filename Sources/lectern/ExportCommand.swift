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

  @Flag(help: "Add who speaks, as lectern speakers says it.")
  var speakers = false

  func run() throws {
    let code = Failure.reporting {
      let source = DocumentSource(argument: file)
      let found = speakers ? try SpeakerSources().attribute(source) : nil
      let read = try found?.read ?? source.read()
      switch format {
      case .json:
        try Output.print(try JSONExport.data(read, attribution: found?.attribution))
      }
    }
    throw ExitCode(code)
  }
}
