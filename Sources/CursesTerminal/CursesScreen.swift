import CNcurses
import CTerminal
import Glibc
import TerminalCells

/// The screen, drawn through ncurses, which sends only the difference from the last frame.
///
/// ncurses keeps its screen in globals, so there is only one instance at a time. It is for output
/// only and reads no keys.
final class CursesScreen {
  private let output: Int32
  private let depth: ColorDepth
  private let repertoire: Repertoire
  private let hasDefaultColors: Bool
  private var size: CellSize
  /// The surface that the window shows; nil when every row must be drawn again.
  private var shown: Surface?
  private var isCursorShown = true
  /// Whether the terminal shows links.
  var showsLinks = false
  /// The links of the frame, and of that on the screen, by their rows.
  private var links: [Int: [CellLink]] = [:]
  private var shownLinks: [Int: [CellLink]] = [:]
  /// The links of the row that is passed to ncurses.
  private var rowLinks: [CellLink] = []
  /// Whether the terminal shows all that comes between two marks at once (mode 2026).
  var isSynchronized = false
  private var title: String?
  /// Whether the window has a title of the program's, and the terminal keeps the one before.
  private(set) var isTitleSaved = false
  /// Whether bracketed paste and the mouse are on, if they are wanted.
  private var areModesOn = false
  private var styles: StyleSheet?
  private var mapping: ColorMapping?
  /// A blank cell in each style, by `StyleSheet.index`; nil until the style is used.
  private var blanks: [cchar_t?] = []
  /// A buffer for the row that is passed to ncurses.
  private var row: [cchar_t] = []
  /// The cells of the frame that ncurses cannot draw.
  private var patches: [Patch] = []
  private lazy var patchWriter = PatchWriter()

  /// The characters that the terminal can show: all, all but the signs that consoles lack, or
  /// ASCII.
  enum Repertoire { case all, console, ascii }

  /// Has the terminal remember the title of its window.
  private static let saveTitle = "\u{1B}[22;2t"
  private static let restoreTitle = "\u{1B}[23;2t"
  private static let frameStart = Array("\u{1B}[?2026h".utf8)
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)
  /// Whether the mouse is the reader's.
  let usesMouse: Bool
  private let modesOn: String
  private let modesOff: String

  /// Takes over the terminal: the alternate screen, raw keys and, from the first frame on,
  /// bracketed paste and the mouse. Nil when ncurses cannot start.
  /// - Parameter name: the terminfo entry to use, which must exist.
  init?(
    name: String, output: Int32, keys: Int32, isDirect: Bool, useColor: Bool, useMouse: Bool,
    repertoire: Repertoire
  ) {
    usesMouse = useMouse
    modesOn = "\u{1B}[?2004h" + (useMouse ? MouseSequence.on : "")
    modesOff = (useMouse ? MouseSequence.off : "") + "\u{1B}[?2004l"
    self.output = output
    self.repertoire = repertoire
    // The size from the kernel is right even when LINES and COLUMNS in the environment are stale.
    use_tioctl(true)
    guard nc_newterm(name, output, keys) != nil else { return nil }
    raw()
    noecho()
    nonl()
    typeahead(-1)
    // Without colours it succeeds, too, and leaves COLORS as another screen has set it.
    if useColor, has_colors(), start_color() == OK {
      depth = ColorDepth(colors: Int(nc_colors()), isDirect: isDirect)
      hasDefaultColors = use_default_colors() == OK
    } else {
      depth = .monochrome
      hasDefaultColors = true
    }
    size = CellSize(columns: Int(getmaxx(nc_stdscr())), rows: Int(getmaxy(nc_stdscr())))
  }

  /// Changes the size to that of the terminal's window.
  func resize(to size: CellSize) {
    // ncurses writes the last cell of a window by means of the cell to the left of it. In a window
    // of one column that cell lies outside its memory.
    let size = CellSize(columns: max(2, size.columns), rows: size.rows)
    if size != self.size { resize_term(Int32(size.rows), Int32(size.columns)) }
    self.size = CellSize(columns: Int(getmaxx(nc_stdscr())), rows: Int(getmaxy(nc_stdscr())))
    invalidate()
  }

  /// Discards the record of what the terminal shows, so that the next frame is drawn in full.
  func invalidate() {
    shown = nil
    nc_clear_next()
  }

  /// Gives the terminal back until `take`.
  func giveBack() {
    if areModesOn { send(modesOff) }
    areModesOn = false
    if isTitleSaved { send(Self.restoreTitle) }
    isTitleSaved = false
    if !nc_has_other_screen() {
      // Otherwise the shell would write into the last frame.
      werase(nc_stdscr())
      wrefresh(nc_stdscr())
    }
    endwin()
    isCursorShown = true
  }

  /// Takes the terminal over again after `giveBack`.
  func take() {
    reset_prog_mode()
    // A program that is left before its next frame must have what `endwin` gives back.
    wrefresh(nc_stdscr())
    send(modesOn)
    areModesOn = true
    if let title { show(title: title) }
    invalidate()
  }

  /// Sets the window's title. Call it only after a frame.
  func show(title: String) {
    // After a stop that nobody can catch it is still the program's own title.
    send((isTitleSaved ? "" : Self.saveTitle) + "\u{1B}]2;\(title)\u{07}")
    (self.title, isTitleSaved) = (title, true)
  }

  /// Sends questions, if the terminal is one that is asked. Call it before the first frame.
  /// - Returns: whether it is.
  func ask(_ questions: TerminalQuestions) -> Bool {
    let questions = repertoire == .all ? questions : questions.subtracting(.ambiguous)
    // ncurses has prepared the sequence that takes the screen over, and this flushes it.
    guard !questions.isEmpty, nc_takes_questions(), curs_set(1) != ERR else { return false }
    send(questions.sequence)
    return true
  }

  private func send(_ sequence: String) { send(Array(sequence.utf8)) }

  /// Writes a control sequence to the terminal. Call it only after a frame, which ncurses flushes;
  /// otherwise the bytes may land in the middle of another sequence.
  func send(_ sequence: [UInt8]) {
    var rest = sequence[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      // A signal handler interrupts the write. A closed terminal is reported by `events`.
      guard count >= 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

// MARK: - Drawing

extension CursesScreen {
  /// Shows a surface. One that is larger than the window is cut off; one that is smaller leaves the
  /// rest blank.
  func draw(_ surface: Surface, styles: StyleSheet) {
    if styles != self.styles { adopt(styles) }
    let last = shown?.size == surface.size ? shown : nil
    links = showsLinks ? Dictionary(grouping: surface.links, by: \.row) : [:]
    surface.cells.withUnsafeBufferPointer { cells in
      if let last {
        last.cells.withUnsafeBufferPointer { give(cells, of: surface.size, unlike: $0) }
      } else {
        werase(nc_stdscr())
        give(cells, of: surface.size, unlike: nil)
      }
    }
    (shown, shownLinks) = (surface, links)
    place(surface.cursor)
    if isSynchronized { send(Self.frameStart) }
    wrefresh(nc_stdscr())
    sendPatches()
    if isSynchronized { send(Self.frameEnd) }
    if !areModesOn { send(modesOn) }
    areModesOn = true
  }

  private func adopt(_ styles: StyleSheet) {
    self.styles = styles
    mapping = ColorMapping(styles, depth: depth)
    blanks = Array(repeating: nil, count: styles.styles.count)
    shown = nil
  }

  private func give(
    _ cells: UnsafeBufferPointer<Cell>, of size: CellSize, unlike last: UnsafeBufferPointer<Cell>?
  ) {
    for row in 0..<min(size.rows, self.size.rows) {
      let range = row * size.columns..<(row + 1) * size.columns
      if let last, links[row] == shownLinks[row], range.allSatisfy({ cells[$0] == last[$0] }) {
        continue
      }
      give(UnsafeBufferPointer(rebasing: cells[range]), row: row)
    }
  }

  private func give(_ cells: UnsafeBufferPointer<Cell>, row: Int) {
    self.row.removeAll(keepingCapacity: true)
    rowLinks = links.isEmpty ? [] : links[row] ?? []
    let columns = min(cells.count, size.columns)
    var column = 0
    while column < columns {
      // The right half of a wide character must exist and be on the screen.
      let isWide =
        cells[column].base != 0 && column + 1 < columns && cells[column + 1].isContinuation
      append(cells[column], at: (column, row), columns: isWide ? 2 : 1)
      column += isWide ? 2 : 1
    }
    mvwadd_wchnstr(nc_stdscr(), Int32(row), 0, self.row, Int32(self.row.count))
  }

  /// Appends a cell, or its substitute, in exactly one or two columns.
  private func append(_ cell: Cell, at place: (column: Int, row: Int), columns: Int) {
    var blank = blank(of: cell)
    var sent = blank
    let isPlain = cell.base >= 0x20 && cell.base < 0x7F
    if let form = isPlain ? nil : form(of: cell.base) {
      nc_set(&sent, &blank, cell.base < 0x20 ? 0x20 : form)
      row.append(contentsOf: repeatElement(sent, count: columns))
      return
    }
    let width = isPlain ? 1 : Int(terminal_wcwidth(cell.base))
    let link =
      rowLinks.isEmpty ? nil : rowLinks.first { $0.columns.contains(place.column) }?.address
    if link != nil || !isPlain && width < columns && Patch.isNeeded(for: cell, columns: columns) {
      // No text becomes this space, so ncurses draws whatever takes the place of the patch.
      nc_set(&sent, &blank, 0xA0)
      row.append(contentsOf: repeatElement(sent, count: columns))
      patches.append(Patch(cell: cell, column: place.column, row: place.row, link: link))
      return
    }
    // Half of a wide character is blank, and so is one that the C library takes for wider.
    if cell.base != 0 && width == columns {
      nc_set(&sent, &blank, cell.base)
      if cell.mark1 != 0 { addMarks(of: cell, to: &sent) }
    }
    row.append(sent)
    if columns == 2 && width != 2 { row.append(blank) }
  }

  /// The character that is shown for a scalar; nil when it is shown itself.
  private func form(of scalar: UInt32) -> UInt32? {
    switch repertoire {
    case .all: nil
    case .console: ConsoleForm.of(scalar)
    case .ascii: UInt32(AsciiForm.of(scalar))
    }
  }

  /// Draws what ncurses cannot: characters that the C library does not know, or takes for narrower.
  private func sendPatches() {
    guard !patches.isEmpty, let mapping, let styles else { return }
    let bytes = patchWriter.bytes(patches) { mapping.terminalStyle(of: styles.style(of: $0)) }
    patches.removeAll(keepingCapacity: true)
    send(bytes)
  }

  private func addMarks(of cell: Cell, to sent: inout cchar_t) {
    var place: Int32 = 1
    for mark in [cell.mark1, cell.mark2, cell.mark3, cell.mark4]
    where mark != 0 && InvisibleMark.isSentToTerminals(mark) && terminal_wcwidth(mark) == 0 {
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

// MARK: - Styles

extension CursesScreen {
  private func blank(of cell: Cell) -> cchar_t {
    let index = StyleSheet.index(role: cell.role, emphasis: cell.emphasis)
    if let blank = blanks[index] { return blank }
    var blank = cchar_t()
    if let styles, let mapping {
      let style = mapping.terminalStyle(of: styles.styles[index])
      nc_make_blank(&blank, Self.attributes(style.attributes), pair(of: style))
    }
    blanks[index] = blank
    return blank
  }

  private func pair(of style: TerminalStyle) -> Int32 {
    if depth == .monochrome { return 0 }
    // A terminal without default colours is assumed to be white on black.
    let foreground = style.foreground < 0 && !hasDefaultColors ? 7 : style.foreground
    let background = style.background < 0 && !hasDefaultColors ? 0 : style.background
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
