import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// The list of sections, and the room that panes have.
struct SectionsPaneTests {
  private static let titles = [
    "How a lighthouse keeper learns to sleep by day",
    "The long quarrel over the colour of the lamp",
    "Fog", "What the inspector wrote in his book and never showed",
  ]

  private static func talk(sections: Int = 4) -> Transcript {
    var cues = CueListBuilder()
    for index in 0..<sections * 4 {
      cues.append(start: Timecode(seconds: index * 10), text: "Words of caption \(index).".utf8)
    }
    var talk = Transcript(cues: cues.build())
    talk.sections = (0..<sections).map {
      Section(start: Timecode(seconds: $0 * 40), title: titles[$0 % titles.count])
    }
    return talk
  }

  /// The rows of the sections pane, without its title.
  private func pane(_ reading: Reading) -> [String] {
    let frame = reading.state.screen.frames[.sections]!
    return reading.rows[frame.row + 1..<frame.row + frame.rows].map {
      String($0.prefix(frame.columns)).split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  @Test func `titles go on in further rows instead of being cut`() {
    let rows = pane(Reading(Self.talk(), columns: 120, rows: 40))
    #expect(rows[0] == "▸1 0:00 How a lighthouse" && rows[1] == "keeper learns to")
    #expect(rows.contains("the colour of the") && !rows.joined().contains("…"))
  }

  @Test func `where not all sections fit, titles are cut, except that of the current one`() {
    var reading = Reading(Self.talk(sections: 12), columns: 80, rows: 24)
    #expect(
      pane(reading).joined(separator: " ").hasPrefix(
        "▸ 1 0:00 How a lighthouse keeper learns to sleep by day"))
    #expect(pane(reading).joined().contains("…"))
    reading.press("1 2")
    #expect(
      pane(reading).joined(separator: " ").hasSuffix(
        "wrote in his book and never showed"))
  }

  @Test func `a long list begins with a number, wherever it stands`() {
    var reading = Reading(Self.talk(sections: 60), columns: 80, rows: 24)
    for _ in 0..<60 {
      reading.press("]")
      #expect(pane(reading).first?.contains(":") == true)
      #expect(pane(reading).contains { $0.hasPrefix("▸") })
    }
  }

  @Test func `the side pane with the focus has the room`() {
    var reading = Reading(Self.talk(), columns: 80, rows: 24)
    let before = reading.state.screen.frames[.sections]!
    reading.press("h")
    let focused = reading.state.screen.frames[.sections]!
    #expect(focused.columns > before.columns && focused.rows >= before.rows)
    reading.press("Tab")
    #expect(reading.state.screen.frames[.sections] == before)
  }

  @Test func `a wide window shows whole titles in one row and keeps the lines of text`() {
    let reading = Reading(Self.talk(), columns: 200, rows: 40)
    #expect(pane(reading)[0].hasSuffix(Self.titles[0]))
    #expect(reading.state.textSize.columns == 80)
  }

  @Test func `the text alone stands in the middle`() {
    var reading = Reading(Self.talk(), columns: 160, rows: 20)
    reading.press("z")
    let frame = reading.state.screen.frames[.transcript]!
    let (left, right) = (frame.column + reading.state.gutter, 160 - frame.column - frame.columns)
    #expect(abs(left - right) <= reading.state.gutter && reading.state.textSize.columns == 80)
  }

  @Test func `section and speaker of the top row stay in view inside a long turn`() {
    var reading = Reading(.conversation, columns: 120, rows: 8)
    #expect(!reading.rows[1].contains("Ruben"))
    reading.press("G")
    #expect(reading.rows[1].contains("Transcript  ● Ruben Ilves ─"))
    reading = Reading(Self.talk(), columns: 80, rows: 10)
    reading.press("G")
    #expect(reading.rows[1].contains("│ §4 What the inspector"))
    reading.resize(60, 10)
    #expect(reading.rows[1].contains("Speakers") && reading.rows[1].contains("§4"))
  }
}
