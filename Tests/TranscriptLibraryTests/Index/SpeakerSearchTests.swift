import TestSupport
import Testing
import Transcripts

@testable import TranscriptLibrary

struct SpeakerSearchTests {
  private let library: IndexFolder
  private static let texts = ["Hello ropes from Ida,", "and ropes from Tim", "and bells from Ida"]
  private static let speakers = IndexedSpeakers(
    turns: [
      SpokenTurn(textOffset: 0, speaker: "Ida Voss"),
      SpokenTurn(textOffset: 22, speaker: "Tim Hwang ?"), SpokenTurn(textOffset: 41, speaker: nil),
    ], people: ["Ida Voss", "Tim Hwang"], isInferred: true)

  init() throws {
    library = try IndexFolder()
    try library.index.add([
      IndexFolder.document("talk", Self.texts), IndexFolder.document("other", ["Ropes and so on"]),
    ])
  }

  private func passages(_ typed: String) throws -> [LibraryResults.Passage] {
    try library.search(typed).groups.flatMap(\.passages)
  }

  private func parts(_ typed: String) throws -> [String] {
    try passages(typed).map { "\($0.speaker ?? "-"): \($0.text)" }
  }

  @Test func `a passage is split at its turns once they are known`() throws {
    let whole = Self.texts.joined(separator: " ")
    #expect(try parts("ropes hello") == ["-: \(whole)"])
    try library.index.setSpeakers(Self.speakers, IndexFolder.hash("talk"))
    #expect(
      try parts("ropes hello") == [
        "Ida Voss: Hello ropes from Ida,", "Tim Hwang ?: and ropes from Tim",
      ])
    #expect(try parts("bells ") == ["-: and bells from Ida"])
    #expect(try passages("ropes hello").map(\.textOffset) == [0, 22])
    #expect(try passages("ropes hello").map { $0.time?.seconds } == [0, 10])
    #expect(try passages("ropes hello").map(\.matches) == [[0..<5, 6..<11], [4..<9]])
    try library.index.setSpeakers(IndexedSpeakers(), IndexFolder.hash("talk"))
    #expect(try parts("ropes hello") == ["-: \(whole)"])
  }

  @Test(arguments: [
    ("speaker:tim ropes", ["Tim Hwang ?: and ropes from Tim"]),
    ("speaker:hwa ropes", ["Tim Hwang ?: and ropes from Tim"]),
    ("speaker:\"tim hwang\"", ["Tim Hwang ?: and ropes from Tim"]),
    ("speaker:\"hwang tim\"", []), ("speaker:wang ropes", []), ("speaker:tim bells", []),
    ("speaker:VOSS", ["Ida Voss: Hello ropes from Ida,"]), ("speaker:nobody ropes", []),
    ("speaker:tim -hello", []), ("speaker:tim speaker:ida ropes", []),
    ("speaker:tim speaker:hwang ropes", ["Tim Hwang ?: and ropes from Tim"]),
  ])
  func `a speaker's own words are found`(typed: String, found: [String]) throws {
    try library.index.setSpeakers(Self.speakers, IndexFolder.hash("talk"))
    #expect(try parts(typed) == found)
  }

  @Test func `matches in a document are only those of the speaker who is meant`() throws {
    try library.index.setSpeakers(Self.speakers, IndexFolder.hash("talk"))
    let hash = IndexFolder.hash("talk")
    #expect(try library.index.matches(LibraryQuery("ropes"), in: hash) == [6..<11, 26..<31])
    #expect(try library.index.matches(LibraryQuery("speaker:tim ropes"), in: hash) == [26..<31])
    #expect(try library.index.matches(LibraryQuery("speaker:tim"), in: hash).isEmpty)
  }

  @Test func `a phrase across two speakers belongs to the one who begins it`() throws {
    try library.index.setSpeakers(Self.speakers, IndexFolder.hash("talk"))
    let found = try passages("\"ida and\"")
    #expect(found.map(\.speaker) == ["Ida Voss"] && found[0].matches == [17..<21])
  }

  @Test func `a turn inside an ideograph begins after it`() throws {
    try library.index.add([
      IndexFolder.document(
        "ideographs", ["学習学習"],
        speakers: IndexedSpeakers(turns: [
          SpokenTurn(textOffset: 0, speaker: "A"), SpokenTurn(textOffset: 4, speaker: "B"),
        ]))
    ])
    #expect(try parts("学習") == ["A: 学習", "B: 学習"])
  }

  @Test(arguments: 0..<100)
  func `pairs of numbers come back from their bytes, and any bytes are some pairs`(seed: Int) {
    var random = SplitMix(seed: seed)
    let numbers = [0, 1, -1, 63, 64, -65, 1 << 20, .max, .min]
    let pairs = (0..<random.below(20)).map { _ in
      (numbers[random.below(9)], random.below(1 << 40) - random.below(1 << 40))
    }
    let back = PackedPairs.unpack(PackedPairs.pack(pairs))
    #expect(back.map(\.0) == pairs.map(\.0) && back.map(\.1) == pairs.map(\.1))
    let bytes = (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    #expect(PackedPairs.unpack(bytes).count <= 100)
  }
}
