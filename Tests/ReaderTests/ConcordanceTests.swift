import TerminalCells
import TestSupport
import TranscriptSearch
import Testing
import Transcripts

@testable import Reader

struct ConcordanceTests {
  private static let lines: [(String, Int)] = [
    ("A lamp is for reading.", 0), ("Every lamp burns oil; this lamp, too.", 1),
    ("漢字のlampです。", 0), ("No Lamp burns forever.", 1), ("Lamp", 0),
  ]

  private static var talk: Transcript {
    Transcript(
      title: "Lamps", duration: Timecode(seconds: 50),
      speakers: [Speaker(name: "Ruben Ilves"), Speaker(name: "Ines Falk")],
      turns: lines.enumerated().map {
        Turn(places: Place(cue: $0)..<Place(cue: $0 + 1), speaker: $1.1)
      }, cues: CueList(lines.map(\.0), every: 10))
  }

  private func open(_ columns: Int = 120, _ rows: Int = 30) -> Reading {
    var reading = Reading(Self.talk, columns: columns, rows: rows)
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter K")
    return reading
  }

  private func words(_ reading: Reading) -> [String] {
    guard let concordance = reading.concordance else { return [] }
    return concordance.sorted.map {
      let line = concordance.lines[$0]
      return "\(line.before)[\(line.match)]\(line.after)"
    }
  }

  @Test func `each match is a line of its turn alone, all at one column`() {
    let reading = open()
    #expect(
      words(reading) == [
        "A [lamp] is for reading.", "Every [lamp] burns oil; this lamp, too.",
        "Every lamp burns oil; this [lamp], too.", "漢字の[lamp]です。", "No [Lamp] burns forever.",
        "[Lamp]",
      ])
    let surface = reading.surface
    let columns = (2..<8).map { row in
      (0..<120).first { column in
        let role = Role(rawValue: surface[column, row].role)
        return role == .match || role == .currentMatch
      }
    }
    #expect(Set(columns).count == 1 && columns[0] != nil)
  }

  @Test func `o sorts by what is behind, in front and who speaks; the selected line stays`() {
    var reading = open()
    reading.press("g j j")
    reading.press("o")
    #expect(reading.shows("“lamp”  6 matches, sorted by words after"))
    #expect(words(reading)[1...2].allSatisfy { $0.contains("amp] burns") })
    reading.press("o")
    #expect(reading.shows("sorted by words before"))
    #expect(words(reading)[1] == "A [lamp] is for reading.")
    reading.press("o")
    let speakers = reading.concordance.map { concordance in
      concordance.sorted.map { concordance.lines[$0].speaker ?? "" }
    }
    #expect(speakers?.prefix(3).allSatisfy { $0 == "Ines Falk" } == true)
    reading.press("o")
    #expect(reading.shows("sorted by place"))
    #expect(reading.selectedItem == 2)
  }

  @Test func `Enter goes to the match and n goes on from there, q only closes`() {
    var reading = open()
    reading.press("o G Enter")
    #expect(reading.screen == .panes && reading.isOnMatch)
    let current = reading.currentMatch ?? 0
    reading.press("n")
    #expect(reading.currentMatch == (current + 1) % 6)
    let cursor = reading.cursor
    reading.press("K G q")
    #expect(reading.screen == .panes && reading.cursor == cursor)
  }

  @Test func `without a search K says what to do`() {
    var reading = Reading()
    reading.press("K")
    #expect(reading.status.contains("No search yet: / starts one"))
    reading.press("/")
    reading.type("zebra")
    reading.press("Enter K")
    #expect(reading.status.contains("No match for zebra") && reading.screen == .panes)
  }

  @Test(arguments: [(120, "● Ruben Ilves"), (80, "●"), (24, "●")])
  func `names stand where there is room, else marks`(columns: Int, name: String) {
    let reading = open(columns, 12)
    let row = reading.rows.first { $0.contains("A lamp is") || $0.contains("lamp is") } ?? ""
    #expect(row.contains(name) && row.contains("Ilves") == (columns == 120))
  }

  @Test func `it follows who speaks, and matches in headings have no speaker`() {
    var reading = Reading(talking: Talking.attribution)
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter K o o o")
    #expect(reading.concordance?.lines.first?.speaker == nil)
    #expect(reading.shows("◆ Ines Falk"))
    var other = Talking.attribution
    other.speakers[1].name = "Mona"
    reading.answer(other)
    #expect(reading.shows("◆ Mona") && reading.shows("sorted by speaker"))
  }

  @Test func `results of the library make lines, too`() throws {
    let hash = try #require(ContentHash(hex: String(repeating: "ab", count: 32)))
    let text =
      String(repeating: "é", count: 200) + " a lamp\nand a lamp "
      + String(repeating: "ü", count: 200)
    let results = LibraryResults(groups: [
      .init(
        hash: hash, title: "Lamps",
        passages: [
          .init(textOffset: 7, text: "no matches", matches: []),
          .init(
            textOffset: 1000, time: Timecode(seconds: 9), speaker: "Pio", text: text,
            matches: [403..<407, 414..<418, 900..<990]),
        ])
    ])
    let concordance = Concordance(results, title: "“lamp” in the library")
    #expect(concordance.total == 3 && concordance.lines.count == 3)
    let line = concordance.lines[0]
    #expect(line.match == "lamp" && line.after.hasPrefix(" and a lamp ü"))
    #expect(line.before.hasPrefix("é") && line.before.hasSuffix("é a "))
    #expect(line.textOffset == 1403 && line.document == hash && line.speakerIndex == nil)
    #expect(line.time == Timecode(seconds: 9) && line.speaker == "Pio")
    #expect(!(line.before + line.after).contains("\u{FFFD}"))
    #expect(concordance.lines[2].match.isEmpty)
  }

  @Test func `there are ten thousand lines at most, and it says of how many`() {
    let texts = repeatElement("a lamp", count: 12_000)
    var reading = Reading(Transcript(cues: CueList(texts, every: 1)))
    reading.press("/")
    reading.type("lamp")
    reading.press("Enter K")
    #expect(reading.shows("the first 10000 of 12000"))
    reading.press("G")
    #expect(reading.status.contains("10000/10000"))
  }

  @Test(arguments: [(120, 40), (60, 20), (20, 6)])
  func `any keys in any order leave a screen and a cursor in the text`(columns: Int, rows: Int) {
    var random = SplitMix(seed: 5)
    let keys = "j k K o i Enter q Esc n N & g G Space b ^D ^E ^Y f : / ? * ^O 1"
      .split(separator: " ")
    let lines = ["questions", "lamp", "changes", "0:10"]
    var reading = Reading(talking: Talking.attribution, columns: columns, rows: rows)
    for _ in 0..<400 {
      reading.press(String(keys[Int(random.next() % UInt64(keys.count))]))
      if reading.isTyping {
        reading.type(lines[Int(random.next() % 4)])
        reading.press("Enter")
      }
      if random.next() % 19 == 0 { reading.answer(Talking.attribution) }
      #expect((0...reading.document.lastOffset).contains(reading.cursor))
      #expect(reading.rows.count == rows)
      #expect((reading.linesShown?.lowerBound ?? 0) >= 0 && (reading.selectedItem ?? 0) >= 0)
    }
  }
}
