import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// Every screen at every width, with rows of every kind that are wider than it: a frame has exactly
/// the size asked for, no wide character is cut in half, and the terminal's cursor stands somewhere.
struct SweepTests {
  private static let lines = [
    "Welcome back to 読書と灯り, a long evening about lamps. I am here with Ines.",
    "Ines, what is a lamp for, and who would want to read by one?",
    "It is for reading\u{301}, Ruben 👨‍👩‍👧, and for 漢字かなまじりの長い文章を読む夜のために。",
    "And for finding the door.", "Is it heavy?",
    "Antidisestablishmentarianismantidisestablishmentarianismantidisestablishmentarianism.",
    "So much for lamps, then.", "Thank you all. Good night.",
  ]

  private static var transcript: Transcript {
    var cues = CueListBuilder()
    for (index, line) in lines.enumerated() {
      cues.append(start: Timecode(seconds: index * 3700), text: line.utf8)
    }
    let titles = [
      "On", "A heading about lamps that is a good deal wider than most lines of text are ever set",
      "漢字かなまじりの見出しはとても長いので一行には収まらないことが多いです",
    ]
    return Transcript(
      title: "灯りと読書 or an evening with lamps, in more words than a header has room for",
      source: "https://example.org/evenings/with/lamps", duration: Timecode(seconds: 30_000),
      keyPoints: ["Lamps help 読書 of an evening, and doors are found by them."],
      sections: titles.enumerated().map {
        Section(
          start: Timecode(seconds: $0 * 9000), title: $1, summary: "\($1), told in \(lines[5])")
      }, cues: cues.build(),
      issues: [Issue(byteOffset: 3456, line: 12, message: "A timecode that goes 後ろ: \(lines[5])")])
  }

  private static var attribution: Attribution {
    var attribution = Talking.attribution
    attribution.speakers[0].name = "Ruben Archibald Montgomery Featherstonehaugh-Cholmondeley"
    attribution.speakers[1].name = "漢字かなまじりの長い名前を持つ人"
    return attribution
  }

  private static var reading: Reading {
    var reading = Reading(talking: attribution, columns: 120, rows: 40, transcript)
    reading.press("} v → → → a l o n g Space n o t e Space 漢 字 漢 字 漢 字 漢 字 漢 字 Enter")
    return reading
  }

  private static func less(_ count: Int) -> String { String(repeating: "- ", count: count) }
  private static func more(_ count: Int) -> String { String(repeating: "+ ", count: count) }

  /// Keys that show what a frame can hold, and leave the cursor at different places.
  private static let screens = [
    "2", "2 " + less(3), "2 " + less(9), "2 " + less(30), "2 " + more(3), "2 " + more(30), "3 w",
    "3 w " + less(9), "t " + less(9), "z", "z " + less(9), "Tab", "Tab > > > > > > > > > >",
    "Tab < < < < < < < < < < <", "S-Tab", "S-Tab > > > > > > > > > >", "S-Tab z",
    "S-Tab / 漢", "Tab z / a", "S-Tab Space", "f G", "v → → → j", "G s", "s", "s 漢 字", "C", "C s",
    "C G n 漢", "C 1 C",
    "S-Tab r x", "i", "i G", "3 i", "B", "B G", ": q u e s t i o n s Enter j",
    ": i s s u e s Enter", "} W", "} W j j", "} } } c", "/ l a m p", "/ 漢 字 Enter",
    "/ l a m p Enter K", "/ l a m p Enter K o G", "/ ^R ( (", "/ l a m p Enter & - - -",
    "/ z z z z Enter",
    "?", "? G", "? / n o t e", "a 漢 字 漢 字", "x", ": 1 2", "m", "1", "y", "L",
  ]

  private static let heights = [1, 2, 5, 6, 7, 9, 14, 31]

  /// Each wide character is followed by its right half, and no half stands alone.
  private func isStraight(_ surface: Surface) -> Bool {
    (0..<surface.size.rows).allSatisfy { row in
      var expectsHalf = false
      for cell in surface.row(row) {
        if cell.isContinuation != expectsHalf { return false }
        expectsHalf = cell.base >= 0x1100 && CharacterWidth.columns(of: cell.base) == 2
      }
      return !expectsHalf
    }
  }

  private func sweep(_ reading: Reading, _ what: String) {
    var reading = reading
    for columns in 1...130 {
      let size = CellSize(columns: columns, rows: Self.heights[columns % Self.heights.count])
      reading.send(.resized(size))
      let surface = view(reading.state)
      #expect(surface.size == size && isStraight(surface), "\(what) at \(size)")
      #expect(surface.cursor != nil, "\(what) at \(size)")
    }
  }

  @Test(arguments: screens) func `a screen fits every window`(keys: String) {
    var reading = Self.reading
    reading.press(keys)
    sweep(reading, keys)
  }

  @Test(arguments: ["", "/ b", "G o", "/ /", ". A", "z Enter"])
  func `the library fits every window`(keys: String) {
    var reading = Reading.onTheShelf()
    reading.press(keys)
    sweep(reading, keys)
  }

  @Test(arguments: ["", "j j", "Enter K"])
  func `what was found in the library fits every window`(keys: String) {
    var reading = Reading.onTheShelf()
    reading.press("/ / l a m p")
    reading.send(
      .librarySearched(revision: reading.librarySearchRevision, Shelves.results))
    reading.press(keys)
    sweep(reading, keys)
  }
}
