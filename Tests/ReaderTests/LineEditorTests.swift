import TerminalCells
import Testing

@testable import Reader

/// A line edited by keys.
struct LineEditorTests {
  /// The line after some keys, with `|` at the caret.
  private func line(_ text: String, _ keys: String) -> String {
    var line = LineEditor(text)
    for name in keys.split(separator: " ") { _ = Key(name: name).map { line.take($0) } }
    return line.head + "|" + line.text.dropFirst(line.caret)
  }

  @Test(arguments: [
    ("M-b", "the lamp is |lit"), ("M-b M-b", "the lamp |is lit"),
    ("C-← M-← M-b", "the |lamp is lit"),
    ("^A M-f", "the| lamp is lit"), ("^A C-→ M-→", "the lamp| is lit"),
    ("^A M-b", "|the lamp is lit"), ("M-f", "the lamp is lit|"),
  ])
  func `the caret moves by words`(keys: String, expected: String) {
    #expect(line("the lamp is lit", keys) == expected)
  }

  @Test(arguments: [
    ("^A M-f ^K", "the|"), ("M-b ^U", "|lit"), ("M-Backspace", "the lamp is |"),
    ("C-Backspace M-Backspace", "the lamp |"), ("^A M-d", "| lamp is lit"),
    ("^A C-Delete M-d", "| is lit"), ("^W ^W", "the lamp |"), ("^A ^D ^D ^E ^H", "e lamp is li|"),
    ("^A ^F ^F ^B ^K", "t|"),
  ])
  func `text is cut by words and to the ends`(keys: String, expected: String) {
    #expect(line("the lamp is lit", keys) == expected)
  }

  @Test func `a word is letters and digits, and what is cut to a space is not`() {
    #expect(line("side-channel", "M-Backspace") == "side-|")
    #expect(line("side-channel", "^W") == "|")
    #expect(line("größer als 9,5", "^A M-f M-f M-f") == "größer als 9|,5")
  }

  @Test(arguments: [
    ("^K ^Y", "the lamp|"), ("^U ^Y ^Y", "the lampthe lamp|"), ("M-b ^K ^A ^Y", "lamp|the "),
    // Cuts in a row are one text, in the order of the line.
    ("^W ^W ^Y", "the lamp|"), ("^A M-d M-d ^Y", "the lamp|"), ("^W ^A ^E ^W ^Y", "the |"),
  ])
  func `the text that was cut is inserted again`(keys: String, expected: String) {
    #expect(line("the lamp", keys) == expected)
  }

  @Test func `what was cut from one line is inserted into another`() {
    var reading = Reading()
    reading.press("/")
    reading.type("lamp")
    reading.press("^U Esc : ^Y")
    #expect(reading.prompt == "lamp")
  }

  @Test func `^G leaves a line as Esc does`() {
    for keys in ["/", ":", "S-Tab /", "? /"] {
      var reading = Reading()
      reading.press(keys)
      #expect(reading.isTyping)
      reading.press("^G")
      #expect(!reading.isTyping)
    }
  }
}
