import Testing
import Transcripts

@testable import TranscriptFormats

struct YouTubeCaptionsTests {
  @Test(arguments: [
    ("I&amp;#39;m", "I'm"), ("&amp;amp;#39;", "&#39;"), ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
    ("&lt;i&gt;a&lt;/i&gt; b", "a b"), ("a&lt;BR&gt;b", "a\nb"), ("a\nb", "a\nb"),
    ("&amp;#x2014; &amp;#146; &amp;#0;", "— ’ &#0;"),
    ("&amp;nosuch; AT&amp;amp;T", "&nosuch; AT&T"),
    ("&lt;i never closed", "<i never closed"),
  ])
  func `the text of srv1 is HTML`(_ text: String, _ expected: String) throws {
    let document = "<transcript><text start=\"1\" dur=\"2\">\(text)</text></transcript>"
    let read = try TranscriptReader.read(Array(document.utf8))
    #expect(read.format == "srv1")
    #expect(read.transcript.cues.text(0) == expected)
  }

  @Test func `the text of srv3 is text`() throws {
    let cues = try Self.srv3("<p t=\"1\">&amp;#39; &lt;i></p>").cues
    #expect(cues.text(0) == "&#39; <i>")
  }

  @Test func `words have times at their first visible byte`() throws {
    let cues = try Self.srv3(
      "<p t=\"1000\" d=\"9\"><s> \u{200B}é</s>  <s t=\"200\"> two</s><s t=\"300\">\n\nthree</s></p>"
    ).cues
    #expect(cues.text(0) == "é two\nthree")
    #expect(cues.words(0).map(\.offset) == [3, 7])
    #expect(cues.words(0).map(\.start.milliseconds) == [1200, 1300])
  }

  @Test func `a row appended to the one above is part of its cue`() throws {
    let transcript = try Self.srv3(
      """
      <p t="0" d="900">a</p><p t="500" a="1">\n</p><p t="1000" d="500" a="1">b</p><p t="2000">c</p>
      """)
    #expect(Reading.cues(transcript) == ["0:00 a b", "0:02 c"])
    #expect(transcript.cues.end(0)?.milliseconds == 1500)
  }

  @Test(arguments: ["x", "1e9", "99999999999999999999999", ""])
  func `a time that cannot be read is left out with an issue`(_ time: String) throws {
    let transcript = try Self.srv3("<p t=\"\(time)\" d=\"\(time)\">a</p>")
    #expect(transcript.cues.start(0) == nil)
    #expect(transcript.issues.count == 1)
  }

  private static func srv3(_ rows: String) throws -> Transcript {
    try Reading.transcript("<timedtext format=\"3\"><body>\(rows)</body></timedtext>")
  }
}
