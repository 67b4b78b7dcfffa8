import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import Reader

/// The overview's items and the places that support them.
struct OverviewTests {
  private static let lines = [
    "Welcome to the harbour, where we talk about the old lighthouse.",
    "The keeper climbed the stairs each evening and lit the lamp.",
    "In winter the oil froze in its pipes. They warmed it over a stove.",
    "Then the electric motor came and turned the lens without anybody.",
    "Ships had asked for a foghorn for years and nobody could sleep.",
    "A storm broke the northern window. The glass was sent from Bergen.",
    "There is a school on the island now. Children paint its walls.",
    "You can visit the tower on Sundays, but the stairs are steep.",
    "Another winter the oil froze again, and again they warmed the pipes.",
    "We have run out of time. Thank you for listening to us.",
  ]

  /// A minute each line, far enough apart to be paragraphs; five lines a section.
  private static var harbour: Transcript {
    Transcript(
      title: "The Harbour", duration: Timecode(seconds: 600),
      keyPoints: [
        "Frozen oil in the pipes was warmed on a stove in winter.",
        "Penguins huddle through the Antarctic night.",
        "A storm broke the window, and Bergen sent the glass.",
      ],
      sections: [
        Section(start: Timecode(seconds: 0), title: "Keepers", summary: "A keeper lit the lamp."),
        Section(start: Timecode(seconds: 300), title: "Weather", summary: "Whales sing at dawn."),
        Section(start: Timecode(seconds: 480), title: "Closing"),
      ], cues: CueList(lines, every: 60, lasting: 5))
  }

  @Test func `key points show their best place and how many, or that there is none`() {
    var reading = Reading(Self.harbour, columns: 100, rows: 50)
    reading.press("i")
    #expect(reading.shows("2:00 · 2 places"))
    #expect(reading.shows("no place supports this"))
    #expect(reading.shows("5:00 · 1 place"))
  }

  @Test func `Enter on a key point goes to its best place and makes its places the list`() {
    var reading = Reading(Self.harbour)
    reading.press("i Enter")
    #expect(reading.screen == .panes && reading.cue == Self.lines[2])
    #expect(reading.status.contains("key point 1 1/2"))
    reading.press("n")
    #expect(reading.cue == Self.lines[8])
    reading.press("^O")
    #expect(reading.cursor == 0)
  }

  @Test func `a point that nothing supports says so, and the overview stays`() {
    var reading = Reading(Self.harbour)
    reading.press("i j Enter")
    #expect(reading.screen == .overview)
    #expect(reading.status.contains("Nothing in the transcript supports this point"))
  }

  @Test func `the sentence that says most is lit, not the paragraph`() throws {
    var reading = Reading(Self.harbour)
    reading.press("i j j Enter")
    guard case .text(let range) = reading.matches[0].target else { return }
    #expect(reading.document.cues.string(range).hasSuffix("."))
    #expect(reading.document.cues.string(range) != Self.lines[5])
  }

  @Test(arguments: [
    (3, 1, "This place supports the summary", true), (4, 5, "No place supports the summary", false),
    (5, 8, "", false),
  ])
  func `Enter on a section goes to what supports its summary, or to its start`(
    downs: Int, line: Int, message: String, isList: Bool
  ) {
    var reading = Reading(Self.harbour)
    reading.press("i")
    for _ in 0..<downs { reading.press("j") }
    reading.press("Enter")
    #expect(reading.cue == Self.lines[line] && reading.screen == .panes)
    #expect(reading.status.contains(message))
    #expect((reading.listName != nil) == isList)
  }

  @Test(arguments: [(120, 40), (60, 20), (24, 8)])
  func `the selected item is on the screen, however one moves`(columns: Int, rows: Int) {
    var reading = Reading(Self.harbour, columns: columns, rows: rows)
    reading.press("i")
    for key in "j j G k k b g ^D ^D Space j ^Y ^Y ^U G ^E k j".split(separator: " ") {
      reading.press(String(key))
      guard let shown = reading.linesShown, let lines = reading.linesOfSelectedItem
      else { return }
      // A window that shows only the title has no item to select.
      #expect(lines.overlaps(shown) || shown.lowerBound == 0, "\(key)")
    }
  }

  @Test func `an item longer than the screen is read through before the next`() {
    var reading = Reading(Self.harbour, columns: 24, rows: 6)
    reading.press("i j")
    let first = reading.linesShown?.lowerBound ?? 0
    reading.press("k")
    var tops: Set<Int> = []
    while reading.selectedItem == 0, tops.count < 50 {
      tops.insert(reading.linesShown?.lowerBound ?? 0)
      reading.press("j")
    }
    #expect(tops.count > 1 && first > 0)
  }

  @Test func `other key points of a document read again are looked for anew`() {
    var reading = Reading(Self.harbour, columns: 100, rows: 50)
    reading.press("i")
    var other = Self.harbour
    other.keyPoints = ["The school on the island has children who paint walls."]
    reading.send(.documentLoaded(Document(other, name: "talk.txt")))
    #expect(reading.shows("6:00 · 1 place"))
    #expect(reading.selectedItem == 0)
  }

  @Test func `nothing to select is no danger`() {
    var reading = Reading(Transcript())
    reading.press("i j k Enter G g Space")
    #expect(reading.screen == .overview)
  }
}
