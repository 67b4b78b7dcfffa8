import TerminalCells
import TestSupport
import Testing
import TranscriptSearch
import Transcripts

@testable import Reader

/// A reader with a document in it, driven by keys.
struct Reading {
  var state: ReaderState
  /// What the last event wanted done.
  var effects: [Effect] = []

  init(
    _ transcript: Transcript = .talk, columns: Int = 80, rows: Int = 24,
    start: StartPlace = .beginning
  ) {
    state = ReaderState(
      document: Document(transcript, name: "talk.txt"),
      size: CellSize(columns: columns, rows: rows), start: start)
  }

  /// The library, without a document.
  init(libraryOfColumns columns: Int, rows: Int) {
    state = ReaderState(librarySize: CellSize(columns: columns, rows: rows))
  }

  /// Presses keys by their names, with spaces between.
  mutating func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let key = Key(name: name) else { preconditionFailure("no key \(name)") }
      send(.keyPressed(key))
    }
  }

  /// Types characters.
  mutating func type(_ text: String) {
    for character in text { send(.keyPressed(Key(character))) }
  }

  mutating func send(_ event: Event) { effects = update(&state, event) }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resized(CellSize(columns: columns, rows: rows)))
  }

  /// The rows of the screen.
  var rows: [String] {
    surface.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var status: String { rows.last ?? "" }

  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }
}

extension Reading: CustomTestStringConvertible {
  var testDescription: String { "\n" + rows.joined(separator: "\n") }
}

extension Transcript {
  /// Twelve sections of ten cues, three seconds each, whose words say where they are.
  static var talk: Transcript {
    var cues = CueListBuilder()
    let ordinals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    for section in 1...12 {
      for (index, ordinal) in ordinals.enumerated() {
        let seconds = (section - 1) * 30 + index * 3
        let words =
          index == 4
          ? "a lamp and a long"
          : index == 5 ? "shadow in part \(section)" : "Caption \(ordinal) of part \(section)."
        cues.append(start: Timecode(seconds: seconds), text: words.utf8)
      }
    }
    let titles = [
      "Opening", "Lamps", "Shadows", "Reading Aloud", "Reading Alone", "Pre\u{2011}Reading", "Ink",
      "Paper", "Shelves", "Dust", "Windows", "Closing",
    ]
    return Transcript(
      title: "A Talk About Reading", duration: Timecode(seconds: 360),
      keyPoints: ["Lamps help."],
      sections: titles.enumerated().map {
        Section(start: Timecode(seconds: $0 * 30), title: $1, summary: "About \($1).")
      }, cues: cues.build())
  }

  /// More text than is searched within a frame: numbered captions of many words.
  static var long: Transcript {
    let line = String(repeating: "words that fill a line ", count: 20)
    return Transcript(cues: CueList((0..<10_000).map { "\($0) \(line)" }, every: 1))
  }

  /// Two people with labels, and one remark before them.
  static var conversation: Transcript {
    let lines = [
      "Before anyone is named.", "Good evening, Ines.", "Are you well?", "Quite well, thank you.",
      "The lamp is lit.", "So it is.",
    ]
    func turn(_ range: Range<Int>, _ speaker: Int?) -> Turn {
      Turn(places: Place(cue: range.lowerBound)..<Place(cue: range.upperBound), speaker: speaker)
    }
    return Transcript(
      title: "An Evening", duration: Timecode(seconds: 60),
      speakers: [Speaker(name: "Ruben Ilves"), Speaker(name: "Ines")],
      turns: [turn(0..<1, nil), turn(1..<3, 0), turn(3..<4, 1), turn(4..<5, 0), turn(5..<6, 1)],
      cues: CueList(lines, every: 10))
  }
}
