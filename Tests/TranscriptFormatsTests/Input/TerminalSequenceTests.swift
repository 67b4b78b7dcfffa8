import Testing
import Transcripts

@testable import TranscriptFormats

struct TerminalSequenceTests {
  private static let whisper = """
    [00:00:00.000 --> 00:00:03.000]  \u{1B}[38;5;219mThe\u{1B}[0m\u{1B}[38;5;120m quick\u{1B}[0m fox
    [00:00:03.000 --> 00:00:06.000]  \u{1B}[38;5;71mjum\u{1B}[0m\u{1B}[38;5;120mped.\u{1B}[0m

    """

  @Test func `colours in the output of a recogniser are not in the words`() throws {
    let cues = try Reading.transcript(Self.whisper).cues
    #expect((0..<cues.count).map(cues.text) == ["The quick fox", "jumped."])
    #expect(cues.start(1) == Timecode(milliseconds: 3000))
  }

  @Test(arguments: [
    "1\n00:00:01,000 --> 00:00:02,000\nONE\n",
    "WEBVTT\n\n00:01.000 --> 00:02.000\nONE\n",
    "0:00:01.000,0:00:02.000\nONE\n",
    "[00:01.00]ONE\n[00:02.00]TWO\n",
    "{\"segments\": [{\"start\": 1, \"end\": 2, \"text\": \"ONE\"}]}",
    "<tt><body><div><p begin=\"1s\" end=\"2s\">ONE</p></div></body></tt>",
    "<html><body><p>[00:00:01] ONE</p></body></html>",
    "ONE, and no time.\n",
  ])
  func `no reader has them in its words`(_ input: String) throws {
    let coloured = "\u{1B}[31mr\u{1B}[0;1mope\u{1B}(B\u{1B}[m"
    let plain = try Reading.transcript(input.replacing("ONE", with: "rope"))
    #expect(try Reading.transcript(input.replacing("ONE", with: coloured)).cues == plain.cues)
    let whole = "\u{1B}[32m" + input.replacing("ONE", with: "rope") + "\u{1B}[0m"
    #expect(try Reading.transcript(whole).cues == plain.cues)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "ab"), ("a\u{1B}[2Kb\u{1B}[1;2Hc", "abc"), ("a\u{1B}[?25lb", "ab"),
    ("\u{1B}]8;;https://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\ x", "link x"),
    ("\u{1B}]0;title\u{7}words", "words"), ("a\u{1B}[31;", "a\u{1B}[31;"),
    ("a\u{1B}[3\u{301}m", "a\u{1B}[3\u{301}m"),
    ("a\u{1B}]0;without an end", "a\u{1B}]0;without an end"),
    ("a\u{1B} b", "a\u{1B} b"), ("a\u{1B}", "a\u{1B}"), ("a\u{1B}\u{1B}[0mb", "a\u{1B}b"),
  ])
  func `only whole sequences go`(_ input: String, _ words: String) throws {
    #expect(try Reading.transcript(input + "\n").cues.text(0) == words)
  }

  @Test func `UTF-16 loses them, too`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in Self.whisper.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try TranscriptReader.read(bytes).transcript.cues.text(1) == "jumped.")
  }

  @Test func `an issue is where it is in the file`() throws {
    let start = Array("\u{1B}[31mone\u{1B}[0m\n\u{1B}[32mtwo".utf8)
    let bytes = start + [0xFF] + Array(" \u{1B}[0mand all is well\n".utf8) + [0xFF, 0x0A]
    let issues = try TranscriptReader.read(bytes).transcript.issues
    #expect(issues.map(\.byteOffset) == [start.count, bytes.count - 2])
    #expect(issues.map(\.line) == [2, 3])
  }
}
