import TerminalCells

/// The view of the input line, with its hint at the right.
enum InputView {
  static func draw(_ input: Input, _ state: ReaderState, row: Int, on surface: inout Surface) {
    let columns = state.size.columns
    let (line, mark) = (input.line, input.purpose.mark)
    let hint = hint(input, state)
    let (first, room, right) = layout(input, state)
    surface.put(mark, column: 0, row: row, role: Role.prompt)
    // Of a long line the end is shown, or the part around the caret.
    let head = visibleHead(line.head, columns: room - 1)
    surface.put(
      head + String(line.text.dropFirst(line.caret)), column: first, row: row, columns: room,
      role: line.isSelected ? Role.selection : .prompt)
    surface.cursor = (min(columns - 1, first + TextMeasure.columns(head)), row)
    if !right.isEmpty {
      surface.putRight(right, end: columns - 1, row: row, role: hint.isError ? .error : .secondary)
    }
  }

  /// The column at which the line starts, the columns that it has, and the hint as far as it fits.
  private static func layout(
    _ input: Input, _ state: ReaderState
  ) -> (first: Int, room: Int, hint: String) {
    let columns = state.size.columns
    let first = TextMeasure.columns(input.purpose.mark)
    let right = TextMeasure.truncated(hint(input, state).text, to: max(0, columns - 11 - first))
    let rightWidth = right.isEmpty ? 0 : TextMeasure.columns(right) + 2
    return (first, max(4, columns - 1 - first - rightWidth), right)
  }

  /// The number of characters of the line before a column; nil where the hint is.
  static func caret(at column: Int, _ input: Input, _ state: ReaderState) -> Int? {
    let line = input.line
    let (first, room, _) = layout(input, state)
    guard column < first + room else { return nil }
    let head = visibleHead(line.head, columns: room - 1)
    var position = line.caret - head.count
    var end = first
    for character in line.text.dropFirst(position) {
      end += TextMeasure.columns(String(character))
      if end > column { break }
      position += 1
    }
    return position
  }

  /// The key of the hint at a column, such as `Enter` in `Enter keeps  Esc back`; nil where there is
  /// none.
  static func keys(at column: Int, _ input: Input, _ state: ReaderState) -> [Key]? {
    let columns = state.size.columns
    let right = layout(input, state).hint
    var start = columns - 1 - TextMeasure.columns(right)
    for hint in right.split(separator: "  ") {
      let end = start + TextMeasure.columns(String(hint))
      if start <= column, column < end {
        guard let key = hint.split(separator: " ").first.flatMap({ Key(name: $0) }) else {
          return nil
        }
        // A letter or digit is a figure, such as that of `3 of 13`.
        return key.isLetterOrDigit ? nil : [key]
      }
      start = end + 2
    }
    return nil
  }

  private static func visibleHead(_ head: String, columns: Int) -> String {
    var used = 0
    let shown = head.reversed().prefix { character in
      used += TextMeasure.columns(String(character))
      return used <= columns
    }
    return String(shown.reversed())
  }

  /// The hint, after a message if there is one: only the figures of a search stay beside that.
  private static func hint(_ input: Input, _ state: ReaderState) -> InputHint {
    let hint = input.purpose.hint(input.line, state)
    guard let message = state.status.message else { return hint }
    let figures = input.purpose is SearchInput ? "  " + hint.text : ""
    return InputHint(message.text + figures, isError: message.isError)
  }
}
