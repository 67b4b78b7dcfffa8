/// A grid of cells: one frame of the screen.
public struct Surface: Hashable, Sendable {
  /// The size, never negative.
  public let size: CellSize
  /// Row by row.
  public private(set) var cells: [Cell]
  /// The cells that lead to addresses.
  public private(set) var links: [CellLink] = []
  /// The position of the terminal's cursor; nil hides it.
  public var cursor: (column: Int, row: Int)? {
    get { cursorIndex.map { ($0 % size.columns, $0 / size.columns) } }
    set {
      guard let (column, row) = newValue, column >= 0, row >= 0, row < size.rows, size.columns > 0
      else { return cursorIndex = nil }
      cursorIndex = row * size.columns + min(column, size.columns - 1)
    }
  }
  private var cursorIndex: Int?

  /// A surface of spaces in one role.
  public init(size: CellSize, role: UInt8 = 0) {
    self.size = CellSize(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(role: role), count: self.size.columns * self.size.rows)
  }

  /// The cell at a column and row, which must be on the surface.
  public subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes glyphs from a column on, clipped to `columns` and to the surface.
  ///
  /// A wide character that does not fit whole is left out.
  /// - Parameter style: gives each glyph's role and emphasis by its byte offset.
  /// - Returns: the number of columns written.
  @discardableResult
  public mutating func put(
    glyphs: GlyphIterator, column: Int, row: Int, columns: Int = .max,
    style: (Int) -> (role: UInt8, emphasis: Cell.Emphasis)
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0 else { return 0 }
    let limit = min(size.columns - column, columns)
    let base = row * size.columns + column
    var used = 0
    var last: Int?
    var glyphs = glyphs
    while let glyph = glyphs.next() {
      if glyph.width == 0 {
        if let last { cells[last].add(mark: glyph.scalar) }
        continue
      }
      guard used + glyph.width <= limit else { break }
      let (role, emphasis) = style(glyph.offset)
      last = base + used
      mendHalves(beside: base + used..<base + used + glyph.width)
      cells[base + used] = Cell(base: glyph.scalar, role: role, emphasis: emphasis)
      if glyph.width == 2 {
        cells[base + used + 1] = Cell(base: 0, role: role, emphasis: emphasis)
      }
      used += glyph.width
    }
    return used
  }

  /// Writes text in one role; see `put(glyphs:…)`.
  @discardableResult
  public mutating func put(
    _ text: String, column: Int, row: Int, columns: Int = .max, role: UInt8,
    emphasis: Cell.Emphasis = []
  ) -> Int {
    put(glyphs: GlyphIterator(text), column: column, row: row, columns: columns) { _ in
      (role, emphasis)
    }
  }

  /// Makes cells of a row lead to an address, where the terminal shows links. What is no address of
  /// the web, or not on the surface, is left alone.
  public mutating func link(column: Int, row: Int, columns: Int, to address: String) {
    let shown = max(0, column)..<max(0, column, min(size.columns, column + columns))
    guard (0..<size.rows).contains(row), !shown.isEmpty, CellLink.isAddress(address) else { return }
    links.append(CellLink(row: row, columns: shown, address: address))
  }

  /// Fills a rectangle, clipped to the surface, with one character one column wide, or with its
  /// form in ASCII where the terminal shows it in two. Less than one column or row is nothing.
  public mutating func fill(
    column: Int, row: Int, columns: Int, rows: Int = 1, with base: UInt32 = 0x20, role: UInt8,
    emphasis: Cell.Emphasis = []
  ) {
    let base =
      AmbiguousWidth.current == .wide ? AsciiForm.ofSign(base).map(UInt32.init) ?? base : base
    for indices in stretches(column: column, row: row, columns: columns, rows: rows) {
      mendHalves(beside: indices)
      for index in indices { cells[index] = Cell(base: base, role: role, emphasis: emphasis) }
    }
  }

  /// Adds an emphasis to the cells of a rectangle, clipped to the surface. Less than one column or
  /// row is nothing.
  public mutating func emphasize(
    column: Int, row: Int, columns: Int, rows: Int = 1, _ emphasis: Cell.Emphasis
  ) {
    for indices in stretches(column: column, row: row, columns: columns, rows: rows) {
      for index in indices { cells[index].emphasis.formUnion(emphasis) }
    }
  }

  /// The cells of a rectangle that are on the surface, row by row; no stretch is empty.
  private func stretches(column: Int, row: Int, columns: Int, rows: Int) -> [Range<Int>] {
    let (left, top) = (max(0, column), max(0, row))
    let right = column + min(columns, size.columns - column)
    let bottom = row + min(rows, size.rows - row)
    guard left < right, top < bottom else { return [] }
    return (top..<bottom).map { $0 * size.columns + left..<$0 * size.columns + right }
  }

  /// Makes spaces of the halves of wide characters whose other halves are about to be overwritten.
  private mutating func mendHalves(beside indices: Range<Int>) {
    if cells[indices.lowerBound].isContinuation { blank(indices.lowerBound - 1) }
    if indices.upperBound < cells.count, cells[indices.upperBound].isContinuation {
      blank(indices.upperBound)
    }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(role: cells[index].role, emphasis: cells[index].emphasis)
  }

  /// The frame as text, a line a row, without trailing spaces.
  public var text: String {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in self.row(row) where !cell.isContinuation {
        line.append(contentsOf: cell.scalars.compactMap(Unicode.Scalar.init))
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
