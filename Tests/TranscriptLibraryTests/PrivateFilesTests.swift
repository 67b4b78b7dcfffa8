import Glibc
import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

/// The permissions of the user's files, which only their owner can read.
struct PrivateFilesTests {
  private let folder: TemporaryFolder
  private let hash = ContentHash(Array("a".utf8))
  private let kept = ["overlays/\(ContentHash(Array("a".utf8)).hex).json", "roster.json"]

  init() throws { folder = try TemporaryFolder() }

  private var data: DataDirectory { DataDirectory(path: folder.path) }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// Writes each of the program's files.
  private func writeAll() throws {
    let overlay = Overlay(notes: [Note(places: nil, quote: "ropes")])
    try OverlayStore(data).save(overlay, replacing: Overlay(), hash, Transcript())
    try RosterStore(data).update { _ in }
    try Shelf(data).add(
      [0x61], hash: hash, extension: "txt", sidecars: [.init(suffix: "info.json", bytes: [])],
      entry: ShelfEntry(name: "a.txt", added: "2024-01-01T00:00:00Z"))
    try PositionStore(StateDirectory(path: folder.path)).keep(
      ReadingPosition(place: Place(cue: 0), percent: 1, read: "2024-01-01T00:00:00Z"), hash)
    try InputLineStore(StateDirectory(path: folder.path)).keep("/ropes")
    let index = try LibraryIndex(data)
    try index.add([IndexFolder.document("a", ["ropes"])])
    try expectPrivate(including: "library.db-wal")
  }

  private func expectPrivate(including name: String) throws {
    var paths: [String] = []
    for part in ["", "/overlays", "/transcripts"] {
      paths += folder.names(in: part).map { "\(folder.path)\(part)/\($0)" }
    }
    #expect(paths.contains { $0.hasSuffix(name) })
    for path in paths {
      #expect(mode(path) & 0o077 == 0, "\(path) \(String(mode(path), radix: 8))")
    }
  }

  @Test func `each file and folder that is made is its user's alone, in a folder open to all too`()
    throws
  {
    chmod(folder.path, 0o755)
    try writeAll()
    #expect(mode(folder.path) == 0o755)
    try expectPrivate(including: "positions")
  }

  @Test func `a file that was open to others is so no longer once it is read or written`() throws {
    for name in kept { try folder.write("{\"version\": 1, \"corrections\": []}", to: name) }
    for name in ["positions", "history", "library.db", "library.db-shm"] {
      try folder.write("", to: name)
    }
    for name in kept + ["positions", "library.db", "library.db-shm"] {
      chmod("\(folder.path)/\(name)", 0o644)
    }
    try writeAll()
    try expectPrivate(including: "positions")
  }

  @Test func `an index that its user may only read stays so`() throws {
    do { _ = try LibraryIndex(data) }
    chmod(data.index, 0o444)
    _ = try? LibraryIndex(data)
    #expect(mode(data.index) == 0o400)
  }
}
