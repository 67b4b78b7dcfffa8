import TerminalCells

/// A cell that ncurses cannot draw: the C library that it asks does not know the character, or takes
/// it for narrower than the terminal does, or the cell is part of a link.
struct Patch {
  let cell: Cell
  let column: Int
  let row: Int
  /// The address that it leads to; nil for none.
  var link: String?

  /// Whether a character that the C library takes for narrower than its cell is to be drawn apart.
  static func isNeeded(for cell: Cell, columns: Int) -> Bool {
    // Half of a wide character is not.
    let known = CharacterWidth.columns(of: cell.base, ambiguous: columns == 2 ? .wide : .narrow)
    return cell.base != 0 && known == columns
  }
}
