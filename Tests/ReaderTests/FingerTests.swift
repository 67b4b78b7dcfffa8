import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// What fingers of less, vim and tig try.
struct FingerTests {
  @Test(arguments: [
    "F", "_", "!", "%", "p", "P", "0", ";", ",", "#", "D", "X", "V", "E", "O", "^W", "^]",
    "^T",
    "^K", "^S", "^Q", "^X", "Backspace", "Delete", "M-u", "F3", "F5", "F10",
  ])
  func `a key that is not bound names the key that is`(key: String) throws {
    for context in [KeyContext.transcript, .sections, .speakers] {
      var reading = Reading.inContext(context)
      reading.press(key)
      let message = try #require(reading.message)
      #expect(message.hasPrefix("\(Key(name: key)!) is not bound: "))
    }
  }

  @Test(arguments: ["Z Z", "Z Q", "Q"])
  func `keys that quit`(keys: String) {
    for context in KeyContext.allCases {
      var reading = Reading.inContext(context)
      reading.press(keys)
      #expect(reading.quits)
    }
  }

  @Test(arguments: ["q", "q!", "wq", "x", "qa", "quit"])
  func `commands that quit`(command: String) {
    for context in [KeyContext.transcript, .library, .help] {
      var reading = Reading.inContext(context)
      reading.run(command)
      #expect(reading.quits)
    }
  }

  @Test(arguments: [
    ("e talk.vtt", "lectern FILE in the shell opens a file"), ("n", "L shows the library"),
    ("w", "All is saved"),
    ("123", ":1:23 is a time"), ("%", "such as :50%"), ("!ls", "^Z suspends"),
    ("set nu", ":theme NAME"), ("marks", "' shows the marks"), ("foo", "No command :foo"),
  ])
  func `a command that does nothing says what does`(command: String, part: String) throws {
    var reading = Reading()
    reading.run(command)
    #expect(try #require(reading.message).contains(part))
    #expect(reading.isMessageError && reading.cursor == 0)
  }

  @Test func `commands for places and the highlight`() {
    var reading = Reading()
    reading.run("$")
    #expect(reading.currentSection == 11)
    reading.run("0")
    #expect(reading.cursor == 0)
    reading.find("lamp")
    #expect(reading.state.search.isLit)
    reading.run("noh")
    #expect(!reading.state.search.isLit)
    reading.run("file")
    #expect(reading.message?.contains("section 1 of 12, Opening") ?? false)
  }

  @Test func `^G tells where the cursor is`() {
    var reading = Reading(.conversation)
    reading.press("} } ^G")
    #expect(reading.message == "0:30 of 1:00 · 54% · Ines")
  }

  @Test func `gg, marks by a backtick, and the ends of a row and of the window`() {
    var reading = Reading(columns: 60, rows: 20)
    reading.press("5 m k g g")
    #expect(reading.cursor == 0)
    reading.press("` k")
    #expect(reading.currentSection == 4)
    reading.press("` `")
    #expect(reading.cursor == 0)
    reading.press("$")
    let end = reading.cursor
    reading.press("→ ← ^")
    #expect(end > 0 && reading.cursor == 0)
    reading.press("5 ^D H")
    #expect(reading.cursorRow <= 3 && reading.cursorRow >= 2)
    reading.press("g j j H")
    #expect(reading.cursor == 0)
  }

  @Test func `rows and pages by the keys of less and readline`() {
    var (own, other) = (Reading(), Reading())
    own.press("^N ^N ^P Enter ^V M-v M-> M-<")
    other.press("j j k j PgDn PgUp G g")
    #expect(own.cursor == other.cursor)
    own.press("^V")
    other.press("PgDn")
    #expect(own.cursor == other.cursor && own.cursor > 0)
  }

  // The keys that can follow.

  @Test func `keys that wait for another show what can follow`() {
    var reading = Reading(columns: 100, rows: 24)
    reading.press("'")
    #expect(reading.status.contains("'…") && reading.status.contains("m sets one"))
    reading.press("Esc 3 m k m")
    #expect(reading.status.contains("a-z mark this place  Esc cancel  k in use"))
    reading.press("Esc '")
    #expect(reading.status.contains("' where you were  k 1:00  Esc cancel"))
    reading.press("Esc `")
    #expect(reading.status.contains("` where you were  k 1:00  Esc cancel"))
    reading.press("Esc d")
    #expect(reading.status.contains("d delete the note here  Esc cancel"))
    reading.press("Esc Z")
    #expect(reading.status.contains("Z…   Z Q quit  Esc cancel"))
    reading.press("Esc 1")
    #expect(
      reading.status.contains("Section 1…") && reading.status.contains("0-2 sections 10 to 12"))
  }

  @Test(arguments: ["'", "m", "d", "Z", "1"])
  func `what can follow fits a narrow window`(key: String) {
    var reading = Reading(columns: 40, rows: 12)
    reading.press("m a ' \(key)")
    #expect(reading.rows.allSatisfy { TextMeasure.columns($0) <= 40 })
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40), (200, 50)])
  func `the last row has the most needed keys, whole and few, wherever there is room`(
    columns: Int, rows: Int
  ) {
    for context in KeyContext.allCases {
      var reading = Reading.inContext(context)
      reading.resize(columns, rows)
      reading.press("Esc")
      reading.state.status.message = nil
      let shown = StatusLayout(reading.state).hints
      let all = Hints.hints(for: reading.state)
      #expect(shown.count >= min(columns / 20 - 1, 3, all.count), "\(context) \(reading)")
      #expect(shown.count <= 5)
      #expect(shown.prefix(3).map(\.hint) == Array(all.prefix(min(3, shown.count))))
      for (hint, column) in shown { #expect(column + hint.columns < columns) }
    }
  }

  // The end.

  @Test(arguments: ["Space", "j", "^F", "^D", "PgDn"])
  func `at the end a key that goes on says so`(key: String) {
    for context in [KeyContext.transcript, .sections, .help, .questions, .library] {
      if context == .library, key == "^D" { continue }
      var reading = Reading.inContext(context)
      reading.press("G G \(key) \(key)")
      #expect(reading.message == "(end)", "\(context)")
      reading.press("g")
      #expect(reading.message != "(end)")
      reading.press("k")
      #expect(reading.message == "(start)", "\(context)")
    }
  }
}
