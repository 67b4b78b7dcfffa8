import Testing

@testable import Reader

/// Lines that were typed in other sessions.
struct RecalledLineTests {
  @Test func `lines of former sessions are recalled after those of this one`() {
    var reading = Reading()
    reading.find("shadow")
    reading.send(.linesLoaded(["/lamp", ":s3", "~l.mp", "", "?", "/"]))
    reading.press("/ ↑")
    #expect(reading.prompt == "shadow")
    reading.press("↑")
    #expect(reading.prompt == "l.mp" && reading.state.search.isExpression)
    reading.press("↑ ↑")
    #expect(reading.prompt == "lamp" && !reading.state.search.isExpression)
    reading.press("Esc : ↑")
    #expect(reading.prompt == "s3")
  }

  @Test func `a line is saved as what it was`() {
    var reading = Reading()
    func saved(_ keys: (inout Reading) -> Void) -> [String] {
      keys(&reading)
      return reading.effects.compactMap { if case .keepLine(let line) = $0 { line } else { nil } }
    }
    #expect(saved { $0.find("lamp") } == ["/lamp"])
    #expect(
      saved {
        $0.press("/ ^R")
        $0.type("l.mp")
        $0.press("Enter")
      } == ["~l.mp"])
    #expect(saved { $0.run("s3") } == [":s3"])
    #expect(saved { $0.press("/ Enter") } == [])
  }

  @Test func `the search of all documents recalls words only`() {
    var reading = Reading.onTheShelf(columns: 80, rows: 20)
    reading.send(.linesLoaded(["/lamp", "~l.mp"]))
    reading.press("/ / ↑")
    #expect(reading.prompt == "lamp")
  }
}
