import TerminalCells
import Testing
import Transcripts

@testable import Reader

struct LibrarySearchTests {
  /// With what was found for a query.
  private static func found(from start: Reading = .onTheShelf()) -> Reading {
    var reading = start
    reading.press("/ /")
    reading.type("lamp")
    reading.send(
      .librarySearched(revision: reading.librarySearchRevision, Shelves.results))
    return reading
  }

  @Test func `each key of a search in the library asks, and an older answer is dropped`() {
    var reading = Reading()
    reading.press("/ /")
    #expect(reading.screen == .results)
    reading.type("l")
    let first = reading.librarySearchRevision
    #expect(reading.requests == [.search(revision: first, query: "l", limit: 200)])
    reading.type("a")
    #expect(reading.requests == [.search(revision: first + 1, query: "la", limit: 200)])
    reading.send(.librarySearched(revision: first, Shelves.results))
    #expect(reading.rowsFound.isEmpty)
    reading.send(.librarySearched(revision: first + 1, Shelves.results))
    #expect(reading.shows("How Bees Decide"))
  }

  @Test func `what was found stands below its document: when, who and the words around`() {
    let reading = Self.found()
    #expect(reading.rows[0].contains("3 places in 2 documents"))
    #expect(reading.shows("0:03  Maren Holt"))
    #expect(reading.shows("0:40  Ilja Brandt ?"))
    #expect(reading.shows("A lamp and a long shadow."))
  }

  @Test func `Enter keeps the list, and Enter there opens the passage`() {
    var reading = Self.found()
    reading.press("Enter j Enter")
    #expect(reading.requests == [.open(Shelves.hash(1), query: "lamp", textOffset: 124)])
    reading.press("j Enter")
    #expect(reading.requests == [.open(Shelves.hash(4), query: "lamp", textOffset: 9)])
  }

  @Test func `q goes from the document back to the list, and from there to what was before`() {
    var reading = Self.found(from: Reading())
    reading.press("Enter Enter")
    reading.send(Shelves.opened(1, at: 40, query: "lamp"))
    #expect(reading.cursor == 40)
    reading.press("q")
    #expect(reading.screen == .results)
    #expect(reading.shows("How Bees Decide"))
    reading.press("q")
    #expect(reading.screen == .panes)
    #expect(reading.document.name == "talk.txt")
  }

  @Test func `Esc while typing brings back what was there`() {
    var reading = Self.found(from: Reading())
    reading.press("Esc")
    #expect(reading.screen == .panes)
    reading = Self.found()
    reading.press("Enter /")
    reading.type("x")
    reading.press("Esc")
    #expect(reading.screen == .results)
    #expect(reading.libraryQuery == "lamp")
    #expect(reading.shows("How Bees Decide"))
  }

  @Test func `Enter on the empty line shows again what was found last`() {
    var reading = Self.found()
    reading.press("Enter q / / Enter")
    #expect(reading.screen == .results)
    #expect(reading.shows("How Bees Decide"))
  }

  @Test func `the end of the list asks for more, and the selection stays`() {
    var reading = Reading.onTheShelf()
    reading.press("/ /")
    reading.type("lamp")
    var results = Shelves.results
    results.isWhole = false
    reading.send(.librarySearched(revision: reading.librarySearchRevision, results))
    reading.press("Enter j")
    #expect(
      reading.requests == [
        .search(
          revision: reading.librarySearchRevision, query: "lamp", limit: 800)
      ])
    let row = reading.selectedRowFound
    reading.send(
      .librarySearched(revision: reading.librarySearchRevision, Shelves.results))
    #expect(reading.selectedRowFound == row)
  }

  @Test func `where nothing is found the index is brought up to date, and asked once more`() {
    var reading = Reading.onTheShelf()
    reading.press("/ /")
    reading.type("lamp")
    reading.send(
      .librarySearched(revision: reading.librarySearchRevision, LibraryResults()))
    #expect(reading.requests == [.catchUp])
    reading.send(.libraryProgressed(nil))
    let again = reading.librarySearchRevision
    #expect(reading.requests == [.search(revision: again, query: "lamp", limit: 200)])
    reading.send(.librarySearched(revision: again, LibraryResults()))
    #expect(reading.requests.isEmpty)
    reading.send(.libraryProgressed(nil))
    #expect(reading.shows("Nothing in the library has these words."))
  }

  @Test func `n goes on in the next document, and round at the end`() {
    var reading = Self.found()
    reading.press("Enter Enter")
    reading.send(Shelves.opened(1, at: 25, matches: [25..<29, 124..<128], query: "lamp"))
    #expect(reading.status.contains("//lamp 1/2"))
    reading.press("n")
    #expect(reading.cursor == 124)
    reading.press("n")
    #expect(reading.requests == [.open(Shelves.hash(4), query: "lamp", textOffset: 9)])
    let below = reading.screensBelow
    reading.send(Shelves.opened(4, at: 9, matches: [9..<13], query: "lamp"))
    #expect(reading.screensBelow == below)
    reading.press("n")
    #expect(reading.requests == [.open(Shelves.hash(1), query: "lamp", textOffset: 25)])
    reading.press("N")
    #expect(reading.requests == [.open(Shelves.hash(1), query: "lamp", textOffset: 124)])
  }

  @Test func `K lays what was found out in lines, and Enter there opens the document`() {
    var reading = Self.found()
    reading.press("Enter K")
    #expect(reading.shows("3 matches, sorted by place"))
    reading.press("j Enter")
    #expect(reading.requests == [.open(Shelves.hash(1), query: "lamp", textOffset: 124)])
    reading.send(Shelves.opened(1, at: 124, matches: [124..<128], query: "lamp"))
    reading.press("q")
    #expect(reading.shows("3 matches, sorted by place"))
    reading.press("q")
    #expect(reading.screen == .results)
  }

  @Test func `a query that cannot be asked says why`() {
    var reading = Reading()
    reading.press("/ /")
    reading.type("before:soon")
    reading.send(
      .librarySearched(
        revision: reading.librarySearchRevision,
        LibraryResults(problem: "before: wants a date such as 2024-05-31")))
    #expect(reading.status.contains("before: wants a date"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20), (20, 6)])
  func `what was found fits into any window`(columns: Int, rows: Int) {
    let reading = Self.found(from: .onTheShelf(columns: columns, rows: rows))
    #expect(reading.rows.count == rows)
  }
}
