import TerminalCells

/// The view in a window that has no room for the reader: how large it has to be.
enum TooSmallView {
  static func draw(_ state: ReaderState, on surface: inout Surface) {
    for (row, line) in lines(in: state.size).enumerated() {
      surface.put(line, column: 0, row: row, role: Role.message)
    }
    surface.cursor = (0, 0)
  }

  /// The longest of some sentences that fits.
  private static func lines(in size: CellSize) -> [String] {
    let least = "\(ScreenLayout.least.columns)x\(ScreenLayout.least.rows)"
    for sentence in ["Window too small: it must be at least \(least)", "At least \(least)"] {
      let lines = ListLine.wrapped(sentence, role: .message, column: 0, columns: size.columns)
        .flatMap(\.pieces).map(\.text)
      if lines.count <= size.rows, lines.allSatisfy({ TextMeasure.columns($0) <= size.columns }) {
        return lines
      }
    }
    return [TextMeasure.truncated(least, to: size.columns)]
  }
}
