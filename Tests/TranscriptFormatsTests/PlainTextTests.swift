import Testing
import Transcripts

@testable import TranscriptFormats

struct PlainTextTests {
  /// Each cue as `time speaker: words`.
  private func spoken(_ text: String) throws -> [String] {
    let transcript = try Reading.transcript(text)
    return (0..<transcript.cues.count).map { cue in
      let turn = transcript.turns.last { $0.places.lowerBound <= Place(cue: cue) }
      let name = turn?.speaker.flatMap { transcript.speakers[$0].name } ?? "-"
      let start = transcript.cues.start(cue)?.description ?? "-"
      return "\(start) \(name): \(transcript.cues.text(cue))"
    }
  }

  @Test(arguments: ["[", "{a: ", "? ", "- ", "a: &x\n", "'"])
  func `front matter that goes on and on costs no more than its length`(_ piece: String) throws {
    let yaml = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let cues = try Reading.cues(Reading.transcript("---\na: \(yaml)\n---\nHi.\n"))
    #expect(cues.last?.hasSuffix("Hi.") == true)
  }

  @Test(arguments: [
    "Ines Roy  0:12\nHi.\n", "Ines Roy 0:12\n\nHi.\n", "Ines Roy: 00:00:12\n\nHi.\n",
    "Ines Roy:00:00:12\nHi.\n", "**Ines Roy:** 00:00:12\n\nHi.\n", "**Ines Roy**: 00:00:12\nHi.\n",
    "**Ines Roy** 00:00:12\n\nHi.\n", "Ines Roy 00:00:12:\n\nHi.\n", "Ines Roy – 00:00:12:\nHi.\n",
    "Ines Roy — 0:12\nHi.\n", "Ines Roy (00:12)\nHi.\n", "Ines Roy [00:00:12]: Hi.\n",
    "Ines Roy (0:12): Hi.\n", "Ines Roy: [00:00:12] Hi.\n", "[00:00:12] Ines Roy: Hi.\n",
    "(00:00:12) Ines Roy:\nHi.\n", "00:00:12 Ines Roy: Hi.\n", "[0:12] - Ines Roy: Hi.\n",
    "[Ines Roy] 00:00:12\nHi.\n", "00:00:12 From Ines Roy to Everyone: Hi.\n",
    "Ines Roy: [0:12](https://e.org/?t=12) Hi.\n", "Ines Roy   0:12   \r\nHi.\r\n",
    "**[00:00:12] Ines Roy:** Hi.\n",
    "[00:00:12.000 --> 00:00:14.000]  Ines Roy: Hi.\n",
  ])
  func `a name and a stamp are told from the words however they are written`(
    _ text: String
  ) throws {
    #expect(try spoken(text) == ["0:12 Ines Roy: Hi."])
  }

  @Test(arguments: [
    "Here is what I mean: the saw.", "10:30: the saw comes.", "https://example.org/0:12",
    "It was 16:9 and then 4:3.", "[inaudible 00:00:42]", "We met at 10:30", "b 00:00",
    "Meet (10:30) at the mill", "Note: the saw is sharp.",
  ])
  func `words that look like names or stamps stay words`(_ line: String) throws {
    #expect(try spoken("So.\n" + line + "\n") == ["- -: So.", "- -: " + line])
  }

  @Test func `lines are cues where no blank lines part them, and else paragraphs`() throws {
    #expect(try spoken("one\ntwo\n") == ["- -: one", "- -: two"])
    #expect(try spoken("one\ntwo\n\nthree\n") == ["- -: one two", "- -: three"])
  }

  @Test func `a stamp is the start of its first paragraph only`() throws {
    #expect(
      try spoken("00:01\na\nb\n\nc\n00:02:03\nd\n")
        == ["0:01 -: a b", "- -: c", "2:03 -: d"])
    #expect(try spoken("00:01\n00:02\na\n") == ["0:02 -: a"])
  }

  @Test(arguments: [
    "[0.00s -> 4.20s] Hi.\n[4.20s -> 6.00s] Yes.\n", "[0.0 --> 4.2] Hi.\n[4.2 --> 6.0] Yes.\n",
    "00:00:00.0 - 00:00:04.2\nHi.\n\n00:00:04.2 - 00:00:06.0\nYes.\n",
    "00:00:00.000: Hi.\n00:00:04.200: Yes.\n",
  ])
  func `stamps are read in whatever form they are written`(_ text: String) throws {
    #expect(try spoken(text) == ["0:00 -: Hi.", "0:04 -: Yes."])
  }

  @Test func `frames that are dropped are passed over`() throws {
    let text =
      "00;00;00;00 - 00;00;05;12\nSpeaker 1\nHi.\n\n00;00;05;14 - 00;00;09;00\nSpeaker 2\nYes.\n"
    #expect(try spoken(text) == ["0:00 Speaker 1: Hi.", "0:05 Speaker 2: Yes."])
  }

  @Test func `a time that starts the words below a stamp is no stamp`() throws {
    #expect(
      try spoken("0:00\nso\n0:08\n10:30 we met\n0:12\n3:15 it rained\n")
        == ["0:00 -: so", "0:08 -: 10:30 we met", "0:12 -: 3:15 it rained"])
  }

  @Test func `a dash behind brackets is a word's`() throws {
    #expect(
      try spoken("[0:00:04] - Hi.\n[0:00:09] - Yes.\n")
        == ["0:04 -: - Hi.", "0:09 -: - Yes."])
  }

  @Test func `tags of captions go with their partners only`() throws {
    #expect(try spoken("0:01\n<b>a <font color=\"red\">bee</font></b>\n") == ["0:01 -: a bee"])
    #expect(
      try spoken("0:01\nthe <b> tag, </i> <a bee> <p>no</p>\n").first
        == "0:01 -: the <b> tag, </i> <a bee> <p>no</p>")
  }

  @Test func `a duration or a source in the head makes no page of a talk`() throws {
    for head in ["Duration: 10:00", "Source: https://e.org", "# Bees\n\n**Duration:** 10:00"] {
      let read = try spoken(head + "\n\nInes: Hi.\nSam: Yes.\nInes: So.\n")
      #expect(read.suffix(3) == ["- Ines: Hi.", "- Sam: Yes.", "- Ines: So."])
    }
  }

  @Test func `the head of a talk names no speakers`() throws {
    let head = "Speaker: Ana Ruiz\nLocation: The mill\nSlides: https://e.org\nTopic: Bees\n\n"
    #expect(try spoken(head + "Bees dance.\n\nThey do.\n").allSatisfy { $0.hasPrefix("- -:") })
  }

  @Test func `beside stamped names one word with a colon is none`() throws {
    let text = "Ines Roy 0:01\nHi.\n\nSam: 0:02\n\nListed: all.\n\nInes Roy:\n\nSo.\n\nSam: Yes.\n"
    #expect(
      try spoken(text) == [
        "0:01 Ines Roy: Hi.", "0:02 Sam: Listed: all.", "- Ines Roy: So.", "- Sam: Yes.",
      ])
  }

  @Test func `names that stand apart from their stamps are believed beside others`() throws {
    #expect(
      try spoken("Ines Roy  0:01\nHi.\n\nIT  0:02\nYes.\n\nsam  0:03\nSo.\n\nWe met (0:04)\n")
        == ["0:01 Ines Roy: Hi.", "0:02 IT: Yes.", "0:03 sam: So.", "- sam: We met (0:04)"])
  }

  @Test func `the first lines of verses are no names`() throws {
    let verse = "Over Hill And Dale\nGolden Bees Go Home\nCarrying The Summer\n"
    let transcript = try Reading.transcript("[00:02:35]\n\(verse)\n[00:02:51]\n\(verse)")
    #expect(transcript.speakers.isEmpty)
    #expect(transcript.cues.text(0).hasPrefix("Over Hill And Dale"))
  }

  @Test func `labels in a list are labels`() throws {
    #expect(try spoken("- Ines: Hi.\n- Sam: Yes.\n") == ["- Ines: Hi.", "- Sam: Yes."])
    #expect(try spoken("- Hi.\n- Yes.\n") == ["- -: - Hi.", "- -: - Yes."])
  }

  @Test func `a stamp in words below its stamp is dropped, and other such words are not`() throws {
    #expect(
      try spoken("1:05\n1 minute, 5 seconds\nyes\n1:09\n9 seconds\n")
        == ["1:05 -: yes", "1:09 -: 9 seconds"])
  }

  @Test func `headings are sections from the next time on, and the first is the title`() throws {
    let transcript = try Reading.transcript(
      "# Saws\n\n## Teeth\n\nIna: 00:01\n\nOne.\n\n## Oil (0:09)\n\nIna: 00:12\n\nTwo.\n\n## End\n")
    #expect(transcript.title == "Saws")
    #expect(
      transcript.sections == [
        Section(start: Timecode(seconds: 1), title: "Teeth"),
        Section(start: Timecode(seconds: 9), title: "Oil"),
      ])
  }

  @Test(arguments: [
    ("*a* **b** _c_ __d__ ***e*** `f` ~~g~~", "a b c d e f g"),
    ("2 * 3 * 4, a_b_c, 5 ~ 6", "2 * 3 * 4, a_b_c, 5 ~ 6"),
    ("[a](https://e.org/b_(c)) ![d](e.png)f", "a f"), ("[a] (b) [c", "[a] (b) [c"),
    ("\\*a\\* \\[b\\] c\\d", "*a* [b] c\\d"),
    ("<b>a</b><br> <https://e.org> 1 < 2", "a https://e.org 1 < 2"),
    ("a[^1] b", "a b"), ("*a", "*a"), ("", ""),
  ])
  func `marks of Markdown are no words`(_ markdown: String, _ words: String) {
    #expect(String(decoding: InlineMarkdown.plain(Array(markdown.utf8)), as: UTF8.self) == words)
  }

  @Test(
    arguments: [
      ("Tue, Mar 5, 2024 10:00AM • 24:15", "2024-03-05", 1455),
      ("Fri, 3/5 10:30AM • 24:15", nil, 1455),
      ("March 15 2024", "2024-03-15", nil), ("2024-03-05", "2024-03-05", nil),
    ] as [(String, String?, Int?)])
  func `a date line gives a day and a duration`(
    _ line: String, _ date: String?, _ seconds: Int?
  ) {
    Array(line.utf8).withUnsafeBufferPointer { buffer in
      let found = DateLine(ByteView(buffer), 0..<buffer.count)
      #expect(found?.date == date)
      #expect(found?.duration?.seconds == seconds)
    }
  }

  @Test func `front matter names the recording, whatever its keys`() throws {
    let transcript = try Reading.transcript(
      "---\nTitle: Saws\nurl: [https://e.org/a, b]\ndate: 2020-01-02T10:00\nlang: de\n---\nHi.\n")
    #expect(transcript.title == "Saws")
    #expect(transcript.source == "https://e.org/a")
    #expect((transcript.date, transcript.language) == ("2020-01-02", "de"))
    #expect(Reading.cues(transcript) == ["- Hi."])
  }

  @Test func `a page of a library stays one, whatever its captions hold`() throws {
    let read = try TranscriptReader.read(Array("Full Transcript\n\n0:00\nAna 0:12\n0:04\nb\n".utf8))
    #expect(read.format == "learning-library")
  }
}
