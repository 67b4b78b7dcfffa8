import Testing
import Transcripts

@testable import ReaderRuntime

struct LibraryReportTests {
  private static let hashes = [ContentHash([1]), ContentHash([2])].map(\.hex)

  private static let documents = [
    ShelvedDocument(
      hash: ContentHash([1]), name: "ropes.vtt", added: "2026-01-01T00:00:00Z", notes: 2),
    ShelvedDocument(
      hash: ContentHash([2]), name: "b.md", title: "Bread, and How to Carry It a Very Long Way",
      people: ["Ines Falk", "Ruben Ilves"], date: "2024-01-31", added: "2025-01-01T00:00:00Z",
      duration: Timecode(seconds: 3601), percentRead: 7, lastRead: "2026-02-01T00:00:00Z"),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `what was read or added last stands first in the list`() {
    let (one, two) = (Self.hashes[0].prefix(8), Self.hashes[1].prefix(8))
    #expect(
      Self.text(ShelfReport(Self.documents).table(columns: nil)) == """
        Title                                       People                  Date        Duration  Read  Notes  ID
        Bread, and How to Carry It a Very Long Way  Ines Falk, Ruben Ilves  2024-01-31   1:00:01    7%         \(two)
        ropes.vtt                                                                                           2  \(one)

        """)
  }

  @Test(arguments: [80, 100, 120]) func `a list is as wide as the terminal`(_ columns: Int) {
    let lines = Self.text(ShelfReport(Self.documents).table(columns: columns))
      .split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= columns }, "\(lines)")
    #expect(lines[1].hasPrefix("Bread, and How"))
    #expect(lines[1].hasSuffix(Self.hashes[1].prefix(8)))
  }

  @Test func `a list for programs has all that is known`() throws {
    #expect(
      Self.text(try ShelfReport(Self.documents).json()) == """
        [{"added":"2025-01-01T00:00:00Z","archived":false,"date":"2024-01-31","duration_s":3601,\
        "hash":"\(Self.hashes[1])","last_read":"2026-02-01T00:00:00Z","name":"b.md","notes":0,\
        "people":["Ines Falk","Ruben Ilves"],"percent_read":7,\
        "title":"Bread, and How to Carry It a Very Long Way"},\
        {"added":"2026-01-01T00:00:00Z","archived":false,"hash":"\(Self.hashes[0])",\
        "name":"ropes.vtt","notes":2,"people":[]}]

        """)
  }

  private static let results = LibraryResults(groups: [
    LibraryResults.Group(
      hash: ContentHash([2]), title: "Bread\u{1B}[2J", date: "2024-01-31",
      passages: [
        LibraryResults.Passage(
          textOffset: 0, time: Timecode(seconds: 9), speaker: "Ines Falk",
          text: "A loaf weighs a kilogram, and more when it rains.", matches: [2..<6, 16..<24]),
        LibraryResults.Passage(
          textOffset: 70, time: Timecode(seconds: 75), text: "Who carries it?", matches: []),
      ]),
    LibraryResults.Group(
      hash: ContentHash([1]), title: "ropes.vtt",
      passages: [LibraryResults.Passage(textOffset: 3, text: "A loaf.", matches: [2..<6])]),
  ])

  @Test func `what was found stands below the title of its document`() {
    let report = LibrarySearchReport(Self.results)
    #expect(
      Self.text(report.lines(columns: nil, isColoured: false)) == """
        Bread␛[2J · 2024-01-31
        0:09  Ines Falk: A loaf weighs a kilogram, and more when it rains.
        1:15  Who carries it?

        ropes.vtt
        A loaf.

        """)
    let lit = Self.text(report.lines(columns: nil, isColoured: true))
    #expect(lit.contains("A \u{1B}[1;33mloaf\u{1B}[m weighs a \u{1B}[1;33mkilogram\u{1B}[m, and"))
    let narrow = Self.text(report.lines(columns: 50, isColoured: false)).split(separator: "\n")
    #expect(narrow[1] == "0:09  Ines Falk: A loaf weighs a")
    #expect(narrow.allSatisfy { $0.count <= 50 })
  }

  @Test func `what was found is an array for programs`() throws {
    let json = Self.text(try LibrarySearchReport(Self.results).json())
    #expect(
      json.hasPrefix(
        """
        [{"after":" weighs a kilogram, and more when it rains.","before":"A ",\
        "date":"2024-01-31","document":"\(Self.hashes[1])","match":"loaf","speaker":"Ines Falk",\
        "start_ms":9000,"title":
        """))
    #expect(
      json.hasSuffix(
        """
        {"after":".","before":"A ","document":"\(Self.hashes[0])","match":"loaf",\
        "title":"ropes.vtt"}]

        """))
  }
}
