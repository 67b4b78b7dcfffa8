import TerminalCells
import Testing
import Transcripts

@testable import Reader

struct SpeakersPaneTests {
  @Test func `the pane has names, roles, talk time, shares, turns and where they speak`() {
    let reading = Reading(talking: Talking.attribution)
    #expect(reading.rows[0].contains("~3 speakers"))
    let pane = reading.rows.dropFirst().map { String($0.dropFirst(96)) }
    #expect(pane[2].contains("● Ruben Ilves     host"))
    #expect(pane[3].contains("0:20 25%") && pane[3].contains("█"))
    #expect(pane[4].contains("1 turn") && pane[4].contains("▇") || pane[4].contains("█"))
    #expect(pane[6].contains("◆ Ines Falk ?"))
    #expect(pane[8].contains("2 turns"))
    #expect(pane.contains { $0.contains("· Speaker ?") })
  }

  @Test func `talk time of a turn that starts inside a cue is its share of the cue`() {
    var talk = Talking.attribution
    talk.turns = [
      Turn(places: Place(cue: 0)..<Place(cue: 7, offset: 14), speaker: 0),
      Turn(places: Place(cue: 7, offset: 14)..<Place(cue: 8), speaker: 1),
    ]
    let document = Document(Talking.transcript, name: "talk").attributed(talk)
    let half = 10_000 * 12 / 26
    #expect(document.statistics.talkTime[1] == half)
    #expect(document.statistics.talkTime[0] == 70_000 + 10_000 * 14 / 26)
  }

  @Test func `a spark line has a column for each stretch and shows whatever there is`() {
    var figures = SpeakerStatistics(count: 1, length: 4800)
    figures.add(0..<2400, of: 0, milliseconds: 0, belief: 1)
    figures.add(4799..<4800, of: 0, milliseconds: 0, belief: 1)
    #expect(figures.levels(of: 0, columns: 8) == [8, 8, 8, 8, 0, 0, 0, 1])
    #expect(SparkLine.text([0, 1, 8]) == " ▁█")
    #expect(figures.levels(of: 0, columns: 100).count == 100)
    #expect(SpeakerStatistics(count: 1, length: 0).levels(of: 0, columns: 5).isEmpty)
  }

  @Test(arguments: [1, 3, 47, 48, 49, 1001])
  func `no byte is lost between the parts of a text of any length`(length: Int) {
    var figures = SpeakerStatistics(count: 1, length: length)
    for offset in 0..<length {
      figures.add(offset..<offset + 1, of: 0, milliseconds: 0, belief: 1)
    }
    #expect(figures.levels(of: 0, columns: 1) == [8])
  }

  @Test func `Space hides what one says and shows it again; Esc shows all`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("Tab j Space")
    #expect(!reading.shows("It is for reading") && reading.shows("× Ines Falk"))
    #expect(reading.shows("Transcript: 1 hidden"))
    reading.press("Space")
    #expect(reading.shows("It is for reading"))
    reading.press("Space h Esc")
    #expect(reading.shows("It is for reading") && reading.hiddenSpeakers.isEmpty)
  }

  @Test func `whom one hides at the cursor stays selected`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("Tab Space")
    #expect(reading.cue == Talking.lines[2])
    reading.press("Space")
    #expect(reading.hiddenSpeakers.isEmpty)
  }

  @Test func `at least one speaker stays visible`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("Tab Space j Space j Space j Space")
    #expect(reading.status.contains("At least one speaker must stay visible"))
    #expect(reading.hiddenSpeakers.count == 3)
  }

  @Test func `turns of somebody hidden are passed over, and a match among them shows them`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("Tab j Space h }")
    #expect(reading.cue == Talking.lines[4])
    reading.press("/")
    reading.type("for finding")
    reading.press("Enter")
    #expect(reading.cue == Talking.lines[3] && reading.hiddenSpeakers.isEmpty)
  }

  @Test func `hiding and matching only go together`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter & Tab j Space")
    #expect(reading.shows("what is a lamp for") && !reading.shows("Not at all."))
    reading.press("Esc")
    #expect(!reading.showsOnlyMatches && !reading.hiddenSpeakers.isEmpty)
    reading.press("w h Esc")
    #expect(reading.hiddenSpeakers.isEmpty)
  }

  @Test func `Enter goes to the next turn of the selected speaker`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("} Tab k Enter")
    #expect(reading.cue == Talking.lines[0])
    reading.press("} Tab Enter")
    #expect(reading.cue == Talking.lines[5] && reading.focus == .transcript)
    reading.press("Tab j j Enter")
    #expect(reading.cue == Talking.lines[4])
  }

  @Test(arguments: [
    ("speaker:ines lamp", "1/1"), ("speaker:\"ruben i\" lamp", "1/2"), ("speaker:e lamp", "1/4"),
    ("SPEAKER:ruben", "type the words to find"),
    ("speaker:xyz lamp", "no speaker here is called xyz"),
    ("speaker:", "type the words to find"), ("speaker:voice lamp", "1/1"),
  ])
  func `a search is restricted to those of a name`(line: String, figures: String) {
    var reading = Reading(talking: Talking.attribution)
    reading.press("/")
    reading.type(line)
    #expect(reading.status.contains(figures))
  }

  @Test func `guesses are counted, listed, searched, dimmed and hidden with what is sure`() {
    var reading = Reading(talking: Talking.guess)
    #expect(reading.rows[0].contains("~3 speakers"))
    #expect(!reading.document.speakersShown.contains(reading.document.nobody))
    #expect(reading.document.statistics.turns == [2, 2, 1, 0])
    reading.press("/")
    reading.type("speaker:ruben heavy")
    #expect(reading.status.contains("1/1"))
    reading.press("Esc g f")
    #expect(reading.soloSpeaker == 0)
    reading.press("f Tab Space")
    #expect(!reading.shows("Is it heavy?"))
  }

  @Test func `who is only a guess is set back in the pane, with how sure that is`() {
    var talk = Talking.attribution
    talk.turns[1].nameConfidence = 0.3
    talk.turns[3].nameConfidence = 0.3
    var reading = Reading(talking: talk)
    #expect(reading.shows("◆ Ines Falk ??"))
    reading.press("l z")
    #expect(reading.shows("guest, 30% sure"))
  }

  @Test func `where nobody is named a search for somebody’s words says so`() {
    var reading = Reading()
    reading.press("/")
    reading.type("speaker:tim lamp")
    #expect(reading.status.contains("no speaker is named here"))
    reading.press("Enter")
    #expect(reading.isMessageError)
  }
}
