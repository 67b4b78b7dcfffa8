import Glibc
import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

struct ShelfTests {
  private let folder: TemporaryFolder
  private let bytes = [UInt8](repeating: 0x62, count: 250)
  private let hash = ContentHash([UInt8](repeating: 0x62, count: 250))
  private let entry = ShelfEntry(name: "talk.vtt", added: "2024-06-01T00:00:00Z")
  private let sidecars = [
    Shelf.Sidecar(suffix: "info.json", bytes: Array("{}".utf8)),
    Shelf.Sidecar(suffix: "en.vtt", bytes: Array("WEBVTT".utf8)),
  ]

  init() throws { folder = try TemporaryFolder() }

  private func shelf(_ files: any FileLayer = SystemFiles()) -> Shelf {
    Shelf(DataDirectory(path: "\(folder.path)/data"), files: files)
  }

  @discardableResult
  private func add(_ files: any FileLayer = SystemFiles()) throws -> Bool {
    try shelf(files).add(bytes, hash: hash, extension: "vtt", sidecars: sidecars, entry: entry)
  }

  private var names: [String] { folder.names(in: "data/transcripts") }
  private var all: [String] { ["en.vtt", "info.json", "vtt"].map { "\(hash.hex).\($0)" } }
  private var copy: String { "\(folder.path)/data/transcripts/\(hash.hex).vtt" }
  private var overlay: String { "data/overlays/\(hash.hex).json" }

  @Test func `what is added is there, byte by byte`() throws {
    #expect(shelf().isEmpty && shelf().path(hash) == nil)
    #expect(try shelf().hashes().isEmpty)
    #expect(try add())
    #expect(!shelf().isEmpty && shelf().path(hash) == copy)
    #expect(try shelf().hashes() == [hash: copy])
    #expect(try SystemFiles.read(copy) == bytes)
    #expect(names == all && shelf().entry(hash) == entry)
  }

  @Test func `what is there already is left alone, and gets what was missing beside it`() throws {
    try shelf().add(bytes, hash: hash, extension: "srt", sidecars: [], entry: entry)
    #expect(try !add())
    #expect(shelf().path(hash) == "\(folder.path)/data/transcripts/\(hash.hex).srt")
    #expect(names == ["en.vtt", "info.json", "srt"].map { "\(hash.hex).\($0)" })
  }

  @Test(arguments: [
    ("VTT", ".vtt"), ("", ""), ("../x", ".x"), ("info.json", ".infojson"), ("é", ""),
    ("new-1", ".new1"),
  ])
  func `an extension is of letters and digits`(text: String, suffix: String) throws {
    try shelf().add(bytes, hash: hash, extension: text, sidecars: [], entry: entry)
    #expect(names == [hash.hex + suffix])
    #expect(shelf().path(hash)?.hasSuffix(hash.hex + suffix) == true && !shelf().isEmpty)
  }

  @Test(arguments: ["json", "", ".", "../../x.json", ".hidden.json", "a.new-1-1"])
  func `a sidecar is never taken for a document, or put elsewhere`(suffix: String) throws {
    let sidecar = Shelf.Sidecar(suffix: suffix, bytes: bytes)
    try shelf().add(bytes, hash: hash, extension: "vtt", sidecars: [sidecar], entry: entry)
    #expect(names == ["\(hash.hex).vtt"] && folder.names() == ["data"])
  }

  @Test func `what was removed leaves only what the user made`() throws {
    try add()
    try shelf().remove(hash)
    #expect(names == [] && shelf().isEmpty && folder.names(in: "data/overlays").count == 1)
    try shelf().remove(hash)
    #expect(try add() && shelf().entry(hash) == entry)
  }

  @Test func `a document is put away and back`() throws {
    try add()
    try shelf().setArchived(true, hash)
    #expect(
      shelf().entry(hash) == ShelfEntry(name: entry.name, added: entry.added, isArchived: true))
    try shelf().setArchived(false, hash)
    #expect(shelf().entry(hash) == entry)
  }

  @Test func `the entry and what the user made do not touch each other`() throws {
    let store = OverlayStore(DataDirectory(path: "\(folder.path)/data"))
    let talk = Talk.transcript(Talk.harbour)
    let made = Overlay(corrections: [.split(Place(cue: 2))])
    try add()
    #expect(try store.load(hash, talk) == LoadedOverlay())
    try store.save(made, replacing: Overlay(), hash, talk)
    try shelf().setArchived(true, hash)
    #expect(try store.load(hash, talk).overlay == made)
    #expect(shelf().entry(hash).isArchived)
    let text = try #require(folder.text(overlay))
    try folder.write(
      text.replacing("\"archived\"", with: "\"shade\" : 7,\n    \"archived\""), to: overlay)
    try shelf().setArchived(false, hash)
    #expect(folder.text(overlay)?.contains("\"shade\" : 7") == true)
  }

  @Test(arguments: ["{", "[]", "{\"version\": 1, \"shelf\": 7}", "{\"version\": 1, \"shelf\": {}}"])
  func `without an entry, the copy tells`(text: String) throws {
    try add()
    try folder.write(text, to: overlay)
    var times = [timespec(tv_sec: 86_400, tv_nsec: 0), timespec(tv_sec: 86_400, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, copy, &times, 0) == 0)
    let told = ShelfEntry(name: "\(hash.hex).vtt", added: "1970-01-02T00:00:00Z")
    #expect(shelf().entry(hash) == told)
    #expect(folder.names(in: "data/overlays") == ["\(hash.hex).json"])
  }

  @Test func `a damaged overlay is set aside when an entry is written`() throws {
    try folder.write("", to: "data/nothing")
    try folder.write("{", to: overlay)
    try add()
    #expect(
      folder.names(in: "data/overlays") == [".json", ".json.damaged-1"].map { hash.hex + $0 })
    #expect(shelf().entry(hash) == entry)
  }

  @Test func `other files in the folder are nobody's`() throws {
    try folder.write("", to: "data/x")
    for name in [
      "README", "\(hash.hex)x.vtt", "\(hash.hex.uppercased()).vtt", "\(hash.hex).vtt.new-1-0",
    ] {
      try folder.write("", to: "data/transcripts/\(name)")
    }
    #expect(shelf().isEmpty && shelf().path(hash) == nil)
    #expect(try shelf().hashes().isEmpty)
    try shelf().remove(hash)
    #expect(names.count == 4)
  }

  @Test func `what a killed program left is removed after a day`() throws {
    let unfinished = "data/transcripts/\(hash.hex).vtt.new-1-0"
    try folder.write("", to: "data/x")
    try folder.write("half", to: unfinished)
    try add()
    #expect(names.count == 4)
    var times = [timespec(tv_sec: 86_400, tv_nsec: 0), timespec(tv_sec: 86_400, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, "\(folder.path)/\(unfinished)", &times, 0) == 0)
    try add()
    #expect(names == all)
  }

  @Test(arguments: [false, true])
  func `whichever step fails, a document is there as a whole or not at all`(staysDown: Bool) throws
  {
    try add()
    try shelf().remove(hash)
    unlink("\(folder.path)/\(overlay)")
    let counter = FailingFiles(failing: .max)
    try add(counter)
    #expect(counter.count > 20)
    for step in 1...counter.count {
      try shelf().remove(hash)
      unlink("\(folder.path)/\(overlay)")
      #expect(throws: LibraryError.self, "step \(step)") {
        try add(FailingFiles(failing: step, staysDown: staysDown))
      }
      if let path = shelf().path(hash) {
        #expect(try SystemFiles.read(path) == bytes, "step \(step)")
        #expect(shelf().entry(hash) == entry, "step \(step)")
        #expect(Set(names).isSuperset(of: all), "step \(step)")
      } else {
        #expect(try add(), "step \(step)")
      }
      #expect(try SystemFiles.read(copy) == bytes && shelf().entry(hash) == entry, "step \(step)")
    }
  }

  @Test(arguments: [false, true])
  func `whichever step of removing fails, it is told, and removing again ends it`(
    staysDown: Bool
  ) throws {
    for step in 1...3 {
      try add()
      #expect(throws: LibraryError.self, "step \(step)") {
        try shelf(FailingFiles(failing: step, number: EROFS, staysDown: staysDown)).remove(hash)
      }
      #expect((shelf().path(hash) == nil) == (step > 1), "step \(step)")
      try shelf().remove(hash)
      #expect(names == [])
    }
  }

  @Test func `archiving that fails changes nothing`() throws {
    try add()
    let counter = FailingFiles(failing: .max)
    try shelf(counter).setArchived(true, hash)
    for step in 1..<counter.count {
      try shelf().setArchived(false, hash)
      #expect(throws: LibraryError.self) {
        try shelf(FailingFiles(failing: step)).setArchived(true, hash)
      }
      #expect(shelf().entry(hash) == entry)
    }
  }
}
