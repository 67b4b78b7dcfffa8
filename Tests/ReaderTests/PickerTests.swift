import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import Reader

struct PickerTests {
  private let turn = Place(cue: 2)..<Place(cue: 4)

  @Test func `a digit gives the turn to that speaker at once`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} s")
    #expect(reading.shows("This turn, 0:20 to 0:40"))
    #expect(reading.shows("1 ● Ruben Ilves") && reading.shows("guess 60%"))
    reading.press("1")
    #expect(reading.asked == [.speaker(turn, name: "Ruben Ilves")])
    #expect(!reading.isTyping && !reading.isChoosingSpeaker)
    #expect(reading.status.contains("Ruben Ilves from 0:20 to 0:40"))
  }

  @Test func `where nothing has a time, none is told`() {
    let words = CueList(["Is it heavy?", "Not at all."])
    var reading = Reading(
      Transcript(
        speakers: [Speaker(name: "Ines"), Speaker(name: "Ruben")],
        turns: [
          Turn(places: Place(cue: 0)..<Place(cue: 1), speaker: 0),
          Turn(places: Place(cue: 1)..<Place(cue: 2), speaker: 1),
        ], cues: words))
    reading.press("s")
    #expect(reading.shows("This turn ─"))
    reading.press("Tab")
    #expect(reading.shows("From the cursor on ─"))
    reading.press("Esc W")
    #expect(reading.shows("Ines: the captions say so.") && !reading.shows("0:00"))
  }

  @Test func `a guess has the percentage that its reasons give it`() {
    var talk = Talking.attribution
    talk.turns[0] = Talking.turn(0..<2, 0, 0.999, name: 0.576)
    var reading = Reading(talking: talk)
    reading.press("s")
    #expect(reading.shows("guess 58%"))
    reading.press("Esc W")
    #expect(reading.shows("58 %"))
  }

  @Test func `the hint names the digits that choose somebody`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("s")
    #expect(reading.status.contains("1-3 choose"))
  }

  @Test func `a digit without a row does nothing`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} s 9 0")
    #expect(reading.asked == nil && reading.isChoosingSpeaker)
  }

  @Test func `letters filter the names and aliases, and Enter takes the selected row`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("s")
    reading.type("inez")
    #expect(reading.shows("◆ Ines Falk") && reading.shows("new: inez"))
    reading.press("Enter")
    #expect(reading.asked == [.speaker(Place(cue: 0)..<Place(cue: 2), name: "Ines Falk")])
  }

  @Test func `a new name is typed, with spaces and digits in it`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} s")
    reading.type("Speaker 2 ")
    #expect(reading.shows("new: Speaker 2"))
    reading.press("Enter")
    #expect(reading.asked == [.speaker(turn, name: "Speaker 2")])
  }

  @Test func `a name that is there is not new`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("s")
    reading.type("ruben ilves")
    #expect(!reading.shows("new:"))
  }

  @Test func `arrows and ^N ^P move, Esc leaves everything as it was`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("s ↓ ^N ^N ↑ ^P ^P ^N Esc")
    #expect(!reading.isChoosingSpeaker && reading.asked == nil)
    reading.press("s ↓ Enter")
    #expect(reading.asked == [.speaker(Place(cue: 0)..<Place(cue: 2), name: "Ines Falk")])
  }

  @Test func `Tab reaches from the cursor on, then all of this speaker, then the turn again`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} → s Tab")
    #expect(reading.shows("From the cursor to 0:40"))
    reading.press("1")
    #expect(
      reading.asked == [.speaker(Place(cue: 2, offset: 3)..<turn.upperBound, name: "Ruben Ilves")])
    #expect(reading.status.contains("Ruben Ilves from here to 0:40"))
    reading.press("s Tab Tab")
    #expect(reading.shows("Everything this speaker says"))
    reading.press("1")
    #expect(reading.asked?.last == .speakerEverywhere(turn, name: "Ruben Ilves"))
    reading.press("s Tab Tab Tab")
    #expect(reading.shows("This turn"))
  }

  @Test func `a speaker without a name is named when it is given words`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} s 3")
    #expect(
      reading.asked == [
        .speakerEverywhere(Place(cue: 6)..<Place(cue: 8), name: "Voice A"),
        .speaker(turn, name: "Voice A"),
      ])
  }

  @Test func `the turns that a selection touches are given to one at once`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} → v } } →")
    #expect(reading.status.contains("3 turns selected"))
    reading.press("s Tab")
    #expect(reading.shows("These 3 turns, 0:20 to 1:00"))
    reading.press("1")
    #expect(
      reading.asked == [.speaker(turn.lowerBound..<Place(cue: 6), name: "Ruben Ilves")])
    #expect(!reading.isSelecting)
    reading.press("v k Esc")
    #expect(!reading.isSelecting && !reading.status.contains("selected"))
  }

  @Test func `labelled turns are given to others, too`() {
    var reading = Reading(.conversation)
    reading.press("} s 2")
    #expect(reading.asked == [.speaker(Place(cue: 1)..<Place(cue: 3), name: "Ines")])
  }

  @Test(arguments: [(20, 6), (24, 8), (60, 20), (80, 24)])
  func `the picker fits into any window`(columns: Int, rows: Int) {
    var talk = Talking.attribution
    talk.speakers += (0..<60).map { Speaker(name: "Person number \($0)") }
    var reading = Reading(talking: talk, columns: columns, rows: rows)
    reading.press("s ↑ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ Tab")
    #expect(reading.rows.count == rows && reading.shows("Person n"))
    #expect(reading.rows.filter { $0.contains("│ ") }.count <= 11 || columns > 70)
  }
}
