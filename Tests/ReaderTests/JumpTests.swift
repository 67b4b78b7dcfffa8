import TerminalCells
import Testing
import Transcripts

@testable import Reader

struct JumpTests {
  @Test func `a digit goes to its section at once`() {
    var reading = Reading()
    reading.press("3")
    #expect(reading.currentSection == 2)
    #expect(reading.cue == "Caption one of part 3.")
    #expect(reading.shows("3  Shadows"))
  }

  @Test func `a second digit within the time refines the jump and is one step of history`() {
    var reading = Reading()
    reading.press("1")
    #expect(reading.currentSection == 0)
    #expect(reading.status.contains("Section 1…"))
    #expect(
      reading.effects.contains { if case .startTimer(.digits, 600) = $0 { true } else { false } })
    reading.press("2")
    #expect(reading.currentSection == 11)
    reading.press("^O")
    #expect(reading.cursor == 0)
  }

  @Test func `once the time has run out a digit is a new jump`() {
    var reading = Reading()
    reading.press("1")
    reading.send(.timerFired(.digits))
    reading.press("2")
    #expect(reading.currentSection == 1)
  }

  @Test func `a digit that cannot extend the number starts anew`() {
    var reading = Reading()
    reading.press("1 5")
    #expect(reading.currentSection == 4)
  }

  @Test func `a digit that no other section begins with waits for nothing`() {
    var reading = Reading()
    reading.press("2")
    #expect(reading.effects.isEmpty)
    #expect(!reading.isDigitPending)
  }

  @Test func `zero alone is not bound`() {
    var reading = Reading()
    reading.press("0")
    #expect(reading.cursor == 0)
    #expect(reading.status.contains("0 is not bound"))
  }

  @Test func `a number beyond the last section says how many there are`() {
    var reading = Reading(.conversation)
    reading.press("4")
    #expect(reading.status.contains("no sections"))
    var talk = Transcript.talk
    talk.sections.removeLast(8)
    reading = Reading(talk)
    reading.press("9")
    #expect(reading.status.contains("There are only 4 sections"))
  }

  @Test func `brackets go from section to section`() {
    var reading = Reading()
    reading.press("] ]")
    #expect(reading.currentSection == 2)
    reading.press("j j [")
    #expect(reading.currentSection == 2)
    reading.press("[")
    #expect(reading.currentSection == 1)
    reading.press("G ]")
    #expect(reading.status.contains("Last section"))
  }

  @Test(arguments: [
    ("1:35", "Caption two of part 4."), ("0:00", "Caption one of part 1."),
    ("9:59:59", "Caption ten of part 12."), ("s7", "Caption one of part 7."),
    ("100%", "Caption ten of part 12."), ("0%", "Caption one of part 1."),
  ])
  func `a command goes to a time, a section or a share`(line: String, cue: String) {
    var reading = Reading()
    reading.press("j j :")
    reading.type(line)
    reading.press("Enter")
    #expect(reading.cue == cue)
    #expect(!reading.isTyping)
  }

  @Test(arguments: ["nonsense", "1:99", "101%", "s", ":"])
  func `a command that is none says what can be typed and moves nothing`(line: String) {
    var reading = Reading()
    reading.press(":")
    reading.type(line)
    reading.press("Enter")
    #expect(reading.status.contains("such as :50%") || reading.status.contains("try :12:34"))
    #expect(reading.cursor == 0)
  }

  @Test func `history goes back and forward, and two quotes swap`() {
    var reading = Reading()
    reading.press("3 5 7")
    reading.press("M-←")
    #expect(reading.currentSection == 4)
    reading.press("^O")
    #expect(reading.currentSection == 2)
    reading.press("M-→ M-→")
    #expect(reading.currentSection == 6)
    reading.press("M-→")
    #expect(reading.status.contains("No later place"))
    reading.press("2 ' '")
    #expect(reading.currentSection == 6)
    reading.press("' '")
    #expect(reading.currentSection == 1)
  }

  @Test func `Esc takes back the first key of a sequence`() {
    var reading = Reading()
    reading.press("3 '")
    #expect(reading.status.contains("'…"))
    reading.press("Esc '")
    #expect(reading.currentSection == 2)
  }

  @Test func `braces go by paragraph without labels and by turn with them`() {
    var reading = Reading()
    reading.press("}")
    let paragraph = reading.document.paragraphs.range(1).lowerBound
    #expect(reading.cursor == paragraph)
    reading.press("{")
    #expect(reading.cursor == 0)
    reading.press("{")
    #expect(reading.status.contains("First paragraph"))
    reading = Reading(.conversation)
    reading.press("G } }")
    #expect(reading.status.contains("Last turn"))
    reading.press("g } }")
    #expect(reading.cue == "Quite well, thank you.")
    reading.press(")")
    #expect(reading.cue == "So it is.")
    reading.press("(")
    #expect(reading.cue == "Quite well, thank you.")
  }

  @Test func `what needs speakers says so where nobody is named`() {
    for key in ["f", ")", "("] {
      var reading = Reading()
      reading.press(key)
      #expect(reading.status.contains("Still working out who speaks"))
      reading.send(.attributed(revision: 0, Attribution()))
      reading.press(key)
      #expect(reading.status.contains("does not say who speaks"))
    }
  }

  @Test func `the way back is hinted at when there is one`() {
    var reading = Reading(columns: 160)
    #expect(!reading.status.contains("'' back"))
    reading.press("3")
    #expect(reading.status.contains("'' back"))
  }
}
