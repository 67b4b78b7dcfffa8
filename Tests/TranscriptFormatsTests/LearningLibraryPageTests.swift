import Testing
import Transcripts

@testable import TranscriptFormats

struct LearningLibraryPageTests {
  private static let link = "(https://e.org/watch?v=b1&t=1s) "

  @Test(arguments: [
    Fixtures.shown + Fixtures.runOn + Fixtures.captions,
    Fixtures.runOn + Fixtures.captions,
    Fixtures.lines + Fixtures.captions,
    Fixtures.shown + Fixtures.lines + Fixtures.captions,
    "\u{FEFF}" + Fixtures.shown + Fixtures.runOn + Fixtures.captions,
    "\n\n  " + Fixtures.runOn.dropLast() + " " + Fixtures.captions,
    Fixtures.lines + Fixtures.captions.replacing(" 9:02", with: "\n9:02"),
    Fixtures.lines + "0:00 We keep\n0:03 12 hives on\n9:02 a roof.\n61:07 Thank you.\n",
    Fixtures.lines
      + "00:00:00\nWe keep\n00:00:03\n12 hives on\n00:09:02\na roof.\n1:01:07\nThank you.",
    Fixtures.lines + "[0:00]" + link + "We keep\n[0:03]" + link + "12 hives on\n[9:02]" + link
      + "a roof.\n[1:01:07]" + link + "Thank you.",
    Fixtures.lines
      + "- [0:00] We keep\n- [0:03] 12 hives on\n- [9:02] a roof.\n- [61:07] Thank you.",
  ])
  func `both halves of a page, either of them, and every way to write stamps read the same`(
    _ page: String
  ) throws {
    #expect(try Reading.dump(page) == Fixtures.dump)
  }

  @Test(arguments: ["\r\n", "\r"])
  func `any line break will do`(_ lineBreak: String) throws {
    let page = Fixtures.shown + Fixtures.lines + "0:00We keep\n0:0312 hives on\n9:02a roof.\n"
    let dump = try Reading.dump(page + "61:07Thank you.\n")
    #expect(dump == Fixtures.dump)
    #expect(try Reading.dump((page + "61:07Thank you.\n").replacing("\n", with: lineBreak)) == dump)
  }

  @Test func `a page without the Markdown has title, key points and captions`() throws {
    #expect(
      try Reading.dump(Fixtures.shown + "0:00Hello 0:02world") == """
        title: Bees in the City
        key point: Roofs – flat ones - suit hives.
        key point: Bees fly two miles; “that is all.”
        cue 0:00: Hello
        cue 0:02: world

        """)
  }

  @Test func `a page without captions has no cues`() throws {
    let transcript = try Reading.transcript(Fixtures.shown + Fixtures.runOn)
    #expect(transcript.cues.isEmpty)
    #expect(transcript.sections.count == 3)
  }

  @Test func `the page's own list of sections serves where the Markdown has none`() throws {
    let page = """
      Sections

        • 00:03:05 Two — Where: a – b
        • 00:00:00 One
        • 01:00:00 – Three

      Full Transcript
      0:00Hello
      """
    #expect(
      try Reading.dump(page) == """
        section 0:00: One
        section 3:05: Two — Where: a – b
        section 1:00:00: – Three
        cue 0:00: Hello

        """)
  }

  @Test func `headings may come in another order`() throws {
    let page = """
      # T

      ## Sections
      - [0:00](https://e.org) **One** - First.
      ## Key Points
      - A point.
      **Duration:** 5:00
      **Source:** <https://e.org/a>

      ## Full Transcript
      0:00Hello 0:02world
      """
    #expect(
      try Reading.dump(page) == """
        title: T
        source: https://e.org/a
        duration: 5:00
        key point: A point.
        section 0:00: One — First.
        cue 0:00: Hello
        cue 0:02: world

        """)
  }

  @Test func `lists behind the captions are not spoken`() throws {
    let page = """
      # T **Duration:** 5:00 ## Full Transcript
      0:00Hello 0:02world, or ## Summary - of it
      ## Summary - A point. - Another. ## Sections - [0:00](https://e.org) **One** - First.
      """
    #expect(
      try Reading.dump(page) == """
        title: T
        duration: 5:00
        key point: A point.
        key point: Another.
        section 0:00: One — First.
        cue 0:00: Hello
        cue 0:02: world, or ## Summary - of it

        """)
  }

  @Test func `rendered Markdown has headings and fields without marks`() throws {
    let page = """
      Bees
      Source: https://e.org/a
      Duration: 00:05:00
      Summary
      • A point.
      Sections
      • 00:00:00 One - First.
      Full Transcript
      0:00 Hello
      0:02 world
      """
    #expect(
      try Reading.dump(page) == """
        title: Bees
        source: https://e.org/a
        duration: 5:00
        key point: A point.
        section 0:00: One — First.
        cue 0:00: Hello
        cue 0:02: world

        """)
  }

  @Test func `the page's own words in speech are speech`() throws {
    let speech = "0:00Key Points are 0:02Full Transcript or\n0:04## Summary - of 0:06**Source:** me"
    #expect(
      try Reading.captions(speech) == [
        "0:00 Key Points are", "0:02 Full Transcript or", "0:04 ## Summary - of",
        "0:06 **Source:** me",
      ])
  }

  @Test func `a title ends at the first bold mark with a dash behind it`() throws {
    let page =
      "## Sections - [0:00](u) **A **and** B - C** - D **e** - f - [1:00](u) **G** ## Full Transcript\n"
    #expect(
      try Reading.dump(page) == """
        section 0:00: A **and** B - C — D **e** - f
        section 1:00: G

        """)
  }

  @Test(arguments: [
    (" - One - two. - Three!", ["One - two.", "Three!"]),
    (" - “Said (so).” - Next? - Last…", ["“Said (so).”", "Next?", "Last…"]),
    ("\n- One. - still one\n  and on\n\n- Two", ["One. - still one and on", "Two"]),
    ("\nOne\n\nTwo\n", ["One", "Two"]),
    (" - ", []),
  ])
  func `a list's items are lines, or end with a sentence`(_ list: String, _ items: [String]) throws
  {
    let page = "## Summary" + list + "\n## Full Transcript\n0:00Hello"
    #expect(try Reading.transcript(page).keyPoints == items)
  }

  @Test(arguments: [
    ("[the talk](https://e.org/a_(b))", "https://e.org/a_(b)"),
    ("https://e.org/a", "https://e.org/a"),
    ("<https://e.org/a>", "https://e.org/a"), ("", nil),
  ])
  func `the source is the link's address`(_ written: String, _ source: String?) throws {
    let page = "**Source:** \(written) **Duration:** 0:10 ## Full Transcript\n0:00Hello"
    #expect(try Reading.transcript(page).source == source)
  }

  @Test func `a duration above the first heading is not a caption`() throws {
    let transcript = try Reading.transcript(
      "Bees\n40:27\nKey Points\n• A.\nFull Transcript\n0:00Hi")
    #expect(transcript.keyPoints == ["A."])
    #expect(Reading.cues(transcript) == ["0:00 Hi"])
  }
}
