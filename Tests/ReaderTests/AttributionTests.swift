import TerminalCells
import TestSupport
import Testing
import TranscriptSearch
import Transcripts

@testable import Reader

/// Who speaks arrives later than the text, and may be another than before.
struct AttributionTests {
  @Test func `the text is there before anybody is asked who speaks`() {
    var reading = Reading(Talking.transcript, columns: 120, rows: 40)
    #expect(reading.shows("Welcome back.") && reading.shows("Working out who"))
    reading.send(.opened)
    #expect(reading.effects.contains { if case .loadOverlay = $0 { true } else { false } })
    reading.send(.overlayLoaded(Overlay(corrections: [.split(Place(cue: 1))])))
    #expect(reading.asked == [.split(Place(cue: 1))])
    reading.answer(Talking.attribution)
    #expect(reading.shows("● Ruben Ilves") && !reading.shows("Working out"))
  }

  @Test func `labels say who speaks without a question, unless something was corrected`() {
    var reading = Reading(.conversation)
    reading.send(.opened)
    reading.send(.overlayLoaded(Overlay()))
    #expect(reading.effects.isEmpty)
    reading.send(.overlayLoaded(Overlay(corrections: [.rename(from: "Ines", to: "Inés")])))
    #expect(reading.asked?.count == 1)
  }

  @Test func `an answer to an older question is dropped`() {
    var reading = Reading(talking: Talking.attribution)
    let old = reading.attributionRevision
    reading.press("} c")
    reading.send(.attributed(revision: old, Attribution()))
    #expect(reading.document.attribution.turns.count == 5)
  }

  @Test func `what is told of another document is dropped`() {
    var reading = Reading(talking: Talking.attribution)
    let (revision, before) = (reading.attributionRevision, reading.rows)
    let other = DocumentID.library(Shelves.hash(7))
    let place = Place(cue: 3)
    reading.send(.attributed(revision: revision, Attribution(), of: other))
    reading.send(.overlayLoaded(Overlay(marks: ["a": place]), of: other, place: place))
    reading.send(.overlaySaved(failure: "no room", of: other))
    reading.send(
      .scanFinished(revision: reading.searchRevision, matches: MatchList(), of: other))
    reading.send(.documentLoaded(Document(.conversation, name: "other", id: other)))
    #expect(reading.effects.isEmpty && reading.rows == before)
    #expect(reading.document.attribution.turns.count == 5)
    #expect(reading.overlay == Overlay())
  }

  @Test func `names are sure, likely or a guess, and a doubtful voice has a mark alone`() {
    var talk = Talking.guess
    var reading = Reading(talking: talk)
    let labels = reading.rows.dropFirst(3).map { String($0.dropFirst(31).prefix(60)) }
    let shown = [
      "● Ruben Ilves", "◆ Ines Falk ?", "● Ruben Ilves ??", "◆ Ines Falk", "▲ Voice A",
    ]
    let found = labels.filter { row in shown.contains { row.contains($0) } }
    #expect(found.count == 5)
    for (row, name) in zip(found, shown) { #expect(row.contains(name)) }
    talk.turns[4].confidence = 0.7
    reading.answer(talk)
    #expect(reading.document.label(ofTurn: 4) == "Voice A ?" && reading.shows("1:00 ▲  "))
    talk.turns[4].confidence = 0.4
    reading.answer(talk)
    #expect(reading.document.label(ofTurn: 4) == "Speaker ?")
    #expect(reading.rows.contains { String($0.dropFirst(31).prefix(60)).trimmed == "1:00 ·" })
  }

  @Test func `a guess is in the letters of remarks, and only its mark has the colour`() throws {
    let reading = Reading(talking: Talking.guess)
    let row = try #require(reading.rows.firstIndex { $0.contains("● Ruben Ilves ??") })
    let column = try #require(reading.rows[row].firstIndex(of: "●"))
    let mark = reading.rows[row].distance(from: reading.rows[row].startIndex, to: column)
    let cells = (mark...mark + 2).map { reading.surface[$0, row].role }
    #expect(cells.first == Role.speaker1.rawValue && cells.last == Role.secondary.rawValue)
  }

  @Test func `speakers without names are voices with letters`() {
    let voice = Speaker(name: nil, role: .guest)
    #expect(
      Speaker.shownNames([voice, Talking.ines, voice]) == ["Voice A", "Ines Falk", "Voice B"])
    let many = Speaker.shownNames(Array(repeating: voice, count: 27))
    #expect(many.suffix(2) == ["Voice Z", "Voice 27"])
  }

  @Test func `a speaker who goes on less certainly is not named again, and no heading repeats`() {
    var talk = Talking.attribution
    talk.turns = [
      Talking.turn(0..<2, 0, corrected: true), Talking.turn(2..<4, 0), Talking.turn(4..<5, 0, 0.6),
      Talking.turn(5..<6, 0, 0.3), Talking.turn(6..<8, 1),
    ]
    let reading = Reading(talking: talk)
    let text = reading.rows.dropFirst(3).map { String($0.dropFirst(31).prefix(60)).trimmed }
    #expect(text.filter { $0.contains("Ruben Ilves") && $0.contains("●") }.count == 1)
    #expect(text.contains("0:40 ● ?") && text.contains("0:50 ● ??"))
  }

  @Test func `what is corrected is sure`() {
    let turn = Talking.turn(0..<8, 0, 0.1, name: 0.1, corrected: true)
    let talk = Attribution(origin: .inference, speakers: [Talking.ruben], turns: [turn])
    #expect(talk.certainty(of: turn) == .sure)
  }

  @Test func `turns in a row that look alike are one, unless a correction parts them`() {
    var talk = Talking.attribution
    talk.turns = [
      Talking.turn(0..<2, 0), Talking.turn(2..<4, 0), Talking.turn(4..<5, 0, 0.6),
      Talking.turn(5..<8, 1),
    ]
    talk.review = [1, 3, 0]
    let joined = talk.joiningAlike(splits: [])
    #expect(joined.turns.map(\.places.lowerBound.cue) == [0, 4, 5])
    #expect(joined.review == [0, 2])
    #expect(talk.joiningAlike(splits: [Place(cue: 2)]) == talk)
  }

  @Test func `one person alone has no rows, and it is said once`() {
    let talk = Attribution(
      origin: .oneSpeaker, speakers: [Talking.ines], turns: [Talking.turn(0..<8, 0)])
    var reading = Reading(talking: talk)
    #expect(!reading.shows("● Ines"))
    #expect(reading.shows("Only one speaker") && reading.shows("Falk."))
    #expect(reading.rows[0].contains("1 speaker"))
    reading.press("f")
    #expect(reading.status.contains("Only one speaker"))
  }

  @Test func `the cursor, its row and the search stay when who speaks is found out`() {
    var reading = Reading(Talking.transcript, columns: 120, rows: 16)
    reading.send(.opened)
    reading.send(.overlayLoaded(Overlay()))
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter n")
    let (cursor, row) = (reading.cursor, reading.cursorRow)
    reading.answer(Talking.attribution)
    #expect(reading.cursor == cursor && reading.isLit)
    #expect(abs(reading.cursorRow - row) <= 3)
    #expect(reading.status.contains("2/4"))
    #expect(reading.matchesBySpeaker == [2, 1, 1, 0])
  }

  @Test func `speakers keep marks and places in lists when they come back in another order`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} f")
    var talk = Talking.attribution
    talk.speakers = [Speaker(name: "Otto"), talk.speakers[2], talk.speakers[1], talk.speakers[0]]
    talk.turns = [
      Talking.turn(0..<2, 3), Talking.turn(2..<4, 2), Talking.turn(4..<5, 0),
      Talking.turn(5..<6, 2), Talking.turn(6..<8, 1),
    ]
    reading.answer(talk)
    let document = reading.document
    #expect(document.marks.suffix(3) == [2, 1, 0])
    #expect(document.speakersShown == [3, 2, 1, 0])
    #expect(reading.soloSpeaker == 2)
  }

  @Test func `a name that a speaker gets leaves them who they were`() {
    var reading = Reading(talking: Talking.attribution)
    var talk = Talking.attribution
    talk.speakers = [Speaker(name: "Mona"), Talking.ines, Talking.ruben]
    talk.turns[4].speaker = 0
    talk.turns[0].speaker = 2
    talk.turns[2].speaker = 2
    reading.answer(talk)
    #expect(reading.document.speakersShown == [2, 1, 0])
  }

  @Test func `a text read again keeps its attribution; another text is asked about anew`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} c")
    reading.answer(Talking.attribution)
    reading.send(.documentLoaded(Document(Talking.transcript, name: "talk.txt")))
    #expect(reading.shows("Ruben Ilves") && reading.status.contains("nothing has changed"))
    reading.send(.documentLoaded(Document(.talk, name: "talk.txt")))
    #expect(reading.effects.contains { if case .loadOverlay = $0 { true } else { false } })
    #expect(!reading.shows("Ruben Ilves") && !reading.made.canUndo)
  }

  @Test func `a hundred thousand turns by sixty people are no trouble`() {
    let cues = CueList(repeatElement("Yes?", count: 100_000), every: 1)
    let people = (0..<60).map { Speaker(name: "Person \($0)") }
    let turns = (0..<100_000).map { Talking.turn($0..<$0 + 1, $0 % 60) }
    let talk = Attribution(origin: .inference, speakers: people, turns: turns)
    var reading = Reading(talking: talk, Transcript(cues: cues))
    reading.press("} c")
    reading.answer(talk)
    #expect(reading.shows("~60 speakers"))
  }
}
