import CNcurses
import CTerminal
import Glibc
import TerminalCells

/// Puts surfaces on the screen through ncurses, which sends what differs from what the terminal
/// shows.
///
/// ncurses keeps its screen in globals, so there is one of these at a time. It is for output only:
/// nothing here reads a key.
final class CursesScreen {
  private let output: Int32
  private let depth: ColorDepth
  private let isAsciiOnly: Bool
  private let hasDefaultColors: Bool
  private var size: CellSize
  /// The surface the window shows; nil when every row has to be given anew.
  private var shown: Surface?
  private var isCursorShown = true
  private var isPasteOn = false
  private var styles: StyleSheet?
  private var mapping: ColorMapping?
  /// A blank in each look, by `StyleSheet.index`; nil until the look is used.
  private var blanks: [cchar_t?] = []
  /// One row on its way to ncurses.
  private var row: [cchar_t] = []

  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  /// Takes the terminal: its other screen, raw keys, and with the first frame bracketed paste.
  /// - Parameter name: the terminfo entry to use, which must be there.
  init?(name: String, output: Int32, keys: Int32, isDirect: Bool, useColor: Bool, isAsciiOnly: Bool)
  {
    self.output = output
    self.isAsciiOnly = isAsciiOnly
    // The kernel knows the size better than LINES and COLUMNS of the environment.
    use_tioctl(true)
    guard nc_newterm(name, output, keys) != nil else { return nil }
    raw()
    noecho()
    nonl()
    typeahead(-1)
    if useColor, start_color() == OK {
      depth = ColorDepth(colors: Int(nc_colors()), isDirect: isDirect)
      hasDefaultColors = use_default_colors() == OK
    } else {
      depth = .monochrome
      hasDefaultColors = true
    }
    size = CellSize(columns: Int(getmaxx(nc_stdscr())), rows: Int(getmaxy(nc_stdscr())))
  }

  /// Follows the terminal's window to another size.
  func resize(to size: CellSize) {
    // ncurses writes the last cell of a window by way of the one to the left of it, and in a window
    // of one column it takes for that whatever is in memory there.
    let size = CellSize(columns: max(2, size.columns), rows: size.rows)
    if size != self.size { resize_term(Int32(size.rows), Int32(size.columns)) }
    self.size = CellSize(columns: Int(getmaxx(nc_stdscr())), rows: Int(getmaxy(nc_stdscr())))
    invalidate()
  }

  /// Forgets what the terminal shows.
  func invalidate() {
    shown = nil
    nc_clear_next()
  }

  /// Gives the terminal back; `take` takes it again.
  func giveBack() {
    if isPasteOn { send(Self.pasteOff) }
    isPasteOn = false
    if !nc_has_other_screen() {
      // Else the shell would write into the last frame.
      werase(nc_stdscr())
      wrefresh(nc_stdscr())
    }
    endwin()
    isCursorShown = true
  }

  func take() {
    reset_prog_mode()
    send(Self.pasteOn)
    isPasteOn = true
    invalidate()
  }

  private func send(_ sequence: String) { send(Array(sequence.utf8)) }

  /// Only after a frame, which ncurses flushes; else this may fall into the middle of a sequence.
  func send(_ sequence: [UInt8]) {
    var rest = sequence[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      // A signal handler interrupts the write; a terminal that is gone is told elsewhere.
      guard count >= 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

// MARK: - Drawing

extension CursesScreen {
  /// Shows a surface. One of another size than the window's is cut off, or leaves the rest blank.
  func draw(_ surface: Surface, styles: StyleSheet) {
    if styles != self.styles { adopt(styles) }
    let last = shown?.size == surface.size ? shown : nil
    surface.cells.withUnsafeBufferPointer { cells in
      if let last {
        last.cells.withUnsafeBufferPointer { give(cells, of: surface.size, unlike: $0) }
      } else {
        werase(nc_stdscr())
        give(cells, of: surface.size, unlike: nil)
      }
    }
    shown = surface
    place(surface.cursor)
    wrefresh(nc_stdscr())
    if !isPasteOn { send(Self.pasteOn) }
    isPasteOn = true
  }

  private func adopt(_ styles: StyleSheet) {
    self.styles = styles
    mapping = ColorMapping(palette: styles.palette, depth: depth)
    blanks = Array(repeating: nil, count: styles.styles.count)
    shown = nil
  }

  private func give(
    _ cells: UnsafeBufferPointer<Cell>, of size: CellSize, unlike last: UnsafeBufferPointer<Cell>?
  ) {
    for row in 0..<min(size.rows, self.size.rows) {
      let range = row * size.columns..<(row + 1) * size.columns
      if let last, range.allSatisfy({ cells[$0] == last[$0] }) { continue }
      give(UnsafeBufferPointer(rebasing: cells[range]), row: row)
    }
  }

  private func give(_ cells: UnsafeBufferPointer<Cell>, row: Int) {
    self.row.removeAll(keepingCapacity: true)
    let columns = min(cells.count, size.columns)
    var column = 0
    while column < columns {
      // The right half of a wide character has to be there, and on the screen.
      let isWide =
        cells[column].base != 0 && column + 1 < columns && cells[column + 1].isContinuation
      append(cells[column], columns: isWide ? 2 : 1)
      column += isWide ? 2 : 1
    }
    mvwadd_wchnstr(nc_stdscr(), Int32(row), 0, self.row, Int32(self.row.count))
  }

  /// Adds a cell of one or two columns, or what stands for it, never more and never fewer.
  private func append(_ cell: Cell, columns: Int) {
    var blank = blank(of: cell)
    var sent = blank
    let isPlain = cell.base >= 0x20 && cell.base < 0x7F
    if isAsciiOnly {
      nc_set(&sent, &blank, cell.base < 0x20 ? 0x20 : UInt32(AsciiForm.of(cell.base)))
      row.append(sent)
      if columns == 2 { row.append(isPlain ? blank : sent) }
      return
    }
    let width = isPlain ? 1 : Int(terminal_wcwidth(cell.base))
    // Half of a wide character, or one that the C library sees otherwise than the reader, is blank.
    if cell.base != 0 && (width == 1 || width == columns) {
      nc_set(&sent, &blank, cell.base)
      if cell.mark1 != 0 { addMarks(of: cell, to: &sent) }
    }
    row.append(sent)
    if columns == 2 && width != 2 { row.append(blank) }
  }

  private func addMarks(of cell: Cell, to sent: inout cchar_t) {
    var place: Int32 = 1
    for mark in [cell.mark1, cell.mark2, cell.mark3, cell.mark4]
    where mark != 0 && terminal_wcwidth(mark) == 0 {
      nc_set_mark(&sent, place, mark)
      place += 1
    }
  }

  private func place(_ cursor: (column: Int, row: Int)?) {
    if isCursorShown != (cursor != nil) {
      isCursorShown.toggle()
      curs_set(isCursorShown ? 1 : 0)
    }
    guard let cursor else { return }
    wmove(
      nc_stdscr(), Int32(min(cursor.row, size.rows - 1)),
      Int32(min(cursor.column, size.columns - 1))
    )
  }
}

// MARK: - Looks

extension CursesScreen {
  private func blank(of cell: Cell) -> cchar_t {
    let index = StyleSheet.index(role: cell.role, emphasis: cell.emphasis)
    if let blank = blanks[index] { return blank }
    var blank = cchar_t()
    if let styles, let mapping {
      let look = mapping.look(of: styles.styles[index])
      nc_make_blank(&blank, Self.attributes(look.attributes), pair(of: look))
    }
    blanks[index] = blank
    return blank
  }

  private func pair(of look: Look) -> Int32 {
    if depth == .monochrome { return 0 }
    // Without default colours they are white on black, as the terminals of old are.
    let foreground = look.foreground < 0 && !hasDefaultColors ? 7 : look.foreground
    let background = look.background < 0 && !hasDefaultColors ? 0 : look.background
    return max(0, alloc_pair(foreground, background))
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var sent: attr_t = 0
    if attributes.contains(.bold) { sent |= NC_BOLD }
    if attributes.contains(.dim) { sent |= NC_DIM }
    if attributes.contains(.italic) { sent |= NC_ITALIC }
    if attributes.contains(.underline) { sent |= NC_UNDERLINE }
    if attributes.contains(.reverse) { sent |= NC_REVERSE }
    return sent
  }
}
