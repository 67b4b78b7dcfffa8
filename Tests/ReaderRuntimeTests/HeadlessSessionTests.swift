import Reader
import TerminalCells
import Testing

@testable import ReaderRuntime

struct HeadlessSessionTests {
  private func session(columns: Int = 80, rows: Int = 24) throws -> HeadlessSession {
    HeadlessSession(
      document: Samples.document(), size: CellSize(columns: columns, rows: rows),
      theme: try Samples.theme(), reload: { .noticeGiven("again") })
  }

  @Test func `the same script gives the same screen`() throws {
    let script = try KeyScript("2 / 'letter' Enter 60x20 +600ms j")
    var (one, other) = (try session(), try session())
    one.run(script)
    other.run(script)
    #expect(one.surface == other.surface)
    #expect(one.surface.size == CellSize(columns: 60, rows: 20))
  }

  @Test func `nothing is done after the reader was left`() throws {
    var session = try session()
    session.run(try KeyScript("q 60x20"))
    #expect(session.isOver && session.surface.size.columns == 80)
  }

  @Test func `a theme changes the colours and not the screen's size`() throws {
    var session = try session()
    let before = session.styles
    session.run(try KeyScript("T"))
    #expect(session.styles != before)
  }
}
