import Testing
import Transcripts

@testable import TranscriptFormats

/// TTML by the rules of TTML2, section 10.3 (time expressions) and section 12 (timing).
struct TimedTextReaderTests {
  @Test(arguments: [
    ("01:02:03", 3_723_000), ("00:00:01.25", 1250), ("00:00:01,5", 1500),
    ("100:00:00", 360_000_000),
    ("00:00:01:15", 1500), ("00:00:01;15", 1500), ("00:00:01:250", 1250), ("01:05", 65_000),
    ("12", 12_000), ("1.5s", 1500), ("250ms", 250), ("2m", 120_000), ("0.5h", 1_800_000),
    ("45f", 1500), ("3t", 3000), (" 4s ", 4000),
  ])
  func `a time expression is read`(_ expression: String, _ milliseconds: Int) throws {
    let cues = try Self.cues("<p begin=\"\(expression)\">x</p>").cues
    #expect(cues.start(0)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "s", "-", "+1s", "1e3s", "nan", "1:2:3:4:5", "::", "1..5s", "1x", "1 s", "٣s", "0x10",
    "999999999999999999999999999999s", "99999999h", "1:-2", "wallclock(2001-01-01)",
  ])
  func `what is no time is left out with an issue`(_ expression: String) throws {
    let transcript = try Self.cues("<p begin=\"\(expression)\">x</p>")
    #expect(transcript.cues.start(0) == nil)
    #expect(transcript.issues.count == 1)
  }

  @Test(arguments: [
    ("ttp:frameRate=\"25\"", "00:00:01:05", 1200),
    ("ttp:frameRate=\"24\" ttp:frameRateMultiplier=\"1000 1001\"", "24f", 1001),
    ("ttp:frameRate=\"50\"", "100t", 2000),
    ("ttp:frameRate=\"25\" ttp:subFrameRate=\"2\"", "00:00:00:01.1", 60),
    ("ttp:tickRate=\"1000\"", "1500t", 1500),
    ("ttp:frameRate=\"0\" ttp:tickRate=\"-5\"", "30f", 1000),
    (
      "ttp:timeBase=\"smpte\" ttp:frameRateMultiplier=\"1000 1001\"", "01:00:00:00", 3_603_600
    ),
    (
      "ttp:timeBase=\"smpte\" ttp:frameRateMultiplier=\"1000 1001\" ttp:dropMode=\"dropNTSC\"",
      "01:00:00:00", 3_599_996
    ),
  ])
  func `frames and ticks take as long as the document says`(
    _ parameters: String, _ expression: String, _ milliseconds: Int
  ) throws {
    let body = "<p begin=\"\(expression)\">x</p>"
    let cues = try Self.cues(body, parameters).cues
    #expect(cues.start(0)?.milliseconds == milliseconds)
  }

  @Test func `a child begins with its container and ends with it at the latest`() throws {
    let lines = try Self.lines(
      """
      <div begin="10s" end="20s"><p>a</p><p begin="2s" dur="3s">b</p><p begin="5s" end="60s">c</p>
      <p end="1s">d</p></div>
      """)
    #expect(lines == ["10-20 a", "12-15 b", "15-20 c", "10-11 d"])
  }

  @Test func `in a sequence each child begins where the one before it ends`() throws {
    let lines = try Self.lines(
      """
      <div timeContainer="seq" begin="5s"><p dur="2s">a</p><p begin="1s" end="4s">b</p>
      <p timeContainer="seq"><span dur="1s">c</span><span dur="2s">d</span></p><p dur="1s">e</p>
      </div><div><p begin="1s" end="2s">f</p></div>
      """)
    #expect(lines == ["5-7 a", "8-11 b", "11-14 cd", "14-15 e", "1-2 f"])
  }

  @Test func `what follows an endless child of a sequence has no time`() throws {
    let lines = try Self.lines(
      "<div timeContainer=\"seq\"><p begin=\"1s\">a</p><p dur=\"1s\">b</p></div>")
    #expect(lines == ["1- a", "- b"])
  }

  @Test(arguments: [
    (
      "<p><span begin=\"3s\" end=\"4s\">a</span> <span begin=\"5s\" dur=\"2s\">b</span></p>",
      "3-7 a b"
    ),
    ("<p><span begin=\"3s\" end=\"4s\">a</span> and b</p>", "- a and b"),
    ("<p begin=\"1s\" end=\"9s\"><span begin=\"3s\" end=\"4s\">a</span></p>", "1-9 a"),
    ("<p begin=\"1s\"><span begin=\"3s\" end=\"4s\">a</span></p>", "1-5 a"),
  ])
  func `a paragraph without times is seen when its spans are`(
    _ paragraph: String, _ line: String
  ) throws {
    #expect(try Self.lines(paragraph) == [line])
  }

  @Test func `times in a part that would be over by then count from the start`() throws {
    let lines = try Self.lines(
      "<div begin=\"100s\" end=\"110s\"><p begin=\"100s\" end=\"104s\">a</p><p begin=\"104s\">b</p></div>"
    )
    #expect(lines == ["100-104 a", "104-110 b"])
  }

  @Test(arguments: [
    "<div end=\"10s\"><p end=\"3s\">a</p><p begin=\"10s\" dur=\"5s\">b</p></div>",
    """
    <div end="10s"><div timeContainer="seq" dur="20s"><p dur="3s">a</p>
    <p begin="7s" dur="5s">b</p></div></div>
    """,
    "<p end=\"3s\">a<span begin=\"3s\">b</span></p>",
    "<p end=\"3s\">a</p><p begin=\"2s\" dur=\"5s\" timeContainer=\"seq\">b</p>",
  ])
  func `what has no time to be seen is left out`(_ body: String) throws {
    #expect(try Self.lines(body) == ["0-3 a"])
  }

  @Test func `what begins behind the end of the whole document is read`() throws {
    let xml = """
      <tt xmlns="http://www.w3.org/ns/ttml"><body end="3s"><div><p end="3s">a</p>
      <p begin="3s" end="4s">b</p></div></body></tt>
      """
    #expect(Reading.cues(try Reading.transcript(xml)).count == 2)
  }

  @Test(arguments: [
    "<p tts:display=\"none\">b</p>",
    "<div tts:display=\"none\"><p tts:display=\"auto\">b</p></div>",
    "<p tts:visibility=\"hidden\">b</p>", "<p style=\"other gone\">b</p>",
  ])
  func `what is never displayed is left out`(_ hidden: String) throws {
    #expect(try Self.seen("<p>a <span tts:display=\"none\">c</span></p>" + hidden) == ["a"])
  }

  @Test(arguments: [
    "<p tts:display=\"none\"><set begin=\"1s\" tts:display=\"auto\"/>a</p>",
    "<div tts:visibility=\"hidden\"><p><span tts:visibility=\"visible\">a</span> b</p></div>",
    "<p style=\"gone\" tts:display=\"auto\">a</p>", "<p style=\"gone shown\">a</p>",
  ])
  func `what is displayed at some time is read`(_ body: String) throws {
    #expect(try Self.seen(body) == ["a"])
  }

  private static func seen(_ body: String) throws -> [String] {
    let transcript = try Reading.transcript(
      """
      <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"><head>
      <styling><style xml:id="gone" tts:display="none"/><style xml:id="shown" tts:display="auto"/>
      <style xml:id="other" tts:color="red"/></styling></head><body>\(body)</body></tt>
      """)
    return (0..<transcript.cues.count).map { transcript.cues.text($0) }
  }

  @Test func `Apple's times count from the start of the recording`() throws {
    let lines = try Self.lines(
      "<div begin=\"9s\" end=\"90s\"><p begin=\"9s\" end=\"12s\"><span begin=\"9s\">a</span></p></div>",
      "xmlns:itunes=\"http://music.apple.com/lyric-ttml-internal\"")
    #expect(lines == ["9-12 a"])
  }

  @Test func `text is what paragraphs hold, without metadata and what is foreign`() throws {
    let body = """
      <div>lost<p begin="1s">a<metadata>m</metadata><x:y xmlns:x="urn:x">f</x:y><set begin="1s"/>
      <br/>b <b>c</b><![CDATA[ & d]]><!-- e --></p><p begin="2s"/></div>
      """
    #expect(Reading.cues(try Self.cues(body)) == ["0:01 a\nb c & d"])
  }

  private static func cues(_ body: String, _ attributes: String = "") throws -> Transcript {
    try Reading.transcript(
      """
      <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" \
      \(attributes)><body>\(body)</body></tt>
      """)
  }

  /// The cues as `start-end text`, in seconds.
  private static func lines(_ body: String, _ attributes: String = "") throws -> [String] {
    let cues = try cues(body, attributes).cues
    return (0..<cues.count).map { cue in
      let times = [cues.start(cue), cues.end(cue)].map { $0.map { "\($0.seconds)" } ?? "" }
      return "\(times.joined(separator: "-")) \(cues.text(cue))"
    }
  }
}
