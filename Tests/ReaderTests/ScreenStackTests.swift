import TerminalCells
import Testing
import Transcripts

@testable import Reader

/// Screens lie on each other: what is covered is as it was left when it is shown again.
struct ScreenStackTests {
  private static let lists: [KeyContext] = [
    .overview, .evidence, .changes, .issues, .notes, .questions, .concordance, .library,
    .results,
  ]

  @Test(arguments: lists)
  func `the help over a list and back leaves the list as it was`(context: KeyContext) {
    var reading = Reading.inContext(context)
    reading.press("j j")
    reading.state.status.message = nil
    let screen = view(reading.state)
    reading.press("? j j / a Enter q")
    #expect(reading.context == context)
    #expect(view(reading.state) == screen)
  }

  @Test(arguments: lists.filter { KeyContext.lists.contains($0) })
  func `the help over a filtered list and back leaves row and filter`(context: KeyContext) {
    var reading = Reading.inContext(context)
    reading.press("/ t Enter j")
    reading.state.status.message = nil
    #expect(reading.status.contains("/t") && reading.status.contains("Esc all"))
    let screen = view(reading.state)
    reading.press("? q")
    #expect(view(reading.state) == screen)
    reading.press("Esc")
    #expect(reading.context == context)
  }

  @Test(arguments: lists.filter { KeyContext.lists.contains($0) && $0 != .issues })
  func `a filter that leaves nothing says so, and how to see all`(context: KeyContext) {
    var reading = Reading.inContext(context)
    reading.press("/ q q q q Enter")
    #expect(reading.shows("“qqqq”.") && reading.shows("Esc shows all"))
    reading.press("Enter")
    #expect(reading.context == context)
    reading.press("Esc")
    #expect(!reading.shows("qqqq"))
  }

  @Test func `another document through the library and back leaves all that was set in the first`()
  {
    var reading = Reading.inContext(.transcript)
    reading.find("lamp")
    reading.press("} } v → h l f & a n o t e Enter")
    reading.press("l k Space h")
    let (screen, overlay) = (view(reading.state), reading.overlay)
    #expect(!reading.hiddenSpeakers.isEmpty && reading.soloSpeaker != nil && reading.isLit)
    reading.press("L")
    reading.send(.libraryLoaded(Shelves.documents, problem: nil))
    reading.press("Enter")
    reading.send(Shelves.opened(1))
    reading.press("/ x Enter ] w w")
    reading.press("q")
    #expect(reading.screen == .library)
    reading.press("q")
    reading.send(.overlayLoaded(overlay))
    #expect(view(reading.state) == screen)
    reading.press("u")
    #expect(reading.message?.contains("note") ?? false)
  }

  @Test func `a document that is open already comes up from below, with what was set in it`() {
    var reading = Reading.onTheShelf()
    reading.press("Enter")
    reading.send(Shelves.opened(1))
    reading.press("] ]")
    let place = reading.cursor
    reading.openResult(4)
    reading.openResult(1)
    #expect(reading.document.name == "shelved 1" && reading.cursor == place)
    reading.press("q")
    #expect(reading.screen == .results)
    reading.press("q")
    #expect(reading.document.name == "shelved 4")
    reading.press("q q")
    #expect(reading.screen == .library)
    reading.press("q")
    #expect(reading.quits)
  }

  @Test func `what was deleted in the library’s copy of a document does not come back`() {
    var reading = Reading.inContext(.transcript)
    let overlay = reading.overlay
    #expect(overlay.notes.count == 1)
    reading.press("L")
    reading.send(.libraryLoaded(Shelves.documents, problem: nil))
    reading.press("Enter")
    reading.send(Shelves.opened(1))
    reading.press("q q")
    reading.send(.overlayLoaded(Overlay()))
    #expect(reading.overlay.notes.isEmpty && reading.saved == nil)
  }

  @Test func `however many screens are opened, a few are kept and q ends at the oldest of them`() {
    var reading = Reading.onTheShelf()
    for number in 1...40 {
      reading.press("Enter")
      reading.send(Shelves.opened(number))
      reading.press("i ? q / / a Enter")
    }
    #expect(reading.screensBelow < 16)
    for _ in 0..<40 where !reading.quits { reading.press("q") }
    #expect(reading.quits)
  }
}

extension Reading {
  /// Searches all documents and opens one of what was found.
  fileprivate mutating func openResult(_ number: Int) {
    press("/ / l a m p Enter")
    send(.librarySearched(revision: librarySearchRevision, Shelves.results))
    press("Enter")
    send(Shelves.opened(number))
  }
}
