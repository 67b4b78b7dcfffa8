import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

struct RosterTests {
  private let show = ShowKey("title:night harbour")
  private let range = Place(cue: 0)..<Place(cue: 1)

  /// Close enough for these tests.
  private func areForms(_ a: String, _ b: String) -> Bool { a.prefix(2) == b.prefix(2) }

  private func people(
    _ corrections: [Correction], inferred: [Speaker] = [], before: [RosterPerson] = []
  ) -> [RosterPerson] {
    var roster = Roster(shows: [show: before])
    roster.learn(corrections, inferred: inferred, of: show, areForms: areForms)
    return roster.people(of: show)
  }

  @Test func `whoever a correction names is a person of the show`() {
    let learnt = people(
      [
        .speaker(range, name: "Ida Voss"), .speakerEverywhere(range, name: "Runa Aas"),
        .split(Place(cue: 1)),
        .speaker(range, name: "Ida Voss"),
      ], inferred: [Speaker(name: "Ida Voss", role: .host), Speaker(name: nil)])
    #expect(
      learnt == [RosterPerson(name: "Ida Voss", role: .host), RosterPerson(name: "Runa Aas")])
  }

  @Test func `a name that was given up is an alias`() {
    #expect(
      people([.speaker(range, name: "Runa"), .rename(from: "Runa", to: "Rúna Aas")])
        == [RosterPerson(name: "Rúna Aas", aliases: ["Runa"])])
    #expect(
      people([.rename(from: "A", to: "B"), .rename(from: "B", to: "C")])
        == [RosterPerson(name: "C", aliases: ["A", "B"])])
    #expect(
      people([.rename(from: "A", to: "B"), .rename(from: "B", to: "A")])
        == [RosterPerson(name: "A", aliases: ["B"])])
  }

  @Test func `an inferred name that a confirmed one resembles is an alias`() {
    let inferred = [Speaker(name: "Idah Voss"), Speaker(name: "Balduin")]
    #expect(
      people([.speaker(range, name: "Ida Voss")], inferred: inferred)
        == [RosterPerson(name: "Ida Voss", aliases: ["Idah Voss"])])
  }

  @Test func `somebody's name is nobody's alias`() {
    let known = [RosterPerson(name: "Runa", aliases: ["Luna"], role: .guest)]
    #expect(
      people([.rename(from: "Runa", to: "Ida")], before: known)
        == known + [RosterPerson(name: "Ida")])
  }

  @Test func `nothing said is nothing learnt`() {
    #expect(people([.split(Place(cue: 1)), .rename(from: "A", to: "A")]) == [])
    #expect(Roster().people(of: nil) == [])
  }

  @Test func `the roster is kept, with what a later version has added`() throws {
    let folder = try TemporaryFolder()
    let store = RosterStore(DataDirectory(path: folder.path))
    #expect(try store.load().roster == Roster())
    try folder.write(
      """
      {"version": 1, "since": 2020, "shows": {"title:night harbour": {"language": "no",
        "people": [{"name": "Ida", "pronouns": "she", "role": "host"}, "Runa"]}}}
      """, to: "roster.json")
    try store.update { roster in
      roster.learn(
        [.speakerEverywhere(range, name: "Jo")], inferred: [], of: show, areForms: areForms)
    }
    let (roster, setAside) = try store.load()
    #expect(setAside == nil)
    #expect(
      roster.people(of: show) == [
        RosterPerson(name: "Ida", role: .host), RosterPerson(name: "Runa"),
        RosterPerson(name: "Jo"),
      ])
    let text = try #require(folder.text("roster.json"))
    for words in ["\"since\" : 2020", "\"language\" : \"no\"", "\"pronouns\" : \"she\""] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a damaged roster is set aside`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"version\": 1, \"shows\": []}", to: "roster.json")
    let loaded = try RosterStore(DataDirectory(path: folder.path)).load()
    #expect(loaded.roster == Roster() && loaded.setAside == "\(folder.path)/roster.json.damaged-1")
  }

  @Test(arguments: [
    "Ida Voss\n\n# guests\r\n  Runa   Aas \n", "[\"Ida Voss\", {\"name\": \"Runa Aas\"}]",
    " {\"people\": [\"Ida Voss\", {\"name\": \"Runa Aas\", \"age\": 7}]}",
  ])
  func `a file of people is JSON or one name a line`(text: String) throws {
    let people = try RosterFile.people(Array(text.utf8))
    #expect(people == [RosterPerson(name: "Ida Voss"), RosterPerson(name: "Runa Aas")])
  }

  @Test func `a file of people says aliases and roles`() throws {
    let text = "{\"people\": [{\"name\": \"Ida\", \"aliases\": [\"Idah\"], \"role\": \"guest\"}]}"
    #expect(
      try RosterFile.people(Array(text.utf8))
        == [RosterPerson(name: "Ida", aliases: ["Idah"], role: .guest)])
  }

  @Test(arguments: ["{", "[7]", "[{}]", "{\"people\": 7}", "{\"name\": \"Ida\"}", "Ida\u{0}"])
  func `what is no list of people is refused`(text: String) {
    #expect(throws: RosterFile.Malformed.self) { try RosterFile.people(Array(text.utf8)) }
  }
}
