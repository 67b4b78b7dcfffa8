import TestSupport
import Transcripts

@testable import TranscriptLibrary

/// A folder with an index, and short ways to fill and query it.
final class IndexFolder: Sendable {
  let folder: TemporaryFolder
  let index: LibraryIndex

  init() throws {
    folder = try TemporaryFolder()
    index = try LibraryIndex(DataDirectory(path: folder.path))
  }

  var path: String { folder.path }
  /// The index as another program opens it.
  func other() throws -> LibraryIndex { try LibraryIndex(DataDirectory(path: path)) }

  static func hash(_ name: String) -> ContentHash { ContentHash(Array(name.utf8)) }

  /// A document with these texts as its cues, each ten seconds long.
  static func document(
    _ name: String, _ texts: [String], title: String? = nil, date: String? = nil,
    added: String = "2024-01-01T00:00:00Z", speakers: IndexedSpeakers? = nil
  ) -> IndexedDocument {
    IndexedDocument(
      hash: hash(name), entry: ShelfEntry(name: name + ".vtt", added: added),
      transcript: Transcript(title: title, date: date, cues: CueList(texts, every: 10)),
      speakers: speakers)
  }

  func search(_ typed: String, limit: Int = 200) throws -> LibraryResults {
    try index.search(LibraryQuery(typed), limit: limit) { false }
  }

  /// The names of the documents that a query finds, in order.
  func found(_ typed: String) throws -> [String] {
    let names = Dictionary(uniqueKeysWithValues: try index.documents().map { ($0.hash, $0.name) })
    return try search(typed).groups.map { String((names[$0.hash] ?? "").dropLast(4)) }
  }

  /// The words that match a query, in order.
  func lit(_ typed: String) throws -> [String] {
    try search(typed).groups.flatMap(\.passages).flatMap { passage in
      passage.matches.map { String(decoding: Array(passage.text.utf8)[$0], as: UTF8.self) }
    }
  }
}
