import Reader
import TerminalCells
import Testing

@testable import ReaderRuntime

@Suite struct LinkTests {
  private func links(_ keys: String) throws -> [CellLink] {
    var session = HeadlessSession(
      document: Samples.document(), size: CellSize(columns: 60, rows: 20),
      theme: try Samples.theme(), reload: { .noticeGiven("") })
    session.run(try KeyScript(keys))
    let surface = session.surface
    for link in surface.links {
      let cells = surface.row(link.row)[(link.row * 60 + link.columns.lowerBound)...]
      #expect(cells.first?.base != 0x20)
    }
    return surface.links
  }

  @Test func `a time in the gutter leads to that time of the recording`() throws {
    let addresses = try links("").map(\.address)
    #expect(addresses == ["https://example.org/bread?t=0s", "https://example.org/bread?t=60s"])
    #expect(try links("t").isEmpty)
  }

  @Test func `the source in the overview leads to itself`() throws {
    let found = try links("i")
    #expect(found.map(\.address) == ["https://example.org/bread"])
    #expect(found.map(\.columns.count) == [25])
  }
}
