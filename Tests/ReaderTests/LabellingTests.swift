import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// Saying who speaks, turn after turn.
struct LabellingTests {
  private func place(_ cue: Int, _ offset: Int = 0) -> Place { Place(cue: cue, offset: offset) }

  /// The talk, in which corrections are followed.
  private func reading(columns: Int = 120, rows: Int = 40) -> Reading {
    Reading(talking: Talking.attribution, columns: columns, rows: rows)
  }

  /// The talk with these turns confirmed, or given to somebody.
  private func given(_ turns: Int..., speaker: Int? = nil) -> Attribution {
    var talk = Talking.attribution
    for turn in turns {
      talk.turns[turn].speaker = speaker ?? talk.turns[turn].speaker
      talk.turns[turn].isCorrected = true
    }
    return talk
  }

  @Test func `the first question is about the turn at the cursor, and a digit goes on`() {
    var reading = reading()
    reading.press("C")
    #expect(reading.screen == .labelling)
    #expect(reading.shows("Turn 1 of 5, in order") && reading.shows("0 of 5 confirmed"))
    #expect(reading.shows("1 ● Ruben Ilves") && reading.shows("guess 90%"))
    reading.press("2")
    #expect(reading.asked == [.speaker(place(0)..<place(2), name: "Ines Falk")])
    #expect(reading.shows("Turn 2 of 5") && reading.cue == Talking.lines[2])
    reading.answer(given(0, speaker: 1))
    #expect(reading.shows("Turn 2 of 5") && reading.shows("1 of 5 confirmed"))
    #expect(reading.shows("Ines Falk: this turn, 14 words"))
  }

  @Test func `Enter takes the guess, and confirmed turns are passed over`() {
    var talk = Talking.guess
    talk.turns[1].isCorrected = true
    var reading = Reading(talking: talk)
    reading.press("C Enter")
    #expect(reading.asked == [.speaker(place(0)..<place(2), name: "Ruben Ilves")])
    #expect(reading.shows("Turn 3 of 5"))
    reading.press("Enter")
    #expect(reading.asked?.last == .speaker(place(4)..<place(5), name: "Ruben Ilves"))
  }

  @Test func `a guess without a name is taken under the name that is shown`() {
    var reading = reading()
    reading.press("G C Enter")
    #expect(
      reading.asked == [
        .speakerEverywhere(place(6)..<place(8), name: "Voice A"),
        .speaker(place(6)..<place(8), name: "Voice A"),
      ])
  }

  @Test func `Space leaves a turn out, Backspace goes back, u undoes and asks again`() {
    var reading = reading()
    reading.press("C Space")
    #expect(reading.shows("Turn 2 of 5") && reading.asked == nil)
    reading.press("1")
    reading.answer(given(1, speaker: 0))
    #expect(reading.shows("Turn 3 of 5"))
    reading.press("Backspace")
    #expect(reading.shows("Turn 2 of 5") && reading.shows("confirmed"))
    #expect(reading.asked == nil)
    reading.press("Backspace")
    #expect(reading.shows("Turn 1 of 5"))
    reading.press("u")
    reading.answer(Talking.attribution)
    #expect(reading.shows("Turn 2 of 5") && reading.overlay.isEmpty)
    #expect(reading.shows("Undone: Ruben Ilves at 0:20"))
  }

  @Test func `after the last turn come those that were left out, and then it is over`() {
    var reading = Reading(talking: given(0, 1, 2))
    reading.press("C Space 2")
    #expect(reading.shows("Turn 4 of 5") && reading.status.contains("left out"))
    reading.press("2")
    #expect(reading.screen == .panes && reading.status.contains("Every turn is confirmed"))
    reading.answer(given(0, 1, 2, 3, 4))
    #expect(reading.status.contains("every turn is confirmed"))
    reading.press("C")
    #expect(reading.screen == .panes && reading.status.contains("No doubtful turns left"))
  }

  @Test func `where captions say who speaks, C has nothing to ask`() {
    var talk = Talking.attribution
    (talk.origin, talk.review) = (.labels, [])
    var reading = Reading(talking: talk)
    reading.press("C")
    #expect(reading.screen == .panes && reading.status.contains("The captions say who speaks"))
  }

  @Test func `C asks the most doubtful turns first, and goes back to the order of the talk`() {
    var reading = reading()
    reading.press("C C")
    #expect(reading.shows("Turn 3 of 5, most doubtful first"))
    reading.press("Space")
    #expect(reading.shows("Turn 2 of 5, most doubtful first"))
    reading.press("Space")
    #expect(reading.shows("Turn 3 of 5, most doubtful first"))
    reading.press("C 1")
    #expect(reading.shows("Turn 4 of 5, in order"))
  }

  @Test func `the cursor stays in the turn, and S splits at its word`() {
    var reading = reading()
    reading.press("} C l w")
    #expect(reading.cue == Talking.lines[2])
    reading.press("S")
    #expect(reading.asked == [.split(place(2, 6))])
    #expect(reading.shows("Turn 2 of 5"))
    reading.press("1")
    #expect(reading.asked?.last == .speaker(place(2)..<place(2, 6), name: "Ruben Ilves"))
    reading.press("2")
    #expect(reading.asked?.last == .speaker(place(2, 6)..<place(4), name: "Ines Falk"))
    reading.press("Backspace Backspace G j l l")
    #expect(reading.cursor < reading.document.cues.textOffset(place(4)))
    reading.press("g k h b")
    #expect(reading.cursor >= reading.document.cues.textOffset(place(2)))
  }

  @Test func `Tab goes by sentences and braces by captions, up to the ends of the turn`() {
    var reading = reading()
    reading.press("C Tab")
    #expect(reading.cursor == 14)
    reading.press("} S-Tab")
    #expect(reading.cursor == 14)
    reading.press("{ {")
    #expect(reading.cursor == 0 && reading.status.contains("First caption of this turn"))
    reading.press("Tab Tab Tab")
    #expect(reading.cue == Talking.lines[1])
    #expect(reading.status.contains("Last sentence of this turn"))
  }

  @Test func `a split that is joined again is none`() {
    var reading = reading()
    reading.press("} C l S")
    #expect(reading.made.splits == [place(2, 3)])
    reading.press("Space J")
    #expect(reading.made.splits.isEmpty)
  }

  @Test func `J joins with the turn before and goes on where that is confirmed`() {
    var reading = Reading(talking: given(0))
    reading.press("C J")
    #expect(reading.asked == [.join(place(2))] && reading.shows("Turn 3 of 5"))
    reading.press("J")
    #expect(reading.asked?.last == .join(place(4)) && reading.shows("Turn 3 of 5"))
  }

  @Test func `a name can be typed, for this turn or from the word on`() {
    var reading = reading()
    reading.press("C s")
    #expect(reading.isChoosingSpeaker && reading.shows("This turn, 0:00 to 0:20"))
    reading.type("Mona")
    reading.press("Enter")
    #expect(reading.asked == [.speaker(place(0)..<place(2), name: "Mona")])
    #expect(reading.shows("Turn 2 of 5"))
    reading.press("l s Tab 1")
    #expect(reading.asked?.last == .speaker(place(2, 3)..<place(4), name: "Ruben Ilves"))
    #expect(reading.shows("Turn 2 of 5"))
  }

  @Test func `the show's people have letters, and keep them`() {
    var reading = reading()
    let people = ["Otto Brem", "Ines Falk", "Mona Lind"].map { RosterPerson(name: $0) }
    reading.send(
      .attributed(revision: reading.attributionRevision, Talking.attribution, people: people))
    reading.press("C")
    #expect(reading.shows("c   Otto Brem") && reading.shows("f   Mona Lind"))
    #expect(!reading.shows("d   Ines") && reading.shows("of the show"))
    reading.press("c")
    #expect(reading.asked == [.speaker(place(0)..<place(2), name: "Otto Brem")])
    var talk = given(0, speaker: 3)
    talk.speakers.append(Speaker(name: "Otto Brem"))
    reading.answer(talk)
    #expect(reading.shows("3 □ Otto Brem") && reading.shows("f   Mona Lind"))
  }

  @Test func `a digit means the same person when somebody is no longer heard`() {
    var reading = reading()
    var talk = Talking.attribution
    talk.speakers = [Talking.ines]
    talk.turns = [Talking.turn(0..<8, 0)]
    reading.answer(talk)
    reading.press("C")
    #expect(reading.shows("1   Ruben Ilves") && reading.shows("2 ◆ Ines Falk"))
    reading.press("1")
    #expect(reading.asked == [.speaker(place(0)..<place(8), name: "Ruben Ilves")])
  }

  @Test func `only the window for another name shows names while it is open`() {
    var reading = reading()
    reading.press("C")
    #expect(reading.shows("somebody else"))
    reading.press("s")
    reading.type("Nora")
    #expect(reading.shows("new: Nora") && !reading.shows("somebody else"))
    reading.press("Esc")
    #expect(reading.shows("somebody else"))
  }

  @Test func `what an answer changed is told with its words, and nothing only where that is so`() {
    var reading = reading()
    reading.press("C 1")
    var talk = given(0, speaker: 0)
    talk.turns[1] = Talking.turn(2..<4, 1, 0.9, name: 0.9)
    talk.turns[4] = Talking.turn(6..<8, 1)
    reading.answer(talk)
    #expect(reading.shows("Ruben Ilves: this turn · 2 others"))
    #expect(reading.shows("changed, 20 words"))
    reading.press("1")
    talk.turns[1].isCorrected = true
    reading.answer(talk)
    #expect(reading.shows("no other turn changed"))
  }

  @Test func `the list is exact when the reader says so, until that is taken back`() {
    var reading = reading()
    reading.press("C =")
    #expect(reading.shows("Who speaks? Only these"))
    #expect(reading.overlay.options == AttributionOptions(speakerCount: 3))
    reading.press("= q")
    #expect(reading.overlay.options.isEmpty)
    var talk = Talking.attribution
    talk.speakers[2].name = "Mona"
    reading.answer(talk)
    reading.press("s =")
    let names = ["Ruben Ilves", "Ines Falk", "Mona"]
    #expect(
      reading.overlay.options == AttributionOptions(speakerCount: 3, exactCast: names))
    reading.press("Esc u")
    #expect(reading.overlay.isEmpty && reading.asked == [])
    #expect(reading.status.contains("Undone: nobody else speaks"))
  }

  @Test func `leaving keeps the place, and help comes back to the question`() {
    var reading = reading()
    reading.press("C Space ? q")
    #expect(reading.screen == .labelling && reading.shows("Turn 2 of 5"))
    reading.press("q")
    #expect(reading.screen == .panes && reading.cue == Talking.lines[2])
    reading.press("' '")
    #expect(reading.cursor == 0)
    reading.press("C Esc")
    #expect(reading.screen == .panes)
  }

  @Test func `another text closes the questions`() {
    var reading = reading()
    reading.press("C")
    reading.send(.documentLoaded(Document(.conversation, name: "talk.txt")))
    #expect(reading.screen == .panes)
  }
}

/// How long the rest takes.
struct LabellingPaceTests {
  private func pace(_ seconds: [Int]) -> LabellingPace {
    var (pace, now) = (LabellingPace(), 5000)
    pace.take(now)
    for length in seconds {
      now += length * 1000
      pace.isAnswered = true
      pace.take(now)
    }
    return pace
  }

  @Test(arguments: [
    ([4, 4], 50, nil), ([4, 4, 4], 0, nil), ([4, 4, 4], 10, "less than a minute to go"),
    ([4, 4, 4], 31, "2 to 3 minutes to go"), ([4, 5, 6, 900], 36, "3 to 540 minutes to go"),
    ([1, 1, 5, 5, 5, 5, 5, 5], 15, "1 to 2 minutes to go"),
    ([2, 2, 4, 4], 20, "up to 2 minutes to go"), ([6, 6, 6, 6], 20, "about 2 minutes to go"),
  ])
  func `the pace of the last answers says how long`(
    seconds: [Int], left: Int, sentence: String?
  ) { #expect(pace(seconds).estimate(answers: left) == sentence) }

  @Test func `the time for a turn that was left out does not count`() {
    var pace = pace([4, 4])
    pace.take(900_000)
    pace.isAnswered = true
    pace.take(904_000)
    #expect(pace.estimate(answers: 20) == "1 to 2 minutes to go")
  }
}
