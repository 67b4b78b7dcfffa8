import ArgumentParser
import Glibc
import ReaderRuntime
import TranscriptFormats
import Transcripts

/// `lectern speakers`.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List the speakers and their shares of the words.",
    discussion: """
      Labels in the transcript are used as they are; without labels, the speakers are inferred from \
      the words. Your corrections in the reader count, unless --corrections names a file.
      """)

  @Argument(help: "The transcript, or - for standard input.", completion: .file())
  var file: String

  @Flag(help: "Print JSON: speakers, turns, and the turns most worth correcting.")
  var json = false

  @Flag(help: "Give the evidence for each turn.")
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
      let found = try DocumentSource(argument: file).withSlowNotice(sources.attribute)
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
