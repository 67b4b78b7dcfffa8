import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

/// Notes and marks on disk.
struct BookmarkTests {
  private let folder: TemporaryFolder
  private let hash = ContentHash(Array("page".utf8))
  private let harbour = Talk.transcript(Talk.harbour, title: "The Harbour")
  private let other = Talk.transcript(["Nothing of it is said here any more, not a word."])

  private let ropes = Note(
    places: Place(cue: 3, offset: 7)..<Place(cue: 4, offset: 3), quote: "ropes, and a bell\nwhe",
    text: "which \"bell\"?", made: "2024-01-31")
  private let gulls = Note(
    places: Place(cue: 5, offset: 8)..<Place(cue: 5, offset: 21), quote: "Mostly gulls,")

  init() throws { folder = try TemporaryFolder() }

  private var store: OverlayStore { OverlayStore(DataDirectory(path: folder.path)) }
  private var name: String { "overlays/\(hash.hex).json" }

  private func save(
    _ overlay: Overlay, replacing known: Overlay = Overlay(), in transcript: Transcript? = nil
  ) throws {
    try store.save(overlay, replacing: known, hash, transcript ?? harbour)
  }

  private func load(_ transcript: Transcript? = nil) throws -> LoadedOverlay {
    try store.load(hash, transcript ?? harbour)
  }

  private func gone(_ note: Note) -> Note {
    var gone = note
    gone.places = nil
    return gone
  }

  @Test func `a bookmark and a mark are JSON that people can read`() throws {
    try save(Overlay(notes: [gulls], marks: ["g": Place(cue: 7, offset: 7)]))
    #expect(
      folder.text(name) == """
        {
          "bookmarks" : [
            {
              "end" : {
                "before" : "hears more. Really? Mostly gulls,",
                "cue" : 5,
                "offset" : 21,
                "quote" : " I should have thought. Ropes, I say. Ropes"
              },
              "made" : "",
              "note" : "",
              "quote" : "Mostly gulls,",
              "start" : {
                "before" : "in. Žofie hears more. Really? ",
                "cue" : 5,
                "offset" : 8,
                "quote" : "Mostly gulls, I should have thought. Ropes, I"
              }
            }
          ],
          "corrections" : [

          ],
          "marks" : [
            {
              "at" : {
                "before" : "I should have thought. Ropes, ",
                "cue" : 7,
                "offset" : 7,
                "quote" : "I say. Ropes and a bell."
              },
              "mark" : "g"
            }
          ],
          "title" : "The Harbour",
          "version" : 1
        }

        """)
  }

  @Test(arguments: ["{\"version\": 1}", "{\"version\": 1, \"corrections\": []}"])
  func `what an older file lacks is empty`(text: String) throws {
    try folder.write(text, to: name)
    #expect(try load() == LoadedOverlay())
  }

  @Test func `a bookmark whose words are gone keeps its anchors, whatever else is saved`() throws {
    try save(Overlay(notes: [ropes, gulls], marks: ["g": Place(cue: 5)]))
    let loaded = try load(other)
    #expect(loaded.overlay == Overlay(notes: [gone(ropes), gone(gulls)]))
    #expect(loaded.unplaced == OverlayCount(notes: 2, marks: 1) && loaded.moved == 0)
    let one = Note(places: Place(cue: 0)..<Place(cue: 0, offset: 7), quote: "Nothing")
    var more = loaded.overlay
    more.notes.insert(one, at: 1)
    try save(more, replacing: loaded.overlay, in: other)
    let again = try load().overlay
    #expect(again == Overlay(notes: [ropes, gone(one), gulls], marks: ["g": Place(cue: 5)]))
  }

  @Test func `the note of a bookmark without a place can be edited, and its anchors stay`() throws {
    try save(Overlay(notes: [ropes, gulls]))
    let loaded = try load(other).overlay
    var edited = loaded
    edited.notes[0].text = "a bell-buoy"
    edited.notes[1].text = "birds"
    try save(edited, replacing: loaded, in: other)
    #expect(try load(other).overlay == edited)
    let back = try load().overlay
    #expect(back.notes.map(\.places) == [ropes.places, gulls.places])
    #expect(back.notes.map(\.text) == ["a bell-buoy", "birds"])
  }

  @Test func `a bookmark without a place can be removed`() throws {
    try save(Overlay(notes: [ropes, gulls]))
    let loaded = try load(other).overlay
    try save(Overlay(notes: [loaded.notes[1]]), replacing: loaded, in: other)
    #expect(try load().overlay == Overlay(notes: [gulls]))
  }

  @Test func `bookmarks that look alike are kept apart`() throws {
    let twice = Talk.transcript(["It was the bell.", "What was? Oh, it was the bell."])
    let (one, two) = (
      Note(places: Place(cue: 0, offset: 7)..<Place(cue: 0, offset: 15), quote: "the bell"),
      Note(places: Place(cue: 1, offset: 21)..<Place(cue: 1, offset: 29), quote: "the bell")
    )
    try save(Overlay(notes: [one, two]), in: twice)
    let loaded = try load(other).overlay
    #expect(loaded.notes == [gone(one), gone(two)])
    try save(loaded, replacing: loaded, in: other)
    #expect(try load(twice).overlay == Overlay(notes: [one, two]))
  }

  @Test(arguments: [
    ["Runa, what do you hear?", "Well, mostly ropes, and a bell when it is dark."],
    ["Mostly what? Oh ropes, and a bell when", "we sleep."],
    ["ropes, and a bell whenever"],
  ])
  func `a bookmark is found by its words where those around them were corrected`(
    texts: [String]
  ) throws {
    try save(Overlay(notes: [ropes]))
    let corrected = Talk.transcript(texts)
    let loaded = try load(corrected)
    #expect(loaded.moved == 1 && loaded.unplaced.total == 0)
    let places = try #require(loaded.overlay.notes.first?.places)
    let (start, end) = (
      corrected.cues.textOffset(places.lowerBound), corrected.cues.textOffset(places.upperBound)
    )
    #expect(corrected.cues.string(start..<end) == "ropes, and a bell whe")
  }

  @Test func `what two programs make of one document is all there`() throws {
    let mine = Overlay(
      notes: [ropes], marks: ["a": Place(cue: 1), "b": Place(cue: 1), "c": Place(cue: 1)])
    try save(mine)
    var theirs = mine
    theirs.notes = [gulls]
    theirs.marks = ["a": Place(cue: 2), "b": Place(cue: 2), "d": Place(cue: 2)]
    try save(theirs, replacing: mine)
    var later = mine
    later.notes[0].text = "mine"
    later.marks["b"] = Place(cue: 3)
    try save(later, replacing: mine)
    let both = try load().overlay
    #expect(Set(both.notes) == Set(later.notes + [gulls]))
    // One mark moved only by the other program, one by both, one removed there and set here, one
    // set there.
    #expect(
      both.marks == [
        "a": Place(cue: 2), "b": Place(cue: 3), "c": Place(cue: 1), "d": Place(cue: 2),
      ])
    try save(Overlay(), replacing: later)
    #expect(
      try load().overlay
        == Overlay(notes: [gulls], marks: ["a": Place(cue: 2), "d": Place(cue: 2)]))
  }

  @Test func `members of a later version stay, and what is not understood`() throws {
    try folder.write(
      """
      {"version": 1, "shelf": {"archived": true},
        "bookmarks": [{"quote": "Mostly gulls,", "colour": "red"}, 7],
        "marks": [{"mark": "A", "at": {"cue": 1, "offset": 0}}, {"mark": "b"}, "c"]}
      """, to: name)
    let loaded = try load()
    #expect(loaded.overlay == Overlay(notes: [gulls]))
    #expect(loaded.unplaced == OverlayCount(notes: 1, marks: 3))
    var noted = loaded.overlay
    noted.notes[0].text = "birds"
    noted.marks["b"] = Place(cue: 2)
    try save(noted, replacing: loaded.overlay)
    let text = try #require(folder.text(name))
    for words in ["\"archived\" : true", "\"colour\" : \"red\"", "7", "\"A\"", "\"c\""] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(try load().overlay == noted)
  }

  @Test func `bookmarks and marks move from one reading of a text to another`() {
    let overlay = Overlay(notes: [ropes, gulls], marks: ["a": Place(cue: 5, offset: 8)])
    let joined = Talk.transcript(["(music)", Talk.harbour.joined(separator: " ")])
    let moved = overlay.rebased(from: harbour.cues, to: joined.cues)
    #expect(moved.unplaced.total == 0 && moved.overlay.marks["a"]?.cue == 1)
    #expect(moved.overlay.notes.allSatisfy { $0.places?.lowerBound.cue == 1 })
    let back = moved.overlay.rebased(from: joined.cues, to: harbour.cues)
    #expect(back.overlay == overlay)
    let lost = overlay.rebased(from: harbour.cues, to: other.cues)
    #expect(lost.overlay == Overlay(notes: [gone(ropes), gone(gulls)]))
    #expect(lost.unplaced == OverlayCount(notes: 2, marks: 1))
    // Without an anchor, the words alone give the place.
    #expect(lost.overlay.rebased(from: other.cues, to: harbour.cues).overlay.notes[1] == gulls)
  }
}
