import Reader
import ReaderRuntime
import TerminalCells
import Testing
import TranscriptFormats
import Transcripts

/// Whole screens of the reader, with a layer that says what each cell is.
struct ReaderScreenTests {
  private func welcome() throws -> Document { try DocumentSource.welcome.open().document }

  @Test(arguments: ["120x40", "80x24", "60x20", "20x6"])
  func `the welcome transcript opens`(size: String) throws {
    try expectScreen(named: "welcome-\(size)", size: size, document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20", "20x6"])
  func `a search is being typed`(size: String) throws {
    try expectScreen(
      named: "search-\(size)", size: size, keys: "2 / 'bread'", document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `only matching paragraphs are shown`(size: String) throws {
    try expectScreen(
      named: "matching-\(size)", size: size, keys: "/ 'bread' Enter &", document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20", "20x6"])
  func `the overview`(size: String) throws {
    try expectScreen(named: "overview-\(size)", size: size, keys: "3 i", document: try welcome())
  }

  @Test(arguments: ["80x24", "60x20"])
  func `a key point’s best place`(size: String) throws {
    try expectScreen(
      named: "key-point-\(size)", size: size, keys: "i j Enter", document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `the questions of a transcript`(size: String) throws {
    try expectScreen(
      named: "questions-\(size)", size: size, keys: ": 'questions' Enter j",
      document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20", "20x6"])
  func `matches one a line, sorted by what is behind them`(size: String) throws {
    try expectScreen(
      named: "concordance-\(size)", size: size, keys: "/ 'the ' Enter K o g j j",
      document: try welcome())
  }

  @Test(arguments: ["80x24", "60x20"])
  func `the help, searched`(size: String) throws {
    try expectScreen(named: "help-\(size)", size: size, keys: "? / 'page'", document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `the sections pane has the focus and a filter`(size: String) throws {
    try expectScreen(
      named: "sections-\(size)", size: size, keys: "4 h / 'the' Enter j", document: try welcome())
  }

  @Test func `captions one a row`() throws {
    try expectScreen(named: "cues-80x24", size: "80x24", keys: "2 w", document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `a conversation with labels, one speaker standing out`(size: String) throws {
    let page = """
      # Two at a Table
      **Duration:** 00:02:00
      ## Sections
      - [00:00:00](https://example.org/table?t=0s) **The Soup** - It is too hot.
      - [00:01:00](https://example.org/table?t=60s) **The Bill** - It is too high.
      ## Full Transcript
      0:00 Marit Oost: The soup is too hot to speak of. 
      0:06 It steams like a laundry.
      0:12 Pio: Then let it stand and tell me about the letter. 
      0:20 Who had written it?
      0:25 Marit Oost: Nobody knew. It came without a stamp and smelled of bread.
      1:00 Pio: And the bill came, 
      1:04 with one more soup than we had eaten.
      1:10 Marit Oost: The letter was from the baker, of course.
      """
    try expectScreen(
      named: "labels-\(size)", size: size, keys: "} f / 'letter' Enter",
      document: Samples.document(page))
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `the cursor stands in a note`(size: String) throws {
    try expectScreen(
      named: "note-\(size)", size: size, keys: "2 j a 'ask a baker about this' Enter →",
      document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `the bookmarks and notes`(size: String) throws {
    let keys =
      "2 j a 'ask a baker about this' Enter 4 a Enter 3 } v → → a 'for the talk, and then again for the longer one in autumn, where it is the second picture' Enter B"
    try expectScreen(named: "notes-\(size)", size: size, keys: keys, document: try welcome())
  }

  @Test(arguments: ["120x40", "80x24", "60x20"])
  func `a note is being written on selected words`(size: String) throws {
    try expectScreen(
      named: "noting-\(size)", size: size, keys: "2 j v → → j a 'ask'", document: try welcome())
  }

  @Test func `hostile text is only text`() throws {
    let page =
      "0:00\u{1B}[31mred\u{1B}]0;title\u{7} 0:04\u{9B}2J\u{202E}tfel 0:08\u{85}e\u{301}\u{302}\u{303}\u{304}\u{305} \u{1F469}\u{200D}\u{1F467} 0:12漢字と仮名"
    try expectScreen(named: "hostile-60x20", size: "60x20", document: Samples.document(page))
  }

  @Test func `a window too small for the reader`() throws {
    try expectScreen(named: "small-19x5", size: "19x5", document: try welcome())
  }

  @Test func `a resize to and fro shows the same place`() throws {
    let document = try welcome()
    func screen(_ keys: String) throws -> String {
      var session = HeadlessSession(
        document: document, size: CellSize(columns: 120, rows: 40), theme: try Samples.theme(),
        reload: { .noticeGiven("") })
      session.run(try KeyScript(keys))
      return session.surface.text
    }
    #expect(try screen("4 j j 60x20 20x6 1x1 120x40 ^L") == screen("4 j j ^L"))
  }
}
