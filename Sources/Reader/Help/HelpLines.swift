import TranscriptSearch

/// The lines of the help, made from the action table.
enum HelpLines {
  static func lines(filter: String, columns: Int) -> [ListLine] {
    let needle = Needle(filter)
    var lines: [ListLine] = []
    var group = ""
    for entry in ActionTable.entries where !entry.help.isEmpty {
      let keys = shownKeys(entry)
      if let needle,
        ![keys, entry.help, entry.group, entry.name].contains(where: needle.occurs)
      {
        continue
      }
      if entry.group != group {
        group = entry.group
        lines += [ListLine(), ListLine(group, role: .heading)]
      }
      lines += self.lines(of: entry, keys: keys, columns: columns)
    }
    if lines.isEmpty {
      return [ListLine(), ListLine("No key matches “\(filter)”.", role: .secondary)]
    }
    return lines + promptLines(needle, columns: columns) + [ListLine()]
  }

  /// The keys of an action as the help shows them: a sequence has no spaces.
  static func shownKeys(_ entry: ActionEntry) -> String {
    if entry.keys.count > 6, let first = entry.keys.first, let last = entry.keys.last {
      return "\(first) … \(last)"
    }
    return entry.keys.map { keys in
      keys.hasSuffix(KeyMap.anyLetter) ? keys : keys.split(separator: " ").joined()
    }.joined(separator: "  ")
  }

  private static func lines(of entry: ActionEntry, keys: String, columns: Int) -> [ListLine] {
    let column = 18
    var wrapped = ListLine.wrapped(entry.help, role: .text, column: column, columns: columns)
    wrapped[0].pieces.insert(.init(text: keys, role: .statusKey, column: 2), at: 0)
    return wrapped
  }

  /// The keys of the search's input line.
  static let promptKeys: [(keys: String, help: String)] = [
    ("^N ^P  ↓ ↑", "next, previous match while typing"),
    ("↑", "earlier searches, while the line is empty"),
    ("^R", "search for a regular expression, or words"),
    ("^S", "match case: if an upper-case letter is typed, always, never"),
    ("Tab", "search the document, this section, this speaker"),
    ("speaker:tim", "before the words: only what Tim says"),
    ("← → Home End ^A ^E", "move in the line; M-b M-f by words"),
    ("^W ^U ^K M-d", "cut the word, all before or after the caret; ^Y inserts it"),
    ("Enter  Esc", "keep the search; go back to where you were"),
  ]

  private static func promptLines(_ needle: Needle?, columns: Int) -> [ListLine] {
    let kept = promptKeys.filter { entry in
      needle.map { $0.occurs(in: entry.keys) || $0.occurs(in: entry.help) } ?? true
    }
    guard !kept.isEmpty else { return [] }
    var lines = [ListLine(), ListLine("While typing a search", role: .heading)]
    for entry in kept {
      let column = max(18, entry.keys.count + 4)
      var wrapped = ListLine.wrapped(entry.help, role: .text, column: column, columns: columns)
      wrapped[0].pieces.insert(.init(text: entry.keys, role: .statusKey, column: 2), at: 0)
      lines += wrapped
    }
    return lines
  }
}
