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
      Labels in the transcript are used as they are; those that name nobody, such as SPEAKER_00, and \
      the voices in a .rttm file beside it get names from the words. Without labels, the speakers \
      are inferred from the words. Your corrections in the reader count, unless --corrections names \
      a file, such as

        {"corrections": [
          {"speaker": "Ida",
           "start_line": 3, "start_char": 0, "end_line": 9, "end_char": 14},
          {"kind": "voice", "speaker": "Rúna",
           "start_line": 20, "start_char": 0, "end_line": 21, "end_char": 0},
          {"kind": "split", "start_line": 30, "start_char": 5},
          {"kind": "join", "start_line": 40, "start_char": 0},
          {"kind": "rename", "from": "Rúna", "to": "Rúna Aas"}],
         "cast": {"names": ["Ida", "Rúna Aas"]}}

      Lines are captions, characters those of their text, both from 0. A voice is named in all of \
      its turns. cast says that nobody else speaks; {"count": 2} gives only the number.

      With --model, all words of the transcript go to a language model that you run, such as with \
      llama.cpp, Ollama or vLLM; its answers are evidence beside the other, and are kept. An \
      address on another machine needs your yes. The key, if one is needed, is taken from \
      LECTERN_MODEL_KEY or OPENAI_API_KEY.
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

  @Option(help: .speakers)
  var speakers: Int?

  @OptionGroup var model: ModelOptions

  @Flag(help: "Send the words to another machine without asking.")
  var yes = false

  func validate() throws { try speakers.map(Lectern.validate(speakers:)) }

  func run() throws {
    let code = Failure.reporting {
      let asking = model.service.map { ModelAsking(service: $0, isAllowed: yes) }
      let sources = SpeakerSources(
        corrections: corrections, roster: roster, count: speakers, model: asking)
      let found = try DocumentSource(argument: file).withSlowNotice(sources.attribute)
      let transcript = found.read.transcript
      let bytes =
        json
        ? try SpeakersExport.data(found.attribution, of: transcript, explained: explain)
        : SpeakersTable.bytes(
          found.attribution, of: transcript, voicesFrom: found.read.voicesFrom,
          explained: explain)
      try Output.print(bytes)
    }
    throw ExitCode(code)
  }
}
