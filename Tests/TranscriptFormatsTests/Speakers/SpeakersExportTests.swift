import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

struct SpeakersExportTests {
  private let transcript: Transcript
  private let attribution: Attribution

  init() {
    transcript = Transcript(
      duration: Timecode(seconds: 3),
      cues: CueList(["é, I am Ida. Yes?", "Gulls, mostly.", "Oh."], every: 1))
    let words = Place(cue: 0, offset: 4)..<Place(cue: 0, offset: 12)
    attribution = Attribution(
      origin: .inference,
      speakers: [Speaker(name: "Ida", aliases: ["Idah"], role: .host), Speaker(name: nil)],
      turns: [
        Turn(
          places: Place(cue: 0)..<Place(cue: 0, offset: 14), speaker: 0, confidence: 0.79999,
          nameConfidence: 0.5,
          evidence: [
            Evidence(rule: .introducesSelf, places: words, speaker: 0, weight: 2.5),
            Evidence(rule: .takesTurns, weight: -.infinity),
          ]),
        Turn(
          places: Place(cue: 0, offset: 14)..<Place(cue: 2), speaker: 1, confidence: 1,
          nameConfidence: .nan, isCorrected: true),
        Turn(places: Place(cue: 2)..<Place(cue: 3), speaker: nil, confidence: 0, nameConfidence: 0),
      ],
      review: [2, 0])
  }

  private func json(explained: Bool) throws -> String {
    String(
      decoding: try SpeakersExport.data(attribution, of: transcript, explained: explained),
      as: UTF8.self)
  }

  private static let speakers =
    #""speakers":[{"aliases":["Idah"],"id":"S1","name":"Ida","role":"host","talk_ms":777,"#
    + #""turns":1,"words":4},{"id":"S2","name":null,"talk_ms":1222,"turns":1,"words":3}],"#

  @Test func `places are cues and scalars, names may be null, review is in its order`() throws {
    #expect(
      try json(explained: false)
        == #"{"origin":"inference","review":[{"start_char":0,"start_line":2},"#
        + #"{"start_char":0,"start_line":0}],"# + Self.speakers + #""turns":["#
        + #"{"confidence":0.799,"name_confidence":0.5,"speaker":"S1","start_char":0,"start_line":0},"#
        + #"{"confidence":1,"corrected":true,"name_confidence":0,"speaker":"S2","start_char":13,"#
        + #""start_line":0},{"confidence":0,"name_confidence":0,"speaker":null,"start_char":0,"#
        + #""start_line":2}]}"# + "\n")
  }

  @Test func `evidence has its words and where they are`() throws {
    let json = try json(explained: true)
    #expect(
      json.contains(
        #""evidence":[{"rule":"introducesSelf","speaker":"S1","start_char":3,"start_line":0,"#
          + #""text":"I am Ida","weight":2.5},{"rule":"takesTurns","weight":0}]"#), "\(json)")
  }

  @Test func `an export has them in a member of their own, and no cue is given a label`() throws {
    let bytes = try JSONExport.data(
      ParsedTranscript(format: "text", transcript: transcript), attribution: attribution)
    let json = String(decoding: bytes, as: UTF8.self)
    let origin = #"{"attribution":{"origin":"inference","#
    #expect(json.hasPrefix(origin + Self.speakers + #""turns":[{"#))
    #expect(json.matches(of: /"speaker":null,"start_ms"/).count == 3)
    #expect(!json.contains("review"))
  }

  @Test func `a hundred thousand turns in one cue are written in time`() throws {
    let transcript = Transcript(cues: CueList([String(repeating: "é ", count: 100_000)]))
    let turns = (0..<100_000).map {
      Turn(places: Place(cue: 0, offset: $0 * 3)..<Place(cue: 0, offset: $0 * 3 + 3), speaker: 0)
    }
    let bytes = try SpeakersExport.data(
      Attribution(speakers: [Speaker(name: "A")], turns: turns), of: transcript, explained: false)
    #expect(String(decoding: bytes.suffix(80), as: UTF8.self).contains("\"start_char\":199998"))
  }
}
