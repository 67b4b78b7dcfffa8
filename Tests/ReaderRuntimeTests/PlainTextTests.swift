import Testing
import TranscriptFormats
import Transcripts

@testable import ReaderRuntime

struct PlainTextTests {
  private func text(_ transcript: Transcript) -> String {
    String(decoding: PlainText.bytes(transcript), as: UTF8.self)
  }

  @Test func `a transcript is printed with its head, headings and times`() throws {
    let transcript = try TranscriptReader.read(Array(Samples.page.utf8)).transcript
    #expect(
      text(transcript) == """
        # Bread and Letters
        Source: https://example.org/bread
        Duration: 0:01:40

        Key points:
        - Bakers count time in loaves.

        ## 1  0:00  The Oven

        0:00  We light it at four. Nobody is awake then.

        ## 2  1:00  The Letter

        1:00  And then a letter came. From whom?

        """)
  }

  @Test func `a speaker is named where another one begins to talk`() {
    var cues = CueListBuilder()
    for (second, words) in [(0, "Come in."), (5, "Thank you."), (9, "Sit down.")] {
      cues.append(start: Timecode(seconds: second), text: words.utf8)
    }
    let turns = [(0, 0), (1, 1), (2, 0)].map { cue, speaker in
      Turn(places: Place(cue: cue)..<Place(cue: cue + 1), speaker: speaker)
    }
    let transcript = Transcript(
      speakers: [Speaker(name: "Ann"), Speaker(name: nil)], turns: turns, cues: cues.build())
    #expect(text(transcript) == "0:00  Ann: Come in.\n0:05  Thank you.\n0:09  Ann: Sit down.\n")
  }

  @Test func `a control in the text is made visible`() {
    var cues = CueListBuilder()
    cues.append(start: nil, text: "a\u{1B}]0;x\u{7}b\u{9B}\u{202E}c\nd é".utf8)
    let title = "t\u{1B}[2J"
    let printed = text(Transcript(title: title, cues: cues.build()))
    #expect(printed == "# t␛[2J\n\na␛]0;x␇b\u{FFFD}c d é\n")
  }

  @Test func `a section behind the last words is printed, and nothing gives nothing`() {
    let section = Section(start: Timecode(seconds: 60), title: "After")
    #expect(text(Transcript(sections: [section])) == "## 1  1:00  After\n\n")
    #expect(text(Transcript()) == "")
  }
}
