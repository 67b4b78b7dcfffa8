import Glibc
import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

struct OverlayStoreTests {
  private let folder: TemporaryFolder
  private let hash = ContentHash(Array("page".utf8))
  private let harbour = Talk.transcript(Talk.harbour, title: "The Harbour")

  init() throws { folder = try TemporaryFolder() }

  private var store: OverlayStore { OverlayStore(DataDirectory(path: folder.path)) }
  private var name: String { "overlays/\(hash.hex).json" }

  private let all: [Correction] = [
    .speaker(Place(cue: 0)..<Place(cue: 3), name: "Ida Voss"),
    .speakerEverywhere(Place(cue: 3)..<Place(cue: 5), name: "Runa \"R\" Ås"),
    .rename(from: "Runa", to: "Rúna"), .split(Place(cue: 5, offset: 8)),
    .join(Place(cue: 6)), .speaker(Place(cue: 7, offset: 7)..<Place(cue: 8), name: "Ida Voss"),
  ]

  @Test func `what was saved is loaded`() throws {
    #expect(try store.load(hash, harbour) == LoadedOverlay())
    try store.save(Overlay(corrections: all), replacing: Overlay(), hash, harbour)
    let loaded = try store.load(hash, harbour)
    #expect(loaded == LoadedOverlay(overlay: Overlay(corrections: all)))
    try store.save(Overlay(), replacing: loaded.overlay, hash, harbour)
    #expect(try store.load(hash, harbour) == LoadedOverlay())
  }

  @Test func `who speaks at all is kept, and what another program says of it stays`() throws {
    let named = AttributionOptions(speakerCount: 3, exactCast: ["Ida Voss", "Rúna"])
    try store.save(Overlay(options: named), replacing: Overlay(), hash, harbour)
    #expect(try store.load(hash, harbour).overlay == Overlay(options: named))
    let split = Overlay(corrections: [.split(Place(cue: 2))])
    try store.save(split, replacing: Overlay(), hash, harbour)
    #expect(try store.load(hash, harbour).overlay.options == named)
    try store.save(split, replacing: Overlay(options: named), hash, harbour)
    #expect(try store.load(hash, harbour).overlay == split)
    try folder.write(
      "{\"version\": 1, \"corrections\": [], \"cast\": {\"names\": [\" \", 7], \"count\": -1}}",
      to: name)
    #expect(try store.load(hash, harbour).overlay.isEmpty)
  }

  @Test func `the file is JSON that people can read`() throws {
    let one = Overlay(corrections: [.split(Place(cue: 2)), .rename(from: "R/na", to: "Runa")])
    try store.save(one, replacing: Overlay(), hash, harbour)
    #expect(
      folder.text(name) == """
        {
          "corrections" : [
            {
              "at" : {
                "before" : "and with me is Runa. ",
                "cue" : 2,
                "offset" : 0,
                "quote" : "Runa, what do you hear at night? Mostly"
              },
              "kind" : "split"
            },
            {
              "from" : "R/na",
              "kind" : "rename",
              "to" : "Runa"
            }
          ],
          "title" : "The Harbour",
          "version" : 1
        }

        """)
  }

  @Test func `corrections follow their words when the cues are cut in another way`() throws {
    try store.save(Overlay(corrections: all), replacing: Overlay(), hash, harbour)
    let others = Talk.transcript(["(music)", Talk.harbour.joined(separator: " ")])
    let loaded = try store.load(hash, others)
    #expect(loaded.moved == 5 && loaded.unplaced.total == 0)
    let text = Talk.harbour.joined(separator: " ")
    func place(_ words: String) -> Place {
      let range = text.firstRange(of: words)!
      return Place(cue: 1, offset: text[..<range.lowerBound].utf8.count)
    }
    let end = Place(cue: 1, offset: text.utf8.count)
    #expect(
      loaded.overlay.corrections == [
        .speaker(Place(cue: 1)..<place("Mostly ropes"), name: "Ida Voss"),
        .speakerEverywhere(place("Mostly ropes")..<place("Really"), name: "Runa \"R\" Ås"),
        .rename(from: "Runa", to: "Rúna"), .split(place("Mostly gulls")),
        .join(place("I should")), .speaker(place("I say")..<end, name: "Ida Voss"),
      ])
  }

  @Test func `of the same words those nearest count, and first those with the words before them`()
    throws
  {
    let texts = (0..<300).map { "\($0) and then the bell rings for a while and stops" }
    let split = Overlay(corrections: [.split(Place(cue: 200, offset: 4))])
    try store.save(split, replacing: Overlay(), hash, Talk.transcript(texts))
    let shifted = try store.load(hash, Talk.transcript(Array(texts.dropFirst(10))))
    #expect(shifted.overlay.corrections == [.split(Place(cue: 190, offset: 4))])
    let renumbered = try store.load(
      hash, Talk.transcript(["new"] + texts.map { "no " + $0.drop { $0.isNumber } }))
    #expect(renumbered.moved == 1)
    guard case .split(let place) = renumbered.overlay.corrections[0] else { return }
    #expect((199...203).contains(place.cue) && place.offset == 4)
  }

  @Test func `what has no place is told, and stays in the file`() throws {
    try store.save(Overlay(corrections: all), replacing: Overlay(), hash, harbour)
    let other = Talk.transcript(["Nothing of it is said here any more, not a word."])
    let loaded = try store.load(hash, other)
    #expect(loaded.overlay.corrections == [all[2]])
    #expect(loaded.unplaced == OverlayCount(corrections: 5) && loaded.moved == 0)
    try store.save(
      Overlay(corrections: [.split(Place(cue: 0, offset: 8))]), replacing: loaded.overlay, hash,
      other)
    let again = try store.load(hash, harbour)
    #expect(Set(again.overlay.corrections) == Set(all[..<2] + all[3...]))
    #expect(again.unplaced.total == 1)
  }

  @Test func `a place without quoted words, written by hand, is taken as it is`() throws {
    try folder.write(
      """
      {"version": 1, "corrections": [{"kind": "split", "at": {"cue": 3, "offset": 8}},
        {"kind": "split", "at": {"cue": 300, "offset": 0}},
        {"kind": "split", "at": {"cue": -1, "offset": 9223372036854775807}},
        {"kind": "speaker", "name": "Ida", "start": {"cue": 3, "offset": 0},
         "end": {"cue": 2, "offset": 0}}]}
      """, to: name)
    let loaded = try store.load(hash, harbour)
    #expect(loaded.overlay.corrections == [.split(Place(cue: 3, offset: 8))])
    #expect(loaded.unplaced.total == 3)
  }

  @Test func `members and kinds of a later version stay`() throws {
    try folder.write(
      """
      {"version": 1, "mood": ["calm", 1, 2.5, null, true, {"deep": -3}], "corrections": [
        {"kind": "hum", "tone": 440}, {"kind": "rename", "from": "A", "to": "B", "why": "heard"}, 7]}
      """, to: name)
    let loaded = try store.load(hash, harbour)
    #expect(
      loaded.overlay.corrections == [.rename(from: "A", to: "B")] && loaded.unplaced.total == 2)
    let longer = Overlay(corrections: loaded.overlay.corrections + [.split(Place(cue: 1))])
    try store.save(longer, replacing: loaded.overlay, hash, harbour)
    let text = try #require(folder.text(name))
    for words in ["\"deep\" : -3", "2.5", "null", "true", "\"tone\" : 440", "\"why\" : \"heard\""] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(try store.load(hash, harbour).overlay == longer)
  }

  @Test func `two readers of one document lose nothing of each other's`() throws {
    let mine = Overlay(corrections: [.split(Place(cue: 1))])
    let theirs = Overlay(corrections: [.split(Place(cue: 2)), .join(Place(cue: 3))])
    try store.save(mine, replacing: Overlay(), hash, harbour)
    try store.save(theirs, replacing: Overlay(), hash, harbour)
    #expect(
      Set(try store.load(hash, harbour).overlay.corrections)
        == Set(mine.corrections + theirs.corrections))
    try store.save(Overlay(), replacing: mine, hash, harbour)
    #expect(try store.load(hash, harbour).overlay == theirs)
  }

  @Test(arguments: [
    "", "{", "[]", "7", "null", "{}", "{\"corrections\": []}", "\u{0}\u{0}",
    "{\"version\": 1, \"corrections\": {}}", "{\"version\": 1, \"bookmarks\": 7}",
    "{\"version\": 1, \"marks\": null}", "{\"version\": \"1\", \"corrections\": []}",
    String(repeating: "[", count: 100_000),
  ])
  func `a damaged file is set aside, not overwritten`(text: String) throws {
    try folder.write(text, to: name)
    let loaded = try store.load(hash, harbour)
    #expect(loaded.overlay.isEmpty)
    #expect(loaded.setAside == "\(folder.path)/\(name).damaged-1")
    #expect(folder.names(in: "overlays") == ["\(hash.hex).json.damaged-1"])
    try folder.write(text, to: name)
    try store.save(Overlay(corrections: all), replacing: Overlay(), hash, harbour)
    #expect(folder.names(in: "overlays").count == 3)
  }

  @Test func `saving tells where a damaged file was put`() throws {
    try folder.write("{", to: name)
    let saved = try store.save(Overlay(), replacing: Overlay(), hash, harbour)
    #expect(saved == "\(folder.path)/\(name).damaged-1")
    #expect(try store.save(Overlay(), replacing: Overlay(), hash, harbour) == nil)
  }

  @Test(arguments: ["", " ", "\\t\u{A0}"])
  func `a correction with a blank name is not used, and stays in the file`(blank: String) throws {
    try folder.write(
      "{\"version\": 1, \"corrections\": [{\"kind\": \"rename\", \"from\": \"Ida\", "
        + "\"to\": \"\(blank)\"}]}", to: name)
    #expect(
      try store.load(hash, harbour)
        == LoadedOverlay(unplaced: OverlayCount(corrections: 1), unnamed: 1))
    try store.save(Overlay(), replacing: Overlay(), hash, harbour)
    #expect(try store.load(hash, harbour).unnamed == 1)
  }

  @Test func `corrections move from one reading of a text to another`() {
    let others = Talk.transcript(["(music)", Talk.harbour.joined(separator: " ")])
    let moved = Overlay(corrections: all).rebased(from: harbour.cues, to: others.cues)
    #expect(moved.unplaced.total == 0 && moved.overlay.corrections.count == all.count)
    let back = moved.overlay.rebased(from: others.cues, to: harbour.cues)
    #expect(back.unplaced.total == 0 && Array(back.overlay.corrections[2...4]) == Array(all[2...4]))
    let gone = Overlay(corrections: all).rebased(
      from: harbour.cues, to: Talk.transcript(["Nothing of it is left."]).cues)
    #expect(gone.overlay.corrections == [all[2]] && gone.unplaced == OverlayCount(corrections: 5))
  }

  @Test func `a file of a later version is left alone`() throws {
    let text = "{\"version\": 2, \"corrections\": \"elsewhere\"}"
    try folder.write(text, to: name)
    let error = LibraryError.newerVersion(path: "\(folder.path)/\(name)")
    #expect(throws: error) { try store.load(hash, harbour) }
    #expect(throws: error) { try store.save(Overlay(), replacing: Overlay(), hash, harbour) }
    #expect(folder.text(name) == text)
  }

  @Test func `when saving fails, what was saved before is there`() throws {
    let first = Overlay(corrections: [all[0]])
    try store.save(first, replacing: Overlay(), hash, harbour)
    for step in 1...6 {
      let failing = OverlayStore(
        DataDirectory(path: folder.path), files: FailingFiles(failing: step, staysDown: true))
      #expect(throws: LibraryError.cannotWrite(path: "\(folder.path)/\(name)", ENOSPC)) {
        try failing.save(Overlay(corrections: all), replacing: first, hash, harbour)
      }
      #expect(try store.load(hash, harbour).overlay == first)
    }
  }

  @Test func `many corrections in a text that says one thing only are placed in time`() throws {
    let texts = [String](repeating: "yes yes yes yes", count: 20_000)
    let overlay = Overlay(corrections: (0..<2_000).map { .split(Place(cue: $0 * 10)) })
    try store.save(overlay, replacing: Overlay(), hash, Talk.transcript(texts))
    let joined = Talk.transcript([texts.joined(separator: " ")])
    let loaded = try store.load(hash, joined)
    #expect(loaded.overlay.corrections.count == 2_000)
  }
}
