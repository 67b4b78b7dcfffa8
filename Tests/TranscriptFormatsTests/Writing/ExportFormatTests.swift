import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

/// What each format looks like.
struct ExportFormatTests {
  private func text(
    _ format: ExportFormat, _ transcript: Transcript, _ attribution: Attribution? = nil
  ) throws -> String {
    let read = ParsedTranscript(format: "test", transcript: transcript)
    return String(decoding: try format.data(read, attribution: attribution), as: UTF8.self)
  }

  /// Two speakers, one of whom starts inside a cue.
  private var talk: Transcript {
    var cues = CueListBuilder()
    cues.append(start: Timecode(seconds: 0), end: Timecode(milliseconds: 1500), text: "Bees?".utf8)
    cues.append(start: Timecode(milliseconds: 3725), text: "Yes, <b> & all. Why?".utf8)
    cues.append(start: Timecode(seconds: 3605), text: "I\nlike\u{7} --> them.".utf8)
    let places = [
      Place(cue: 0), Place(cue: 1), Place(cue: 1, offset: 16), Place(cue: 2, offset: 17),
    ]
    return Transcript(
      title: "Bees --> now", source: "https://e.org/watch?v=b1",
      duration: Timecode(seconds: 3610), keyPoints: ["Bees fly."],
      sections: [Section(start: Timecode(seconds: 3), title: "Why", summary: "A question.")],
      speakers: [Speaker(name: "Host"), Speaker(name: "Ana & Bo")],
      turns: zip(0..., [0, 1, 0]).map { turn, speaker in
        Turn(places: places[turn]..<places[turn + 1], speaker: speaker)
      }, cues: cues.build())
  }

  @Test func `WebVTT has voices, and a cue without an end lasts until the next`() throws {
    #expect(
      try text(.vtt, talk) == """
        WEBVTT - Bees → now

        00:00:00.000 --> 00:00:01.500
        <v Host>Bees?

        00:00:03.725 --> 01:00:05.000
        <v Ana &amp; Bo>Yes, &lt;b&gt; &amp; all.</v>
        <v Host>Why?</v>

        01:00:05.000 --> 01:00:10.000
        <v Host>I
        like\u{FFFD} --&gt; them.

        """)
  }

  @Test func `SubRip has a name where the speaker changes and where one comes again`() throws {
    #expect(
      try text(.srt, talk) == """
        1
        00:00:00,000 --> 00:00:01,500
        Host: Bees?

        2
        00:00:03,725 --> 01:00:05,000
        Ana & Bo: Yes, &lt;b> & all.

        3
        00:00:03,725 --> 01:00:05,000
        Host: Why?

        4
        01:00:05,000 --> 01:00:10,000
        I
        like\u{FFFD} --&gt; them.

        """)
  }

  @Test func `plain text has a paragraph for each turn`() throws {
    #expect(
      try text(.txt, talk) == """
        # Bees --> now

        [0:00:00] Host: Bees?

        ## [0:00:03] Why

        [0:00:03] Ana & Bo: Yes, \\<b> & all.

        [0:00:03] Host: Why?

        [1:00:05] I like\u{FFFD} --> them.

        """)
  }

  @Test(arguments: [
    (
      [">> So tell me about it. >> Gladly,", "it is a loom.", ">>> And here?"],
      [">> So tell me about it.", ">> Gladly, it is a loom.", ">>> And here?"]
    ),
    (
      ["- Hello there.\n- Thank you.", "Yes.", "– And you?\n– Fine."],
      ["- Hello there.", "- Thank you. Yes. – And you?", "– Fine."]
    ),
    (["One >> two.", "8>>2 and a - dash\n- here"], ["One >> two. 8>>2 and a - dash - here"]),
  ])
  func `plain text has a paragraph where a sign tells of another voice`(
    texts: [String], paragraphs: [String]
  ) throws {
    let written = try text(.txt, Transcript(cues: CueList(texts)))
    #expect(written == paragraphs.joined(separator: "\n\n") + "\n")
  }

  @Test func `Markdown is that of a page`() throws {
    #expect(
      try text(.md, talk) == """
        # Bees --> now

        **Source:** [https://e.org/watch?v=b1](https://e.org/watch?v=b1)
        **Duration:** 01:00:10

        ## Summary

        - Bees fly.

        ## Sections

        - [00:00:03](https://e.org/watch?v=b1&t=3s) **Why** - A question.

        ## Full Transcript

        0:00 Host: Bees?
        0:03 Ana & Bo: Yes, <b> & all.
        0:03 Host: Why?
        1:00:05 I like\u{FFFD} --> them.

        """)
  }

  @Test func `the JSON of podcasts has segments`() throws {
    var transcript = talk
    transcript.turns[0].speaker = nil
    #expect(
      try text(.podcastJSON, transcript) == #"{"segments":["#
        + #"{"body":"Bees?","endTime":1.5,"startTime":0},"#
        + #"{"body":"Yes, <b> & all.","endTime":3605,"speaker":"Ana & Bo","startTime":3.725},"#
        + #"{"body":"Why?","endTime":3605,"speaker":"Host","startTime":3.725},"#
        + "{\"body\":\"I like\u{FFFD} --> them.\",\"endTime\":3610,"
        + #""speaker":"Host","startTime":3605}],"version":"1.0.0"}"# + "\n")
  }

  /// Who speaks in the talk by inference: the first cue is nobody's, the rest is Jane's but for a
  /// label that says the same.
  private var inferred: Attribution {
    let ends = [Place(cue: 0), Place(cue: 1), Place(cue: 1, offset: 16), Place(cue: 2, offset: 17)]
    return Attribution(
      origin: .inference, speakers: [Speaker(name: "Jane Doe"), Speaker(name: nil)],
      turns: zip(0..., [1, 0, nil]).map { turn, speaker in
        Turn(
          places: ends[turn]..<ends[turn + 1], speaker: speaker, confidence: 0.5,
          nameConfidence: 0.5)
      })
  }

  private var unlabelled: Transcript {
    var transcript = talk
    (transcript.speakers, transcript.turns, transcript.title) = ([], [], nil)
    return transcript
  }

  @Test(arguments: [
    (ExportFormat.vtt, ["<v.inferred Voice A?>Bees?", "<v.inferred Jane Doe?>Yes,", "\nWhy?"]),
    (.srt, ["\nVoice A?: Bees?", "\nJane Doe?: Yes,", "\n?: Why?"]),
    (.md, ["0:00 Voice A?: Bees?", "0:03 Jane Doe?: Yes,", "0:03 ?: Why?"]),
    (.txt, ["[0:00:00] Voice A?: Bees?", "[0:00:03] Jane Doe?: Yes,", "[0:00:03] ?: Why?"]),
    (
      .podcastJSON,
      [
        #""confidence":0.5,"endTime":1.5,"inferredSpeaker":"Voice A","startTime":0}"#,
        #""confidence":0.5,"endTime":3605,"inferredSpeaker":"Jane Doe","startTime":3.725}"#,
        #""Why?","endTime":3605,"startTime":3.725"#,
      ]
    ),
  ])
  func `an inferred speaker cannot be taken for a label`(
    _ format: ExportFormat, _ expected: [String]
  ) throws {
    let written = try text(format, unlabelled, inferred)
    for part in expected { #expect(written.contains(part), "\(written)") }
    let again = try Reading.transcript(written)
    #expect(again.speakers.allSatisfy { $0.name != "Jane Doe" && $0.name != "Voice A" })
    #expect(try !text(format, unlabelled).contains("Jane Doe"))
  }

  @Test(arguments: [
    (ExportFormat.vtt, ["<v.inferred Jane Doe??>Yes,", "\nBees?"]),
    (.srt, ["\nJane Doe??: Yes,", "\nBees?"]), (.md, ["0:03 Jane Doe??: Yes,", "0:00 Bees?"]),
    (.txt, ["[0:00:03] Jane Doe??: Yes,", "[0:00:00] Bees?"]),
  ])
  func `a best guess has the mark of one twice, and a doubtful voice none`(
    _ format: ExportFormat, _ expected: [String]
  ) throws {
    var attribution = inferred
    for turn in attribution.turns.indices { attribution.turns[turn].confidence = 0.3 }
    let written = try text(format, unlabelled, attribution)
    for part in expected { #expect(written.contains(part), "\(written)") }
    let again = try Reading.transcript(written)
    #expect(again.speakers.allSatisfy { $0.name != "Jane Doe" && $0.name != "Jane Doe?" })
  }

  @Test(arguments: [
    (ExportFormat.vtt, "<v Jane Doe>Yes,"), (.srt, "\nJane Doe: Yes,"),
    (.md, "0:03 Jane Doe: Yes,"),
    (.txt, "[0:00:03] Jane Doe: Yes,"),
  ])
  func `what a user has set is written as a label`(
    _ format: ExportFormat, _ expected: String
  ) throws {
    var attribution = inferred
    attribution.turns[1].isCorrected = true
    let written = try text(format, unlabelled, attribution)
    #expect(written.contains(expected), "\(written)")
  }

  @Test func `a name that a user has given to a voice of the source is written as a label`() throws
  {
    var attribution = inferred
    attribution.origin = .voices
    for turn in attribution.turns.indices {
      (attribution.turns[turn].confidence, attribution.turns[turn].nameConfidence) = (1, 1)
    }
    #expect(try text(.vtt, talk, attribution).contains("<v Jane Doe>Yes,"))
    #expect(try text(.podcastJSON, talk, attribution).contains(#""speaker":"Jane Doe""#))
  }

  @Test(arguments: ExportFormat.allCases)
  func `where one person speaks, nobody is named but in JSON`(format: ExportFormat) throws {
    var attribution = inferred
    attribution.origin = .oneSpeaker
    attribution.turns = [attribution.turns[1]]
    let written = try text(format, unlabelled, attribution)
    #expect(written.contains("Jane Doe") == (format == .json))
  }

  @Test func `a label stays a label where inference says the same`() throws {
    var attribution = inferred
    (attribution.speakers, attribution.turns) = (talk.speakers, talk.turns)
    for format in ExportFormat.allCases where format != .json {
      #expect(try text(format, talk, attribution) == text(format, talk))
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func `a transcript without words can be written`(_ format: ExportFormat) throws {
    let written = try text(format, Transcript(title: "Bees"))
    #expect(format == .srt ? written.isEmpty : written.hasSuffix("\n"))
  }

  @Test func `cues without times follow each other as they would be said`() throws {
    let cues = CueList(["One.", String(repeating: "two ", count: 15), "Three."])
    let times = CueTimes(Transcript(cues: cues))
    #expect(times.starts == [0, 1000, 5000])
    #expect(times.ends == [1000, 5000, 6000])
  }

  @Test func `a cue without a start does not begin behind the next that has one`() throws {
    var cues = CueListBuilder()
    for (start, end) in [(0, 800), (nil, nil), (500, 400), (200, nil)] {
      cues.append(
        start: start.map(Timecode.init(milliseconds:)), end: end.map(Timecode.init(milliseconds:)),
        text: "Words.".utf8)
    }
    let times = CueTimes(Transcript(cues: cues.build()))
    #expect(times.starts == [0, 500, 500, 200])
    #expect(times.ends == [800, 1500, 1500, 500])
  }

  @Test func `words that start like a label are labelled themselves`() throws {
    let list = CueList(["One.", "Two.", "Bo Ek: three.", "Note: four."])
    let transcript = Transcript(
      speakers: [Speaker(name: "Host: ")],
      turns: [Turn(places: Place(cue: 0)..<list.place(list.text.count), speaker: 0)], cues: list)
    #expect(
      try text(.md, transcript).hasSuffix(
        "\n\nHost: One.\nHost: Two.\nHost: Bo Ek: three.\nNote: four.\n"))
  }
}
