import Testing
import Transcripts

@testable import TranscriptFormats

struct SubRipTests {
  private func cues(_ text: String) throws -> [String] {
    Reading.cues(try Reading.transcript(text))
  }

  @Test(arguments: [
    ("00:00:01,000 --> 00:00:02,500", 1000, 2500), ("00:00:01.000-->00:00:02.500", 1000, 2500),
    ("0:0:1 -> 0:0:2", 1000, 2000), ("00:01,5 --> 00:02,25", 1500, 2250),
    ("0.860 --> 7.380", 860, 7380), ("00:00:01，000 ––> 00:00:02。000", 1000, 2000),
    ("00:00:01:250 --> 00:00:02:500", 1250, 2500), ("00:00:01,0004 --> 00:00:02,0005", 1000, 2001),
    ("-00:00:01,000 --> 00:00:02,000", 0, 2000),
    ("99:59:59,999 --> 00:90:00", 359_999_999, 5_400_000),
    ("00：00：01，000 --> 00：00：02，000", 1000, 2000),
    ("00:00:01,000 --> 00:00:02,000 X1:5", 1000, 2000),
  ])
  func `a timing may be written in many ways`(_ line: String, _ start: Int, _ end: Int) throws {
    let transcript = try Reading.transcript("1\n\(line)\nwords\n")
    #expect(transcript.cues.start(0)?.milliseconds == start)
    #expect(transcript.cues.end(0)?.milliseconds == end)
    #expect(transcript.cues.count == 1 && transcript.cues.text(0) == "words")
  }

  @Test(arguments: [
    "3:30 is late", "10 -> 20", "at 00:00:01,000 --> 00:00:02,000", "0:05 --", "--> 00:00:01",
    "1984", "00:00:01,000", "12:30 -> noon",
  ])
  func `words with times in them are no timing`(_ line: String) throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nwords\n\n\(line)\nend"
    #expect(try cues(text) == ["0:01 words\n\(line)\nend"])
  }

  @Test(arguments: [
    "99999999999999999999:00:00", "00:99999999999999999999:00", "0:0:0,99999999999999999999",
    "-9999999999999999999:0:0", "0:0:99999999999",
  ])
  func `a time beyond any recording is the last there is`(_ stamp: String) throws {
    let transcript = try Reading.transcript("\(stamp) --> \(stamp)\nwords")
    #expect(transcript.cues.count == 1)
  }

  @Test(arguments: [
    "1\nwords without a timing", "webvtt\n\n00:01.000 --> 00:02.000\nwords",
    "\n WEBSRT\n\n00:01.000 --> 00:02.000\nwords",
    String(repeating: "Prose that says much.\n", count: 200) + "00:00:01 --> 00:00:02\nA quote",
  ])
  func `what only looks like subtitles is left to other formats`(_ text: String) {
    let read = try? TranscriptReader.read(Array(text.utf8))
    #expect(read?.format != "srt")
  }

  @Test(arguments: [
    ("<i>a</i>", "a"), ("<font color=\"#fff\" >a", "a"), ("< u>a</ u >", "a"), ("</xyz>a", "a"),
    ("<c.green>a</c>", "a"), ("a<00:00:01.500><c> b</c>", "a b"), ("a<br />b", "a\nb"),
    ("<LAUGHS>", "<LAUGHS>"), ("<Laughs> a", "<Laughs> a"), ("a <b", "a <b"),
    ("3 < 4 > 2", "3 < 4 > 2"),
    ("{\\an8}a", "a"), ("{\\b1}a{\\b0} b", "a b"), ("{y:i}a", "a"), ("{a} b", "{a} b"),
    ("{\\an8 a", "{\\an8 a"),
    ("a &amp; b", "a & b"), ("a&nbsp;b", "a b"), ("&lt;i&gt;", "<i>"), ("it&#39;s", "it's"),
    ("AT&T; a & b", "AT&T; a & b"), ("&#x41;", "A"), ("a\\Nb\\hc", "a\nb c"),
    ("C:\\new", "C:\\new"),
    ("  a \t b\u{A0}\u{3000}c ", "a b c"),
  ])
  func `styling is dropped and references are decoded`(_ text: String, _ words: String) throws {
    let source = "1\n00:00:01,000 --> 00:00:02,000\nwords\n\n2\n00:00:01,000 --> 00:00:02,000\n"
    #expect(try cues(source + text) == ["0:01 words", "0:01 " + words])
  }

  @Test(arguments: ["\n2", "\n2\n", "\n\n2\n\n"])
  func `the index of a cue that was cut off is no text`(_ rest: String) throws {
    #expect(try cues("1\n00:00:01,000 --> 00:00:02,000\na\n" + rest) == ["0:01 a"])
  }

  @Test func `a cue without visible text is dropped`() throws {
    let timing = "00:00:01,000 --> 00:00:02,000\n"
    #expect(
      try cues("\(timing)\u{200B}\n\n\(timing)<i></i>\n\n\(timing)\n\(timing)a") == ["0:01 a"])
  }
}
