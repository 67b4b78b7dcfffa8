import TerminalCells
import Testing

@Suite struct SurfaceTests {
  private func surface(_ columns: Int, _ rows: Int) -> Surface {
    Surface(size: CellSize(columns: columns, rows: rows))
  }

  /// Each wide character is followed by its right half, and no half stands alone.
  private func isStraight(_ surface: Surface) -> Bool {
    (0..<surface.size.rows).allSatisfy { row in
      var expectsHalf = false
      for cell in surface.row(row) {
        if cell.isContinuation != expectsHalf { return false }
        expectsHalf = !cell.isContinuation && CharacterWidth.columns(of: cell.base) == 2
      }
      return !expectsHalf
    }
  }

  @Test(arguments: [
    "plain", "漢字かな", "👨\u{200D}👩\u{200D}👧 family", "👍\u{1F3FD}🇩🇪❤\u{FE0F}", "नमस्ते दुनिया",
    "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "a漢e\u{301}字", "\u{1B}[31m漢",
  ])
  func `columns stay straight at every width`(text: String) {
    for columns in 0...12 {
      var surface = surface(columns, 1)
      let used = surface.put(text, column: 0, row: 0, role: 3)
      #expect(used <= columns)
      #expect(used == min(TextMeasure.columns(text), used))
      #expect(isStraight(surface))
    }
  }

  @Test func `a wide character that does not fit whole at the right edge is left out`() {
    var surface = surface(4, 1)
    #expect(surface.put("abc漢d", column: 0, row: 0, role: 0) == 3)
    #expect(surface.text == "abc")
    #expect(surface.put("漢", column: 2, row: 0, columns: 1, role: 0) == 0)
  }

  @Test func `a cell keeps four marks and drops the fifth`() {
    var surface = surface(3, 1)
    surface.put("e\u{301}\u{302}\u{303}\u{304}\u{305}x", column: 0, row: 0, role: 0)
    #expect(surface[0, 0].scalars == [0x65, 0x301, 0x302, 0x303, 0x304])
    #expect(surface[1, 0].base == 0x78)
  }

  @Test func `what lies outside is not written`() {
    var surface = surface(3, 2)
    for (column, row) in [(-1, 0), (0, -1), (0, 2), (3, 0), (99, 99)] {
      #expect(surface.put("x", column: column, row: row, role: 0) == 0)
    }
    surface.fill(column: -5, row: 1, columns: 104, rows: .max, with: 0x2E, role: 1)
    surface.emphasize(column: 2, row: -1, columns: .max, rows: 2, .dimmed)
    #expect(surface.text == "\n...")
    #expect(surface[2, 0].emphasis == .dimmed && surface[1, 0].emphasis == [])
  }

  @Test(arguments: [0, -1, -99]) func `less than one column or row is nothing`(count: Int) {
    var surface = surface(3, 2)
    for column in [-5, 0, 2, 9] {
      surface.fill(column: column, row: 0, columns: count, with: 0x2E, role: 1)
      surface.fill(column: 0, row: column, columns: 3, rows: count, with: 0x2E, role: 1)
      surface.emphasize(column: column, row: 0, columns: count, .dimmed)
      #expect(surface.put("x", column: column, row: 0, columns: count, role: 1) == 0)
    }
    #expect(surface == self.surface(3, 2))
  }

  @Test func `what is written over half a wide character makes a space of the other half`() {
    for column in 0...3 {
      var written = surface(4, 1)
      written.put("漢字", column: 0, row: 0, role: 0)
      var filled = written
      written.put("x", column: column, row: 0, role: 0)
      filled.fill(column: column, row: 0, columns: 1, with: 0x78, role: 0)
      #expect(isStraight(written) && isStraight(filled))
      #expect(written == filled)
      #expect(written.text == ["x 字", " x字", "漢x", "漢 x"][column])
    }
  }

  @Test func `the cursor stays on the surface or is hidden`() {
    var surface = surface(3, 2)
    surface.cursor = (7, 1)
    #expect(surface.cursor.map { [$0.column, $0.row] } == [2, 1])
    surface.cursor = (0, 2)
    #expect(surface.cursor == nil)
    var empty = self.surface(0, 0)
    empty.cursor = (0, 0)
    #expect(empty.cursor == nil)
    #expect(self.surface(-3, 5).cells.isEmpty)
  }

  @Test func `a role is looked up with its emphasis`() {
    let styles = (0..<StyleSheet.roles * 4).map { Style(foreground: UInt8($0 / StyleSheet.roles)) }
    let sheet = StyleSheet(
      styles: styles, palette: Array(repeating: RGB(0), count: StyleSheet.colors))
    var cell = Cell(role: 5)
    cell.emphasis = [.raised, .dimmed]
    #expect(sheet.style(of: cell).foreground == 3)
    #expect(RGB(0x12_3456) == RGB(red: 0x12, green: 0x34, blue: 0x56))
  }

  @Test func `a link is on the surface, and to an address of the web`() {
    var surface = Surface(size: CellSize(columns: 10, rows: 2))
    let address = "https://example.org/?t=65s"
    surface.link(column: -2, row: 0, columns: 5, to: address)
    surface.link(column: 8, row: 1, columns: 5, to: address)
    #expect(surface.links.map(\.columns) == [0..<3, 8..<10])
    surface.link(column: 0, row: 2, columns: 5, to: address)
    surface.link(column: 10, row: 0, columns: 5, to: address)
    for other in ["file:///etc", "https://a b", "https://a\u{1B}\\", "https://ä", "javascript:0"] {
      surface.link(column: 0, row: 0, columns: 5, to: other)
    }
    #expect(surface.links.count == 2)
  }
}
