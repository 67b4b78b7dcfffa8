import ArgumentParser
import Glibc
import ReaderRuntime
import TranscriptFormats
import Transcripts

/// `lectern speakers`.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "Say who speaks.",
    discussion: """
      Labels in the transcript are taken as they are; without them, the text itself is asked. What \
      you have corrected in the reader counts, unless --corrections gives a file of its own.
      """)

  @Argument(help: "The transcript, - for standard input.", completion: .file())
  var file: String

  @Flag(help: "Print JSON: speakers, turns, and the turns worth asking about.")
  var json = false

  @Flag(help: "Say why, turn by turn.")
  var explain = false

  @Option(
    help: ArgumentHelp("Take corrections from this JSON file.", valueName: "file"),
    completion: .file())
  var corrections: String?

  @Option(
    help: ArgumentHelp(
      "Take these people as candidates: JSON, or one name a line.", valueName: "file"),
    completion: .file())
  var roster: String?

  func run() throws {
    let code = Failure.reporting {
      let sources = SpeakerSources(corrections: corrections, roster: roster)
      let found = try DocumentSource(argument: file).patiently(sources.attribute)
      let transcript = found.read.transcript
      let bytes =
        json
        ? try SpeakersExport.data(found.attribution, of: transcript, explained: explain)
        : SpeakersTable.bytes(found.attribution, of: transcript, explained: explain)
      try Output.print(bytes)
    }
    throw ExitCode(code)
  }
}
