import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// The current list of places, when something else than a search made it.
struct PlacesTests {
  private func reading(_ columns: Int = 120) -> Reading {
    var reading = Reading(.conversation, columns: columns, rows: 30)
    let cues = reading.document.cues
    reading.show(
      list: "key point 3", of: [4, 1, 3].map { cues.textRange($0) }, at: 0)
    return reading
  }

  @Test func `it is named, lit, counted and walked in order of place, and the way back is kept`() {
    var reading = reading()
    #expect(reading.cue == "The lamp is lit.")
    #expect(reading.status.contains("key point 3 3/3"))
    #expect(reading.rows.contains { $0.contains("● Ruben Ilves") && $0.hasSuffix("2") })
    reading.press("n")
    #expect(reading.cue == "Good evening, Ines." && reading.status.contains("1/3"))
    #expect(reading.message == "Wrapped to the start")
    reading.press("n")
    #expect(reading.cue == "Quite well, thank you.")
    reading.press("j g")
    #expect(reading.status.contains("key point 3 3 places"))
    reading.press("^O ^O")
    #expect(reading.cursor == 0)
  }

  @Test func `& keeps its turns, Esc puts it out, n lights it again`() {
    var reading = reading()
    reading.press("&")
    #expect(!reading.shows("Before anyone is named.") && reading.shows("Quite well"))
    reading.press("& Esc")
    #expect(!reading.isLit && !reading.status.contains("key point"))
    reading.press("n")
    #expect(reading.isLit && reading.status.contains("key point 3"))
  }

  @Test func `it survives another attribution, and another text ends it`() {
    var reading = Reading(talking: Talking.attribution)
    let range = reading.document.cues.textRange(2)
    reading.show(list: "questions", of: [range], at: 0)
    #expect(reading.matchesBySpeaker[1] == 1)
    var other = Talking.attribution
    other.turns[1].speaker = 0
    reading.answer(other)
    #expect(reading.status.contains("questions 1/1"))
    #expect(reading.matchesBySpeaker[0] == 1)
    reading.send(.documentLoaded(Document(.talk, name: "other")))
    #expect(!reading.hasPlaces)
    reading.press("n &")
    #expect(reading.status.contains("No search yet"))
  }

  @Test func `a search takes its place, and Esc while it is typed brings it back`() {
    var reading = reading()
    reading.press("/")
    #expect(!reading.hasPlaces)
    reading.type("well")
    reading.press("Esc")
    #expect(reading.status.contains("key point 3 3/3"))
    reading.press("/ Enter")
    #expect(reading.status.contains("key point 3 1/3"))
    reading.press("*")
    #expect(reading.listName == nil && reading.searchText == "Good")
  }

  @Test(arguments: [[], [7..<7], [900..<950], [0..<4, 2..<6]])
  func `ranges without text make no list`(ranges: [Range<Int>]) {
    var reading = Reading(.conversation)
    for index in -1...ranges.count { reading.show(list: "list", of: ranges, at: index) }
    reading.press("n N & Esc K")
    #expect(reading.hasPlaces == (ranges.count == 2))
  }
}
