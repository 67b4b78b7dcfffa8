import Reader
import TerminalCells
import Testing
import TranscriptLibrary
import Transcripts

@testable import ReaderRuntime

/// Scripts over a library of two hundred talks, each about a boat of its own, every tenth with a gull.
struct LibraryScriptTests {
  private let shelf: ShelfFolder
  private let library: Library

  init() throws {
    shelf = try ShelfFolder()
    library = shelf.library
    let sources = try (0..<200).map { number in
      let gull = number % 10 == 0 ? " A gull looks on, and a gull leaves." : ""
      let words = "Here is boat number\(number), on the water.\(gull)"
      return try shelf.write(ShelfFolder.captions(words), to: "boat\(number).vtt")
    }
    var failures = 0
    try library.add(sources) { _, result in if case .failure = result { failures += 1 } }
    #expect(failures == 0)
  }

  private func screen(_ keys: String, size: CellSize = CellSize(columns: 100, rows: 30)) throws
    -> [Substring]
  {
    let speakers = AttributionService.remembering(shelf.memory)
    let overlays = SavedOverlays(shelf.memory, speakers: speakers, library: library) { nil }
    var session = HeadlessSession(
      state: ReaderState(librarySize: size), theme: try Samples.theme(),
      speakers: speakers, overlays: overlays, library: library.requestHandler(opened: nil),
      reload: { .noticeGiven("") })
    session.run(try KeyScript(keys))
    return session.surface.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `all are listed, and a filter keeps some`() throws {
    #expect(try screen("")[0].contains("200 documents"))
    #expect(try screen("/ 'boat19' Enter")[0].contains("11 of 200 documents"))
  }

  @Test func `each key of a search narrows what is found`() throws {
    #expect(try screen("/ / 'number1'")[0].contains("111 places in 111 documents"))
    #expect(try screen("/ / 'number19'")[0].contains("11 places in 11 documents"))
    #expect(try screen("/ / 'number199'")[0].contains("1 place in 1 document"))
  }

  @Test func `n goes through a document's matches and on through the library`() throws {
    let first = try screen("/ / 'gull' Enter Enter")
    #expect(first.last?.contains("//gull 1/2") ?? false)
    let next = try screen("/ / 'gull' Enter Enter n n")
    #expect(next.last?.contains("//gull 1/2") ?? false)
    #expect(first[0] != next[0])
    let round = try screen("/ / 'gull' Enter Enter" + String(repeating: " n", count: 40))
    #expect(round[0] == first[0])
  }

  @Test func `a document is left and taken up where it was`() throws {
    _ = try screen("/ 'boat7.vtt' Enter Enter } q")
    let again = try screen("/ 'boat7.vtt' Enter Enter")
    #expect(again.last?.contains("Where you left off: 0:05") ?? false)
    #expect(try screen("/ 'boat7.vtt' Enter")[2].contains("%"))
  }

  @Test func `what is archived is out of the list until it is asked for`() throws {
    _ = try screen("/ 'boat42' Enter A")
    let list = try screen("/ 'boat42' Enter")
    #expect(list[0].contains("0 of 200 documents · 1 archived"))
    #expect(try screen("/ 'boat42' Enter .")[0].contains("1 of 200"))
    #expect(try screen("/ / 'number42' Enter Enter")[0].contains("boat42"))
  }
}
