import Reader
import TestSupport
import Testing
import TranscriptFormats
import Transcripts

@testable import ReaderRuntime

/// Notes with text that wants to be more than text.
struct NotesReportTests {
  private static let lines = [
    "=1+1 # \"quoted\", *bold* [x](y) <b>",
    "- one\\two {{c1::gap}} [sound:a.mp3]\n\\(x\\) www.a.org https://a.org :smile: 12:30",
    "Mostly gulls\u{1B}[2J, &amp; 東京 %%x%% \u{202E}turned",
    "Really? A bell when the fog comes in.",
  ]

  private static func transcript(source: String? = "https://youtu.be/Zz_9") -> Transcript {
    Transcript(
      title: "The *Harbour*", source: source,
      sections: [
        Section(start: Timecode(seconds: 40), title: "Ropes & <i>"),
        Section(start: Timecode(seconds: 120), title: "Bells"),
      ], cues: CueList(lines, every: 40))
  }

  private static let attribution = Attribution(
    origin: .inference, speakers: [Speaker(name: "Ida_V"), Speaker(name: "Rúna")],
    turns: [
      Turn(
        places: Place(cue: 0)..<Place(cue: 1), speaker: 0, confidence: 0.9, nameConfidence: 0.6),
      Turn(
        places: Place(cue: 1)..<Place(cue: 3), speaker: 1, confidence: 0.9, nameConfidence: 0.9),
      Turn(places: Place(cue: 3)..<Place(cue: 4), speaker: nil, confidence: 0, nameConfidence: 0),
    ])

  private static func note(
    _ cue: Int, _ words: String, note: String = "", made: String = ""
  ) -> Note {
    let offset = lines[cue].firstRange(of: words).map {
      lines[cue].utf8.distance(from: lines[cue].startIndex, to: $0.lowerBound)
    }
    let start = offset ?? 0
    return Note(
      places: Place(cue: cue, offset: start)..<Place(cue: cue, offset: start + words.utf8.count),
      quote: words, text: note, made: made)
  }

  /// Out of order, the first one without a place.
  private static let notes = [
    Note(places: nil, quote: "@gone, for \"good\"", text: "-5", made: "someday"),
    note(
      3, "A bell", note: "1. loud?\n\n- or #not\r\nso\u{2028}\t\"well\"", made: "2024-02-01"),
    note(2, "gulls\u{1B}[2J, &amp; 東京 %%x%% \u{202E}turned"),
    note(1, "- one\\two {{c1::gap}} [sound:a.mp3]\n\\(x\\)", made: "2024-01-31"),
    note(0, "=1+1 # \"quoted\"", note: "=HYPERLINK(\"x\")"),
  ]

  private func report(source: String? = "https://youtu.be/Zz_9") -> NotesReport {
    let document = Document(
      Self.transcript(source: source), name: "h.vtt", attribution: Self.attribution)
    return NotesReport(Self.notes, in: document, file: "dir/h.vtt")
  }

  private func text(_ format: NotesFormat) throws -> String {
    String(decoding: try NotesReport.bytes([report()], as: format), as: UTF8.self)
  }

  @Test func `Markdown has the notes by section, and shows all text as it is`() throws {
    #expect(
      try text(.md) == ##"""
        # The \*Harbour\*

        <https://youtu.be/Zz_9>

        > **Ida\_V ?** · [0:00](https://www.youtube.com/watch?v=Zz_9&t=0s)
        >
        > \=1+1 \# "quoted"

        \=HYPERLINK("x")

        ## Ropes \& \<i\>

        *… \=1+1 \# "quoted", \*bold\* \[x\](y) \<b\>*

        > **Rúna** · [0:40](https://www.youtube.com/watch?v=Zz_9&t=40s) · 2024-01-31
        >
        > \- one\\two \{\{c1\:\:gap\}\} \[sound\:a.mp3\] \\(x\\)

        *… \[x\](y) \<b\> - one\\two \{\{c1\:\:gap\}\} \[sound\:a.mp3\] \\(x\\) www\.a.org https\://a.org \:smile: 12:30 Mostly*

        > **Rúna** · [1:20](https://www.youtube.com/watch?v=Zz_9&t=80s)
        >
        > gulls\[2J, \&amp; 東京 \%\%x\%\% turned

        ## Bells

        *… \\(x\\) www\.a.org https\://a.org \:smile: 12:30 Mostly gulls\[2J, \&amp; 東京 \%\%x\%\% turned Really?*

        > [2:00](https://www.youtube.com/watch?v=Zz_9&t=120s) · 2024-02-01
        >
        > A bell

        1\. loud?

        \- or \#not\
        so\
        "well"

        ## No longer in the text

        > someday
        >
        > \@gone, for "good"

        \-5

        """##)
  }

  @Test func `CSV has Readwise's columns, and no cell is a formula`() throws {
    let rows = [
      "Highlight,Title,Author,URL,Note,Location,Date",
      #""'=1+1 # ""quoted""",The *Harbour*,Ida_V ?,https://www.youtube.com/watch?v=Zz_9&t=0s,"#
        + #""'=HYPERLINK(""x"")",0,"#,
      #"'- one\two {{c1::gap}} [sound:a.mp3] \(x\),The *Harbour*,Rúna,"#
        + "https://www.youtube.com/watch?v=Zz_9&t=40s,,40,2024-01-31 00:00:00",
      #""gulls[2J, &amp; 東京 %%x%% turned",The *Harbour*,Rúna,"#
        + "https://www.youtube.com/watch?v=Zz_9&t=80s,,80,",
      "A bell,The *Harbour*,,https://www.youtube.com/watch?v=Zz_9&t=120s,"
        + "\"1. loud?\n\n- or #not\nso\n\"\"well\"\"\",120,2024-02-01 00:00:00",
      #""'@gone, for ""good""",The *Harbour*,,,"'-5"# + "\n" + #"(No longer in the text)",,"#,
    ]
    #expect(try text(.csv) == rows.map { $0 + "\r\n" }.joined())
  }

  @Test func `Anki has a card for each note, with the note as the question, or the words before`()
    throws
  {
    let backslash = "<span>&#92;</span>"
    let link = "https://www.youtube.com/watch?v=Zz_9&amp;t="
    let tags = "lectern lectern::The__Harbour_"
    let two =
      "- one\(backslash)two &#123;&#123;c1::gap}} &#91;sound:a.mp3] \(backslash)(x\(backslash))"
    let lines = [
      "#separator:tab", "#html:true", "#notetype:Basic", "#columns:Front\tBack\tTags",
      "#tags column:3",
      "=HYPERLINK(&quot;x&quot;)<br><br>Ida_V ? · The *Harbour* · 0:00\t=1+1 &#35; &quot;quoted&quot;<br><br>"
        + "Ida_V ? · The *Harbour* · <a href=\"\(link)0s\">0:00</a>\t\(tags)",
      "… =1+1 &#35; &quot;quoted&quot;, *bold* &#91;x](y) &lt;b&gt; <b>&#91;5 words]</b><br><br>Rúna · The *Harbour*\t"
        + "\(two)<br><br>Rúna · The *Harbour* · <a href=\"\(link)40s\">0:40</a>\t\(tags)",
    ]
    let cards = try text(.ankiTSV).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(cards.prefix(7).map(String.init) == lines)
    #expect(cards.count == 11 && cards.last == "")
    #expect(cards.dropFirst(5).dropLast().allSatisfy { $0.count { $0 == "\t" } == 2 })
    #expect(
      cards[8]
        == "1. loud?<br><br>- or &#35;not<br>so<br>&quot;well&quot;<br><br>The *Harbour* · 2:00"
        + "\tA bell<br><br>The *Harbour* · <a href=\"\(link)120s\">2:00</a>\t\(tags)")
    #expect(
      cards[9]
        == "-5<br><br>The *Harbour*\t@gone, for &quot;good&quot;<br><br>"
        + "No longer in the text<br><br>The *Harbour*\t\(tags)")
  }

  @Test func `JSON has everything as it was made`() throws {
    let json = try text(.json)
    #expect(
      json.hasPrefix(
        #"[{"before":"","cue":0,"file":"dir/h.vtt","note":"=HYPERLINK(\"x\")","placed":true,"#
          + #""quote":"=1+1 # \"quoted\"","speaker":"Ida_V ?","start_ms":0,"#
          + #""title":"The *Harbour*","url":"https://www.youtube.com/watch?v=Zz_9&t=0s"},"#),
      "\(json)")
    #expect(
      json.hasSuffix(
        #"{"before":"","file":"dir/h.vtt","made":"someday","note":"-5","placed":false,"#
          + #""quote":"@gone, for \"good\"","title":"The *Harbour*"}]"# + "\n"), "\(json)")
    #expect(json.contains(#""section":"Ropes & <i>""#))
  }

  @Test func `without a source on the web there are no links`() throws {
    let bytes = try NotesReport.bytes([report(source: "tape 7 (b)")], as: .md)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\n\ntape 7 (b)\n\n") && text.contains("** · 0:40 · "))
    #expect(!text.contains("](http"))
  }

  @Test(arguments: NotesFormat.allCases)
  func `no format lets a control out`(format: NotesFormat) throws {
    let allowed: Set<Unicode.Scalar> = ["\n", "\r", "\t"]
    let isClean = try text(format).unicodeScalars.allSatisfy {
      allowed.contains($0) || $0.properties.generalCategory != .control
    }
    #expect(isClean)
  }

  @Test func `several documents are one file, and none is one, too`() throws {
    let two = try NotesReport.bytes([report(), report()], as: .md)
    #expect(String(decoding: two, as: UTF8.self) == (try text(.md)) + "\n" + (try text(.md)))
    let none = try NotesFormat.allCases.map {
      String(decoding: try NotesReport.bytes([], as: $0), as: UTF8.self)
    }
    #expect(none[0] == "" && none[3] == "[]\n")
    #expect(none[1].hasPrefix("Highlight,") && none[2].hasPrefix("#separator:tab\n"))
  }

  @Test func `a place in an empty text, or behind it, is no trap`() {
    let far = Note(places: Place(cue: 9)..<Place(cue: 12, offset: 7), quote: "x")
    let before = Note(places: Place(cue: -3)..<Place(cue: 0), quote: "x")
    for transcript in [Transcript(), Self.transcript()] {
      let document = Document(transcript, name: "x", attribution: Self.attribution)
      let report = NotesReport([far, before], in: document, file: "x")
      for format in NotesFormat.allCases {
        #expect(throws: Never.self) { try NotesReport.bytes([report], as: format) }
      }
    }
  }
}
