import TerminalCells
import Testing
import Transcripts

@testable import Reader

struct EvidenceTests {
  @Test func `W tells why in plain words, with what was said and when`() {
    var reading = Reading(talking: Talking.attribution, columns: 80, rows: 24)
    reading.press("W")
    #expect(reading.shows("0:00 ● Ruben Ilves, 90 %."))
    #expect(reading.shows("It sounds like a host, and Ruben Ilves is one."))
    #expect(reading.shows("Ines Falk said “It is for reading, Ruben.” right after (0:20)."))
    #expect(!reading.shows("+2.1"))
    reading.press("j Enter")
    #expect(reading.cue == Talking.lines[2] && reading.screen == .panes)
    reading.press("^O")
    #expect(reading.cursor == 0)
  }

  @Test func `a guess is told as one, with whom it cannot be, what is against it, and what to do`()
  {
    var talk = Talking.guess
    talk.turns[2].evidence = [
      Evidence(
        rule: .addresses, places: Place(cue: 4)..<Place(cue: 4, offset: 5), speaker: 1, weight: -3),
      Evidence(
        rule: .addressedBefore, places: Place(cue: 1)..<Place(cue: 1, offset: 5), speaker: 0,
        weight: 2),
      Evidence(rule: .wording, weight: -1), Evidence(rule: .takesTurns, speaker: 1, weight: 0.5),
      Evidence(rule: .named, weight: 0.1),
    ]
    var reading = Reading(talking: talk, columns: 120, rows: 30)
    reading.press("} } W")
    #expect(reading.shows("0:40 ● Best guess: Ruben Ilves, 40 %."))
    #expect(reading.shows("The host said “Ines” just before (0:10)."))
    #expect(reading.shows("Hardly Ines Falk: the name is said here (“Is it” 0:40)."))
    #expect(reading.shows("Against it: the wording is unlike that of Ruben Ilves elsewhere."))
    #expect(reading.shows("On the other hand: by the order of turns Ines Falk speaks next."))
    #expect(reading.shows("more likely to be somebody else. c confirms Ruben Ilves, s sets"))
    #expect(!reading.shows("The page or the show"))
  }

  @Test func `W again shows the weights, with bars on one scale, and a third one the words`() {
    var reading = Reading(talking: Talking.attribution, columns: 80, rows: 24)
    reading.press("W W")
    #expect(reading.shows("0:00 ● Ruben Ilves"))
    #expect(reading.shows("These words are by this speaker: sure, 90 %."))
    #expect(reading.shows("The speaker is Ruben Ilves: sure, 90 %."))
    #expect(reading.shows("████████ +2.1  It sounds like a host"))
    #expect(reading.shows("█████▎   +1.4") && reading.shows("█▏       −0.3  The wording is unlike"))
    #expect(reading.shows("0:00 “Welcome back.”"))
    reading.press("W")
    #expect(reading.shows("It sounds like a host, and") && reading.screen == .evidence(at: 0))
  }

  @Test func `c and s work in W`() {
    var reading = Reading(talking: Talking.guess)
    reading.press("} } W c")
    #expect(reading.asked == [.speaker(Place(cue: 4)..<Place(cue: 5), name: "Ruben Ilves")])
    #expect(reading.screen != .panes)
    reading.press("s")
    #expect(reading.status.contains("Who speaks?") && reading.screen == .panes)
    reading.press("2")
    #expect(reading.asked?.last == .speaker(Place(cue: 4)..<Place(cue: 5), name: "Ines Falk"))
  }

  @Test func `a label, a correction, and nothing at all are called what they are`() {
    var reading = Reading(.conversation)
    reading.press("} W")
    #expect(reading.shows("Ruben Ilves: the captions say so."))
    reading.press("q { W")
    #expect(reading.shows("The captions have no label here."))
    reading = Reading(talking: Talking.attribution)
    reading.press("} W")
    #expect(reading.shows("Probably Ines Falk, 60 %."))
    #expect(reading.shows("It follows from the turns around it"))
    reading.press("Esc } W")
    #expect(reading.shows("Nothing in the text says who speaks here."))
    var talk = Talking.attribution
    talk.turns[1].isCorrected = true
    reading.answer(talk)
    reading.press("Esc { W")
    #expect(reading.shows("Ines Falk: you set this."))
  }

  @Test(arguments: Evidence.Rule.allCases)
  func `every rule has a sentence for and against`(rule: Evidence.Rule) {
    for isAgainst in [false, true] {
      let sentence = EvidenceSentences.sentence(rule, "Ines", isAgainst: isAgainst)
      #expect(sentence.count > 8 && sentence.last != "." && sentence.first?.isUppercase == true)
    }
  }

  /// The talk with labels that tell voices, of whom the first two have names.
  private var voices: (talk: Attribution, transcript: Transcript) {
    var (talk, transcript) = (Talking.attribution, Talking.transcript)
    talk.origin = .voices
    talk.speakers[2].name = "SPEAKER_02"
    for turn in talk.turns.indices {
      (talk.turns[turn].speaker, talk.turns[turn].confidence) = (turn % 3, 1)
      talk.turns[turn].evidence = []
    }
    transcript.speakers = (0..<3).map { Speaker(name: "SPEAKER_0\($0)") }
    transcript.turns = talk.turns
    talk.turns[0].evidence = [
      Evidence(
        rule: .addressedBefore, places: Place(cue: 1)..<Place(cue: 1, offset: 5), weight: 2),
      Evidence(rule: .soundsLikeHost, weight: 1), Evidence(rule: .mentions, weight: -0.5),
    ]
    talk.turns[3].nameConfidence = 1
    return (talk, transcript)
  }

  @Test func `of a voice that captions tell it is said whose it is, and how sure that is`() {
    let voices = voices
    var reading = Reading(talking: voices.talk, voices.transcript)
    reading.press("W")
    #expect(reading.shows("Ruben Ilves, 90 %. The captions call this voice SPEAKER_00."))
    #expect(reading.shows("Right before a turn of this voice, somebody addresses Ruben Ilves"))
    #expect(reading.shows("(“Ines”"))
    #expect(reading.shows("It sounds like a host, and Ruben Ilves is one."))
    #expect(reading.shows("Against it: this voice mentions Ruben Ilves."))
    reading.press("W")
    #expect(reading.shows("The captions call this voice SPEAKER_00."))
    #expect(reading.shows("It is Ruben Ilves: sure, 90 %."))
    #expect(reading.shows("Right before a turn of this voice, somebody addresses"))
    reading.press("q } W")
    #expect(reading.shows("Probably Ines Falk, 60 %. The captions call this voice SPEAKER_01."))
    #expect(reading.shows("It follows from whose the other voices are."))
  }

  @Test func `a voice without a name, and one that the user has named, are called what they are`() {
    let voices = voices
    var reading = Reading(talking: voices.talk, voices.transcript)
    reading.press("} } W")
    #expect(reading.shows("SPEAKER_02: nothing in the text says whose voice this is."))
    #expect(reading.shows("r in the transcript names the voice everywhere."))
    reading.press("W")
    #expect(reading.shows("Nothing in the text says whose voice this is."))
    reading.press("q } W")
    #expect(reading.shows("Ruben Ilves: you named this voice. The captions call it SPEAKER_00."))
    reading.press("W")
    #expect(reading.shows("You named this voice."))
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
    reading.press("W W j Enter")
    #expect(reading.screen == .panes)
    reading.press("C C C Space Enter q")
    #expect(reading.screen == .panes)
  }
}
