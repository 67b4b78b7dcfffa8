import TestSupport
import Testing
import TranscriptFormats
import Transcripts

@testable import ReaderRuntime

struct PlainTextTests {
  private func text(_ transcript: Transcript) throws -> String {
    let read = ParsedTranscript(format: "webvtt", transcript: transcript)
    return String(decoding: try PlainText.bytes(read), as: UTF8.self)
  }

  @Test func `a transcript is printed with its title, headings and times`() throws {
    let transcript = try TranscriptReader.read(Array(Samples.page.utf8)).transcript
    #expect(
      try text(transcript) == """
        # Bread and Letters

        ## [0:00:00] The Oven

        [0:00:00] We light it at four. Nobody is awake then.

        ## [0:01:00] The Letter

        [0:01:00] And then a letter came. From whom?

        """)
  }

  @Test func `what is printed can be read again`() throws {
    let transcript = try TranscriptReader.read(Array(Samples.page.utf8)).transcript
    let again = try TranscriptReader.read(Array(try text(transcript).utf8)).transcript
    #expect(again.sections.map(\.title) == ["The Oven", "The Letter"])
    #expect(again.cues.text == transcript.cues.text)
  }

  @Test func `joiners, tones, soft hyphens and new emoji are printed`() throws {
    let words =
      "👨\u{200D}👩\u{200D}👧 👍\u{1F3FD} ❤\u{FE0F} می\u{200C}خواهم so\u{AD}ft \u{1FAE9}\u{1FAFE}"
    let printed = try text(Transcript(cues: CueList([words])))
    #expect(printed.unicodeScalars.elementsEqual("\(words)\n".unicodeScalars))
  }

  @Test func `a control in the text is made visible`() throws {
    let cues = CueList(["a\u{1B}]0;x\u{7}b\u{9B}\u{202E}c\nd é"])
    let printed = try text(Transcript(title: "t\u{1B}[2J", cues: cues))
    #expect(!printed.contains("\u{1B}") && !printed.contains("\u{202E}") && printed.contains("é"))
    #expect(try text(Transcript()) == "")
  }
}
