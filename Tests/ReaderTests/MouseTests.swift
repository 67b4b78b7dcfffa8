import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// The mouse over the panes and lists.
struct MouseTests {
  // The wheel.

  @Test func `the first notch of the wheel moves the text under the pointer`() {
    var reading = Reading(columns: 120, rows: 14)
    let before = reading.textWindow.rows
    reading.wheel(.wheelDown, in: .transcript)
    #expect(reading.textWindow.rows.first == before[3])
    reading.wheel(.wheelUp, in: .transcript)
    #expect(reading.textWindow.rows == before)
  }

  @Test func `the wheel scrolls a pane without the focus, which the next key brings back`() {
    var reading = Reading(columns: 120, rows: 10)
    let (screen, text) = (reading.rows, reading.textWindow.rows)
    reading.wheel(.wheelDown, in: .sections)
    #expect(reading.focus == .transcript)
    #expect(reading.textWindow.rows == text && reading.rows != screen)
    #expect(!reading.shows(" 1 0:00 Opening") && reading.shows("Reading Alone"))
    reading.press("j")
    #expect(reading.shows("Opening"))
  }

  @Test func `in the pane that has the focus the wheel moves the selection`() {
    var reading = Reading(columns: 120, rows: 30)
    reading.press("h")
    reading.wheel(.wheelDown, in: .sections)
    #expect(reading.state.panes.sections.selected == 1)
    reading.wheel(.wheelUp, in: .sections)
    #expect(reading.state.panes.sections.selected == 0)
  }

  @Test func `the wheel scrolls lists and the library`() {
    var reading = Reading(columns: 80, rows: 12)
    reading.press("?")
    reading.mouse(.wheelDown, 10, 5)
    #expect(reading.linesShown?.lowerBound == 3)
    reading = .onTheShelf()
    reading.mouse(.wheelDown, 10, 5)
    #expect(reading.state.shelf.selected > 0)
  }

  // Clicks.

  @Test func `a click on words puts the cursor there, and the text stays where it is`() {
    var reading = Reading(columns: 120, rows: 16)
    reading.press("3 h")
    let rows = reading.textWindow.rows
    for words in ["two", "long", "four"] {
      reading.click(on: words, row: 2, column: 36)
      #expect(reading.word.hasPrefix(words) && reading.focus == .transcript)
      #expect(reading.textWindow.rows == rows)
    }
    let first = rows.firstIndex { $0.range != nil } ?? 0
    reading.click(60, reading.frames[.transcript]!.row + 1 + first)
    #expect(reading.textWindow.rows == rows && reading.cursorRow == first)
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func `a click on a section goes there`(columns: Int, rows: Int) {
    var reading = Reading(columns: columns, rows: rows)
    reading.moveFocus(to: .sections)
    reading.click(on: "Reading Alone")
    #expect(reading.currentSection == 4)
    #expect(reading.focus == (columns == 60 ? .transcript : .sections))
    reading.press("' '")
    #expect(reading.cursor == 0)
  }

  @Test func `a click on a section of a scrolled pane goes to the one under the pointer`() {
    var reading = Reading(columns: 120, rows: 10)
    for _ in 0..<4 { reading.wheel(.wheelDown, in: .sections) }
    reading.click(on: "Windows")
    #expect(reading.currentSection == 10)
  }

  @Test(arguments: [(120, 40), (120, 12), (80, 24)])
  func `a click on a speaker goes to the next turn`(columns: Int, rows: Int) {
    var reading = Reading(.conversation, columns: columns, rows: rows)
    let first = reading.frames[.speakers]!
    reading.click(on: "Ines", row: first.row + 2, column: first.column)
    #expect(reading.cue == "Quite well, thank you." && reading.focus == .speakers)
    reading.click(on: "Ines", row: first.row + 2, column: first.column)
    #expect(reading.cue == "So it is.")
  }

  @Test func `a click on a heading, a name, a title or a gap is sound`() {
    var reading = Reading(.conversation, columns: 120, rows: 20)
    for row in 0..<20 {
      for column in stride(from: 0, to: 120, by: 7) {
        reading.click(column, row)
        if !reading.state.showsDocument || reading.isTyping { reading.press("Esc") }
        _ = reading.surface
      }
    }
    reading.click(on: "Sections")
    #expect(reading.focus == .sections)
  }

  @Test func `where one pane is shown, a click on a name shows that pane`() {
    var reading = Reading(columns: 60, rows: 20)
    reading.click(on: "Speakers", row: 1)
    #expect(reading.focus == .speakers)
    reading.click(on: "Sections", row: 1)
    #expect(reading.focus == .sections)
  }

  @Test func `a click on a message presses no key that it covers`() {
    var reading = Reading(columns: 80, rows: 24)
    let screen = reading.rows
    reading.press("X")
    let end = reading.status.firstRange(of: "?").map {
      reading.status.distance(from: reading.status.startIndex, to: $0.lowerBound)
    }
    for column in 0..<(end ?? 80) {
      reading.press("X")
      #expect(reading.message != nil)
      reading.click(column, 23)
      #expect(reading.rows == screen, "\(column)")
    }
    reading.press("X")
    reading.click(end ?? 0, 23)
    #expect(reading.screen == .help)
  }

  @Test func `a click on a key that can follow goes on from those that were pressed`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("a")
    reading.type("why?")
    reading.press("Enter")
    #expect(reading.overlay.notes.count == 1)
    reading.press("d")
    reading.click(on: "d delete", row: 23)
    #expect(reading.overlay.notes.isEmpty)
    reading.press("m")
    reading.click(on: "Esc cancel", row: 23)
    #expect(reading.state.keys.sequence.isEmpty && reading.context == .transcript)
  }

  @Test func `a click in a list selects, and opens what is selected`() {
    var reading = Reading.inContext(.questions)
    reading.click(on: "lamp number 4")
    #expect(reading.context == .questions && reading.selectedItem == 2)
    reading.click(on: "lamp number 4")
    #expect(reading.context == .transcript && reading.cue.hasSuffix("number 4?"))
  }

  @Test func `a click in the library selects, opens, and sorts by a column`() {
    var reading = Reading.onTheShelf()
    reading.click(on: reading.titles[1])
    #expect(reading.state.shelf.selected == 1 && reading.requests.isEmpty)
    reading.click(on: reading.titles[1])
    #expect(!reading.requests.isEmpty)
    reading.click(on: "Date", row: 1)
    #expect(reading.libraryOrder == .date)
  }

  @Test func `a click chooses a speaker in the window for that`() {
    var reading = Reading(talking: Talking.attribution, columns: 80, rows: 24)
    reading.press("} s")
    let names = reading.state.pickerRows
    let window = reading.rows.firstIndex { $0.contains("┌") } ?? 0
    reading.click(on: "Ines Falk", row: window)
    #expect(!names.isEmpty && !reading.isTyping)
    #expect(reading.message?.contains("Ines Falk") ?? false)
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `a click on somebody who may have spoken is an answer`(columns: Int, rows: Int) {
    var (own, other) = (Reading.inContext(.labelling), Reading.inContext(.labelling))
    own.resize(columns, rows)
    other.resize(columns, rows)
    let first = own.rows.firstIndex { $0.contains("Who speaks?") } ?? 0
    own.click(on: "Ines Falk", row: first, column: columns == 120 ? 84 : 0)
    other.press("2")
    #expect(own.surface == other.surface)
    own.click(on: "somebody else", row: first)
    #expect(own.isTyping)
  }

  // Keys in the last row.

  @Test func `a click on a key of the hint line presses it`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.click(on: "/ find", row: 23)
    #expect(reading.isTyping)
    reading.click(on: "Esc back", row: 23)
    #expect(!reading.isTyping)
    reading.click(on: "help", row: 23)
    #expect(reading.screen == .help)
    reading.click(on: "q back", row: 23)
    #expect(reading.screen == .panes)
    let before = reading.surface
    reading.click(on: "1-9 section", row: 23)
    #expect(reading.surface == before)
  }

  @Test func `a click in the line that is typed puts the caret there`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("/")
    reading.type("lamp and long")
    reading.click(on: "and", row: 23)
    reading.type("x")
    #expect(reading.prompt == "lamp xand long")
    reading.click(40, 23)
    reading.type("y")
    #expect(reading.prompt == "lamp xand longy")
    reading.click(0, 23)
    reading.type("z")
    #expect(reading.prompt == "zlamp xand longy")
  }

  // Dragging.

  @Test(arguments: [(Pane.sections, 5), (.speakers, -5)])
  func `a border is dragged, within its limits`(pane: Pane, distance: Int) throws {
    var reading = Reading(columns: 120, rows: 20)
    let border = try #require(reading.state.border(of: pane))
    reading.mouse(.press, border, 8)
    reading.mouse(.drag, border + distance, 9)
    #expect(reading.state.border(of: pane) == border + distance)
    // Beyond a limit and back, the border is under the pointer again.
    reading.mouse(.drag, border + 100 * distance, 9)
    reading.mouse(.drag, border - distance, 9)
    #expect(reading.state.border(of: pane) == border - distance)
    reading.mouse(.release, border - distance, 9)
    reading.mouse(.drag, border, 9)
    #expect(reading.state.border(of: pane) == border - distance)
  }

  @Test func `a drag over words selects and copies them`() throws {
    var reading = Reading(columns: 120, rows: 20)
    let first = try #require(reading.cell(of: "lamp", column: 36))
    let last = try #require(reading.cell(of: "shadow", column: 36))
    reading.mouse(.press, first.column + 1, first.row)
    reading.mouse(.drag, first.column + 2, first.row)
    #expect(!reading.isSelecting)
    reading.mouse(.drag, last.column + 2, last.row)
    #expect(reading.selectedWords == "lamp and a long shadow")
    reading.mouse(.release, last.column + 2, last.row)
    #expect(reading.effects.contains { if case .copy = $0 { true } else { false } })
    #expect(reading.selectedWords == "lamp and a long shadow")
    reading.click(on: "two", column: 36)
    #expect(!reading.isSelecting)
  }

  @Test func `keys that move do not extend what was dragged, and others are about it`() throws {
    var reading = Reading(columns: 120, rows: 20)
    func drag() throws {
      let first = try #require(reading.cell(of: "lamp", column: 36))
      reading.mouse(.press, first.column, first.row)
      reading.mouse(.drag, first.column + 16, first.row)
      reading.mouse(.release, first.column + 16, first.row)
    }
    try drag()
    reading.press("j")
    #expect(!reading.isSelecting)
    try drag()
    reading.press("a")
    #expect(reading.isTypingNote && reading.isSelecting)
    reading.press("Esc Esc v j")
    #expect(reading.isSelecting)
  }

  @Test func `a drag beyond the edge scrolls the text`() throws {
    var reading = Reading(columns: 120, rows: 12)
    let first = try #require(reading.cell(of: "lamp", column: 36))
    reading.mouse(.press, first.column, first.row)
    let rows = reading.textWindow.rows
    for column in 0..<6 { reading.mouse(.drag, 50 + column, 11) }
    #expect(reading.textWindow.rows != rows)
    #expect(reading.selectedWords?.hasPrefix("lamp and a long shadow") ?? false)
  }

  @Test func `while a line is typed, a click elsewhere changes nothing`() {
    var reading = Reading(columns: 120, rows: 20)
    reading.press("/")
    reading.type("lamp")
    let before = reading.surface
    reading.click(10, 5)
    reading.click(60, 5)
    #expect(reading.surface == before)
  }

  @Test func `a drag ends with the text that it began in`() throws {
    let short = Document(Transcript(cues: CueList(["Two words"], every: 1)), name: "talk.txt")
    for action in [Mouse.Action.drag, .release] {
      var reading = Reading(columns: 120, rows: 20)
      reading.press("G")
      let last = try #require(reading.cell(of: "nine of part 12", column: 36))
      reading.mouse(.press, last.column, last.row)
      reading.mouse(.drag, last.column + 8, last.row)
      #expect(reading.isSelecting)
      reading.send(.documentLoaded(short))
      reading.mouse(action, 45, 4)
      reading.mouse(.release, 45, 4)
      #expect(!reading.isSelecting && reading.surface.size.rows == 20)
    }
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20), (20, 6), (10, 3)])
  func `the mouse anywhere, with any screen, is sound`(columns: Int, rows: Int) {
    for context in KeyContext.allCases {
      var reading = Reading.inContext(context)
      reading.resize(columns, rows)
      for row in stride(from: 0, to: rows + 2, by: 5) {
        for column in stride(from: 0, to: columns + 2, by: 29) {
          for action in [Mouse.Action.wheelDown, .press, .drag, .wheelUp, .release] {
            reading.mouse(action, column + (action == .drag ? 5 : 0), row)
          }
        }
      }
      #expect(reading.surface.size.rows == rows)
    }
  }
}
