import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

struct CorrectionsFileTests {
  private let cues: CueList

  init() {
    cues = CueList(["Žofie: é", "b"])
  }

  private func corrections(_ json: String) throws -> [Result<Correction, CorrectionProblem>] {
    try CorrectionsFile(Array(json.utf8), of: cues).corrections
  }

  private func one(
    _ start: (Int, Int), _ end: (Int, Int), _ speaker: String = "\"Ida\""
  ) throws -> Result<Correction, CorrectionProblem> {
    try corrections(
      """
      {"corrections": [{"start_line": \(start.0), "start_char": \(start.1), "end_line": \(end.0),
        "end_char": \(end.1), "speaker": \(speaker), "more": 1}]}
      """)[0]
  }

  @Test func `characters become bytes`() throws {
    #expect(
      try one((0, 7), (1, 1))
        == .success(.speaker(Place(cue: 0, offset: 8)..<Place(cue: 1, offset: 1), name: "Ida")))
    #expect(
      try one((0, 0), (2, 0)) == .success(.speaker(Place(cue: 0)..<Place(cue: 2), name: "Ida")))
    #expect(try corrections("{\"corrections\": []}").isEmpty)
  }

  @Test func `an end beyond the text is its end`() throws {
    for end in [(2, 1), (99, 7), (Int.max, Int.max)] {
      #expect(
        try one((0, 0), end) == .success(.speaker(Place(cue: 0)..<Place(cue: 2), name: "Ida")))
    }
    #expect(
      try one((0, 0), (0, 99))
        == .success(.speaker(Place(cue: 0)..<Place(cue: 0, offset: 10), name: "Ida")))
  }

  @Test(arguments: [(2, 0), (0, 9), (-1, 0), (0, -1), (Int.max, Int.max), (Int.min, Int.min)])
  func `a start outside the text is told`(line: Int, character: Int) throws {
    #expect(try one((line, character), (2, 0)) == .failure(.outsideText))
  }

  @Test func `an end in front of the start is told`() throws {
    for end in [(1, 0), (0, 9), (-1, -1), (Int.min, 0)] {
      #expect(try one((1, 0), end) == .failure(.endsBeforeStart))
    }
  }

  @Test func `what is damaged is told, and the others count`() throws {
    let good = "{\"start_line\":0,\"start_char\":0,\"end_line\":1,\"end_char\":0,\"speaker\":\"A\"}"
    let found = try corrections("{\"corrections\": [7, \(good), null, {}, [], \(good)]}")
    #expect(found.count == 6)
    #expect(found.filter { $0 == .failure(.noPlaces) }.count == 4)
    for speaker in ["null", "\"\"", "7", "\" \\t\""] {
      #expect(try one((0, 0), (1, 0), speaker) == .failure(.noSpeaker))
    }
    #expect(
      try corrections("{\"corrections\": [{\"start_line\": 1e400, \"start_char\": 0.5}]}")
        == [.failure(.noPlaces)])
  }

  @Test func `all kinds of corrections are read`() throws {
    let found = try corrections(
      """
      {"corrections": [
        {"kind": "voice", "start_line": 0, "start_char": 0, "end_line": 1, "end_char": 0,
         "speaker": "Ida"},
        {"kind": "split", "start_line": 0, "start_char": 7},
        {"kind": "join", "start_line": 1, "start_char": 0},
        {"kind": "rename", "from": "Ida", "to": "Ida Voss"}]}
      """)
    #expect(
      found == [
        .success(.speakerEverywhere(Place(cue: 0)..<Place(cue: 1), name: "Ida")),
        .success(.split(Place(cue: 0, offset: 8))), .success(.join(Place(cue: 1))),
        .success(.rename(from: "Ida", to: "Ida Voss")),
      ])
  }

  @Test(arguments: [
    (#""kind": "split""#, CorrectionProblem.noPlaces),
    (#""kind": "join", "start_line": 7, "start_char": 0"#, .outsideText),
    (#""kind": "rename", "from": "Ida""#, .noNames),
    (#""kind": "rename", "from": "Ida", "to": " ""#, .noSpeaker),
    (#""kind": "merge""#, .unknownKind), (#""kind": 7"#, .unknownKind),
  ])
  func `a kind that lacks something says what`(members: String, problem: CorrectionProblem) throws {
    #expect(try corrections("{\"corrections\": [{\(members)}]}") == [.failure(problem)])
  }

  @Test func `a file may list everybody who speaks`() throws {
    func options(_ cast: String) throws -> AttributionOptions {
      try CorrectionsFile(Array("{\"corrections\": [], \(cast)}".utf8), of: cues).options
    }
    #expect(
      try options(#""cast": {"names": ["Ida", "Rúna"]}"#)
        == AttributionOptions(exactCast: ["Ida", "Rúna"]))
    #expect(try options(#""cast": {"count": 2}"#) == AttributionOptions(speakerCount: 2))
    #expect(try options(#""more": 1"#).isEmpty)
    for cast in [
      "7", "{\"names\": []}", "{\"count\": 0}", "{\"names\": \"Ida\"}",
      "{\"names\": [\"Ida\", \" \"]}",
    ] {
      #expect(throws: CorrectionsFile.Malformed.self) { try options("\"cast\": \(cast)") }
    }
  }

  @Test(arguments: [
    "", "{", "[]", "{}", "{\"corrections\": {}}", "{\"corrections\": null}", "\u{0}",
  ])
  func `what is no list of corrections is refused`(json: String) {
    #expect(throws: CorrectionsFile.Malformed.self) { try corrections(json) }
  }
}
