import Reader
import SpeakerAttribution
import Testing
import TranscriptLibrary
import Transcripts

@testable import ReaderRuntime

struct LibraryIndexingTests {
  private let shelf: ShelfFolder

  init() throws { shelf = try ShelfFolder() }

  private func catchUp(_ library: Library) throws -> String? {
    try library.catchUp(progress: { _, _, _ in }, isCancelled: { false })
  }

  private func names(_ library: Library) throws -> Set<String> {
    Set(try library.documents().map(\.name))
  }

  private func addThree(to library: Library) throws {
    for name in ["ropes", "gulls", "bells"] {
      _ = try library.add(
        try shelf.write(ShelfFolder.captions("About \(name)."), to: "\(name).vtt"))
    }
  }

  @Test func `who speaks is found out later, and called as the reader calls them`() throws {
    let (library, source) = (shelf.library, try shelf.write(Voices.page, to: "bread.md"))
    let hash = try library.add(source).hash
    #expect(try library.pending() == 1)
    #expect(try library.documents().map(\.people) == [[]])
    #expect(try catchUp(library) == nil)
    #expect(try library.pending() == 0)
    let transcript = try source.read().transcript
    let document = Document(
      transcript, name: "bread.md", attribution: SpeakerAttributor(transcript).attribution())
    #expect(try library.documents().map(\.people) == [document.people])
    for word in ["welcome", "loaf", "father", "night"] {
      let shown = try SearchReport(word, isExpression: false, in: document, file: "bread.md")
        .findings.filter { $0.cue != nil }.map(\.speaker)
      let found = try library.search(word, limit: 99) { false }
      #expect(found.groups.map(\.hash) == [hash])
      #expect(Set(found.groups.flatMap(\.passages).map(\.speaker)) == Set(shown), "\(word)")
    }
  }

  @Test func `who speaks in what was found is found out, and in nothing else`() throws {
    let library = shelf.library
    let hash = try library.add(try shelf.write(Voices.page, to: "bread.md")).hash
    _ = try library.add(try shelf.write(Voices.page + "And so on.", to: "more.md"))
    #expect(try library.findSpeakers(of: [hash]) { _, _, _ in })
    #expect(try library.pending() == 1)
    #expect(try library.search("welcome", limit: 99) { false }.groups.count == 2)
    #expect(try !library.findSpeakers(of: [hash]) { _, _, _ in })
  }

  @Test func `what the reader found out and counted is kept for a document on the shelf`() throws {
    let (library, source) = (shelf.library, try shelf.write(Voices.page, to: "bread.md"))
    let hash = try library.add(source).hash
    let transcript = try source.read().transcript
    try library.keep(Voices.attribution, of: transcript, notes: 3, hash)
    let listed = try #require(try library.documents().first)
    #expect(listed.notes == 3 && listed.people == ["Ines Falk ?", "Ruben Ilves"])
    #expect(try library.pending() == 0)
    try library.keep(Voices.attribution, of: transcript, notes: 1, ContentHash([7]))
    #expect(try library.documents().count == 1)
  }

  @Test(arguments: [[], [UInt8](repeating: 0, count: 9000), Array("no database at all".utf8)])
  func `an index that is lost is made anew from the documents`(_ bytes: [UInt8]) throws {
    try addThree(to: shelf.library)
    for name in shelf.names("").filter({ $0.hasPrefix("library.db") }) {
      try shelf.damage(name, with: name == "library.db" ? bytes : [])
    }
    let library = shelf.library
    #expect(try names(library) == ["ropes.vtt", "gulls.vtt", "bells.vtt"])
    // An empty file is what SQLite makes of a new one.
    #expect((library.notice() != nil) == !bytes.isEmpty)
    #expect(library.notice() == nil)
    let found = try library.search("gulls", limit: 9) { false }
    #expect(found.groups.map(\.title) == ["gulls.vtt"])
  }

  @Test func `a copy that is gone is found no more, and one that cannot be read is told`() throws {
    try addThree(to: shelf.library)
    let library = shelf.library
    let hashes = try library.documents().map(\.hash)
    try library.remove(hashes[0])
    try shelf.damage("transcripts/\(hashes[1].hex).vtt", with: [])
    try library.clearIndex()
    #expect(
      try catchUp(library)
        == "1 document in the library cannot be read; lectern library check says which")
    #expect(try library.documents().map(\.hash) == [hashes[2]])
  }

  @Test func `what is cancelled is done the next time`() throws {
    let library = shelf.library
    try addThree(to: library)
    try library.clearIndex()
    _ = try library.catchUp(progress: { _, _, _ in }, isCancelled: { true })
    #expect(try library.search("about", limit: 9) { false }.groups.isEmpty)
    _ = try catchUp(library)
    #expect(try library.search("about", limit: 9) { false }.groups.count == 3)
  }

  @Test func `a check tells which copy is no longer what was added`() throws {
    let library = shelf.library
    try addThree(to: library)
    let sound = try library.check { _, _, _ in }
    #expect(sound.isSound)
    #expect(sound.lines == ["3 documents; the index has all that can be read"])
    let hash = try library.documents()[0].hash
    try shelf.damage(
      "transcripts/\(hash.hex).vtt", with: Array(ShelfFolder.captions("Something else.").utf8))
    let damaged = try library.check { _, _, _ in }
    #expect(!damaged.isSound && damaged.lines.count == 2)
    #expect(damaged.lines[0].contains("has changed since it was added"))
  }

  @Test func `a check tells of a damaged overlay`() throws {
    let library = shelf.library
    try addThree(to: library)
    let hash = try library.documents()[0].hash
    try shelf.damage("overlays/\(hash.hex).json", with: [0x7B])
    let check = try library.check { _, _, _ in }
    #expect(!check.isSound && check.lines[0].hasPrefix("a damaged file was set aside: "))
  }
}
