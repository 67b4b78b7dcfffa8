import TranscriptSearch

/// The lines of the help, made from the action table: what works where it was opened first, in as many
/// columns as there is room for.
enum HelpLines {
  /// A heading and the lines below it.
  private struct Block {
    var lines: [ListLine]

    init(
      _ heading: String, _ rows: [(keys: String, help: String, name: String)], columns: Int
    ) {
      lines = [ListLine(heading, role: .heading)]
      for row in rows {
        let column = max(18, row.keys.count + 4)
        var wrapped = ListLine.wrapped(row.help, role: .text, column: column, columns: columns)
        wrapped[0].pieces.insert(.init(text: row.keys, role: .statusKey, column: 2), at: 0)
        lines += wrapped
      }
    }
  }

  /// The least width of a column.
  private static let columnWidth = 56

  /// - Parameter context: where the help was opened; nil for no place in particular.
  static func lines(filter: String, columns: Int, from context: KeyContext? = nil) -> [ListLine] {
    let count = max(1, columns / columnWidth)
    let width = columns / count - (count > 1 ? 2 : 0)
    let blocks = blocks(Needle(filter), from: context, columns: width)
    if blocks.isEmpty {
      return [ListLine(), ListLine("No key matches “\(filter)”.", role: .secondary)]
    }
    return [ListLine()] + laidOut(blocks, in: count, distance: columns / count)
  }

  /// Puts each block where the columns are shortest, so that what comes first stays above.
  private static func laidOut(_ blocks: [Block], in count: Int, distance: Int) -> [ListLine] {
    var columns = [[ListLine]](repeating: [], count: count)
    for block in blocks {
      let shortest = columns.indices.min { columns[$0].count < columns[$1].count } ?? 0
      columns[shortest] += block.lines + [ListLine()]
    }
    return (0..<(columns.map(\.count).max() ?? 0)).map { row in
      var line = ListLine()
      for (index, column) in columns.enumerated() where row < column.count {
        for piece in column[row].pieces {
          line = line.adding(
            piece.text, role: piece.role, column: piece.column + index * distance)
        }
      }
      return line
    }
  }

  private static func blocks(
    _ needle: Needle?, from context: KeyContext?, columns: Int
  ) -> [Block] {
    let entries = ActionTable.entries.filter { !$0.help.isEmpty }
    func worksHere(_ entry: ActionEntry) -> Bool {
      context.map { entry.contexts.contains($0) } ?? true
    }
    let here = groups(entries.filter(worksHere)).map { ($0, rows($1)) }
    let elsewhere = groups(entries.filter { !worksHere($0) }).map {
      ("\($0), in other places", rows($1))
    }
    let more = [("While typing a search", promptKeys), ("Signs", HelpSigns.signs(in: context))]
    let all = here + more.map { ($0, $1.map { ($0.keys, $0.help, "") }) } + elsewhere
    return all.compactMap { heading, rows in
      let shown = rows.filter { row in
        needle.map { needle in [heading, row.keys, row.help].contains(where: needle.occurs) }
          ?? true
      }
      return shown.isEmpty ? nil : Block(heading, shown, columns: columns)
    }
  }

  /// The entries by the groups of the table, in its order.
  private static func groups(_ entries: [ActionEntry]) -> [(String, [ActionEntry])] {
    var groups: [(String, [ActionEntry])] = []
    for entry in entries {
      if let index = groups.firstIndex(where: { $0.0 == entry.group }) {
        groups[index].1.append(entry)
      } else {
        groups.append((entry.group, [entry]))
      }
    }
    return groups
  }

  private static func rows(
    _ entries: [ActionEntry]
  ) -> [(keys: String, help: String, name: String)] {
    entries.map { (shownKeys($0), $0.help, $0.name) }
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
}
