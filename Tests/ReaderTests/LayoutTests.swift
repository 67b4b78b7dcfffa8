import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import Reader

struct LayoutTests {
  @Test(arguments: [
    (120, 40), (80, 24), (60, 20), (20, 6), (109, 30), (70, 7), (500, 200), (21, 100),
  ])
  func `every row and column of any window is drawn`(columns: Int, rows: Int) {
    for focus in Pane.allCases {
      var reading = Reading(columns: columns, rows: rows)
      reading.moveFocus(to: focus)
      reading.press("5 j /")
      reading.type("lamp")
      let surface = reading.surface
      #expect(surface.size == CellSize(columns: columns, rows: rows))
      #expect(!surface.text.isEmpty)
    }
  }

  @Test(arguments: [(19, 6), (20, 5), (1, 1), (0, 0), (3, 50)])
  func `a window that is too small says so, and the place comes back`(columns: Int, rows: Int) {
    var reading = Reading()
    reading.press("7 j")
    let before = reading.surface
    reading.resize(columns, rows)
    #expect(reading.surface.text.count <= columns * max(1, rows))
    reading.resize(80, 24)
    #expect(reading.surface == before)
  }

  @Test func `a window that shrinks and grows back shows the same screen`() {
    var reading = Reading(columns: 120, rows: 40)
    reading.press("8 j j j →")
    let before = reading.surface
    let cursor = reading.cursor
    for (columns, rows) in [(60, 20), (20, 6), (33, 9), (200, 60)] {
      reading.resize(columns, rows)
      #expect(reading.cursor == cursor)
    }
    reading.resize(120, 40)
    #expect(reading.cursor == cursor)
    #expect(reading.surface.text.contains(before.text.split(separator: "\n")[3]))
  }

  @Test func `the cursor's place, section and status agree after any keys`() {
    var random = SplitMix(seed: 11)
    let keys =
      "j k → ← ^D ^U Space b g G [ ] } { 3 1 n N w t + - z Tab & Esc ^E ^Y ^O M-→ * < > = v m ' y i K o"
      .split(
        separator: " ")
    var reading = Reading(columns: 90, rows: 20)
    for _ in 0..<3000 {
      reading.press(String(keys[Int(random.next() % UInt64(keys.count))]))
      #expect(reading.cursorRow >= 0 && reading.cursorRow < reading.textRows)
      #expect((0...reading.document.lastOffset).contains(reading.cursor))
      let window = reading.textWindow
      #expect(window.cursorRow == reading.cursorRow)
      #expect(window.rows[window.cursorRow].range != nil)
    }
  }

  @Test func `there are no empty rows while there is text`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("G")
    let window = reading.textWindow
    #expect(window.rows.count == reading.frames[.transcript]?.contentRows)
    #expect(window.rows.last?.range?.upperBound == reading.document.cues.text.count)
  }

  @Test func `moving by row keeps its column and scrolling keeps the cursor`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("6 j j j j → →")
    let cursor = reading.cursor
    reading.press("j k")
    #expect(reading.cursor == cursor)
    let row = reading.cursorRow
    reading.press("^E")
    #expect(reading.cursor == cursor)
    #expect(reading.cursorRow == row - 1)
  }

  @Test func `scrolling drags the cursor at the edge`() {
    var reading = Reading(columns: 80, rows: 12)
    reading.press("6")
    let cursor = reading.cursor
    reading.press("^E ^E ^E ^E ^E ^E ^E ^E ^E ^E")
    #expect(reading.cursor > cursor)
  }

  @Test func `down from the top reaches the end and back`() {
    var reading = Reading(columns: 60, rows: 20)
    for _ in 0..<400 { reading.press("j") }
    let last = reading.textRow(of: reading.document.lastOffset)
    #expect(reading.textRow(of: reading.cursor) == last)
    for _ in 0..<400 { reading.press("k") }
    #expect(
      reading.textRow(of: reading.cursor)
        == reading.textRow(of: 0))
    #expect(reading.shows("1  Opening"))
  }

  @Test func `words are stepped one by one over row ends`() {
    var reading = Reading(columns: 60, rows: 20)
    var words: [String] = []
    for _ in 0..<9 {
      words.append(reading.word)
      reading.press("→")
    }
    #expect(words == ["Caption", "one", "of", "part", "1", "Caption", "two", "of", "part"])
    for _ in 0..<8 { reading.press("←") }
    #expect(reading.word == "one")
  }

  @Test func `cue view has a row for each caption`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("w")
    #expect(reading.shows("0:03 Caption two of part 1."))
    #expect(reading.shows("0:06 Caption three of part 1."))
    reading.press("t")
    #expect(!reading.shows("0:06 Caption three"))
  }

  @Test func `narrow lines wrap and wide ones stop at the pane`() {
    var reading = Reading(columns: 120, rows: 40)
    reading.press("- - - - -")
    #expect(reading.status.contains("Line width: "))
    let columns = reading.textColumns
    reading.press("+")
    #expect(reading.textColumns == columns + 4)
    for _ in 0..<30 { reading.press("+") }
    #expect(reading.status.contains("No room"))
  }

  @Test func `panes resize within the window and zoom alone`() {
    var reading = Reading(columns: 120, rows: 40)
    let width = reading.frames[.sections]?.columns ?? 0
    reading.press("> >")
    #expect(reading.frames[.sections]?.columns == width + 4)
    for _ in 0..<60 { reading.press(">") }
    #expect((reading.frames[.transcript]?.columns ?? 0) >= 30)
    reading.press("=")
    #expect(reading.frames[.sections]?.columns == width)
    reading.press("z")
    #expect(reading.frames.count == 1)
    reading.press("z")
    #expect(reading.frames.count == 3)
  }

  @Test func `an empty transcript says so and nothing traps`() {
    var reading = Reading(Transcript(title: "Nothing Said", sections: Transcript.talk.sections))
    #expect(reading.shows("No captions"))
    reading.press("j k G g 3 } { n * & w t Space b → ← Tab Enter Tab Enter i q ? q :")
    reading.type("1:00")
    reading.press("Enter /")
    reading.type("lamps")
    #expect(reading.matchCount == 1)
    reading.press("Enter")
    #expect(reading.shows("Nothing Said"))
  }

  @Test func `wide characters and marks keep the panes' edges straight`() {
    let lines = [
      "漢字かな交じり文を読む。", "e\u{301}\u{302}\u{303}\u{304}\u{305} marks", "👩‍👩‍👧 家族 👍🏽 🇫🇷",
      "\u{1B}[31mred\u{7}\u{202E}",
    ]
    let texts = (0..<40).map { lines[$0 % 4] + " and words" }
    var reading = Reading(
      Transcript(
        title: "幅", sections: [Section(start: .init(seconds: 0), title: "見出し")],
        cues: CueList(texts, every: 1)),
      columns: 110, rows: 30)
    for keys in ["g", "w", "Space", "→ → →", "G"] {
      reading.press(keys)
      let surface = reading.surface
      let borders = (2..<28).map { row in
        (0..<110).filter { surface[$0, row].base == 0x2502 }
      }
      #expect(Set(borders).count == 1)
      #expect(surface.cells.allSatisfy { $0.base == 0 || $0.base >= 0x20 && $0.base != 0x7F })
    }
  }
}
