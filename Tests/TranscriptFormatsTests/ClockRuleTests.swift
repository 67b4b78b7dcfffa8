import Testing
import Transcripts

@testable import TranscriptFormats

/// What holds of times in every format.
struct ClockRuleTests {
  /// A first cue from a time to the end at 0:30, with the words "Hello", and one more.
  static let formats: [@Sendable (String) -> String] = [
    { "WEBVTT\n\n\($0) --> 00:00:30.0\nHello\n\n00:00:40.0 --> 00:00:50.0\nthere\n" },
    { "1\n\($0) --> 00:00:30,000\nHello\n\n2\n00:00:40,000 --> 00:00:50,000\nthere\n" },
    { "\($0),0:00:30.000\nHello\n\n0:00:40.000,0:00:50.000\nthere\n" },
    { "[\($0)]Hello\n[00:00:40.00]there\n" },
    { "[\($0)] Hello\n[00:00:40] there\n" },
    { "\($0) Hello\n00:00:40 there\n" },
    { "Full Transcript\n\n\($0) Hello\n00:00:40 there\n00:00:50 and\n" },
    { #"[{"start": "\#($0)", "end": "00:00:30", "text": "Hello"}]"# },
    {
      "<cite>Ana:</cite><time>\($0)</time><p>Hello</p><cite>Bo:</cite><time>0:40</time><p>there</p>"
    },
    {
      """
      <tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="\($0)" end="00:00:30">Hello</p>\
      </div></body></tt>
      """
    },
  ]

  @Test(arguments: formats.indices)
  func `a time below zero is zero, with an issue`(_ format: Int) throws {
    let transcript = try Reading.transcript(Self.formats[format]("-00:00:05.000"))
    #expect(transcript.cues.start(0)?.milliseconds == 0)
    #expect(transcript.cues.text(0) == "Hello")
    #expect(transcript.issues.map(\.message) == [IssueLog.negativeTime])
  }

  @Test(arguments: formats.indices)
  func `a fraction is rounded half up and carried into the seconds`(_ format: Int) throws {
    let written = Self.formats[format]
    for (time, milliseconds) in [("00:00:05.9999", 6000), ("00:00:05.0005", 5001)] {
      let transcript = try Reading.transcript(written(time))
      #expect(transcript.cues.start(0)?.milliseconds == milliseconds, "\(written(time))")
      #expect(transcript.cues.text(0) == "Hello")
    }
  }

  @Test(arguments: ["-5", "-0.5"])
  func `numbers below zero are zero, with an issue`(_ number: String) throws {
    for text in [
      "<timedtext format=\"3\"><body><p t=\"\(number)\" d=\"9\">Hello</p></body></timedtext>",
      "<transcript><text start=\"\(number)\" dur=\"9\">Hello</text></transcript>",
      "start\tend\ttext\n\(number)\t9\tHello\n",
      #"[{"start": \#(number), "end": 9, "text": "Hello"}]"#,
    ] {
      let transcript = try Reading.transcript(text)
      #expect(transcript.cues.start(0)?.milliseconds == 0, "\(text)")
      #expect(transcript.issues.map(\.message) == [IssueLog.negativeTime], "\(text)")
    }
  }

  @Test func `a chapter below zero starts at zero, with an issue`() throws {
    let transcript = try Reading.transcript(
      #"{"chapters": [{"startTime": -1, "title": "A"}, {"startTime": 9, "title": "B"}]}"#)
    #expect(transcript.sections.map(\.start.milliseconds) == [0, 9000])
    #expect(transcript.issues.map(\.message) == [IssueLog.negativeTime])
  }

  @Test(arguments: [
    "00:05.3 Hello", "00:05.3 Hello\n00:07 there\n", "00:01 One\n00:05.3 Hello\n00:07 there\n",
    "Full Transcript\n\n00:05.3 Hello\n00:07 there\n", "00:00:05.3 Hello\n",
    "[00:05.3] Hello\n", "Full Transcript\n\n0:01 One\n0:05.300 Hello\n0:07 there\n",
  ])
  func `a fraction in front of a caption is no word of it`(_ text: String) throws {
    let cues = try Reading.transcript(text).cues
    let cue = try #require((0..<cues.count).first { cues.text($0) == "Hello" })
    #expect(cues.start(cue)?.milliseconds == 5300)
  }

  @Test func `captions that stand right against their stamps may start with a point`() throws {
    #expect(
      try Reading.captions("0:50A\n0:55.5 percent\n1:02...and so")
        == ["0:50 A", "0:55 .5 percent", "1:02 ...and so"])
  }
}
