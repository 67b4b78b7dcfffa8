import Reader
import SpeakerAttribution
import TerminalCells
import TranscriptFormats
import TranscriptSearch
import Transcripts

/// The time of work in this process: the reader without a terminal.
enum PureRows {
  static func parsing(_ bench: Bench) throws -> [String] {
    var transcript = Transcript()
    let clock = ContinuousClock()
    func figures(_ work: () throws -> Void) rethrows -> Figures {
      Figures(try (0..<bench.repeats).map { _ in Self.milliseconds(try clock.measure(work)) })
    }
    let parse = try figures {
      transcript = try TranscriptReader.read(bench.recording.bytes).transcript
    }
    let captions = try [ExportFormat.srt, .vtt].map { format in
      let bytes = try format.data(ParsedTranscript(format: "text", transcript: transcript))
      let parse = try figures { _ = try TranscriptReader.read(bytes) }
      return line("\(format.rawValue.uppercased()) to a transcript", parse, bytes.count)
    }
    var document = Document(transcript, name: "recording")
    let derive = figures { document = Document(transcript, name: "recording") }
    var state = ReaderState(document: document, size: CellSize(columns: 120, rows: 40))
    let step = figures {
      for _ in 0..<100 {
        _ = update(&state, .keyPressed(Key("j")))
        _ = view(state)
      }
    }
    return [line("page text to a transcript", parse, bench.recording.bytes.count)] + captions + [
      Figures.line("the document derived from it", [Figures.right(Figures.text(derive.median))]),
      Figures.line("100 keys: update and view", [Figures.right(Figures.text(step.median))]),
    ]
  }

  private static func line(_ name: String, _ parse: Figures, _ bytes: Int) -> String {
    let rate = Figures.text(Double(bytes) / 1000 / parse.median)
    return Figures.line(name, [Figures.right(Figures.text(parse.median)), "\(rate) MB/s"])
  }

  /// The time of attribution for an hour of talk: the first one, and one after a correction.
  static func attributing(_ bench: Bench) throws -> [String] {
    let hour = GeneratedPage(cues: 1_640, separator: "\n")
    let transcript = try TranscriptReader.read(hour.bytes).transcript
    let correction = Correction.speaker(Place(cue: 40)..<Place(cue: 60), name: "Ada Quill")
    let clock = ContinuousClock()
    var (first, again) = ([Double](), [Double]())
    for _ in 0..<bench.repeats {
      var attributor = SpeakerAttributor(Transcript())
      first.append(
        milliseconds(
          clock.measure {
            attributor = SpeakerAttributor(transcript)
            _ = attributor.attribution()
          }))
      again.append(
        milliseconds(clock.measure { _ = attributor.attribution(corrections: [correction]) }))
    }
    return [
      Figures.line("the first attribution", [Figures.right(Figures.text(Figures(first).median))]),
      Figures.line("after a correction", [Figures.right(Figures.text(Figures(again).median))]),
    ]
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    duration / .milliseconds(1)
  }
}
