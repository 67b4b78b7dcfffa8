import ArgumentParser
import ReaderRuntime
import TranscriptFormats
import Transcripts

/// `lectern export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a transcript in another format.",
    discussion: """
      json is for programs: title, key points, sections and captions; md is the Markdown of a \
      Learning Library; txt is for reading; vtt and srt are captions with the speakers' names; \
      podcast-json is a Podcasting 2.0 transcript. In captions, missing times are estimated from \
      the number of words.
      """)

  @Argument(help: "The transcript, or - for standard input.", completion: .file())
  var file: String

  @Option(help: "The format to write.")
  var format: ExportFormat

  @Option(
    help: ArgumentHelp(
      """
      The names to write beside the labels. Where you said who speaks, they are always written; \
      confirmed (the default) adds the other words of people whom you named, sure the names that \
      are sure, all those that the reader shows. What you did not say yourself has a question mark, \
      two for a guess; in JSON all are separate members.
      """, valueName: "names"))
  var speakers = ExportedNames.confirmed

  @Option(
    help: ArgumentHelp("Write into this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    let code = Failure.reporting {
      if let output, output != "-", Output.isSame(output, file) {
        throw Failure("\(output): this is the transcript itself; name another file")
      }
      let bytes = try DocumentSource(argument: file).withSlowNotice(exported)
      if let output, output != "-" {
        try Output.write(bytes, to: output)
      } else {
        try Output.print(bytes)
      }
    }
    throw ExitCode(code)
  }

  private func exported(_ source: DocumentSource) throws -> [UInt8] {
    let sources = SpeakerSources()
    let (read, memory) = try sources.recall(source)
    try check(read.transcript, source.name)
    let isAsked = speakers.needsInference || !memory.overlay.corrections.isEmpty
    let attribution =
      isAsked ? try sources.attribution(of: read.transcript, memory) : Attribution()
    return try format.data(read, names: speakers, of: attribution, memory.overlay)
  }

  /// Refuses a transcript without captions for a format of captions, and tells how many times are
  /// estimated.
  private func check(_ transcript: Transcript, _ name: String) throws {
    guard format.hasOnlyCaptions else { return }
    let cues = transcript.cues
    guard !cues.isEmpty else {
      throw Failure("\(name): it has no captions; --format md or json writes the rest")
    }
    let untimed = cues.untimedCount
    guard untimed > 0 else { return }
    let which = untimed == 1 ? "1 of the captions has" : "\(untimed) of the captions have"
    Output.tell(
      "\(ErrorSentences.visible(name)): \(which) no time; it was estimated from the words")
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension ExportedNames: ExpressibleByArgument {}
