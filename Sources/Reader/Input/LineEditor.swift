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
  /// The text that was cut last, which `paste` inserts.
  private(set) var cut = ""
  /// Whether the last change was a cut: cuts in a row make one text.
  private var isCutting = false

  /// - Parameter cut: the text that was cut from an earlier line.
  init(_ text: String = "", isSelected: Bool = false, cut: String = "") {
    set(text)
    self.isSelected = isSelected && !text.isEmpty
    self.cut = cut
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
    edited()
  }

  mutating func set(_ new: String, recalled: Int? = nil) {
    text = new
    caret = new.count
    edited()
    self.recalled = recalled
  }

  private mutating func edited() { (recalled, isSelected, isCutting) = (nil, false, false) }
}

// MARK: - Deleting

extension LineEditor {
  /// Removes the character before the caret, or all that is selected; false when there is none.
  mutating func deleteBackward() -> Bool {
    if isSelected {
      set("")
      return true
    }
    guard caret > 0 else { return false }
    text.remove(at: index(caret - 1))
    caret -= 1
    edited()
    return true
  }

  mutating func deleteForward() {
    if isSelected { return set("") }
    guard caret < text.count else { return }
    text.remove(at: index(caret))
    edited()
  }

  mutating func cutToStart() { cut(0..<caret) }
  mutating func cutToEnd() { cut(caret..<text.count) }

  /// Cuts the text before the caret back to a space.
  mutating func cutToSpace() {
    var start = caret
    while start > 0, text[index(start - 1)] == " " { start -= 1 }
    while start > 0, text[index(start - 1)] != " " { start -= 1 }
    cut(start..<caret)
  }

  /// Cuts the rest of the word after the caret, or before it for a negative direction.
  mutating func cutWord(_ direction: Int) {
    let end = wordEnd(direction)
    cut(min(caret, end)..<max(caret, end))
  }

  /// Inserts the text that was cut last.
  mutating func paste() { insert(cut) }

  private mutating func cut(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let removed = String(text[index(range.lowerBound)..<index(range.upperBound)])
    text.removeSubrange(index(range.lowerBound)..<index(range.upperBound))
    let isBefore = range.lowerBound < caret
    cut = !isCutting ? removed : isBefore ? removed + cut : cut + removed
    caret = range.lowerBound
    edited()
    isCutting = true
  }
}

// MARK: - Moving

extension LineEditor {
  mutating func move(by characters: Int) { move(to: caret + characters) }
  mutating func moveWord(_ direction: Int) { move(to: wordEnd(direction)) }
  mutating func moveToStart() { move(to: 0) }
  mutating func moveToEnd() { move(to: text.count) }

  mutating func move(to position: Int) {
    (caret, isSelected, isCutting) = (min(max(0, position), text.count), false, false)
  }

  /// The end of the word after the caret, or the start of the one before it for a negative
  /// direction. Words are letters and digits.
  private func wordEnd(_ direction: Int) -> Int {
    let characters = Array(text)
    let next = direction < 0 ? -1 : 0
    var position = caret
    func isWord() -> Bool {
      let character = characters[position + next]
      return character.isLetter || character.isNumber
    }
    func isInside() -> Bool { characters.indices.contains(position + next) }
    while isInside(), !isWord() { position += direction }
    while isInside(), isWord() { position += direction }
    return position
  }
}
