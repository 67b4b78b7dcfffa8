import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// The row that shows the whole talk.
struct TimeStripTests {
  private func strip(_ reading: Reading) -> String {
    reading.state.screen.stripRow.map { reading.rows[$0] } ?? ""
  }

  @Test func `the strip shows where sections start and where the cursor is`() {
    var reading = Reading(columns: 80, rows: 24)
    #expect(strip(reading).filter { $0 == "│" }.count == 11)
    #expect(strip(reading).hasPrefix(" ▼"))
    reading.press("G")
    #expect(strip(reading).trimmed.hasSuffix("▼"))
  }

  @Test func `each stretch has the colour of who speaks there`() {
    let reading = Reading(.conversation, columns: 80, rows: 24)
    let roles = (1..<79).map { reading.surface[$0, 1].role }
    #expect(Set(roles).isSuperset(of: [Role.speaker1.rawValue, Role.speaker2.rawValue]))
    #expect(roles[5] == Role.border.rawValue)
  }

  @Test func `a search raises the strip where it has matches`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("/")
    reading.type("part 9")
    let raised = strip(reading).enumerated().filter { "▄▅▆▇█".contains($0.element) }
    #expect(!raised.isEmpty && raised.allSatisfy { (52...59).contains($0.offset) })
    reading.press("Esc")
    #expect(!strip(reading).contains("▄"))
  }

  @Test func `without a search the strip is higher where more was watched`() {
    var talk = Transcript.talk
    talk.heatmap = [
      HeatmapSpan(start: Timecode(seconds: 0), end: Timecode(seconds: 180), value: 0),
      HeatmapSpan(start: Timecode(seconds: 180), end: Timecode(seconds: 360), value: 1),
    ]
    let shown = strip(Reading(talk, columns: 80, rows: 24))
    #expect(!shown.prefix(38).contains("█") && shown.suffix(30).contains("█"))
  }

  @Test func `notes and marks stand in the strip`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("6 m x 9 a")
    reading.type("why")
    reading.press("Enter g")
    reading.press("g")
    #expect(strip(reading).contains("x") && strip(reading).contains("»"))
  }

  @Test func `a click on the strip goes to that place, and back again`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.click(40, 1)
    #expect(reading.currentSection == 6)
    reading.press("' '")
    #expect(reading.currentSection == 0)
    reading.click(79, 1)
    #expect(reading.currentSection == 0)
  }

  @Test func `the strip goes with a key, and where there is little room`() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("|")
    #expect(reading.state.screen.stripRow == nil)
    reading.press("|")
    reading.resize(80, 23)
    #expect(reading.state.screen.stripRow == nil)
    #expect(Reading(Transcript(), columns: 80, rows: 24).state.screen.stripRow == nil)
  }
}
