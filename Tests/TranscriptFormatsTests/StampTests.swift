import Testing
import Transcripts

@testable import TranscriptFormats

struct StampTests {
  @Test(arguments: [
    // Seconds have two digits below 60.
    ("0:00We 0:59100% of 2:0416 ballpark", ["0:00 We", "0:59 100% of", "2:04 16 ballpark"]),
    (
      "11:2890 percent 14:25300 pages. In 2015 21:312:1 odds",
      ["11:28 90 percent", "14:25 300 pages. In 2015", "21:31 2:1 odds"]
    ),
    ("0:00At 1:75 or 1:5 0:02no", ["0:00 At 1:75 or 1:5", "0:02 no"]),
    ("0:50A 0:55.5 percent 1:02...and so", ["0:50 A", "0:55 .5 percent", "1:02 ...and so"]),
    // Past an hour, both ways.
    ("59:58a 60:02b 61:07c", ["59:58 a", "1:00:02 b", "1:01:07 c"]),
    (
      "59:58a 1:00:00b 1:01:0722 10:00:00d",
      ["59:58 a", "1:00:00 b", "1:01:07 22", "10:00:00 d"]
    ),
    // Times that are spoken of.
    ("4:28It was 4:29 at 4:30pm 4:31so", ["4:28 It was 4:29 at 4:30pm", "4:31 so"]),
    (
      "4:28The 4:29 p.m. or 4:30, or 4:30? 4:31so",
      ["4:28 The 4:29 p.m. or 4:30, or 4:30?", "4:31 so"]
    ),
    (
      "3:10In (3:16) or John 3:16 or at 3:17 3:20so",
      ["3:10 In (3:16) or John 3:16 or at 3:17", "3:20 so"]
    ),
    ("0:00We 59:59met 0:05then 0:07and", ["0:00 We 59:59met", "0:05 then", "0:07 and"]),
    ("0:05So 0:07am I right", ["0:05 So", "0:07 am I right"]),
    ("0:05And I 0:07am so glad 0:09to be", ["0:05 And I", "0:07 am so glad", "0:09 to be"]),
    ("2:02to 2:04/dev/null 2:06so", ["2:02 to", "2:04 /dev/null", "2:06 so"]),
    ("2:02We met 4:30pm sharp 2:06so", ["2:02 We met 4:30pm sharp", "2:06 so"]),
    ("2:02We met 4:30pm sharp 7:06so", ["2:02 We met 4:30pm sharp", "7:06 so"]),
    ("0:05[inaudible 00:00:07] and 0:08so", ["0:05 [inaudible 00:00:07] and", "0:08 so"]),
    ("0:05$0:07 0:0810:30 at last", ["0:05 $0:07", "0:08 10:30 at last"]),
    // Stamps that repeat or step back a little.
    ("0:44All 0:44right 0:44so", ["0:44 All", "0:44 right", "0:44 so"]),
    ("1:40a 1:37b 1:43c 1:50d 1:49e", ["1:40 a", "1:37 b", "1:43 c", "1:50 d", "1:49 e"]),
    // White space.
    (
      "\n\n0:00Hello   there\t0:02world \n\n 0:04again  \n\n",
      ["0:00 Hello there", "0:02 world", "0:04 again"]
    ),
    ("0:00a\u{A0}b\u{3000}0:02\u{2003}c\u{202F}\n", ["0:00 a b", "0:02 c"]),
    ("0:00Hello0:02world0:04again", ["0:00 Hello", "0:02 world", "0:04 again"]),
    ("0:00こんにちは0:02世界0:04です", ["0:00 こんにちは", "0:02 世界", "0:04 です"]),
    ("0:00今日は 0:02　はい 0:04です", ["0:00 今日は", "0:02 はい", "0:04 です"]),
    // Captions without anything to see.
    ("0:00a 0:02 0:04b 0:06\u{200B} 0:08c 0:10", ["0:00 a", "0:04 b", "0:08 c"]),
    ("0:00a 0:020:04b", ["0:00 a", "0:04 b"]),
  ])
  func `stamps glued to their captions`(_ captions: String, _ cues: [String]) throws {
    #expect(try Reading.captions(captions) == cues)
  }

  @Test(arguments: [
    (
      "0:00 We met 0:04 at 0:05 sharp 0:07 ok", ["0:00 We met", "0:04 at", "0:05 sharp", "0:07 ok"]
    ),
    (
      "0:00 We met\n0:04 at 0:05 sharp\n0:07 12:30, maybe\n0:09 ok",
      ["0:00 We met", "0:04 at 0:05 sharp", "0:07 12:30, maybe", "0:09 ok"]
    ),
    (
      "00:00:01\nOne\n00:00:04\n\nTwo\nand 3\n00:00:06\nFour",
      ["0:01 One", "0:04 Two and 3", "0:06 Four"]
    ),
    (
      "[0:01] One [0:04] two [laughs] [0:06] three",
      ["0:01 One", "0:04 two [laughs]", "0:06 three"]
    ),
    ("(0:01) One\n(0:04) two (0:05 or so)\n", ["0:01 One", "0:04 two (0:05 or so)"]),
    ("**0:01** One\n**0:04** two **0:05 or so**\n", ["0:01 One", "0:04 two **0:05 or so**"]),
    (
      "[0:01](https://e.org/?t=1) One [0:04](https://e.org/?t=4) at 0:05 two",
      ["0:01 One", "0:04 at 0:05 two"]
    ),
    ("- 0:01 One\n- 0:04 two - three\n• 0:06 four", ["0:01 One", "0:04 two - three", "0:06 four"]),
    ("0:01 One\r\n0:04 two\r\n", ["0:01 One", "0:04 two"]),
  ])
  func `stamps apart from their captions`(_ captions: String, _ cues: [String]) throws {
    #expect(try Reading.captions(captions) == cues)
  }

  @Test func `a false stamp does not swallow those behind it`() throws {
    var captions = "0:00Hello 45:00false "
    var cues = ["0:00 Hello 45:00false"]
    for second in 1..<60 {
      captions += "0:\(second < 10 ? "0" : "")\(second)word "
      cues.append("0:\(second < 10 ? "0" : "")\(second) word")
    }
    #expect(try Reading.captions(captions) == cues)
  }

  @Test func `words in front of the first stamp are cues without a time`() throws {
    #expect(
      try Reading.captions("One line\nand one\n\n0:04Hello") == [
        "- One line", "- and one", "0:04 Hello",
      ])
    #expect(try Reading.captions("No stamps at all\n") == ["- No stamps at all"])
  }

  @Test func `a single asterisk in front of a time does not cut the character before it`() throws {
    let cues = try Reading.captions(
      "0:00:01.00,00:*0:03.50\n0:00:01.00,90:\u{A0}*0:03.50\n[06:30]x")
    #expect(cues.contains { $0.contains("\u{A0}") || $0.contains("90:") })
    #expect(!cues.contains { $0.contains("\u{FFFD}") })
  }

  @Test func `a paragraph below the last caption is left out, with an issue`() throws {
    let transcript = try Reading.transcript("0:00a\n0:02b\n0:04c\n\nLibrary · Terms\n")
    #expect(
      transcript.dump == """
        cue 0:00: a
        cue 0:02: b
        cue 0:04: c
        issue at line 3, byte 17: text below the last caption was left out

        """)
  }

  @Test func `captions that have paragraphs keep the last one's`() throws {
    #expect(
      try Reading.captions("0:00\na\n\nb\n\n0:02\nc\n\n0:04\nd\n\ne\n")
        == ["0:00 a b", "0:02 c", "0:04 d e"])
  }

  @Test func `captions need no heading, and what stands above them is the title`() throws {
    #expect(
      try Reading.dump("A talk\n\n0:00 One\n0:02 two\n") == """
        title: A talk
        cue 0:00: One
        cue 0:02: two

        """)
  }

  @Test(arguments: [
    ("0:04", 4), ("61:07", 3667), ("1:01:07", 3667), ("00:00:04x", 4), ("999:59:59", 3_599_999),
    ("14:25300", 865), ("1:02:5", 62), ("1:02:60", 62), ("0:60", nil), ("0:5", nil), (":30", nil),
    ("1234:56", nil), ("12", nil), ("", nil),
  ])
  func `a stamp has one to three digits and fields of two below sixty`(
    _ written: String, _ seconds: Int?
  ) {
    Array(written.utf8).withUnsafeBufferPointer {
      #expect(Stamp(ByteView($0), at: 0)?.seconds == seconds)
    }
  }
}
