import TestSupport
import Testing
import TranscriptLibrary
import Transcripts

@testable import ReaderRuntime

struct SpeakerMemoryTests {
  private let folder: TemporaryFolder
  private let hash = ContentHash([1])
  private let range = Place(cue: 0)..<Place(cue: 1)

  init() throws { folder = try TemporaryFolder() }

  private var memory: SpeakerMemory {
    SpeakerMemory { $0 == "XDG_DATA_HOME" ? folder.path : nil }
  }

  private func transcript(_ title: String) -> Transcript {
    Transcript(title: title, cues: CueList(["Welcome to the harbour."]))
  }

  @Test func `who was named in one transcript is a candidate in others of the show`() throws {
    let overlay = Overlay(corrections: [.speaker(range, name: "Ida Voss")])
    let ropes = transcript("Night Harbour: Ropes")
    #expect(memory.recall(hash, ropes) == SpeakerMemory.Record())
    try memory.keep(
      overlay, replacing: Overlay(), inferred: [Speaker(name: "Idah Voss", role: .host)], hash,
      ropes)
    let person = RosterPerson(name: "Ida Voss", aliases: ["Idah Voss"])
    #expect(
      memory.recall(hash, ropes)
        == SpeakerMemory.Record(overlay: overlay, people: [person]))
    #expect(
      memory.recall(ContentHash([2]), transcript("Night Harbour: Bells"))
        == SpeakerMemory.Record(people: [person]))
    #expect(memory.recall(ContentHash([3]), transcript("Bells")) == SpeakerMemory.Record())
  }

  @Test func `damage is told in a sentence each`() throws {
    try folder.makeFolders("lectern/overlays")
    try folder.write("{", to: "lectern/overlays/\(hash.hex).json")
    try folder.write("{", to: "lectern/roster.json")
    let found = memory.recall(hash, transcript("Night Harbour: Ropes"))
    #expect(
      found.notices == [
        "a damaged file was set aside: \(folder.path)/lectern/overlays/\(hash.hex.prefix(8))….json.damaged-1",
        "a damaged file was set aside: \(folder.path)/lectern/roster.json.damaged-1",
      ])
  }

  @Test func `the people of the show are there without a look at the overlay`() throws {
    try folder.makeFolders("lectern/overlays")
    try folder.write("{", to: "lectern/overlays/\(hash.hex).json")
    #expect(memory.recallPeople(transcript("Night Harbour: Ropes")).notices == [])
    #expect(memory.recall(hash, transcript("Ropes")).notices.count == 1)
  }

  @Test func `damage that saving finds is told`() throws {
    try folder.makeFolders("lectern/overlays")
    try folder.write("{", to: "lectern/overlays/\(hash.hex).json")
    try folder.write("{", to: "lectern/roster.json")
    let notices = try memory.keep(
      Overlay(corrections: [.speaker(range, name: "Ida")]), replacing: Overlay(), inferred: [],
      hash,
      transcript("Night Harbour: Ropes"))
    #expect(notices.count == 2)
  }

  @Test func `a blank name in the overlay is told as such`() throws {
    try folder.makeFolders("lectern/overlays")
    try folder.write(
      """
      {"version": 1, "corrections": [{"kind": "rename", "from": "Ida", "to": " \\t"}]}
      """, to: "lectern/overlays/\(hash.hex).json")
    #expect(
      memory.recall(hash, transcript("Ropes")).notices
        == ["1 correction not used: the name is blank"])
  }

  @Test func `without a folder nothing is remembered, and saving says so`() {
    let memory = SpeakerMemory { _ in nil }
    #expect(memory.recall(hash, transcript("Night: Ropes")) == SpeakerMemory.Record())
    #expect(throws: LibraryError.noFolder) {
      try memory.keep(
        Overlay(), replacing: Overlay(), inferred: [], hash, transcript("Night: Ropes"))
    }
  }

  @Test func `notes alone teach nothing about the show`() throws {
    let ropes = transcript("Night Harbour: Ropes")
    let notes = Overlay(notes: [Note(places: range, quote: "Welcome to the harbour.")])
    try memory.keep(
      notes, replacing: Overlay(), inferred: [Speaker(name: "Ida")], hash, ropes)
    #expect(memory.recall(hash, ropes) == SpeakerMemory.Record(overlay: notes))
  }

  @Test(arguments: [
    (OverlayCount(corrections: 1), "1 correction"), (OverlayCount(notes: 2), "2 notes"),
    (OverlayCount(corrections: 2, marks: 1), "2 corrections and 1 mark"),
    (OverlayCount(corrections: 1, notes: 1, marks: 3), "1 correction, 1 note and 3 marks"),
    (OverlayCount(), "nothing"),
  ])
  func `what a user made is counted by its kinds`(count: OverlayCount, words: String) {
    #expect(LibrarySentences.counted(count) == words)
  }

  @Test func `a sentence about a file has the reason first, and its path without controls`() {
    let path = "/a\u{1B}[2J/b"
    let errors: [LibraryError] = [
      .cannotMakeFolder(path: path, 30), .cannotRead(path: path, 13), .cannotWrite(path: path, 28),
      .cannotSetAside(path: path, 30), .newerVersion(path: path),
    ]
    for sentence in errors.map(LibrarySentences.sentence) {
      #expect(sentence.contains("/a␛[2J/b") && !sentence.hasPrefix("/"), "\(sentence)")
      #expect(sentence.last != ".")
    }
  }
}
