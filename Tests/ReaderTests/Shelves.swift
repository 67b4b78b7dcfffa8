import TerminalCells
import Transcripts

@testable import Reader

/// A library for tests, and a reader that is asked for it.
enum Shelves {
  static func hash(_ number: Int) -> ContentHash {
    ContentHash(digest: [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 32))
  }

  static let documents = [
    ShelvedDocument(
      hash: hash(1), name: "bees.vtt", title: "How Bees Decide",
      people: ["Maren Holt", "Ilja Brandt"], date: "2024-05-02", added: "2026-01-03T10:00:00Z",
      duration: Timecode(seconds: 3725), percentRead: 40, lastRead: "2026-02-01T08:00:00Z", notes: 3
    ),
    ShelvedDocument(
      hash: hash(2), name: "bread.srt", title: "Bread Without a Recipe", people: ["Odile Marchand"],
      date: "2023-11-30", added: "2026-01-02T10:00:00Z", duration: Timecode(seconds: 1800)),
    ShelvedDocument(
      hash: hash(3), name: "bridges.txt", added: "2026-01-01T10:00:00Z", percentRead: 100,
      lastRead: "2026-03-01T08:00:00Z", isArchived: true),
    ShelvedDocument(
      hash: hash(4), name: "ferry.txt", title: "The Last Ferry", people: ["Maren Holt"],
      added: "2026-01-04T10:00:00Z", duration: Timecode(seconds: 600), percentRead: 5,
      lastRead: "2026-01-05T08:00:00Z"),
  ]

  /// Two passages in one document and one in another, all of them about a lamp.
  static let results = LibraryResults(
    groups: [
      LibraryResults.Group(
        hash: hash(1), title: "How Bees Decide", date: "2024-05-02",
        passages: [
          .init(
            textOffset: 0, time: Timecode(seconds: 3), speaker: "Maren Holt",
            text: "Caption one of part 1. A lamp and a long shadow.", matches: [25..<29]),
          .init(
            textOffset: 120, time: Timecode(seconds: 40), speaker: "Ilja Brandt ?",
            text: "The lamp again.", matches: [4..<8]),
        ]),
      LibraryResults.Group(
        hash: hash(4), title: "The Last Ferry",
        passages: [.init(textOffset: 9, text: "lamp", matches: [0..<4])]),
    ])

  static func opened(
    _ number: Int, at offset: Int? = nil, lastPlace: Place? = nil, matches: [Range<Int>] = [],
    query: String? = nil
  ) -> Event {
    .documentOpened(
      OpenedDocument(
        document: Document(
          .talk, name: "shelved \(number)", canReload: false, id: .library(hash(number))),
        textOffset: offset, lastPlace: lastPlace, matches: matches, query: query))
  }
}

extension Reading {
  /// On the library, without a document.
  static func onTheShelf(columns: Int = 100, rows: Int = 20) -> Reading {
    var reading = Reading(libraryOfColumns: columns, rows: rows)
    reading.send(.opened)
    reading.send(.libraryLoaded(Shelves.documents, problem: nil))
    return reading
  }

  /// What the last event asked of the library.
  var requests: [LibraryRequest] {
    effects.compactMap { if case .library(let request) = $0 { request } else { nil } }
  }

  var quits: Bool { effects.contains { if case .quit = $0 { true } else { false } } }
}
