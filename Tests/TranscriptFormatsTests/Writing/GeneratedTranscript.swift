import TestSupport
import Transcripts

@testable import TranscriptFormats

/// A transcript made up at random, the same for the same seed, with much that files trip over.
struct GeneratedTranscript {
  let seed: Int
  let transcript: Transcript

  var name: String { "seed \(seed)" }
  var read: ParsedTranscript { ParsedTranscript(format: "generated", transcript: transcript) }

  static let all = (0..<120).map(GeneratedTranscript.init)

  /// Names that are believed wherever they stand, and others that are believed beside them.
  private static let sureNames = ["Dr. Jonas Bly", "Speaker 2", "Host"]
  private static let otherNames = ["Maria", "Ana Ruiz", "田中", "Zoë O’Neil", "A"]
  private static let words = [
    "bees", "hives", "Roof", "smoke.", "Honey!", "élan", "蜂蜜", "🐝", "don’t", "12", "7:02",
    "<b>", "</i>", "&amp;", "&", "<", "a<b", "-->", "00:00:01,000 --> 00:00:02,000", "--", "{x}",
    "#bees", "*sic*", "“so”", "שלום", "[music]", "(0:03)", "\\N", "&lt;v Bob&gt;", "why?", "§1.",
  ]
  /// What looks like a label, and what does not quite.
  private static let openings = [
    "Maria: ", "Note: ", "Speaker 9: ", "12\n", "NOTE ", "WEBVTT\n",
  ]

  init(seed: Int) {
    self.seed = seed
    var random = SplitMix(seed: UInt64(seed))
    let isLabelled = seed % 3 > 0
    // Words of nobody, which must not look as if somebody were named.
    let hasNobody = seed % 7 == 0
    let names =
      Self.sureNames.shuffled(using: &random).prefix(1)
      + Self.otherNames.shuffled(using: &random).prefix(seed % 4)
    let speakers = isLabelled ? Array(names) : []
    var (cues, turns) = (CueListBuilder(), [(Place, Int?)]())
    var time = 0
    for cue in 0..<Int.random(in: 2...30, using: &random) {
      let text = Self.text(&random, opens: isLabelled && cue > 0 && !hasNobody)
      let hasTimes = seed % 5 > 0 || cue == 0 || Int.random(in: 0..<3, using: &random) > 0
      let length = Int.random(in: 400...6000, using: &random)
      cues.append(
        start: hasTimes ? Timecode(milliseconds: time) : nil,
        end: hasTimes && seed % 4 > 1 ? Timecode(milliseconds: time + length) : nil,
        text: text.utf8)
      time += max(1000, length + Int.random(in: -900...3000, using: &random))
      guard isLabelled else { continue }
      if cue == 0 || Int.random(in: 0..<3, using: &random) == 0 {
        turns.append(
          (
            Place(cue: cue),
            cue == 0 ? 0 : Self.speaker(&random, of: speakers.count, orNobody: hasNobody)
          ))
      }
      if Int.random(in: 0..<5, using: &random) == 0, let space = text.utf8.firstIndex(of: 0x20) {
        let offset = text.utf8.distance(from: text.startIndex, to: space) + 1
        turns.append(
          (
            Place(cue: cue, offset: offset),
            Self.speaker(&random, of: speakers.count, orNobody: hasNobody)
          ))
      }
    }
    let list = cues.build()
    var transcript = Transcript(
      speakers: speakers.map { Speaker(name: $0) }, turns: Self.turns(turns, in: list), cues: list)
    if seed % 2 == 0 { Self.addHead(to: &transcript, &random) }
    self.transcript = transcript
  }

  private static func speaker(
    _ random: inout SplitMix, of count: Int, orNobody: Bool
  ) -> Int? {
    if orNobody, Int.random(in: 0..<4, using: &random) == 0 { return nil }
    return Int.random(in: 0..<count, using: &random)
  }

  private static func text(_ random: inout SplitMix, opens: Bool) -> String {
    let opening =
      opens && Int.random(in: 0..<6, using: &random) == 0
      ? openings.randomElement(using: &random) ?? "" : ""
    let count = Int.random(in: 1...9, using: &random)
    // A word that can be seen in front, and no time behind.
    let middle = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
    return (0..<count).reduce(opening + "so") { text, i in
      text + (Int.random(in: 0..<8, using: &random) == 0 ? "\n" : " ") + middle[i]
    } + " on"
  }

  private static func turns(_ starts: [(Place, Int?)], in cues: CueList) -> [Turn] {
    let end = cues.place(cues.text.count)
    return starts.indices.map { i in
      let next = i + 1 < starts.count ? starts[i + 1].0 : end
      return Turn(places: starts[i].0..<next, speaker: starts[i].1)
    }
  }

  private static func addHead(to transcript: inout Transcript, _ random: inout SplitMix) {
    transcript.title = "Bees --> & <b>Söhne</b>: a talk"
    transcript.source = "https://e.org/watch?v=b1"
    transcript.duration = Timecode(seconds: 400)
    transcript.keyPoints = ["Roofs – flat ones - suit hives.", "Bees fly & dance."]
    let starts = (0..<3).map { _ in Int.random(in: 0...60, using: &random) }.sorted()
    transcript.sections = starts.map {
      Section(start: Timecode(seconds: $0), title: "Smoke - at \($0)", summary: "Why & how.")
    }
  }
}
