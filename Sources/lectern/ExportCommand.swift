import ArgumentParser
import ReaderRuntime
import TranscriptFormats

/// `lectern export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a transcript in another format.",
    discussion: """
      json has all that is known; md is the Markdown of a Learning Library; txt is for reading; vtt \
      and srt are captions with the speakers' names; podcast-json is a transcript of Podcasting 2.0.
      """)

  @Argument(help: "The transcript, - for standard input.", completion: .file())
  var file: String

  @Option(help: "The format to write.")
  var format: ExportFormat

  @Flag(
    help: """
      Add who speaks where no label says it, as lectern speakers finds it: in members of its own in \
      JSON, elsewhere as names with a question mark.
      """)
  var speakers = false

  @Option(
    help: ArgumentHelp("Write into this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    let code = Failure.reporting {
      let bytes = try DocumentSource(argument: file).patiently(exported)
      if let output { try Output.write(bytes, to: output) } else { try Output.print(bytes) }
    }
    throw ExitCode(code)
  }

  private func exported(_ source: DocumentSource) throws -> [UInt8] {
    let found = speakers ? try SpeakerSources().attribute(source) : nil
    let read = try found?.read ?? source.read()
    return try format.data(read, attribution: found?.attribution)
  }
}

extension ExportFormat: ExpressibleByArgument {}
