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

  @Flag(
    help: """
      Add inferred speakers where labels are missing, as lectern speakers does: in JSON as separate \
      members, elsewhere as names with a question mark, two for a guess.
      """)
  var speakers = false

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
    let found = speakers ? try SpeakerSources().attribute(source) : nil
    let read = try found?.read ?? source.read()
    try check(read.transcript, source.name)
    return try format.data(read, attribution: found?.attribution)
  }

  /// Refuses a transcript without captions for a format of captions, and tells how many times are
  /// estimated.
  private func check(_ transcript: Transcript, _ name: String) throws {
    guard [.vtt, .srt, .podcastJSON].contains(format) else { return }
    let cues = transcript.cues
    guard !cues.isEmpty else {
      throw Failure("\(name): it has no captions; --format md or json writes the rest")
    }
    let untimed = (0..<cues.count).count { cues.start($0) == nil }
    guard untimed > 0 else { return }
    let which = untimed == 1 ? "1 of the captions has" : "\(untimed) of the captions have"
    Output.tell(
      "\(ErrorSentences.visible(name)): \(which) no time; it was estimated from the words")
  }
}

extension ExportFormat: ExpressibleByArgument {}
