import Testing
import Transcripts

@testable import TranscriptFormats

struct JSONTranscriptTests {
  @Test(arguments: [
    "[00:01.00]A line of a song", "[Music] Hello", "[1] A footnote", "{0}{25}A subtitle",
    "[[Page]]",
    "[\"quoted\"] text", "{", "[",
  ])
  func `text in brackets may be of another format`(_ text: String) {
    #expect(throws: TranscriptFormatError.unrecognised) {
      try Array(text.utf8).withUnsafeBufferPointer { try JSONTranscript.read(ByteView($0)) }
    }
  }

  @Test(arguments: [
    "{}", "[]", #"{"a": [1, 2]}"#, #"[{"a": 1}]"#, #"{"a" 1}"#, #"{"segments": [{"body": "x"},]"#,
  ])
  func `JSON that is no transcript is refused as JSON`(_ text: String) {
    #expect {
      try Reading.transcript(text)
    } throws: { error in
      guard case .unreadable("JSON", _, _)? = error as? TranscriptFormatError else { return false }
      return true
    }
  }

  @Test(arguments: [
    (#"[{"start": 1000, "end": 4000, "text": "Bees dance"}]"#, "0:01 to 0:04"),
    (
      #"[{"type": "header", "data": "WEBVTT"}, "#
        + #"{"type": "cue", "data": {"start": 1000, "end": 4000, "text": "<i>Bees</i> dance"}}]"#,
      "0:01 to 0:04"
    ),
    (#"[{"start": 1, "end": 4, "text": "Bees dance"}]"#, "0:01 to 0:04"),
    (#"[{"start": 60, "end": 180, "text": "Bees dance"}]"#, "1:00 to 3:00"),
    (#"[{"start": 1000.5, "end": 4000, "text": "Bees dance"}]"#, "16:40.500 to 1:06:40"),
  ])
  func `whole numbers too large to be seconds are milliseconds`(
    _ text: String, _ times: String
  ) throws {
    #expect(try Reading.transcript(text).dump == "cue \(times): Bees dance\n")
  }

  @Test func `one odd cue does not lose the others`() throws {
    let transcript = try Reading.transcript(
      """
      {"segments": [{"start": 0, "end": 1, "text": "One"}, null, 7, "x", {"start": {}}, [],
        {"start": "2.5", "end": true, "text": "Two"}, {"start": 1e300, "text": 3}]}
      """)
    #expect(Reading.cues(transcript) == ["0:00 One", "0:02 Two", "- 3"])
  }

  @Test(
    arguments: [
      ("1.0005", 1001), ("-3", 0), ("\"2.5\"", 2500), ("\"00:01:02,250\"", 62250),
      ("\"1:02.5\"", 62500), ("\"1.5s\"", 1500), ("8.470000267028809", 8470), ("NaN", nil),
      ("1e300", nil), ("\"soon\"", nil), ("\"1:2:3:4\"", nil), ("null", nil), ("[]", nil),
      ("\"nan\"", nil), ("true", nil), ("\":\"", nil),
    ] as [(String, Int?)])
  func `a time is a number or a text that says one`(_ json: String, _ expected: Int?) throws {
    let transcript = try Reading.transcript(#"[{"text": "x", "start": \#(json)}]"#)
    #expect(transcript.cues.start(0)?.milliseconds == expected)
  }

  @Test func `times nobody could speak that slowly by are milliseconds`() throws {
    let slow = try Reading.transcript(#"[{"start": 2500, "end": 5000, "text": "Is it hot?"}]"#)
    #expect(slow.cues.start(0)?.milliseconds == 2500)
    let long = try Reading.transcript(#"[{"start": 60, "end": 120, "text": "A minute long."}]"#)
    #expect(long.cues.start(0)?.milliseconds == 60_000)
    let exact = try Reading.transcript(#"[{"start": 0.5, "end": 900.5, "text": "Hm."}]"#)
    #expect(exact.cues.start(0)?.milliseconds == 500)
  }

  @Test func `words without times, or not in the text, are not marked`() throws {
    let transcript = try Reading.transcript(
      """
      {"segments": [{"start": 0, "text": " it was  $40, it was", "words": [
        {"word": " it", "start": 0.1}, {"word": "was"}, {"word": "$40,"}, {"word": "odd", "start": 1},
        {"word": "it", "start": 2}, {"word": "was", "start": 3}]}]}
      """)
    #expect(transcript.cues.words(0).map(\.offset) == [0, 12, 15])
  }

  @Test func `an export read and written again is the same`() throws {
    let page = try Reading.transcript(Fixtures.runOn + "0:00Host: We \"keep\" 9:02hives.\u{2028}")
    let written = try JSONExport.data(
      ParsedTranscript(format: "learning-library", transcript: page))
    #expect(try JSONExport.data(TranscriptReader.read(written)) == written)
  }

  @Test func `an export of odd characters is text`() throws {
    let odd = String(repeating: "\u{7F}\u{1B}\u{1}", count: 40)
    let captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nRope \(odd)\n"
    let read = try TranscriptReader.read(Array(captions.utf8))
    let again = try TranscriptReader.read(JSONExport.data(read))
    #expect(again.transcript.cues.text == read.transcript.cues.text)
  }

  @Test func `a text of an export keeps what looks like a label`() throws {
    let transcript = try Reading.transcript(
      #"{"format": "vtt", "cues": [{"text": "Speaker 1: hello"}, {"text": "Speaker 2: hello"}]}"#)
    #expect(transcript.speakers.isEmpty)
    #expect(Reading.cues(transcript) == ["- Speaker 1: hello", "- Speaker 2: hello"])
  }

  @Test(arguments: [(1000, 1), (1001, 0)])
  func `a label longer than any name is none`(_ length: Int, _ speakers: Int) throws {
    let name = String(repeating: "n", count: length)
    let transcript = try Reading.transcript(
      "{\"segments\": [{\"speaker\": \"\(name)\", \"startTime\": 1, \"body\": \"one\"}]}")
    #expect(transcript.cues.count == 1)
    #expect(transcript.speakers.count == speakers)
  }
}
