import Testing
import Transcripts

@testable import TranscriptLibrary

struct LibraryIndexTests {
  private let library: IndexFolder
  private let ropes = IndexFolder.document("ropes", ["Ropes and a bell."], title: "Ropes")
  private let gulls = IndexFolder.document(
    "gulls", ["Gulls, and a bell."], date: "2024-05-01", added: "2024-02-01T00:00:00Z")

  init() throws { library = try IndexFolder() }

  private var index: LibraryIndex { library.index }

  @Test func `what was added is listed, the last added first`() throws {
    var archived = ropes
    archived.entry.isArchived = true
    archived.notes = 3
    archived.speakers = IndexedSpeakers(people: ["Ida\nVoss", "Runa"])
    try index.add([archived, gulls])
    #expect(
      try index.documents() == [
        ShelvedDocument(
          hash: gulls.hash, name: "gulls.vtt", date: "2024-05-01", added: "2024-02-01T00:00:00Z",
          duration: Timecode(seconds: 0)),
        ShelvedDocument(
          hash: ropes.hash, name: "ropes.vtt", title: "Ropes", people: ["Ida Voss", "Runa"],
          added: "2024-01-01T00:00:00Z", duration: Timecode(seconds: 0), notes: 3,
          isArchived: true),
      ])
    #expect(try index.hashes() == [ropes.hash, gulls.hash])
    try index.setNotes(5, ropes.hash)
    #expect(try index.documents()[1].notes == 5)
  }

  @Test func `what is added again takes the place of what was there`() throws {
    try index.add([ropes, gulls])
    var other = IndexFolder.document("ropes", ["Sails only."])
    other.speakers = IndexedSpeakers(turns: [SpokenTurn(textOffset: 0, speaker: "Ida")])
    try index.add([other])
    #expect(try library.found("ropes").isEmpty && library.found("title:ropes") == ["ropes"])
    #expect(try library.found("sails") == ["ropes"] && library.found("bell") == ["gulls"])
    try index.add([ropes])
    #expect(try library.found("speaker:ida").isEmpty && index.documents().count == 2)
    #expect(try index.check() == [])
  }

  @Test func `a removed document leaves no rows`() throws {
    try index.add([gulls])
    let before = try library.rows()
    var spoken = ropes
    spoken.speakers = IndexedSpeakers(turns: [SpokenTurn(textOffset: 0, speaker: "Ida")])
    try index.add([spoken])
    #expect(try library.rows() != before)
    try index.remove([ropes.hash, IndexFolder.hash("never there")])
    #expect(try library.rows() == before)
    #expect(try library.found("ropes").isEmpty && library.found("bell") == ["gulls"])
    #expect(try index.check() == [])
    try index.remove([gulls.hash])
    #expect(try library.rows().allSatisfy { $0 == 0 } && index.check() == [])
  }

  @Test func `an index is emptied, and filled again`() throws {
    try index.add([ropes])
    try index.clear()
    #expect(try index.hashes().isEmpty && library.found("ropes").isEmpty)
    try index.add([ropes])
    #expect(try library.found("ropes") == ["ropes"])
    #expect(index.takeSetAside() == nil)
  }

  @Test func `documents wait until it is said who speaks`() throws {
    try index.add([ropes, gulls])
    #expect(try index.pending(limit: 9) == [gulls.hash, ropes.hash])
    #expect(try index.pending(limit: 1) == [gulls.hash])
    try index.setSpeakers(IndexedSpeakers(people: ["Ida"]), gulls.hash)
    #expect(try index.pending(limit: 9) == [ropes.hash])
    #expect(try index.documents()[0].people == ["Ida"])
    try index.setSpeakers(IndexedSpeakers(), IndexFolder.hash("never there"))
  }

  @Test(arguments: [nil, "", "yesterday", "2024-01-01T00:00:00Z", "9999-99-99T99:99:99Z"])
  func `any number of documents are added at one time, whatever it is`(added: String?) throws {
    let documents = (0..<200).map { number in
      IndexFolder.document("\(number)", ["bell \(number)"], added: added ?? "\(number)")
    }
    try index.add(documents)
    let names = try library.search("bell").groups.map(\.title)
    #expect(Set(names).count == 200)
    #expect(names == (0..<200).reversed().map { "\($0).vtt" })
  }

  @Test func `a document may be empty, and have more speakers than words`() throws {
    var empty = IndexFolder.document("empty", [])
    empty.speakers = IndexedSpeakers(
      turns: (0..<100).map { SpokenTurn(textOffset: $0 * 1000 - 3, speaker: "Voice \($0)") })
    try index.add([empty, IndexFolder.document("blank", ["", " ", "\n"])])
    #expect(try library.found("speaker:voice").isEmpty && index.documents().count == 2)
    #expect(try index.documents().allSatisfy { $0.people == [] })
  }

  @Test func `two programs have one index open`() throws {
    let other = try library.other()
    try index.add([ropes])
    #expect(try other.hashes() == [ropes.hash])
    try other.add([gulls])
    try other.setArchived(true, ropes.hash)
    #expect(try library.found("bell") == ["gulls", "ropes"])
    try other.clear()
    #expect(try index.hashes().isEmpty)
    try index.add([ropes])
    #expect(try other.hashes() == [ropes.hash] && other.takeSetAside() == nil)
  }

  @Test func `matches are the offsets of the words in the document's text`() throws {
    let document = IndexFolder.document("harbour", Talk.harbour + ["Ropes\u{85}\nand naïve ropes."])
    try index.add([document])
    let text = document.transcript.cues.text
    func words(_ typed: String) throws -> [String] {
      try index.matches(LibraryQuery(typed), in: document.hash).map {
        String(decoding: text[$0], as: UTF8.self)
      }
    }
    #expect(try words("ropes ") == ["ropes", "Ropes", "Ropes", "Ropes", "ropes"])
    #expect(try words("\"ropes and\"") == ["ropes, and", "Ropes and", "Ropes\u{85}\nand"])
    #expect(try words("naive title:nothing before:1990") == ["naïve"])
    #expect(try words("zof") == ["Žofie"])
    #expect(try words("title:harbour").isEmpty)
  }
}

extension IndexFolder {
  /// The number of rows in each table, including those of the full-text tables.
  func rows() throws -> [Int] {
    try index.perform { queue in
      try queue.read { db in
        try ["document", "speech", "passage", "titles", "voices"].map { table in
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? -1
        }
      }
    }
  }
}
