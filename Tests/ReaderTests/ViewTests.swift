import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import Reader

struct ViewTests {
  @Test func `the help lists every action with its keys and can be searched`() {
    var reading = Reading(columns: 100, rows: 30)
    reading.press("?")
    let all = HelpLines.lines(filter: "", columns: 96).flatMap(\.pieces).map(\.text)
    for entry in ActionTable.entries where !entry.help.isEmpty {
      #expect(all.contains(HelpLines.shownKeys(entry)))
    }
    reading.press("/")
    reading.type("half")
    #expect(reading.shows("half a page down"))
    #expect(!reading.shows("one row down"))
    reading.press("Enter Esc")
    #expect(reading.shows("one row down"))
    reading.press("q")
    #expect(reading.screen == .panes)
  }

  @Test func `the help has what works here first, in as many columns as there is room for`() {
    var reading = Reading(columns: 120, rows: 60)
    reading.press("?")
    #expect(reading.rows.contains { $0.contains("  Move") && $0.contains("  Jump") })
    let all = HelpLines.lines(filter: "", columns: 76, from: .overview).flatMap(\.pieces).map(
      \.text)
    let (here, elsewhere) = (
      all.firstIndex(of: "View"), all.firstIndex(of: "Speakers, in other places")
    )
    #expect(here.flatMap { here in elsewhere.map { here < $0 } } == true)
  }

  @Test func `the help explains the signs of the screen`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("? /")
    reading.type("signs")
    #expect(reading.shows("Ida ?") && reading.shows("nobody is known to speak"))
  }

  @Test func `the overview has title, key points and what sections are about`() {
    var reading = Reading(columns: 80, rows: 40)
    reading.press("3 i")
    #expect(reading.shows("Lamps help."))
    #expect(reading.shows("About Shadows."))
    #expect(reading.shows("120 captions"))
    reading.press("G")
    #expect(reading.shows("About Closing."))
    reading.press("i")
    #expect(reading.screen == .panes)
    #expect(reading.currentSection == 2)
  }

  @Test func `q closes what is in front and then quits`() {
    var reading = Reading()
    reading.press("? q")
    #expect(reading.effects.isEmpty)
    reading.press("q")
    #expect(reading.effects.contains { if case .quit = $0 { true } else { false } })
  }

  @Test func `two ^C in a row quit, with another key between they do not`() {
    var reading = Reading()
    reading.press("^C j ^C")
    #expect(!reading.effects.contains { if case .quit = $0 { true } else { false } })
    reading.press("^C")
    #expect(reading.effects.contains { if case .quit = $0 { true } else { false } })
    reading = Reading()
    reading.press("^C")
    reading.send(.timerFired(.quitArmed))
    reading.press("^C")
    #expect(!reading.effects.contains { if case .quit = $0 { true } else { false } })
  }

  @Test func `no two actions want the same key in one place`() {
    #expect(KeyMap(ActionTable.entries) != nil)
    var entries = ActionTable.entries
    entries.append(
      ActionEntry("quit", "j", [.help], "Leave") { $0.quit() })
    #expect(KeyMap(entries) == nil)
  }

  @Test func `an action that has several entries is explained in one of them`() {
    let explained = ActionTable.entries.filter { !$0.help.isEmpty }.map(\.name)
    #expect(Set(ActionTable.entries.map(\.name)) == Set(explained))
  }

  @Test func `an unlabelled transcript says so once and counts no speakers`() {
    var reading = Reading(columns: 120, rows: 40)
    #expect(reading.shows("Working out who"))
    reading.send(.attributed(revision: 0, Attribution()))
    #expect(reading.shows("Nothing says who"))
    #expect(!reading.rows[0].contains("speaker"))
  }

  @Test func `labels give turns, talk time and counts`() {
    var reading = Reading(.conversation, columns: 120, rows: 40)
    #expect(reading.rows[0].contains("2 speakers"))
    #expect(reading.shows("● Ruben Ilves"))
    #expect(reading.shows("0:20 33%") && reading.shows("2 turns"))
    reading.press("} f")
    let surface = reading.surface
    #expect(surface.cells.contains { $0.emphasis.contains(.dimmed) })
    reading.press("Esc")
    #expect(!reading.surface.cells.contains { $0.emphasis.contains(.dimmed) })
  }

  @Test(arguments: ["3 i j", "a Enter B", ": q u e s t i o n s Enter j", "/ p a r t Enter K j"])
  func `the terminal's cursor stands on the selected row of a list`(keys: String) throws {
    var reading = Reading(keys.contains("q u e s") ? .conversation : .talk)
    reading.press(keys)
    let surface = reading.surface
    let cursor = try #require(surface.cursor)
    // Left of the words, which may be a match.
    #expect(surface[1, cursor.row].role == Role.selectedRow.rawValue, "\(reading)")
  }

  @Test func `the terminal's cursor stands on the first line of what only scrolls`() {
    var reading = Reading()
    reading.press("? Space")
    #expect(reading.surface.cursor?.row == 1)
  }

  @Test func `reading again keeps the time and says whether anything changed`() {
    var reading = Reading()
    reading.press("5 j")
    let time = reading.currentTime
    reading.send(.documentLoaded(Document(.talk, name: "talk.txt")))
    #expect(reading.status.contains("nothing has changed"))
    #expect(reading.currentTime == time)
    let cues = CueList((0..<40).map { "new \($0)" }, every: 9)
    reading.send(.documentLoaded(Document(Transcript(cues: cues), name: "talk.txt")))
    #expect(abs(reading.currentTime.seconds - time.seconds) <= 9)
  }

  @Test func `documents open at a time or at words`() {
    var reading = Reading(start: .time(Timecode(seconds: 95)))
    #expect(reading.currentTime == Timecode(seconds: 93))
    reading = Reading(start: .search("part 9"))
    #expect(reading.currentSection == 8)
    #expect(reading.isLit)
    reading = Reading(start: .search("zebra"))
    #expect(reading.shows("No match for zebra"))
  }
}
