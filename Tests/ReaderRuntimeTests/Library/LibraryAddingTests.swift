import Testing
import TranscriptLibrary
import Transcripts

@testable import ReaderRuntime

struct LibraryAddingTests {
  private let shelf: ShelfFolder

  init() throws { shelf = try ShelfFolder() }

  @Test func `what is added is copied once, and listed`() throws {
    let (library, source) = (
      shelf.library, try shelf.write(ShelfFolder.captions("We light the oven."), to: "bread.vtt")
    )
    #expect(library.isEmpty)
    let first = try library.add(source)
    let second = try library.add(source)
    #expect(first.isNew && first.title == "bread.vtt" && !library.isEmpty)
    #expect(!second.isNew && second.hash == first.hash)
    #expect(shelf.names("transcripts") == ["\(first.hash.hex).vtt"])
    let listed = try #require(try library.documents().first)
    #expect(listed.hash == first.hash && listed.name == "bread.vtt" && listed.title == nil)
    #expect(listed.people == ["Rúna Aas", "Ida Voss"] && listed.percentRead == nil)
    #expect(listed.added.count == 20 && listed.added.hasSuffix("Z"))
  }

  @Test(arguments: ["bread.en.vtt", "bread.info.json", "bread.mp4"])
  func `a copy reads as the document and the files beside it did`(_ name: String) throws {
    _ = try shelf.write(ShelfFolder.captions("We light the oven."), to: "bread.en.vtt")
    _ = try shelf.write(ShelfFolder.info, to: "bread.info.json")
    _ = try shelf.write("sound", to: "bread.mp4")
    let source = DocumentSource.file(path: "\(shelf.folder.path)/\(name)")
    let (library, read) = (shelf.library, try source.readWithHash())
    let addition = try library.add(source)
    #expect(addition.title == "Bread at Night" && addition.hash == read.hash)
    let copy = try #require(library.source(addition.hash))
    #expect(try copy.read().transcript.dump == read.read.transcript.dump)
    #expect(try library.documents().map(\.date) == ["2024-01-31"])
    #expect(shelf.names("transcripts").count == 2)
  }

  @Test func `what came beside a document later is taken when it is added again`() throws {
    let source = try shelf.write(ShelfFolder.captions("We light the oven."), to: "bread.vtt")
    let library = shelf.library
    _ = try library.add(source)
    _ = try shelf.write(ShelfFolder.info, to: "bread.info.json")
    #expect(try !library.add(source).isNew)
    #expect(try library.documents().map(\.title) == ["Bread at Night"])
  }

  @Test func `what cannot be read is told, and the others are there`() throws {
    let sources = [
      try shelf.write(ShelfFolder.captions("One."), to: "1.vtt"),
      try shelf.write("", to: "2.vtt"), .file(path: "\(shelf.folder.path)/missing.vtt"),
      try shelf.write(ShelfFolder.captions("Four."), to: "4.vtt"),
    ]
    var told: [(name: String, isAdded: Bool)] = []
    let library = shelf.library
    try library.add(sources) { source, result in
      told.append((source.name, (try? result.get())?.isNew ?? false))
    }
    #expect(told.map(\.name) == ["1.vtt", "2.vtt", "missing.vtt", "4.vtt"])
    #expect(told.map(\.isAdded) == [true, false, false, true])
    #expect(try Set(library.documents().map(\.name)) == ["1.vtt", "4.vtt"])
  }

  @Test func `what was made of a document before counts when it is added again`() throws {
    let source = try shelf.write(ShelfFolder.captions("We light the oven."), to: "bread.vtt")
    let library = shelf.library
    let hash = try library.add(source).hash
    let overlay = Overlay(corrections: [.rename(from: "Ida Voss", to: "Ida Vossen")])
    try shelf.memory.keep(
      overlay, replacing: Overlay(), inferred: [], hash, try source.read().transcript)
    try library.remove(hash)
    #expect(library.isEmpty && library.source(hash) == nil)
    #expect(try library.documents() == [])
    #expect(try library.add(source).isNew)
    #expect(try library.documents().map(\.people) == [["Rúna Aas", "Ida Vossen"]])
    let found = try library.search("oven", limit: 9) { false }
    #expect(found.groups.flatMap(\.passages).map(\.speaker) == ["Ida Vossen"])
  }

  @Test func `without a folder nothing is there, and adding says so`() throws {
    let library = Library { _ in nil }
    #expect(library.isEmpty && library.path == nil)
    let source = try shelf.write(ShelfFolder.captions("One."), to: "1.vtt")
    #expect(throws: LibraryError.noFolder) { try library.add(source) }
  }
}
