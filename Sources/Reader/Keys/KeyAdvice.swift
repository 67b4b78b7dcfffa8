import TerminalCells

/// What does here what a key does in less, vim or tig, for keys that are not bound.
enum KeyAdvice {
  private static let advice: [String: String] = [
    "F": "R reloads the file", "F5": "R reloads the file", "F3": "n goes to the next match",
    "F10": "Q quits", "^Q": "Q quits", "_": "- makes lines narrower, + wider",
    "!": "^Z suspends, and fg comes back",
    "%": ":50% goes to a percentage", "p": ":50% goes to a percentage",
    "P": ":50% goes to a percentage", "0": "^ goes to the first word of the row",
    ";": "n goes to the next match, N to the one before",
    ",": "N goes to the match before, n to the next",
    "#": "* finds the word, then N goes to the match before",
    "D": "d d deletes the note here", "X": "d d deletes the note here",
    "Delete": "d d deletes the note here", "V": "v selects words", "E": "L opens the library",
    "O": "z shows only this pane", "^W": "Tab goes to the next pane",
    "^]": "Enter in a side pane goes to its row", "^T": "^O goes back through your jumps",
    "^K": "k goes up, K lists all matches", "^S": "/ finds", "^X": "Q quits",
    "Backspace": "← goes to the word before, b a page up", "M-u": "Esc hides the highlight",
  ]

  private static let byKey: [Key: String] = {
    var byKey: [Key: String] = [:]
    for (name, advice) in advice { if let key = Key(name: name) { byKey[key] = advice } }
    return byKey
  }()

  /// The sentence about a key that is not bound.
  static func sentence(_ key: Key, in context: KeyContext) -> String {
    guard KeyContext.panes.contains(context), let advice = byKey[key] else {
      return "\(key) is not bound here: ? shows the keys"
    }
    return "\(key) is not bound: \(advice)"
  }
}
