import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// One key, one correction; what follows from it is said.
struct CorrectionTests {
  private func place(_ cue: Int, _ offset: Int = 0) -> Place { Place(cue: cue, offset: offset) }

  @Test func `c gives the turn to the name it shows, keeps that and asks again`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} c")
    let correction = Correction.speaker(place(2)..<place(4), name: "Ines Falk")
    #expect(reading.asked == [correction])
    #expect(reading.saved?.corrections == [correction])
    #expect(reading.status.contains("Confirmed: Ines Falk"))
  }

  @Test func `c says why it cannot confirm`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} } c")
    #expect(reading.status.contains("s picks one") && reading.asked == nil)
    reading.press("G c")
    #expect(reading.status.contains("no name yet"))
    var talk = Talking.attribution
    talk.turns[0].isCorrected = true
    reading.answer(talk)
    reading.press("g c")
    #expect(reading.status.contains("Already confirmed"))
  }

  @Test func `S splits at the word under the cursor and not where a turn starts`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("S")
    #expect(reading.status.contains("already starts here") && reading.asked == nil)
    reading.press("→ → S")
    #expect(reading.asked == [.split(place(0, 14))])
  }

  @Test func `J joins with the next turn, and the last has none`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("J")
    #expect(reading.asked == [.join(place(2))])
    reading.press("G J")
    #expect(reading.status.contains("Last turn"))
  }

  @Test func `r gives another name everywhere, or a speaker a first one`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} r")
    #expect(reading.status.hasPrefix("New name: Ines Falk"))
    reading.press("^U")
    reading.type("Inés Falk")
    reading.press("Enter")
    #expect(reading.asked == [.rename(from: "Ines Falk", to: "Inés Falk")])
    reading.press("G r")
    reading.type("Otto")
    reading.press("Enter")
    #expect(reading.asked?.last == .speakerEverywhere(place(6)..<place(8), name: "Otto"))
    reading.press("g } r Enter")
    #expect(reading.status.contains("Name unchanged") && reading.asked == nil)
  }

  @Test func `the name that r offers is typed over, or edited after a move`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} r")
    reading.type("Mona")
    #expect(reading.status.hasPrefix("New name: Mona "))
    reading.press("Esc r ← ← ← ←")
    reading.type("ie")
    #expect(reading.status.hasPrefix("New name: Ines ieFalk "))
    reading.press("Esc r End")
    reading.type("s")
    #expect(reading.status.hasPrefix("New name: Ines Falks "))
    reading.press("Esc r Backspace")
    #expect(reading.status.hasPrefix("New name:  "))
    reading.press("Backspace r ^U")
    reading.type("Otto")
    reading.press("Enter")
    #expect(reading.asked == [.rename(from: "Ines Falk", to: "Otto")])
  }

  @Test func `r in the speakers pane renames the selected one`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("Tab j j r")
    reading.type("Otto")
    reading.press("Enter")
    #expect(reading.asked == [.speakerEverywhere(place(6)..<place(8), name: "Otto")])
  }

  @Test func `undo restores exactly and redo goes on again`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("J } c")
    let both = reading.saved
    reading.press("u")
    let one = reading.saved
    #expect(one?.corrections.count == 1)
    reading.press("u")
    #expect(reading.saved == Overlay())
    reading.press("u")
    #expect(reading.status.contains("Nothing to undo") && reading.saved == nil)
    reading.press("U")
    #expect(reading.saved == one)
    reading.press("U")
    #expect(reading.saved == both)
    reading.press("U")
    #expect(reading.status.contains("Nothing to redo"))
  }

  @Test func `corrections from another day are taken back one by one`() {
    var reading = Reading(Talking.transcript)
    reading.send(.opened)
    let kept = Overlay(corrections: [.split(place(1)), .join(place(4))])
    reading.send(.overlayLoaded(kept))
    reading.answer(Talking.attribution)
    reading.press("u")
    #expect(reading.saved?.corrections == [.split(place(1))])
    reading.press("U")
    #expect(reading.saved == kept)
  }

  @Test func `notes and marks stay where corrections are made and taken back`() {
    var reading = Reading(Talking.transcript)
    reading.send(.opened)
    let kept = Overlay(
      corrections: [.join(place(2))], notes: [Note(places: nil, quote: "gulls")],
      marks: ["a": place(1)])
    reading.send(.overlayLoaded(kept))
    reading.answer(Talking.attribution)
    reading.press("} c")
    #expect(reading.saved?.notes == kept.notes && reading.saved?.marks == kept.marks)
    reading.press("u u")
    #expect(reading.saved == Overlay(notes: kept.notes, marks: kept.marks))
    reading.press("u")
    #expect(reading.overlay.notes == kept.notes)
  }

  @Test func `what was corrected before the overlay came stays behind what is in it`() {
    var reading = Reading(.conversation)
    reading.send(.opened)
    reading.press("} J")
    reading.send(.overlayLoaded(Overlay(corrections: [.split(place(1))])))
    #expect(reading.saved?.corrections == [.split(place(1)), .join(place(3))])
    reading.press("u")
    #expect(reading.saved?.corrections == [.split(place(1))])
  }

  @Test func `the turns that changed elsewhere are counted, listed, and gone to`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} c")
    var talk = Talking.attribution
    talk.turns[1].isCorrected = true
    talk.turns[2] = Talking.turn(4..<5, 0, 0.4)
    talk.turns[4] = Talking.turn(6..<8, 0)
    reading.answer(talk)
    #expect(reading.status.contains("Confirmed: Ines Falk · 2 other turns changed: :changes"))
    reading.press(":")
    reading.type("changes")
    reading.press("Enter")
    #expect(reading.shows("0:40  Speaker ? → Ruben Ilves ??"))
    #expect(reading.shows("1:00  Voice A → Ruben Ilves"))
    reading.press("j Enter")
    #expect(reading.cue == Talking.lines[6] && reading.screen == .panes)
    reading.press("u")
    reading.answer(Talking.attribution)
    #expect(reading.status.contains("Undone: Ines Falk at 0:20 · 3 turns changed"))
  }

  @Test func `a rename counts no turn that only got the new name`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} r ^U")
    reading.type("Inés")
    reading.press("Enter")
    var talk = Talking.attribution
    talk.speakers[1] = Speaker(name: "Inés", aliases: ["Ines Falk"])
    reading.answer(talk)
    #expect(reading.status.contains("Renamed: Ines Falk to Inés · no other turn changed"))
  }

  @Test func `without words there is nothing to correct`() {
    for key in ["s", "c", "S", "J", "v", "W", "C", "r", "u", "a", "e", "d d", "m a", "' a", "x"] {
      var reading = Reading(Transcript())
      reading.press(key)
      #expect(reading.message != nil && reading.asked == nil)
      #expect(!reading.isTyping && reading.screen == .panes)
    }
  }
}
