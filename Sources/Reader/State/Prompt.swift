/// A line that is being typed at the bottom of the screen.
struct Prompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case search
    case filter(Pane)
    case command
    case helpFilter
    /// The filter of the library's list, and the search in all documents.
    case libraryFilter, library
    /// The line of the picker.
    case speaker
    /// Another name for somebody.
    case rename
    /// What is noted about some words.
    case note
    /// Which notes are listed.
    case notesFilter
    /// The name of a file for the notes.
    case notesFile
  }

  let kind: Kind
  private(set) var text = ""
  /// Number of characters in front of the caret.
  private(set) var caret = 0
  /// Which of the earlier lines is shown, counted from the newest; nil for one's own words.
  private(set) var recalled: Int?

  init(_ kind: Kind) { self.kind = kind }

  /// What stands in front of the line.
  var mark: String {
    switch kind {
    case .command: ":"
    case .speaker: "Who speaks? "
    case .rename: "New name: "
    case .library: "//"
    case .note: "Note: "
    case .notesFile: "Write notes to: "
    case .search, .filter, .helpFilter, .notesFilter, .libraryFilter: "/"
    }
  }

  private func index(_ position: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: position)
  }

  /// The text in front of the caret.
  var head: String { String(text[..<index(caret)]) }

  /// Line breaks and tabs of a paste become spaces; other controls are left out.
  mutating func insert(_ new: String) {
    var line = String.UnicodeScalarView()
    for scalar in new.unicodeScalars.prefix(10_000) {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        line.append(" ")
      } else if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) {
        line.append(scalar)
      }
    }
    let front = head + String(line)
    text = front + text[index(caret)...]
    caret = front.count
    recalled = nil
  }

  mutating func set(_ new: String, recalled: Int? = nil) {
    text = new
    caret = new.count
    self.recalled = recalled
  }

  /// Removes the character before the caret; false when there is none.
  mutating func deleteBackward() -> Bool {
    guard caret > 0 else { return false }
    text.remove(at: index(caret - 1))
    caret -= 1
    recalled = nil
    return true
  }

  mutating func deleteForward() {
    guard caret < text.count else { return }
    text.remove(at: index(caret))
    recalled = nil
  }

  /// Removes what stands before the caret.
  mutating func deleteToStart() {
    text.removeSubrange(..<index(caret))
    caret = 0
    recalled = nil
  }

  /// Removes the word before the caret.
  mutating func deleteWord() {
    var start = caret
    while start > 0, text[index(start - 1)] == " " { start -= 1 }
    while start > 0, text[index(start - 1)] != " " { start -= 1 }
    text.removeSubrange(index(start)..<index(caret))
    caret = start
    recalled = nil
  }

  mutating func move(by characters: Int) { caret = min(max(0, caret + characters), text.count) }
  mutating func moveToStart() { caret = 0 }
  mutating func moveToEnd() { caret = text.count }
}
