import TerminalCells
import TestSupport
import Testing
import Transcripts

@testable import Reader

struct QuestionsTests {
  private static func talk(_ turns: [(speaker: Int?, text: String)]) -> Document {
    let list = CueList(turns.map(\.text), every: 10, lasting: 10)
    let names = ["Marit", "Pio", "Otto"].map { Speaker(name: $0) }
    return Document(
      Transcript(
        speakers: names,
        turns: turns.enumerated().map {
          Turn(places: Place(cue: $0)..<Place(cue: $0 + 1), speaker: $1.speaker)
        }, cues: list), name: "talk")
  }

  private func described(_ document: Document) -> [String] {
    document.questions().map { question in
      let answer = question.answer.map {
        " → \(document.label(ofTurn: $0.turn)) \($0.length?.description ?? "?")"
      }
      return document.cues.string(question.range) + (answer ?? "")
    }
  }

  @Test func `an answer goes on until the asker, or a third one at length, speaks again`() {
    let document = Self.talk([
      (0, "Welcome. What do you say to that?"), (1, "A lot."), (2, "Well, yes."), (1, "And more."),
      (0, "I see. And what else is there?"), (2, "Nothing that I could tell you."),
      (1, "But I could tell you a thing or two about it."), (2, "Could you really do that?"),
    ])
    #expect(
      described(document) == [
        "What do you say to that? → Pio 0:30", "And what else is there? → Otto 0:10",
        "Could you really do that?",
      ])
  }

  @Test func `of several questions the last is answered, and a tag is left out`() {
    let document = Self.talk([
      (0, "Who came? I mean, who was first to come? Right?"), (1, "Pio was. You know?"),
      (1, "He came early, right?"), (0, "Why?"), (1, "He was hungry."), (0, "Okay?"),
    ])
    #expect(
      described(document) == [
        "I mean, who was first to come? → Pio 0:20", "He came early, right? → Marit 0:10",
        "Why? → Pio 0:10",
      ])
  }

  @Test func `one that asks for a nod counts only where the speaker stops`() {
    let document = Self.talk([
      (0, "It rained, right? So we stayed in. What did you do there, Pio?"), (1, "Slept."),
      (0, "It was late, right?"), (1, "It was late, you know? And dark."),
    ])
    #expect(
      described(document) == [
        "What did you do there, Pio? → Pio 0:10", "It was late, right? → Pio 0:10",
      ])
  }

  @Test(arguments: ["真的是这样吗？", "هل هذا صحيح حقا؟", "Τι ώρα είναι\u{37E}", "is this so? yes"])
  func `question marks of other scripts count, and without turns there is only the question`(
    text: String
  ) {
    let cues = CueList([text], every: 1)
    let questions = Document(Transcript(cues: cues), name: "text").questions()
    #expect(questions.count == 1 && questions.first?.turn == nil)
  }

  @Test func `the list shows who asks, when, and who answers how long; Enter goes there`() {
    var reading = Reading(.conversation, columns: 80, rows: 24)
    reading.press(":")
    reading.type("questions")
    reading.press("Enter")
    #expect(reading.shows("0:20  ● Ruben Ilves → ◆ Ines  0:10"))
    #expect(reading.shows("Are you well?") && reading.status.contains("Questions  1/1"))
    reading.press("Enter")
    #expect(reading.cue == "Are you well?" && reading.screen == .panes)
    #expect(reading.status.contains("questions 1/1"))
  }

  @Test func `one who comes back finds the question that was left`() {
    var reading = Reading(talking: Talking.attribution)
    func open() {
      reading.press(":")
      reading.type("questions")
      reading.press("Enter")
    }
    open()
    reading.press("j Enter")
    #expect(reading.cue == "Is it heavy?")
    open()
    #expect(reading.selectedItem == 1)
    var others = Talking.attribution
    others.turns[2].speaker = 0
    reading.answer(others)
    #expect(reading.screen == .questions && reading.shows("0:40  ● Ruben Ilves ?? → ◆ Ines Falk"))
    reading.press("q")
    #expect(reading.screen == .panes)
  }

  @Test func `who is not known to ask or to answer is not named`() {
    var talk = Talking.attribution
    for turn in 3...4 { talk.turns[turn].speaker = nil }
    var reading = Reading(talking: talk)
    reading.press(":")
    reading.type("questions")
    reading.press("Enter")
    #expect(reading.rows.contains { $0.trimmed.hasSuffix("0:40") })
    #expect(!reading.shows("→ ·") && !reading.shows("· Speaker ?"))
  }

  @Test func `a text without question marks says so`() {
    var reading = Reading()
    reading.press(":")
    reading.type("questions")
    reading.press("Enter")
    #expect(reading.status.contains("This text has no question marks"))
    #expect(reading.screen == .panes)
  }

  @Test func `a text with hardly a full stop says that most are missing`() {
    let texts = Array(repeating: "and so it goes on and on", count: 99) + ["or does it ever end?"]
    var reading = Reading(Transcript(cues: CueList(texts, every: 1)))
    reading.press(":")
    reading.type("questions")
    reading.press("Enter")
    #expect(reading.status.contains("most questions are missing"))
    #expect(reading.shows("or does it ever end?"))
  }
}
