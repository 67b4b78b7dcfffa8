import Foundation
import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

struct JSONExportTests {
  private func object(_ transcript: Transcript) throws -> [String: Any] {
    let bytes = try JSONExport.data(
      ParsedTranscript(format: "learning-library", transcript: transcript))
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `every member of the schema is written`() throws {
    let json = try object(
      try Reading.transcript(Fixtures.runOn + "0:00Host: We \"keep\" 9:02hives."))
    #expect(json["format"] as? String == "learning-library")
    #expect(json["title"] as? String == "Bees in the City")
    #expect(json["source"] as? String == "https://e.org/watch?v=b1")
    #expect(json["duration_s"] as? Int == 3730)
    #expect((json["key_points"] as? [String])?.count == 2)
    let sections = try #require(json["sections"] as? [[String: Any]])
    #expect(sections.map { $0["start_s"] as? Int } == [0, 540, 540])
    #expect(sections.map { $0["title"] as? String } == ["Roofs", "Smoke - and mirrors", "Honey"])
    #expect(sections.map { $0["summary"] as? String }.last == .some(nil))
    let cues = try #require(json["cues"] as? [[String: Any]])
    #expect(cues.map { $0["start_ms"] as? Int } == [0, 542_000])
    #expect(cues.map { $0["text"] as? String } == ["We \"keep\"", "hives."])
    #expect(cues.map { $0["speaker"] as? String } == ["Host", "Host"])
  }

  @Test func `what a cue does not have is null, not absent`() throws {
    var cues = CueListBuilder()
    cues.append(start: nil, text: "a".utf8)
    cues.append(start: Timecode(seconds: 1), end: Timecode(milliseconds: 1500), text: "b".utf8)
    let written = try #require(
      try object(Transcript(cues: cues.build()))["cues"] as? [[String: Any]])
    #expect(written.allSatisfy { $0.count == 4 })
    #expect(written[0]["start_ms"] is NSNull && written[0]["end_ms"] is NSNull)
    #expect(written[0]["speaker"] is NSNull)
    #expect(written[1]["end_ms"] as? Int == 1500)
  }

  @Test func `a cue's speaker is the one of the turn it starts in`() throws {
    let turns = [
      Turn(places: Place(cue: 0)..<Place(cue: 1, offset: 1), speaker: nil),
      Turn(places: Place(cue: 1, offset: 1)..<Place(cue: 2, offset: 1), speaker: 0),
    ]
    let transcript = Transcript(
      speakers: [Speaker(name: "A")], turns: turns, cues: CueList(["a", "bb", "c"]))
    let written = try #require(try object(transcript)["cues"] as? [[String: Any]])
    #expect(written.map { $0["speaker"] as? String } == [nil, nil, "A"])
  }
}
