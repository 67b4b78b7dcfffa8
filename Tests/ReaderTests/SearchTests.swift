import TerminalCells
import TranscriptSearch
import Testing
import Transcripts

@testable import Reader

struct SearchTests {
  @Test func `each key searches from where one was, in the same update`() {
    var reading = Reading()
    reading.press("4 /")
    reading.type("a l")
    #expect(reading.cue == "a lamp and a long")
    #expect(reading.currentSection == 3)
    reading.type("ong")
    #expect(reading.word == "a")
    #expect(reading.status.contains("4/12"))
    #expect(reading.isSearchWhole)
  }

  @Test func `a phrase is found across cues and in headings with another dash`() {
    var reading = Reading()
    reading.press("/")
    reading.type("long shadow in part 3")
    #expect(reading.matchCount == 1)
    #expect(reading.currentSection == 2)
    reading.press("Esc /")
    reading.type("pre reading")
    #expect(reading.currentSection == 5)
    #expect(reading.status.contains("1/1"))
    #expect(reading.shows("6  Pre\u{2011}Reading"))
  }

  @Test func `Esc restores the exact place and the search before`() {
    var reading = Reading()
    reading.press("5 j j →")
    let (cursor, row) = (reading.cursor, reading.cursorRow)
    reading.press("/")
    reading.type("closing")
    #expect(reading.cursor != cursor)
    reading.press("Esc")
    #expect(reading.cursor == cursor)
    #expect(reading.cursorRow == row)
    #expect(!reading.isLit)
  }

  @Test func `Enter keeps the match, and going back returns`() {
    var reading = Reading()
    reading.press("/")
    reading.type("part 7")
    reading.press("Enter")
    #expect(reading.currentSection == 6)
    reading.press("n")
    #expect(reading.status.contains("2/9"))
    reading.press("N N")
    #expect(reading.status.contains("9/9"))
    #expect(reading.message == "Wrapped to the end")
    reading.press("^O")
    #expect(reading.cursor == 0)
  }

  @Test func `an upper-case letter makes case count, and ^S decides by hand`() {
    var reading = Reading()
    reading.press("/")
    reading.type("caption ten")
    #expect(reading.matchCount == 12)
    reading.press("^S")
    #expect(reading.matches.isEmpty)
    reading.press("^S")
    #expect(reading.matchCount == 12)
    reading.press("^U")
    reading.type("CAPTION")
    #expect(reading.matchCount == 96)
    reading.press("^S")
    #expect(reading.matches.isEmpty)
  }

  @Test func `an expression that is not whole moves nothing and says why`() {
    var reading = Reading()
    reading.press("3 /")
    let cursor = reading.cursor
    reading.press("^R")
    reading.type("part (7|8")
    #expect(reading.searchError != nil)
    #expect(reading.cursor == cursor)
    reading.type(")")
    #expect(reading.searchError == nil)
    #expect(reading.matchCount == 18)
    #expect(reading.currentSection == 6)
  }

  @Test func `sections show their counts while typing`() {
    var reading = Reading(columns: 120, rows: 40)
    reading.press("/")
    reading.type("part 3")
    let row = reading.rows.first { $0.contains("3 1:00 Shadows") }
    #expect(row?.prefix(30).contains(" 9 ") == true)
    #expect(
      reading.rows.first { $0.contains("4 1:30 Reading Aloud") }?.prefix(30).contains("9") == false
    )
  }

  @Test func `speakers show their counts where they are named`() {
    var reading = Reading(.conversation, columns: 120, rows: 40)
    reading.press("/")
    reading.type("well")
    let rows = reading.rows
    #expect(rows.contains { $0.contains("● Ruben Ilves") && $0.hasSuffix("1") })
    #expect(rows.contains { $0.contains("◆ Ines") && $0.hasSuffix("1") })
  }

  @Test func `Tab searches in the section, then in the speaker`() {
    var reading = Reading()
    reading.press("3 /")
    reading.type("caption")
    #expect(reading.matchCount == 96)
    reading.press("Tab")
    #expect(reading.matchCount == 8)
    #expect(reading.status.contains("in section 3"))
    reading = Reading(.conversation)
    reading.press("} /")
    reading.type("well")
    reading.press("Tab")
    #expect(reading.status.contains("by Ruben Ilves"))
    #expect(reading.matchCount == 1)
  }

  @Test func `only matching paragraphs are shown, and Esc shows all again`() {
    var reading = Reading()
    reading.press("/")
    reading.type("part 7")
    reading.press("Enter &")
    #expect(reading.unitsShown < reading.document.paragraphs.count)
    #expect(reading.shows("Transcript: matching only"))
    #expect(reading.rows.allSatisfy { !$0.contains("of part 9.") })
    reading.press("Esc")
    #expect(!reading.showsOnlyMatches)
    #expect(reading.isLit)
    reading.press("Esc")
    #expect(!reading.isLit)
    reading.press("n")
    #expect(reading.isLit)
  }

  @Test func `the star finds the word under the cursor`() {
    var reading = Reading()
    reading.press("3 → *")
    #expect(reading.searchText == "one")
    #expect(reading.currentSection == 3)
    reading.press("^O")
    #expect(reading.currentSection == 2)
  }

  @Test func `earlier needles come back with the up arrow`() {
    var reading = Reading()
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter /")
    reading.type("shadow")
    reading.press("Enter / ↑")
    #expect(reading.prompt == "shadow")
    reading.press("↑")
    #expect(reading.prompt == "lamp")
    reading.press("↓ ↓")
    #expect(reading.prompt == "")
  }

  @Test func `a recalled needle is the expression or the words that it was`() {
    var reading = Reading()
    reading.press("/ ^R")
    reading.type("l.mp")
    reading.press("Enter /")
    reading.type("lamp")
    reading.press("Enter / ↑")
    #expect(reading.prompt == "lamp")
    #expect(!reading.state.search.isExpression)
    reading.press("↑")
    #expect(reading.prompt == "l.mp")
    #expect(reading.state.search.isExpression && !reading.state.search.matches.isEmpty)
    reading.press("↓ ↓")
    #expect(reading.prompt == "" && !reading.state.search.isExpression)
  }

  @Test func `after the newest earlier line comes the one that was being typed`() {
    var reading = Reading()
    for command in ["s3", "50%"] {
      reading.press(":")
      reading.type(command)
      reading.press("Enter")
    }
    reading.press(":")
    reading.type("1:0")
    reading.press("^P ^P")
    #expect(reading.prompt == "s3")
    reading.press("^N ↓")
    #expect(reading.prompt == "1:0")
  }

  @Test func `a prompt edits and takes a paste as one line`() {
    var reading = Reading()
    reading.press("/")
    reading.type("lamp x")
    reading.press("^W Backspace ← Backspace")
    reading.type("M")
    #expect(reading.prompt == "laMp")
    reading.press("^A Delete ^E")
    reading.send(.textPasted("s\u{1B}[31m\nred"))
    #expect(reading.prompt == "aMps[31m red")
    reading.press("^U Backspace")
    #expect(!reading.isTyping)
  }

  @Test func `a paste outside a prompt does nothing`() {
    var reading = Reading()
    reading.send(.textPasted("5qQ"))
    #expect(reading.effects.isEmpty)
    #expect(reading.cursor == 0)
  }

  @Test func `in a side pane the slash filters that pane only`() {
    var reading = Reading()
    reading.press("S-Tab /")
    reading.type("reading")
    #expect(reading.sectionsListed == [3, 4, 5])
    #expect(reading.cursor == 0)
    reading.press("Enter j Enter")
    #expect(reading.currentSection == 4)
    #expect(reading.focus == .transcript)
    reading.press("Esc")
    #expect(reading.sectionsListed.count == 12)
  }

  @Test func `a long text is searched in the background, and a late answer is dropped`() {
    var reading = Reading(.long)
    reading.press("/")
    reading.type("99 words")
    #expect(reading.cue.hasPrefix("99 "))
    #expect(reading.status.contains("…"))
    guard case .scan(_, let revision, let pattern, let haystack)? = reading.effects.first else {
      Issue.record("no scan was asked for")
      return
    }
    let matches = TextScan.matches(of: pattern, in: haystack) ?? MatchList()
    reading.send(.scanFinished(revision: revision - 1, matches: matches))
    #expect(reading.status.contains("…"))
    reading.send(.scanFinished(revision: revision, matches: matches))
    #expect(reading.status.contains("1/100"))
  }
}
