/// The widths of characters on a terminal.
///
/// They are those of the C library that ncurses asks, frozen at Unicode 14, so that the reader,
/// ncurses and the terminal agree on every machine. Characters assigned later are unprintable here,
/// because older software would draw them in another width.
public enum CharacterWidth {
  /// The width of a Unicode scalar: 0 for a mark, 1 or 2; nil when it cannot be printed. O(log n)
  /// in the table of widths.
  public static func columns(of scalar: UInt32) -> Int? {
    if scalar < 0x300 {
      return scalar >= 0x20 && scalar < 0x7F || scalar >= 0xA0 ? 1 : nil
    }
    return runs.withUnsafeBufferPointer { runs in
      let key = scalar << 2 | 3
      var (low, high) = (0, runs.count)
      while low < high {
        let middle = (low + high) / 2
        if runs[middle] <= key { low = middle + 1 } else { high = middle }
      }
      let width = Int(runs[max(0, low - 1)] & 3) - 1
      return width < 0 ? nil : width
    }
  }
}
