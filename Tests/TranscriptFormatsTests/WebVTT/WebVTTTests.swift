import Testing
import Transcripts

@testable import TranscriptFormats

struct WebVTTTests {
  private func cues(_ body: String) throws -> [String] {
    Reading.cues(try Reading.transcript("WEBVTT\n\n" + body))
  }

  @Test(arguments: [
    "WEBVTT", "WEBVTT\n", "WEBVTT \n", "WEBVTT\t\n", "WEBVTT x-y\r\n", "\u{FEFF}WEBVTT",
  ])
  func `a signature with nothing behind it is a transcript without cues`(_ text: String) throws {
    let read = try TranscriptReader.read(Array(text.utf8))
    #expect(read.format == "webvtt")
    #expect(read.transcript.cues.isEmpty)
  }

  @Test(arguments: [
    "webvtt\n", "WebVTT", "WEBV\n", "WEBVTT\u{0}\n", "WEBVTT\u{B}", "WEBVTT-\n",
    "\u{FEFF}\u{FEFF}WEBVTT\n", "\nWEBVTT\n",
    " WEBVTT\n", "WEBSRT\n", "WEBVTTX \n\n00:00.000 --> 00:01.000\nx",
    "WEBVT\n\n00:00.000 --> 00:01.000\nx",
  ])
  func `another signature is refused`(_ text: String) {
    #expect {
      try TranscriptReader.read(Array(text.utf8))
    } throws: { error in
      guard case TranscriptFormatError.unreadable("WebVTT", _, _) = error else { return false }
      return true
    }
  }

  @Test func `prose about the format is none of it`() {
    #expect(throws: TranscriptFormatError.unrecognised) {
      try WebVTT.read(text: "WebVTT is what browsers show captions with")
    }
  }

  @Test func `a line with an arrow ends the cue before it`() throws {
    let found = try cues("00:00.000 --> 00:01.000\none\n-->\n00:01.000 --> 00:02.000\ntwo")
    #expect(found == ["0:00 one", "0:01 two"])
  }

  @Test func `what stands above the times is no text`() throws {
    let found = try cues("NOTE\n00:00.000 --> 00:01.000\none\n\nSTYLE\n00:01.000-->00:02.000\ntwo")
    #expect(found == ["0:00 one", "0:01 two"])
  }

  @Test func `only one line may stand above the times`() throws {
    #expect(try cues("a\nb\n00:01.000 --> 00:02.000\nc") == ["0:01 c"])
  }

  @Test(arguments: ["line:0", "\tposition:10%,start", "x", ":", "align:start align:end"])
  func `settings of any kind leave the cue alone`(_ settings: String) throws {
    #expect(try cues("00:01.000 --> 00:02.000 \(settings)\na") == ["0:01 a"])
    #expect(try cues("00:01.000 --> 00:02.000\(settings)\na") == ["0:01 a"])
  }

  @Test func `damaged times are not guessed where others are sound`() throws {
    let body = "00:01.000 --> 00:02.000\na\n\n00:3.000 --> 00:04.000\nb"
    #expect(try cues(body) == ["0:01 a"])
    #expect(try cues("00:00:00.00 --> 00:00:01.o0\na").isEmpty)
  }

  @Test(arguments: [
    ("<", ""), ("a<", "a"), ("<<", ""), ("a<.", "a"), ("a</", "a"), ("<c></>x", "x"),
    ("<rt>x", "x"), ("<ruby>a<rt>b</ruby>c", "abc"), ("<1>x", "x"), ("a<00:00.5>b", "ab"),
    ("<x y>z</x>", "z"), ("<c\nd>e", "e"), ("a <b> c</b>", "a c"), ("a<b\n>\nc", "a\nc"),
  ])
  func `tags are not text`(_ markup: String, _ expected: String) throws {
    let found = try cues("00:00.000 --> 00:01.000\n\(markup)\n")
    #expect(found == (expected.isEmpty ? [] : ["0:00 " + expected]))
  }

  @Test(arguments: [
    ("Language: pt-BR", "pt-BR"), ("Kind: captions; Language: en", "en"), ("language:de\n", "de"),
    ("Language: ", nil), ("Kind: captions", nil),
  ])
  func `the header says the language`(_ header: String, _ expected: String?) throws {
    #expect(try Reading.transcript("WEBVTT\n\(header)\n\n").language == expected)
    #expect(try Reading.transcript("WEBVTT \(header)\n\n").language == expected)
  }

  @Test(arguments: [
    ("WEBVTT - Bread ", "Bread"), ("WEBVTT\nTitle: Bread", "Bread"), ("WEBVTT Bread", nil),
    ("WEBVTT - ", nil),
  ])
  func `the header may say the title`(_ header: String, _ expected: String?) throws {
    #expect(try Reading.transcript(header + "\n\n").title == expected)
  }
}

extension WebVTT {
  fileprivate static func read(text: String) throws -> ParsedTranscript {
    try Array(text.utf8).withUnsafeBufferPointer { try read(ByteView($0)) }
  }
}
