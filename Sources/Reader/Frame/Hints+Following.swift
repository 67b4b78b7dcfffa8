import TerminalCells

extension Hints {
  /// The keys that can follow those that were pressed and are incomplete; nil where none are.
  static func following(_ state: ReaderState) -> [Hint]? {
    let cancel = Hint("Esc", "cancel")
    if let number = Int(state.keys.digits) {
      let last = min(number * 10 + 9, state.document.sections.count)
      let (low, high) = (number * 10, last)
      guard low <= high else { return nil }
      return low == high
        ? [Hint("0", "section \(low)")] : [Hint("0-\(high - low)", "sections \(low) to \(high)")]
    }
    guard let first = state.keys.sequence.first else { return nil }
    switch first {
    case Key("'"), Key("`"): return marks(in: state, after: first) + [cancel]
    case Key("m"): return [Hint("a-z", "mark this place"), cancel] + taken(in: state)
    default: return bound(after: state.keys.sequence, in: state) + [cancel]
    }
  }

  /// The marks to go to, with their times; the key once more goes back.
  private static func marks(in state: ReaderState, after key: Key) -> [Hint] {
    let back = state.history.last == nil ? [] : [Hint("\(key)", "where you were")]
    let marks = state.edits.overlay.marks.sorted { $0.key < $1.key }.map { letter, place in
      let time = state.time(at: state.document.cues.textOffset(place))
      return Hint(String(letter), state.isTimed ? "\(time)" : "mark")
    }
    return back + (marks.isEmpty ? [Hint("a-z", "a mark: m sets one")] : marks)
  }

  private static func taken(in state: ReaderState) -> [Hint] {
    let letters = state.edits.overlay.marks.keys.sorted()
    return letters.isEmpty
      ? [] : [Hint(letters.map(String.init).joined(), "in use", isPressable: false)]
  }

  /// The keys of the table that can follow, an action once with all its keys.
  private static func bound(after keys: [Key], in state: ReaderState) -> [Hint] {
    var hints: [Hint] = []
    for (key, entry) in KeyMap.standard?.following(keys, in: state.context) ?? [] {
      let told = ActionTable.entries.first { $0.name == entry.name && !$0.help.isEmpty }
      let what = told?.help ?? entry.name
      if hints.last?.what == what {
        hints[hints.count - 1].key += " \(key)"
      } else {
        hints.append(Hint("\(key)", what))
      }
    }
    return hints
  }
}
