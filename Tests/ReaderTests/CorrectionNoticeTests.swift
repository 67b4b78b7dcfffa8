import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// What the reader says about corrections that are not what was wanted.
struct CorrectionNoticeTests {
  private func place(_ cue: Int) -> Place { Place(cue: cue) }

  @Test func `a failed save is told until one succeeds`() {
    var reading = Reading(talking: Talking.attribution, columns: 80, rows: 24)
    reading.press("} c")
    reading.send(.overlaySaved(failure: "no space left"))
    reading.answer(Talking.attribution)
    #expect(reading.status.contains("Not saved: no space left · Confirmed: Ines Falk"))
    reading.press("j")
    #expect(reading.status.contains("Not saved: no space left"))
    reading.send(.overlaySaved(failure: nil))
    #expect(!reading.status.contains("Not saved"))
  }

  @Test func `a notice is not hidden by what a correction changed`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} c")
    reading.send(.noticeGiven("damaged, put aside"))
    reading.answer(Talking.attribution)
    #expect(reading.status.contains("damaged, put aside · Confirmed: Ines Falk"))
    reading.press("c")
    reading.answer(Talking.attribution)
    #expect(!reading.status.contains("damaged"))
  }

  @Test func `captions read again unchanged ask for the overlay and keep the way back`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} c")
    let made = reading.saved
    reading.answer(Talking.attribution)
    reading.send(.documentLoaded(Document(Talking.transcript, name: "talk.txt")))
    #expect(reading.effects.contains { if case .loadOverlay = $0 { true } else { false } })
    reading.send(.overlayLoaded(made ?? Overlay()))
    #expect(reading.saved == nil && reading.asked == made?.corrections)
    reading.press("u")
    #expect(reading.saved == Overlay())
  }

  @Test func `turns of somebody hidden are not given away`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("Tab j Space Tab Tab g v G")
    #expect(reading.hiddenSpeakers == [1] && reading.status.contains("3 turns"))
    reading.press("s 3")
    let ranges = reading.asked?.compactMap { correction in
      if case .speaker(let range, _) = correction { range } else { nil }
    }
    #expect(ranges == [place(0)..<place(2), place(4)..<place(5), place(6)..<place(8)])
  }

  @Test func `a rename onto somebody there says that two were merged`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} r ^U")
    reading.type("ruben ilves")
    reading.press("Enter")
    #expect(reading.asked == [.rename(from: "Ines Falk", to: "Ruben Ilves")])
    #expect(
      reading.status.contains("Merged: Ines Falk and Ruben Ilves · u undoes"))
  }

  @Test func `blank names are refused, and names are cut at a hundred characters`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} r ^U")
    reading.send(.textPasted("\u{A0} \t"))
    reading.press("Enter")
    #expect(reading.asked == nil && reading.status.contains("No name typed"))
    reading.press("s")
    reading.send(.textPasted(" \u{2003}"))
    reading.press("Enter")
    #expect(reading.asked == nil && reading.status.contains("Who speaks?"))
    reading.press("Esc s")
    reading.send(.textPasted(String(repeating: "é", count: 300)))
    reading.press("Enter")
    #expect(
      reading.asked == [
        .speaker(place(2)..<place(4), name: String(repeating: "é", count: 100))
      ])
  }

  @Test(arguments: [
    ("Kate ?", "Kate"), ("Kate ??", "Kate"), ("  Kate  ", "Kate"), ("Kate?", "Kate?"), (" ?", ""),
    ("?", ""),
  ])
  func `the mark of a likely name is not typed into it`(typed: String, name: String) {
    #expect(typed.asName == name)
  }

  @Test(arguments: ["?", " ??", "…", "-"])
  func `a line without a letter or a digit names nobody`(typed: String) {
    var reading = Reading(talking: Talking.attribution)
    reading.press("s")
    reading.send(.textPasted(typed))
    reading.press("Enter")
    #expect(reading.asked == nil && reading.status.contains("Who speaks?"))
  }

  @Test func `after u the changes say that U redoes it`() {
    var reading = Reading(talking: Talking.attribution)
    var talk = Talking.attribution
    talk.turns[4] = Talking.turn(6..<8, 0)
    reading.press("} c")
    reading.answer(talk)
    reading.press("u")
    reading.answer(Talking.attribution)
    #expect(reading.status.contains("Undone: Ines Falk at 0:20"))
    reading.press(":")
    reading.type("changes")
    reading.press("Enter")
    #expect(reading.shows("U redoes it."))
    reading.press("q U")
    reading.answer(talk)
    #expect(reading.status.contains("Redone: Ines Falk at 0:20"))
    reading.press(":")
    reading.type("changes")
    reading.press("Enter")
    #expect(reading.shows("u undoes all of it."))
  }

  @Test func `an undo without consequences says nothing of any`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} c")
    reading.answer(Talking.attribution)
    #expect(reading.status.contains("Confirmed: Ines Falk · no other turn changed"))
    reading.press("u")
    reading.answer(Talking.attribution)
    #expect(reading.status.contains("Undone: Ines Falk at 0:20"))
    #expect(!reading.status.contains("changed"))
  }

  @Test func `turns that were to be joined and are not stay apart, and it is said`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("J")
    reading.answer(Talking.attribution)
    #expect(reading.message == "Not joined: first Ruben Ilves, then Ines Falk")
    var talk = Talking.attribution
    talk.turns.remove(at: 1)
    talk.turns[0].places = place(0)..<place(4)
    reading.press("u")
    reading.answer(Talking.attribution)
    reading.press("J")
    reading.answer(talk)
    #expect(reading.status.contains("Joined with the next"))
  }

  @Test func `W comes back to the piece of evidence that was left`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("W j Enter W")
    #expect(reading.screen == .evidence(at: 0) && reading.selectedItem == 1)
    reading.press("q ^O W")
    #expect(reading.screen == .evidence(at: 0) && reading.selectedItem == 1)
    reading.press("q } } W")
    #expect(reading.screen != .evidence(at: 0))
  }

  @Test func `what speaks against another person is not shown as against the turn’s`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("W W")
    #expect(reading.screen == .evidence(at: 0))
    #expect(!reading.lines.flatMap(\.pieces).contains { $0.role == .error })
    #expect(reading.shows("Weights rank the evidence"))
  }

  @Test func `a name alone is walked turn by turn`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("/")
    reading.type("speaker:ines")
    reading.press("Enter")
    #expect(reading.cue == Talking.lines[2])
    reading.press("n")
    #expect(reading.cue == Talking.lines[5])
    reading.press("n")
    #expect(reading.cue == Talking.lines[2] && reading.status.contains("Wrapped to the start"))
    reading.press("N")
    #expect(reading.cue == Talking.lines[5])
  }

  @Test func `a search for the words of somebody who has none says so`() {
    var talk = Talking.attribution
    talk.speakers.append(Speaker(name: "Tim Huang"))
    var reading = Reading(talking: talk)
    reading.press("/")
    reading.type("speaker:tim")
    #expect(reading.status.contains("Tim Huang has no words here"))
    reading.press("Enter")
    #expect(reading.message == "Tim Huang has no words here")
  }
}
