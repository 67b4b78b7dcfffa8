import FoundationEssentials
import GRDB
import Transcripts

/// The speakers of a document and their turns.
struct DocumentSpeakers {
  /// A part of a passage that one speaker speaks.
  struct Part {
    /// UTF-8 offsets in the text.
    var range: Range<Int>
    /// The speaker's number; nil when the speaker is unknown.
    var speaker: Int?
  }

  /// In order of place; a negative number is an unknown speaker.
  private let turns: [(offset: Int, speaker: Int)]
  /// The speakers' names, by number.
  private let names: [Int: String]

  init(_ db: Database, _ document: Int64) throws {
    let packed = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT turns FROM speech WHERE id = ?"), arguments: [document])
    turns = PackedPairs.unpack(packed ?? Data()).map { ($0.0, $0.1) }
    let rows = RowNumber.all(document)
    let found = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT rowid, name FROM voices WHERE rowid BETWEEN ? AND ?"),
      arguments: [rows.lowerBound, rows.upperBound])
    var names: [Int: String] = [:]
    while let row = try found.next() {
      names[RowNumber.speaker(try row.decode(Int64.self, atIndex: 0))] =
        try row.decode(String.self, atIndex: 1)
    }
    self.names = names
  }

  func name(_ speaker: Int?) -> String? { speaker.flatMap { names[$0] } }

  /// The parts of a passage, one for each run of words by one speaker, without the spaces around
  /// it.
  func parts(of passage: PassageRow) -> [Part] {
    let text = passage.text.utf8
    var parts: [Part] = []
    let first = turns.partitioningIndex { $0.offset > passage.start }
    var (start, speaker) = (0, first > 0 ? turns[first - 1].speaker : -1)
    func end(at end: Int) {
      let range = trimmed(start..<end, text)
      if !range.isEmpty { parts.append(Part(range: range, speaker: speaker < 0 ? nil : speaker)) }
      start = end
    }
    for turn in turns[first...] {
      var offset = turn.offset - passage.start
      guard offset < text.count else { break }
      guard turn.speaker != speaker else { continue }
      // A turn begins with a whole code point.
      while offset < text.count, byte(text, offset) & 0xC0 == 0x80 { offset += 1 }
      if offset > start { end(at: offset) }
      speaker = turn.speaker
    }
    end(at: text.count)
    return parts
  }

  private func trimmed(_ range: Range<Int>, _ text: String.UTF8View) -> Range<Int> {
    var range = range
    while !range.isEmpty, byte(text, range.lowerBound) == 0x20 {
      range = range.lowerBound + 1..<range.upperBound
    }
    while !range.isEmpty, byte(text, range.upperBound - 1) == 0x20 {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  private func byte(_ text: String.UTF8View, _ offset: Int) -> UInt8 {
    text[text.index(text.startIndex, offsetBy: offset)]
  }
}
