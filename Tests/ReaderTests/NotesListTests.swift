import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// `B`: all notes of the document.
struct BookmarksListTests {
  private func place(_ cue: Int, _ offset: Int = 0) -> Place { Place(cue: cue, offset: offset) }

  /// Three in the text, made in another order, and one that is not.
  private func reading(columns: Int = 100, rows: Int = 30) -> Reading {
    var reading = Reading(talking: Talking.attribution, columns: columns, rows: rows)
    reading.send(
      .overlayLoaded(
        Overlay(notes: [
          Note(
            places: place(6)..<place(7), quote: "So much for lamps, then.",
            text: "Mein Schluß: Lampen genügen"),
          Note(places: nil, quote: "The lamp was green.", text: "no longer said"),
          Note(places: place(0)..<place(0, 13), quote: "Welcome back."),
          Note(places: place(2)..<place(3), quote: "It is for reading, Ruben.", text: "why"),
        ])))
    return reading
  }

  private func row(_ reading: Reading, _ text: String) -> Int {
    reading.rows.firstIndex { $0.contains(text) } ?? -1
  }

  @Test func `they stand by place with time, speaker, words and note, the unplaced last`() {
    var reading = reading()
    reading.press("B")
    #expect(reading.shows("4 notes"))
    let order = [
      "“Welcome back.”", "“It is for", "why", "“So much", "Mein", "No longer in", "green",
    ]
    let rows = order.map { row(reading, $0) }
    #expect(rows == rows.sorted() && rows[0] > 0)
    #expect(reading.rows[rows[1]].contains("0:20") && reading.rows[rows[1]].contains("Ines Falk"))
    reading.press("B")
    #expect(reading.screen == .panes)
  }

  @Test func `it opens at the bookmark before the cursor, and Enter goes there`() {
    var reading = reading()
    reading.press("} } B")
    #expect(reading.selectedItem == 1)
    reading.press("j Enter")
    #expect(reading.cue == Talking.lines[6] && reading.screen == .panes)
    reading.press("' '")
    #expect(reading.cue == Talking.lines[4])
  }

  @Test func `Enter says why it cannot go to words that are gone`() {
    var reading = reading()
    reading.press("B G Enter")
    #expect(reading.status.contains("no longer in the text"))
    #expect(reading.screen == .notes)
  }

  @Test(arguments: [
    ("genugen", ["“So much"]), ("schluss", ["“So much"]), ("ines", ["“It is for"]),
    ("lamp", ["“So much", "green"]), ("zebra", []),
  ])
  func `the filter looks in note, words and speaker, folded`(typed: String, left: [String]) {
    var reading = reading()
    reading.press("B /")
    reading.type(typed)
    for words in ["“Welcome", "“It is for", "“So much", "green"] {
      #expect(reading.shows(words) == left.contains(words), "\(words)")
    }
    #expect(reading.status.contains("\(left.count) of 4"))
    #expect(left.isEmpty == reading.shows("No note contains “\(typed)”."))
    reading.press("Enter Esc")
    #expect(reading.shows("“Welcome") && reading.screen != .panes)
  }

  @Test func `a filtered note is gone to`() {
    var reading = reading()
    reading.press("B /")
    reading.type("lamp")
    reading.press("↓ ↑ Enter Enter")
    #expect(reading.cue == Talking.lines[6])
  }

  @Test func `e changes the selected one, those without a place too`() {
    var reading = reading()
    reading.press("B G e")
    #expect(reading.status.hasPrefix("Note: no longer said"))
    reading.type("!")
    reading.press("Enter")
    #expect(reading.saved?.notes[1].text == "no longer said!")
    #expect(reading.shows("no longer said!") && reading.selectedItem == 3)
  }

  @Test func `dd deletes the selected one, and the last one leaves a sentence`() {
    var reading = reading()
    reading.press("B G d d")
    #expect(reading.saved?.notes.count == 3 && !reading.shows("green"))
    #expect(reading.selectedItem == 2)
    reading.press("d d d d d d")
    #expect(reading.saved?.notes.isEmpty == true)
    #expect(reading.shows("No notes yet: a adds one at the cursor."))
    reading.press("Enter e d d j G ^D /")
    #expect(reading.screen == .notes && !reading.isTyping)
    reading.send(.timerFired(.burst))
    reading.press("u u u u")
    #expect(reading.shows("4 notes"))
  }

  @Test(arguments: [(20, 6), (60, 20), (80, 24), (120, 40)])
  func `any selection is on the screen at any size`(columns: Int, rows: Int) {
    var reading = reading(columns: columns, rows: rows)
    reading.press("B")
    for key in ["G", "k", "k", "g", "j", "PgDn", "PgUp"] {
      reading.press(key)
      let selected = reading.surface.cells.contains { $0.role == Role.selectedRow.rawValue }
      #expect(selected, "\(key)")
    }
  }

  @Test func `x suggests a file, wants a known ending, and hands over what there is`() {
    var reading = reading()
    reading.press("B x")
    #expect(reading.status.hasPrefix("Write notes to: On-Lamps-notes.md"))
    reading.press("^W")
    reading.type("a/b.doc")
    reading.press("Enter")
    #expect(reading.status.contains("The name must end in .md, .csv, .tsv or .json"))
    #expect(reading.isTyping && reading.effects.isEmpty)
    reading.press("^W")
    reading.type("~/my notes.CSV")
    reading.press("Enter")
    guard case .exportNotes(let path, _, let attribution, let overlay)? = reading.effects.last
    else {
      Issue.record("nothing is written")
      return
    }
    #expect(path == "~/my notes.CSV" && overlay.notes.count == 4)
    #expect(attribution.turns.count == 5)
    reading.press("x ^W")
    reading.type("notes.md!")
    reading.press("Enter")
    guard case .exportNotes("notes.md!", _, _, _)? = reading.effects.last else {
      Issue.record("a file cannot be replaced")
      return
    }
  }

  @Test(arguments: [(50, false, false), (70, false, true), (120, true, true)])
  func `the whole name of the file is seen, and the keys where there is room`(
    columns: Int, endings: Bool, keys: Bool
  ) {
    var reading = reading(columns: columns, rows: 20)
    reading.press("x")
    #expect(reading.status.contains("Write notes to: On-Lamps-notes.md"))
    #expect(reading.status.contains(".csv") == endings)
    #expect(reading.status.contains("Enter writes") == keys)
  }

  @Test func `without notes there is nothing to write`() {
    var reading = Reading()
    reading.press("x")
    #expect(reading.status.contains("No notes yet") && !reading.isTyping)
  }

  @Test(arguments: [("A/B: “C”…", "A-B-C-notes.md"), ("…", "talk-txt-notes.md")])
  func `a title is made fit for a file's name`(title: String, file: String) {
    var talk = Transcript.talk
    talk.title = title
    var reading = Reading(talk)
    reading.press("a Enter x")
    #expect(reading.prompt == file)
  }
}
