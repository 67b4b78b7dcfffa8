/// The text of an input line, with a caret in it.
struct LineEditor: Hashable, Sendable {
  private(set) var text = ""
  /// Number of characters before the caret.
  private(set) var caret = 0
  /// The index of the recalled line, counted from the newest; nil for a line typed anew.
  private(set) var recalled: Int?
  /// Whether the whole text is selected: what is typed replaces it, and any move keeps it to be
  /// edited.
  private(set) var isSelected = false

  init(_ text: String = "", isSelected: Bool = false) {
    set(text)
    self.isSelected = isSelected && !text.isEmpty
  }

  private func index(_ position: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: position)
  }

  /// The text before the caret.
  var head: String { String(text[..<index(caret)]) }

  /// Inserts text at the caret. Line breaks and tabs become spaces; other controls are dropped.
  mutating func insert(_ new: String) {
    if isSelected { set("") }
    var line = String.UnicodeScalarView()
    for scalar in new.unicodeScalars.prefix(10_000) {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        line.append(" ")
      } else if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) {
        line.append(scalar)
      }
    }
    let start = head + String(line)
    text = start + text[index(caret)...]
    caret = start.count
    recalled = nil
  }

  mutating func set(_ new: String, recalled: Int? = nil) {
    text = new
    caret = new.count
    isSelected = false
    self.recalled = recalled
  }

  /// Removes the character before the caret, or all that is selected; false when there is none.
  mutating func deleteBackward() -> Bool {
    if isSelected {
      set("")
      return true
    }
    guard caret > 0 else { return false }
    text.remove(at: index(caret - 1))
    caret -= 1
    recalled = nil
    return true
  }

  mutating func deleteForward() {
    if isSelected { return set("") }
    guard caret < text.count else { return }
    text.remove(at: index(caret))
    recalled = nil
  }

  /// Removes the text before the caret.
  mutating func deleteToStart() {
    text.removeSubrange(..<index(caret))
    (caret, isSelected) = (0, false)
    recalled = nil
  }

  /// Removes the word before the caret.
  mutating func deleteWord() {
    var start = caret
    while start > 0, text[index(start - 1)] == " " { start -= 1 }
    while start > 0, text[index(start - 1)] != " " { start -= 1 }
    text.removeSubrange(index(start)..<index(caret))
    (caret, isSelected) = (start, false)
    recalled = nil
  }

  mutating func move(by characters: Int) { move(to: caret + characters) }
  mutating func moveToStart() { move(to: 0) }
  mutating func moveToEnd() { move(to: text.count) }

  private mutating func move(to position: Int) {
    (caret, isSelected) = (min(max(0, position), text.count), false)
  }
}
