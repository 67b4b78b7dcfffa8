import Testing
import TranscriptLibrary
import Transcripts

@testable import ReaderRuntime

struct LibraryFindingTests {
  private static func document(_ number: UInt8, _ title: String?, _ name: String) -> ShelvedDocument
  {
    ShelvedDocument(
      hash: ContentHash(digest: [0xAB, 0xC0] + [UInt8](repeating: number, count: 30)), name: name,
      title: title, people: ["Rúna Aas"], date: "2024-01-3\(number)")
  }

  private static let documents = [
    document(0, "Ropes", "ropes.vtt"), document(1, "Ropes and Gulls", "gulls.vtt"),
    document(2, nil, "Bêlls.txt"),
  ]

  @Test(arguments: [
    ("abc000", 0), ("ABC00101", 1), ("ropes and", 1), ("Ropes", 0), ("ropes.vtt", 0), ("GULLS", 1),
    ("bells", 2),
  ])
  func `a document is named by its ID's first digits or by words of its title or name`(
    what: String, index: Int
  ) throws {
    #expect(try Self.documents.document(named: what) == Self.documents[index])
  }

  @Test func `words that say nothing, or too little, name the candidates`() throws {
    #expect(throws: ShelfSelectionError.none("oven")) {
      try Self.documents.document(named: "oven")
    }
    #expect(throws: ShelfSelectionError.none("abc")) { try Self.documents.document(named: "abc") }
    #expect(throws: ShelfSelectionError.several("abc0", Self.documents)) {
      try Self.documents.document(named: "abc0")
    }
    let several = ShelfSelectionError.several("rope", Array(Self.documents.prefix(2)))
    #expect(throws: several) { try Self.documents.document(named: "rope") }
    #expect(
      LibrarySentences.sentence(several) == """
        “rope” matches 2 documents; name one by its ID's first digits:
          abc00000  Ropes
          abc00101  Ropes and Gulls
        """)
  }

  @Test func `a list is filtered by words of all that it shows`() {
    let documents = Self.documents
    #expect(documents.filtered(by: []) == documents)
    #expect(documents.filtered(by: ["runa", "gulls"]) == [documents[1]])
    #expect(documents.filtered(by: ["2024-01-32"]) == [documents[2]])
    #expect(documents.filtered(by: ["ropes", "oven"]) == [])
  }

  @Test func `where a document was left is kept, and shown in the list`() throws {
    let shelf = try ShelfFolder()
    let source = try shelf.write(ShelfFolder.captions("One."), to: "1.vtt")
    let hash = try shelf.library.add(source).hash
    let position = ReadingPosition(
      place: Place(cue: 1, offset: 4), percent: 42, read: "2026-01-31T10:00:00Z")
    #expect(shelf.library.position(hash) == nil)
    try shelf.library.keep(position: position, hash)
    #expect(shelf.library.position(hash) == position)
    let listed = try #require(try shelf.library.documents().first)
    #expect(listed.percentRead == 42 && listed.lastRead == "2026-01-31T10:00:00Z")
  }

  @Test func `where the index cannot be opened, what the shelf knows is listed`() throws {
    let shelf = try ShelfFolder()
    try "abc".forEach { name in
      _ = try shelf.library.add(shelf.write(ShelfFolder.captions("\(name)."), to: "\(name).vtt"))
    }
    let archived = try shelf.library.documents()[1]
    try shelf.library.setArchived(true, archived.hash)
    try shelf.putFolder(inPlaceOf: "library.db")
    let (documents, problem) = try shelf.library.listing()
    #expect(documents.map(\.name).sorted() == ["a.vtt", "b.vtt", "c.vtt"])
    #expect(documents.filter(\.isArchived).map(\.hash) == [archived.hash])
    guard case .cannotOpenIndex = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }

  @Test func `an archived document is still searched, and can be unarchived`() throws {
    let shelf = try ShelfFolder()
    let library = shelf.library
    let hash = try library.add(shelf.write(ShelfFolder.captions("One."), to: "1.vtt")).hash
    try library.setArchived(true, hash)
    #expect(try shelf.library.documents().map(\.isArchived) == [true])
    #expect(try library.search("one", limit: 9) { false }.groups.map(\.hash) == [hash])
    try library.clearIndex()
    #expect(try library.documents().map(\.isArchived) == [true])
    try library.setArchived(false, hash)
    #expect(try library.documents().map(\.isArchived) == [false])
  }

  @Test(arguments: ["don't", "multi-agent", "\"", "*", "NEAR(", ";", "a AND", "-", "(", "col:x"])
  func `whatever is typed is text, or a query with a problem`(_ typed: String) throws {
    let shelf = try ShelfFolder()
    let library = shelf.library
    let hash = try library.add(
      shelf.write(ShelfFolder.captions("Don't call it multi-agent; NEAR( *."), to: "1.vtt")
    ).hash
    let results = try library.search(typed, limit: 9) { false }
    #expect(results.problem == nil || results.groups.isEmpty)
    #expect(try library.matches(typed, in: hash).isEmpty == results.groups.isEmpty)
  }
}
