import TerminalCells
import Testing
import Transcripts

@testable import Reader

struct EvidenceTests {
  @Test func `W shows how sure it is, and each piece with its words, place and weight`() {
    var reading = Reading(talking: Talking.attribution, columns: 80, rows: 24)
    reading.press("W")
    #expect(reading.shows("0:00 ● Ruben Ilves"))
    #expect(reading.shows("These words are by this speaker: sure, 90 %."))
    #expect(reading.shows("The speaker is Ruben Ilves: sure, 90 %."))
    #expect(reading.shows("+2.1  It sounds like a host"))
    #expect(reading.shows("0:00 “Welcome back.”"))
    #expect(reading.shows("−0.3  The wording is unlike that of Ines Falk"))
    reading.press("j Enter")
    #expect(reading.cue == Talking.lines[2] && reading.screen == .panes)
    reading.press("^O")
    #expect(reading.cursor == 0)
  }

  @Test func `a label, a correction, and nothing at all are called what they are`() {
    var reading = Reading(.conversation)
    reading.press("} W")
    #expect(reading.shows("This name is a label in the captions."))
    reading.press("q { W")
    #expect(reading.shows("The captions have no label here."))
    reading = Reading(talking: Talking.attribution)
    reading.press("} W Enter")
    #expect(reading.shows("it follows from the turns around it"))
    reading.press("Esc")
    #expect(reading.screen == .panes)
    var talk = Talking.attribution
    talk.turns[1].isCorrected = true
    reading.answer(talk)
    reading.press("W")
    #expect(reading.shows("You set this."))
  }

  @Test(arguments: Evidence.Rule.allCases)
  func `every rule has a sentence for and against`(rule: Evidence.Rule) {
    for isAgainst in [false, true] {
      let sentence = EvidenceSentences.sentence(rule, "Ines", isAgainst: isAgainst)
      #expect(sentence.count > 8 && sentence.last != "." && sentence.first?.isUppercase == true)
    }
  }

  @Test func `of a voice that captions tell it is said whose it is, and how sure that is`() {
    var talk = Talking.attribution
    talk.origin = .voices
    talk.speakers[0].aliases = ["SPEAKER_00"]
    (talk.turns[0].nameConfidence, talk.turns[0].confidence) = (0.9, 1)
    talk.turns[0].evidence = [Evidence(rule: .addressedBefore, weight: 2)]
    var transcript = Talking.transcript
    transcript.speakers = (0..<3).map { Speaker(name: "SPEAKER_0\($0)") }
    transcript.turns = talk.turns
    var reading = Reading(talking: talk, transcript)
    reading.press("W")
    #expect(reading.shows("The captions call this voice SPEAKER_00."))
    #expect(reading.shows("sure, 90 %"))
    #expect(reading.shows("Right before a turn of this voice, somebody addresses"))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 0, -0.01])
  func `a weight or a belief of any size is no danger`(number: Double) {
    var talk = Talking.attribution
    talk.turns[0].evidence = [
      Evidence(
        rule: .mentions, places: Place(cue: 90)..<Place(cue: 99), speaker: 77, weight: number)
    ]
    (talk.turns[0].confidence, talk.turns[0].nameConfidence) = (number, number)
    talk.review = [99, -1, 0]
    var reading = Reading(talking: talk)
    reading.press("W j Enter")
    #expect(reading.screen == .panes)
    reading.press("C C C Space Enter q")
    #expect(reading.screen == .panes)
  }
}
