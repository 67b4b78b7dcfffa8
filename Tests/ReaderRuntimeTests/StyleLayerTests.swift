import Reader
import TerminalCells
import Testing

@testable import ReaderRuntime

struct StyleLayerTests {
  private var surface: Surface {
    var surface = Surface(size: CellSize(columns: 12, rows: 5))
    surface.put("Bread", column: 0, row: 0, role: Role.title.rawValue)
    surface.put("0:04 面包 oven", column: 0, row: 1, role: Role.text.rawValue)
    surface.fill(column: 0, row: 1, columns: 4, with: 0x30, role: Role.timecode.rawValue)
    surface.emphasize(column: 5, row: 1, columns: 7, .raised)
    surface.emphasize(column: 5, row: 2, columns: 3, rows: 2, .dimmed)
    surface.emphasize(column: 0, row: 4, columns: 1, .dimmed)
    surface.cursor = (5, 1)
    return surface
  }

  @Test func `the layer names roles, emphasis and the cursor`() {
    #expect(
      StyleLayer.text(surface) == """
        aaaaa.......
        ffff........
        ............
        ............
        ............

        . = text
        a = title
        f = timecode
        raised: row 1, columns 5–11
        dimmed: rows 2–3, columns 5–7
        dimmed: row 4, column 0
        cursor: column 5, row 1
        """)
  }

  @Test func `every role has a letter of its own`() {
    var surface = Surface(size: CellSize(columns: Role.allCases.count, rows: 1))
    for role in Role.allCases {
      surface.fill(column: Int(role.rawValue), row: 0, columns: 1, role: role.rawValue)
    }
    let letters = StyleLayer.text(surface).prefix { $0 != "\n" }
    #expect(Set(letters).count == Role.allCases.count && !letters.contains("?"))
  }

  @Test func `a recorded surface is found again`() throws {
    try expectScreen(surface, named: "style-layer-12x5")
  }
}
