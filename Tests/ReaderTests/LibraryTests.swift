import TerminalCells
import Testing
import Transcripts

@testable import Reader

struct LibraryTests {
  @Test func `a reader without a document shows the library, what was read last first`() {
    let reading = Reading.onTheShelf()
    #expect(reading.titles == ["How Bees Decide", "The Last Ferry", "Bread Without a Recipe"])
    #expect(reading.shows("How Bees Decide"))
    #expect(reading.shows("Maren Holt, Ilja Brandt"))
    #expect(reading.shows("1:02:05"))
    #expect(reading.shows("40%"))
    #expect(!reading.shows("bridges.txt"))
    #expect(reading.rows[0].contains("3 of 4 documents · 1 archived"))
  }

  @Test func `until it is read the library says so, and an empty one says how to fill it`() {
    var reading = Reading(libraryOfColumns: 80, rows: 20)
    reading.send(.opened)
    #expect(reading.requests == [.list, .catchUp])
    #expect(reading.shows("Reading the library"))
    reading.send(.libraryLoaded([], problem: nil))
    #expect(reading.shows("lectern add FILE"))
    reading.send(.libraryLoaded([], problem: "No space left on device"))
    #expect(reading.shows("No space left on device"))
  }

  @Test func `L shows the library over the document, and L and q go back to it`() {
    var reading = Reading()
    reading.press("j j")
    let place = reading.cursor
    reading.press("L")
    #expect(reading.requests == [.list, .catchUp])
    reading.send(.libraryLoaded(Shelves.documents, problem: nil))
    #expect(reading.shows("Bread Without a Recipe"))
    reading.press("L")
    #expect(reading.screen == .panes)
    reading.press("L q")
    #expect(reading.screen == .panes)
    #expect(reading.cursor == place)
    #expect(!reading.quits)
    reading.press("q")
    #expect(reading.quits)
  }

  @Test(arguments: [
    ("", ["How Bees Decide", "The Last Ferry", "Bread Without a Recipe"]),
    ("o", ["Bread Without a Recipe", "How Bees Decide", "The Last Ferry"]),
    ("o o", ["How Bees Decide", "The Last Ferry", "Bread Without a Recipe"]),
    ("o o o", ["How Bees Decide", "Bread Without a Recipe", "The Last Ferry"]),
    ("o o o O", ["Bread Without a Recipe", "How Bees Decide", "The Last Ferry"]),
    ("o o o o", ["How Bees Decide", "Bread Without a Recipe", "The Last Ferry"]),
    ("o o o o o", ["How Bees Decide", "The Last Ferry", "Bread Without a Recipe"]),
    ("o o o o o o", ["How Bees Decide", "Bread Without a Recipe", "The Last Ferry"]),
    ("o o o o o o o", ["How Bees Decide", "The Last Ferry", "Bread Without a Recipe"]),
  ])
  func `o goes through the columns, O turns the order round, and what has none stays last`(
    keys: String, titles: [String]
  ) {
    var reading = Reading.onTheShelf()
    reading.press(keys)
    #expect(reading.titles == titles)
  }

  @Test
  func `the selection stays on its document when the order changes or the list is read again`() {
    var reading = Reading.onTheShelf()
    reading.press("j j o o")
    #expect(reading.selectedDocument?.name == "bread.srt")
    reading.send(.libraryLoaded(Shelves.documents.reversed(), problem: nil))
    #expect(reading.selectedDocument?.name == "bread.srt")
  }

  @Test func `the filter works while it is typed, over titles and people, and Esc takes it off`() {
    var reading = Reading.onTheShelf()
    reading.press("/")
    reading.type("maren")
    #expect(reading.titles == ["How Bees Decide", "The Last Ferry"])
    reading.type("x")
    #expect(reading.titles.isEmpty)
    #expect(reading.shows("No document has these words."))
    reading.press("Backspace Enter")
    #expect(reading.titles.count == 2)
    reading.press("Esc")
    #expect(reading.titles.count == 3)
    reading.press("/")
    reading.type("ferry")
    reading.press("Esc")
    #expect(reading.titles.count == 3)
  }

  @Test func `Enter asks for the document, which opens where it was left`() {
    var reading = Reading.onTheShelf()
    reading.press("j Enter")
    #expect(reading.requests == [.open(Shelves.hash(4), query: nil, textOffset: nil)])
    reading.send(Shelves.opened(4, lastPlace: Place(cue: 30)))
    #expect(reading.cue == "Caption one of part 4.")
    #expect(reading.status.contains("Where you left off"))
    #expect(
      reading.effects.contains {
        if case .loadOverlay(.library(Shelves.hash(4)), _) = $0 { true } else { false }
      })
  }

  @Test(arguments: ["q", "L"])
  func `q and L go from a document back to the row that it was opened from`(key: String) {
    var reading = Reading.onTheShelf()
    reading.press("j Enter")
    reading.send(Shelves.opened(4))
    reading.press("] ] ]")
    reading.press(key)
    #expect(
      reading.effects.contains {
        if case .keepPlace(_, Place(cue: 30), percent: 24...26) = $0 { true } else { false }
      })
    #expect(reading.screen == .library)
    #expect(reading.selectedDocument?.hash == Shelves.hash(4))
    #expect(!reading.quits)
    reading.press("q")
    #expect(reading.quits)
  }

  @Test func `the document of the command line lies under the library`() {
    var reading = Reading()
    reading.press("] L")
    reading.send(.libraryLoaded(Shelves.documents, problem: nil))
    reading.press("Enter")
    reading.send(Shelves.opened(1))
    #expect(reading.document.name == "shelved 1")
    #expect(reading.cursor == 0)
    reading.press("q q")
    #expect(reading.document.name == "talk.txt")
    #expect(reading.cue == "Caption one of part 2.")
    reading.press("q")
    #expect(reading.quits)
  }

  @Test func `the document that is open already is only shown again`() {
    var reading = Reading.onTheShelf()
    reading.press("Enter")
    reading.send(Shelves.opened(1))
    reading.press("] ?")
    reading.press("q")
    reading.press("L Enter")
    reading.send(Shelves.opened(1))
    #expect(reading.screensBelow == 1)
  }

  @Test func `what is archived is put away, shown by a key and restored`() {
    var reading = Reading.onTheShelf()
    reading.press("A")
    #expect(reading.requests == [.archive(Shelves.hash(1), true)])
    #expect(reading.status.contains("Archived: “") && reading.status.contains("” · u undoes"))
    reading.press(".")
    #expect(reading.titles.contains("bridges.txt"))
    reading.press("g A")
    #expect(reading.requests == [.archive(Shelves.hash(3), false)])
    #expect(reading.status.contains("Restored: “"))
    reading.press("u")
    #expect(reading.status.contains("Undone: restoring “"))
    reading.press("o")
    #expect(reading.status.contains("Sorted by title · O reverses the order"))
  }

  @Test func `what was archived last is restored by u, wherever the selection is`() {
    var reading = Reading.onTheShelf()
    reading.press("u")
    #expect(reading.requests.isEmpty)
    reading.press("A j u")
    #expect(reading.requests == [.archive(Shelves.hash(1), false)])
    #expect(reading.status.contains("Undone: archiving “"))
  }

  @Test func `what is archived says so in its row`() {
    var reading = Reading.onTheShelf()
    reading.press(".")
    #expect(reading.shows("[archived] bridges.txt"))
  }

  @Test func `a narrow list is sorted only by what it shows`() {
    var reading = Reading.onTheShelf(columns: 60)
    var orders: Set<LibraryList.Order> = []
    for _ in 0..<8 {
      reading.press("o")
      orders.insert(reading.libraryOrder)
    }
    #expect(orders == [.read, .title, .duration, .progress, .notes])
  }

  @Test func `a command for a document does nothing in the library but say so`() {
    var reading = Reading.onTheShelf()
    reading.press(":")
    reading.type("add")
    reading.press("Enter")
    #expect(reading.requests.isEmpty)
    #expect(reading.status.contains(":add needs an open document"))
  }

  @Test func `a document is taken off the shelf only by a second dd in the same row`() {
    var reading = Reading.onTheShelf()
    reading.press("d d")
    #expect(reading.requests.isEmpty)
    #expect(reading.status.contains("dd again"))
    reading.press("j d d")
    #expect(reading.requests.isEmpty)
    reading.press("d d")
    #expect(reading.requests == [.remove(Shelves.hash(4))])
  }

  @Test func `the help lies over the library and gives it back`() {
    var reading = Reading.onTheShelf()
    reading.press("? q")
    #expect(reading.screen == .library)
    #expect(!reading.quits)
  }

  @Test func `an answer about another document is dropped`() {
    var reading = Reading()
    reading.send(.overlayLoaded(Overlay(), of: .library(Shelves.hash(9)), place: Place(cue: 40)))
    #expect(reading.cursor == 0)
  }

  @Test func `a place that was kept is taken up until a key was pressed`() {
    var reading = Reading()
    reading.send(.overlayLoaded(Overlay(), of: .opened, place: Place(cue: 40)))
    #expect(reading.cue == "Caption one of part 5.")
    var moved = Reading()
    moved.press("j")
    let cursor = moved.cursor
    moved.send(.overlayLoaded(Overlay(), of: .opened, place: Place(cue: 40)))
    #expect(moved.cursor == cursor)
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20), (20, 6), (300, 8)])
  func `the library fits into any window`(columns: Int, rows: Int) {
    var reading = Reading.onTheShelf(columns: columns, rows: rows)
    for key in ["", ".", "G", "/", "Esc", "o"] {
      reading.press(key)
      #expect(reading.rows.count == rows)
    }
  }

  @Test func `the program that is ended from outside keeps the place`() {
    var reading = Reading()
    reading.press("]")
    reading.send(.ended)
    #expect(
      reading.effects.contains {
        if case .keepPlace(_, Place(cue: 10), percent: _) = $0 { true } else { false }
      })
  }
}
