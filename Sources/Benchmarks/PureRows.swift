import Reader
import SpeakerAttribution
import TerminalCells
import TranscriptFormats
import TranscriptSearch
import Transcripts

/// What runs in this process: the reader without a terminal.
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
    var document = Document(transcript, name: "recording")
    let derive = figures { document = Document(transcript, name: "recording") }
    var state = ReaderState(document: document, size: CellSize(columns: 120, rows: 40))
    let step = figures {
      for _ in 0..<100 {
        _ = update(&state, .keyPressed(Key("j")))
        _ = view(state)
      }
    }
    let megabytes = Double(bench.recording.bytes.count) / 1e6
    return [
      Figures.line(
        "page text to a transcript",
        [
          Figures.right(Figures.text(parse.median)),
          "\(Figures.text(megabytes * 1000 / parse.median)) MB/s, \(transcript.cues.count) cues",
        ]),
      Figures.line("what the reader derives from it", [Figures.right(Figures.text(derive.median))]),
      Figures.line("100 keys: update and view", [Figures.right(Figures.text(step.median))]),
    ]
  }

  /// An hour of talk: the first answer, and one after a correction.
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
      Figures.line("the first answer", [Figures.right(Figures.text(Figures(first).median))]),
      Figures.line("after a correction", [Figures.right(Figures.text(Figures(again).median))]),
    ]
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    duration / .milliseconds(1)
  }
}
