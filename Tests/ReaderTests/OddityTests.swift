import TerminalCells
import TestSupport
import TranscriptSearch
import Testing
import Transcripts

@testable import Reader

/// What goes wrong only when two things come together.
struct OddityTests {
  @Test func `a document read again under a prompt forgets what the prompt would bring back`() {
    var reading = Reading()
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter & /")
    reading.send(.documentLoaded(Document(.conversation, name: "other")))
    #expect(!reading.isTyping)
    reading.press("Esc / w Esc")
    #expect(reading.document.showsTurns)
  }

  @Test func `a document without sections read again ends a pending digit`() {
    var reading = Reading()
    reading.press("1")
    reading.send(.documentLoaded(Document(.conversation, name: "other")))
    reading.press("2")
    #expect(reading.status.contains("no sections"))
  }

  @Test(arguments: ["s-9223372036854775808", "s99999999999999999999", "s0", "s-3"])
  func `a section's number of any size is no danger`(line: String) {
    var reading = Reading()
    reading.press(":")
    reading.type(line)
    reading.press("Enter")
    #expect(reading.message != nil)
    #expect(reading.cursor == 0)
  }

  @Test func `under a filter braces go through what is shown and say where it ends`() {
    var reading = Reading()
    reading.press("/")
    reading.type("part 7")
    reading.press("Enter & }")
    #expect(reading.status.contains("Last paragraph"))
    reading = Reading()
    reading.press("/")
    reading.type("reading")
    reading.press("Enter & } }")
    #expect(reading.currentSection == 5)
    reading.press("{ {")
    #expect(reading.currentSection == 3)
  }

  @Test func `a place that was asked for is shown though a filter hid it`() {
    var reading = Reading()
    reading.press("/")
    reading.type("part 7")
    reading.press("Enter & :")
    reading.type("1:00")
    reading.press("Enter")
    #expect(reading.currentTime == Timecode(seconds: 60))
    #expect(!reading.showsOnlyMatches)
  }

  @Test func `matches in headings behind the last caption are walked through`() {
    var talk = Transcript.talk
    talk.sections.append(Section(start: Timecode(seconds: 900), title: "Zebra one"))
    talk.sections.append(Section(start: Timecode(seconds: 950), title: "Zebra two"))
    var reading = Reading(talk)
    reading.press("/")
    reading.type("zebra")
    #expect(reading.status.contains("1/2"))
    reading.press("Enter n")
    #expect(reading.status.contains("2/2"))
    reading.press("n")
    #expect(reading.status.contains("1/2"))
  }

  @Test func `the star takes whole words`() {
    let texts = ["is it", "this list", "it is"]
    var reading = Reading(Transcript(cues: CueList(texts, every: 1)))
    reading.press("*")
    #expect(reading.matchCount == 2)
    #expect(reading.status.contains("2/2"))
  }

  @Test func `^C closes the help or a prompt, and the next one quits`() {
    for opening in ["?", "/", ":", "'"] {
      var reading = Reading()
      reading.press(opening)
      reading.press("^C")
      #expect(reading.screen == .panes && !reading.isTyping)
      reading.press("^C")
      #expect(reading.effects.contains { if case .quit = $0 { true } else { false } })
    }
  }

  @Test func `the heading above the first labelled turn is shown at the start and after g`() {
    var talk = Transcript.conversation
    talk.sections = [Section(start: Timecode(seconds: 0), title: "Before Supper")]
    var reading = Reading(talk)
    #expect(reading.shows("1  Before Supper"))
    reading.press("G g")
    #expect(reading.shows("1  Before Supper"))
  }

  @Test func `a heading inside a turn is followed by who goes on speaking`() {
    var talk = Transcript.conversation
    talk.sections = [Section(start: Timecode(seconds: 20), title: "In Between")]
    let rows = Reading(talk, columns: 100, rows: 40).rows
    let heading = rows.firstIndex { $0.contains("1  In Between ─") } ?? 0
    #expect(heading > 0)
    #expect(rows[heading + 2].contains("0:20 ● Ruben Ilves"))
  }

  @Test func `Esc ends a pending digit and nothing else`() {
    var reading = Reading()
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter 1 Esc")
    #expect(!reading.isDigitPending && reading.isLit)
  }

  @Test func `the selection of the sections pane goes with a digit pressed there`() {
    var reading = Reading()
    reading.press("S-Tab 5 j Enter")
    #expect(reading.currentSection == 5)
  }

  @Test func `a digit in the overview goes there`() {
    var reading = Reading()
    reading.press("i 5")
    #expect(reading.screen == .panes && reading.currentSection == 4)
  }

  @Test func `matching only leaves a way back and keeps phrases that run over a caption's end`() {
    var reading = Reading()
    reading.press("/")
    reading.type("long shadow in part 7")
    reading.press("Enter w g &")
    #expect(reading.showsOnlyMatches && reading.unitsShown == 2)
    #expect(reading.shows("shadow in part 7"))
    reading.press("& ^O")
    #expect(reading.cursor == 0)
  }

  @Test func `a search reopened while the first one runs takes no late answer and is not lost`() {
    var reading = Reading(.long)
    reading.press("/")
    reading.type("9999 words")
    let first = reading.searchRevision
    reading.press("Enter /")
    let matches = TextScan.matches(
      of: .words(Needle("9999 words") ?? Needle("x")!), in: reading.document.haystack)
    reading.send(.scanFinished(revision: first, matches: matches ?? MatchList()))
    #expect(reading.cursor == 0)
    reading.press("Esc")
    guard case .scan(_, let again, _, _)? = reading.effects.last else {
      Issue.record("the search was not begun again")
      return
    }
    reading.send(.scanFinished(revision: again, matches: matches ?? MatchList()))
    #expect(reading.status.contains("1 match"))
    #expect(reading.cursor == 0)
  }

  @Test func `times later than the duration have room`() {
    var talk = Transcript.talk
    talk.sections.append(Section(start: Timecode(seconds: 6100), title: "Late"))
    #expect(Reading(talk).shows("13 1:41:40 Late"))
  }

  @Test func `a prompt longer than the window shows its end`() {
    var reading = Reading(columns: 40, rows: 10)
    reading.press(":")
    reading.send(.textPasted(String(repeating: "漢x", count: 3000)))
    #expect(reading.status.hasPrefix(":") && reading.status.hasSuffix("漢x"))
  }

  @Test func `the word under the cursor leaves typographic marks outside, and a lone dash is none`()
  {
    let texts = ["“hello” —", "hello there… plain"]
    var reading = Reading(Transcript(cues: CueList(texts, every: 1)))
    reading.press("*")
    #expect(reading.searchText == "hello")
    #expect(reading.matchCount == 2)
    reading.press("g → *")
    #expect(reading.status.contains("No word here"))
    #expect(reading.searchText == "hello")
    reading.press("→ → → *")
    #expect(reading.status.contains("Only match for plain"))
  }

  @Test func `the cursor never stands inside a character`() {
    let texts = repeatElement("今天我们谈论训练数据。", count: 9)
    var reading = Reading(Transcript(cues: CueList(texts, every: 1)))
    for percent in 0...100 {
      reading.press(":")
      reading.type("\(percent)%")
      reading.press("Enter")
      let text = reading.document.cues.text
      #expect(text[reading.cursor] & 0xC0 != 0x80)
    }
    reading.press("G *")
    #expect(reading.searchText == "。" || reading.status.contains("No word here"))
  }

  @Test func `reading again what has not changed leaves a filter alone`() {
    var reading = Reading()
    reading.press("/")
    reading.type("part 7")
    reading.press("Enter &")
    reading.send(.documentLoaded(Document(.talk, name: "talk.txt")))
    #expect(reading.showsOnlyMatches)
  }
}
