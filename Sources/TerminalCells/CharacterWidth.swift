/// The widths of characters on a terminal.
///
/// They are those of the C library that ncurses asks, frozen at Unicode 14, so that the reader,
/// ncurses and the terminal agree on every machine. What was assigned later has its width from a
/// table of a newer Unicode. Where the C library does not know it yet, the screen draws it in a way
/// that keeps all else in its column.
public enum CharacterWidth {
  /// The width of a Unicode scalar: 0 for a mark, 1 or 2; nil when it cannot be printed, as it is a
  /// control, a surrogate or no character. O(log n) in the tables of widths.
  public static func columns(
    of scalar: UInt32, ambiguous: AmbiguousWidth = .narrow
  ) -> Int? {
    let columns = columnsWhereNarrow(of: scalar)
    guard ambiguous == .wide, columns == 1, scalar > 0xA0 else { return columns }
    return isAmbiguous(scalar) ? 2 : 1
  }

  /// Whether a scalar is ambiguous by East Asian Width. O(log n) in the table.
  public static func isAmbiguous(_ scalar: UInt32) -> Bool {
    value(of: scalar, in: ambiguousRuns) == 1
  }

  private static func columnsWhereNarrow(of scalar: UInt32) -> Int? {
    if scalar < 0x300 {
      return scalar >= 0x20 && scalar < 0x7F || scalar >= 0xA0 ? 1 : nil
    }
    let known = value(of: scalar, in: runs)
    if known > 0 { return known - 1 }
    let isCharacter =
      scalar & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar)
      && !(0xD800...0xDFFF).contains(scalar) && scalar < 0x11_0000
    return isCharacter ? value(of: scalar, in: newerRuns) - 1 : nil
  }

  /// The value of the run that holds a scalar, where runs are `first scalar << 2 | value`.
  static func value(of scalar: UInt32, in runs: [UInt32]) -> Int {
    runs.withUnsafeBufferPointer { runs in
      let key = scalar << 2 | 3
      var (low, high) = (0, runs.count)
      while low < high {
        let middle = (low + high) / 2
        if runs[middle] <= key { low = middle + 1 } else { high = middle }
      }
      return Int(runs[max(0, low - 1)] & 3)
    }
  }
}
