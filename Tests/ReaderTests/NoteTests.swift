import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import Reader

/// Notes and notes on words of the text.
struct AnnotationTests {
  private func place(_ cue: Int, _ offset: Int = 0) -> Place { Place(cue: cue, offset: offset) }

  private func reading(columns: Int = 120, rows: Int = 40) -> Reading {
    var reading = Reading(talking: Talking.attribution, columns: columns, rows: rows)
    reading.send(.dayBegan("2024-05-06"))
    return reading
  }

  @Test func `a keeps a note on the sentence at the cursor with its words and the day`() {
    var reading = reading()
    reading.press("} → a")
    #expect(reading.status.hasPrefix("Note: "))
    reading.type(" on light ")
    reading.press("Enter")
    let note = Note(
      places: place(2)..<place(2, 25), quote: "It is for reading, Ruben.", text: "on light",
      made: "2024-05-06")
    #expect(reading.saved?.notes == [note])
    #expect(reading.asked == nil, "who speaks does not depend on notes")
  }

  @Test func `Esc leaves all as it was`() {
    var reading = reading()
    reading.press("v → a")
    let before = reading
    reading.type("never mind")
    reading.press("Esc")
    #expect(reading.made == before.made && reading.selection == before.selection)
    #expect(reading.cursor == before.cursor && reading.effects.isEmpty)
    #expect(!reading.isNoting)
  }

  @Test func `an empty note is a bookmark`() {
    var reading = reading()
    reading.press("a Enter")
    #expect(reading.saved?.notes.map(\.text) == [""])
    #expect(reading.status.contains("Bookmarked"))
  }

  @Test func `a sentence ends with its paragraph and its turn`() {
    let cues = CueList(["no stop here", "and none there", "at all"], every: 1)
    let turns = [0..<1, 1..<3].map { Talking.turn($0, $0.lowerBound) }
    var reading = Reading(
      Transcript(
        speakers: [Talking.ruben, Talking.ines], turns: turns, cues: cues))
    reading.press("} a Enter")
    #expect(reading.saved?.notes.map(\.quote) == ["and none there at all"])
  }

  @Test func `the selection is noted instead, line breaks as spaces, and is then over`() {
    var reading = Reading(Transcript(cues: CueList(["one two\nthree. Four"], every: 1)))
    reading.press("→ v → a")
    reading.type("x")
    reading.press("Enter")
    #expect(reading.saved?.notes.first?.quote == "two three.")
    #expect(!reading.isSelecting)
  }

  @Test func `a quote is cut behind a word and never inside a character`() {
    for word in ["lampe ", "漢字"] {
      let text = String(repeating: word, count: 2_000)
      var reading = Reading(Transcript(cues: CueList([text], every: 1)))
      reading.press("v G a Enter")
      let quote = reading.saved?.notes.first?.quote ?? ""
      #expect((1_990...2_000).contains(quote.utf8.count) && !quote.contains("\u{FFFD}"))
      #expect(word != "lampe " || quote.hasSuffix("lampe"))
      #expect(reading.saved?.notes.first?.places?.upperBound.offset ?? 0 > 10_000)
    }
  }

  @Test func `a in a bookmark, and e, change its note`() {
    var reading = reading()
    for key in ["a", "e"] {
      reading.press("g a")
      reading.press("^U")
      reading.type("first")
      reading.press("Enter → \(key)")
      #expect(reading.status.hasPrefix("Note: first"))
      reading.type(" and second")
      reading.press("Enter")
      #expect(reading.saved?.notes.map(\.text) == ["first and second"])
    }
    reading.press("e Enter")
    #expect(reading.status.contains("Note unchanged") && reading.saved == nil)
    reading.press("G e")
    #expect(reading.status.contains("No note here: a adds one"))
  }

  @Test func `of several the innermost is meant, and the selection makes another`() {
    var reading = reading()
    reading.press("a")
    reading.type("sentence")
    reading.press("Enter → v a")
    reading.type("word")
    reading.press("Enter j k e")
    #expect(reading.status.hasPrefix("Note: word"))
    reading.press("Esc g e")
    #expect(reading.status.hasPrefix("Note: sentence"))
    reading.press("Esc → v a")
    #expect(reading.status.hasPrefix("Note: word"), "the same words have one bookmark")
  }

  @Test func `d d deletes, one d does nothing, and u brings it back`() {
    var reading = reading()
    reading.press("a")
    reading.type("light")
    reading.press("Enter d")
    #expect(reading.status.contains("d…") && reading.effects.isEmpty)
    reading.press("d")
    #expect(reading.status.contains("Note deleted · u undoes"))
    #expect(reading.saved?.notes.isEmpty == true)
    reading.press("u")
    #expect(reading.saved?.notes.map(\.text) == ["light"])
    #expect(reading.status.contains("Undone: deletion of the note at 0:00"))
  }

  @Test func `everything made in the session is taken back and made again in order`() {
    var reading = reading()
    var kept: [Overlay] = [Overlay()]
    for keys in ["a x Enter", "c", "e y Enter", "m k", "} a Enter", "d d"] {
      reading.press(keys)
      kept.append(reading.saved ?? Overlay())
    }
    let said = [
      "deletion of the bookmark at 0:20", "bookmark at 0:20", "mark k",
      "edit of the note at 0:00",
      "Ruben Ilves at 0:00", "note at 0:00",
    ]
    for (sentence, overlay) in zip(said, kept.dropLast().reversed()) {
      reading.press("u")
      #expect(reading.status.contains("Undone: \(sentence)"))
      #expect(reading.saved == overlay)
      #expect((reading.asked != nil) == sentence.hasPrefix("Ruben"))
    }
    for overlay in kept.dropFirst() {
      reading.press("U")
      #expect(reading.saved == overlay)
    }
  }

  @Test func `notes from another day are not taken back, corrections are`() {
    var reading = Reading(Talking.transcript)
    reading.send(.opened)
    let note = Note(places: place(1)..<place(1, 4), quote: "Ines", text: "who")
    reading.send(
      .overlayLoaded(
        Overlay(corrections: [.split(place(1))], notes: [note], marks: ["b": place(1)])))
    reading.press("u")
    #expect(reading.saved == Overlay(notes: [note], marks: ["b": place(1)]))
    reading.press("u")
    #expect(reading.status.contains("Nothing to undo") && reading.saved == nil)
  }

  @Test func `what was made before the overlay came is joined with it, nothing twice`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("a x Enter m a m b")
    let made = reading.saved ?? Overlay()
    let old = Note(places: place(3)..<place(4), quote: "And for finding the door.")
    reading.send(
      .overlayLoaded(
        Overlay(
          notes: [old] + made.notes, marks: ["b": place(4), "c": place(5)])))
    #expect(reading.saved?.notes == [old] + made.notes)
    #expect(reading.saved?.marks == ["a": place(0), "b": place(0), "c": place(5)])
    reading.press("u u u")
    #expect(reading.saved == Overlay(notes: [old], marks: ["b": place(4), "c": place(5)]))
    reading.press("U U U")
    #expect(reading.saved?.notes == [old] + made.notes)
  }

  @Test func `what was deleted or changed does not come back with a late overlay`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("a x Enter")
    let old = reading.saved ?? Overlay()
    reading.press("e y Enter } a Enter")
    let new = reading.saved
    reading.send(.overlayLoaded(old))
    #expect(reading.overlay.notes == new?.notes)
  }

  @Test func `words of a bookmark stand out and have a sign where it starts`() {
    for keys in ["", "w "] {
      var reading = reading(columns: 60, rows: 20)
      reading.press("\(keys)} a Enter")
      let rows = reading.rows.filter { $0.contains("»") }
      #expect(rows.count == 1 && rows[0].contains("It is for reading"))
      let shown = reading.surface.cells.filter { $0.role == Role.annotation.rawValue }
      #expect(shown.count >= "is for reading, Ruben.".count)
    }
  }

  @Test func `the status line says what is noted, until there is something to tell`() {
    var reading = reading()
    reading.press("a")
    reading.type("on light")
    reading.press("Enter → ")
    #expect(reading.status.contains("» on light") && reading.status.contains("dd delete"))
    reading.press("' q")
    #expect(!reading.status.contains("on light"))
    reading.press("G")
    #expect(!reading.status.contains("on light"))
  }

  @Test func `a note that is being written when the file is read again goes on`() {
    var reading = reading()
    reading.press("} a")
    reading.type("half")
    reading.send(.documentLoaded(Document(Talking.transcript, name: "talk.txt")))
    reading.type(" whole")
    reading.press("Enter")
    #expect(reading.saved?.notes.map(\.text) == ["half whole"])
    reading.press("a")
    reading.send(.documentLoaded(Document(.conversation, name: "talk.txt")))
    #expect(!reading.isTyping && !reading.isNoting)
  }

  @Test func `notes stay where the text stays, and are asked for where it does not`() {
    var reading = reading()
    reading.press("a x Enter")
    let made = reading.saved
    var labelled = Talking.transcript
    labelled.speakers = [Talking.ruben]
    labelled.turns = [Talking.turn(0..<8, 0)]
    reading.send(.documentLoaded(Document(labelled, name: "talk.txt")))
    #expect(reading.overlay == made)
    reading.send(.documentLoaded(Document(.conversation, name: "talk.txt")))
    #expect(reading.overlay.isEmpty && reading.placedNotes == 0)
    #expect(reading.effects.contains { if case .loadOverlay = $0 { true } else { false } })
  }
}
