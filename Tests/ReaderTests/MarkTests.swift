import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// A place under a letter.
struct MarkTests {
  @Test func `m and a letter keep the place, and a quote and the letter go there and back`() {
    var reading = Reading()
    reading.press("3 m a")
    #expect(reading.saved?.marks == ["a": Place(cue: 20)])
    reading.press("7 ' a")
    #expect(reading.currentSection == 2)
    reading.press("' '")
    #expect(reading.currentSection == 6)
  }

  @Test func `a letter without a place says so`() {
    var reading = Reading()
    reading.press("' q")
    #expect(reading.status.contains("No mark q yet: mq sets it") && reading.cursor == 0)
  }

  @Test func `only letters from a to z are marks`() {
    for key in ["1", "A", "é", "Enter"] {
      var reading = Reading()
      reading.press("m \(key)")
      #expect(reading.status.contains("is not bound") && reading.effects.isEmpty)
    }
  }

  @Test func `the first key of a mark is shown, and Esc takes it back`() {
    var reading = Reading()
    reading.press("m")
    #expect(reading.status.contains("m…"))
    reading.press("Esc")
    #expect(!reading.status.contains("m…") && reading.message == nil)
  }

  @Test func `a mark is taken back, and the one before it is there again`() {
    var reading = Reading()
    reading.press("m a 5 m a u")
    #expect(reading.status.contains("Undone: mark a"))
    #expect(reading.saved?.marks == ["a": Place(cue: 0)] && reading.asked == nil)
    reading.press("U")
    #expect(reading.saved?.marks == ["a": Place(cue: 40)])
  }

  @Test func `every letter is a key of its own, and no action wants one of them twice`() {
    let map = KeyMap(ActionTable.entries)
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      #expect(map?.action([Key("m"), Key(letter)], in: .transcript)?.name == "set-mark")
      #expect(map?.action([Key("'"), Key(letter)], in: .transcript)?.name == "go-to-mark")
    }
    let clash = ActionEntry("quit", "m x", [.transcript], "Leave") { $0.quit() }
    #expect(KeyMap(ActionTable.entries + [clash]) == nil)
  }
}
