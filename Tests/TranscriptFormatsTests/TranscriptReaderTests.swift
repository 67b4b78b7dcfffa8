import Testing
import Transcripts

@testable import TranscriptFormats

struct TranscriptReaderTests {
  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{A0}\u{2003}\u{200B}\n"])
  func `nothing to see is empty`(_ text: String) {
    #expect(throws: TranscriptFormatError.empty) { try Reading.transcript(text) }
  }

  @Test(arguments: [
    "{\"a\": [1, 2]}", "[{\"a\": 1}]", "<a>b</a>", "1\nHello\n", "webvtt\n\nHello\n",
  ])
  func `what is another format's and damaged is not taken for plain text`(_ text: String) {
    #expect(throws: TranscriptFormatError.self) { try Reading.transcript(text) }
  }

  @Test(arguments: [
    "Hello there.", "The train leaves at 10:30 and comes at 12:45.", "# A title\n\nProse.",
    "A letter of two lines, the second at\n10:30 in the morning.",
  ])
  func `text without stamps or headings is read as it stands`(_ text: String) throws {
    let read = try TranscriptReader.read(Array(text.utf8))
    #expect(read.format == (text.hasPrefix("#") ? "markdown" : "text"))
    #expect(read.transcript.cues.lastStart == nil)
  }

  @Test(
    arguments: [
      ([0x30, 0x3A, 0x30, 0x30, 0x61, 0x00], 5),
      ([0x61, 0x01, 0x02, 0x03], 1), ([0x1F, 0x8B, 0x08, 0x9C, 0x9D, 0x9E, 0x9F], 0),
    ] as [([UInt8], Int)])
  func `binary data is refused at the byte that shows it`(_ bytes: [UInt8], _ offset: Int) {
    #expect(throws: TranscriptFormatError.binary(byteOffset: offset)) {
      try TranscriptReader.read(bytes)
    }
  }

  @Test func `a page is named as the schema names it`() throws {
    #expect(
      try TranscriptReader.read(Array("Full Transcript\n0:00Hi".utf8)).format == "learning-library")
  }

  @Test func `invalid UTF-8 is replaced, with one issue a run`() throws {
    let bytes =
      Array("0:00caf".utf8) + [0xE9, 0x20, 0xC3, 0x28, 0xFF, 0xFF, 0xFE]
      + Array(" and all is well".utf8)
    let transcript = try TranscriptReader.read(bytes).transcript
    #expect(
      transcript.dump == """
        cue 0:00: caf\u{FFFD} \u{FFFD}(\u{FFFD}\u{FFFD}\u{FFFD} and all is well
        issue at line 1, byte 7: invalid UTF-8 was replaced by U+FFFD
        issue at line 1, byte 9: invalid UTF-8 was replaced by U+FFFD
        issue at line 1, byte 11: invalid UTF-8 was replaced by U+FFFD

        """)
  }

  @Test func `issues stop before they fill the memory`() throws {
    let bytes = Array("0:00".utf8) + (0..<2000).flatMap { _ in Array("word text ".utf8) + [0xFF] }
    #expect(try TranscriptReader.read(bytes).transcript.issues.count == IssueLog.limit)
  }

  @Test(arguments: ["Gr\u{FC}\u{DF} Gott.", "D\u{E9}j\u{E0} cr\u{E9}\u{E9} l\u{E0}."])
  func `words that end with two letters of Windows-1252 are no damage`(_ words: String) throws {
    let bytes = words.unicodeScalars.map { UInt8($0.value) }
    #expect(try TranscriptReader.read(bytes).transcript.cues.text(0) == words)
  }
}
