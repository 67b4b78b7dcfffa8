import FoundationEssentials
import GRDB
import Transcripts

/// Changes the rows of documents within a transaction.
struct IndexWriter {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The number of a document; nil when it is not in the index.
  func number(_ hash: ContentHash) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM document WHERE hash = ?"), arguments: [hash.hex])
  }

  func add(_ document: IndexedDocument) throws {
    try remove(document.hash)
    let number = try freeNumber(RowNumber.document(added: document.entry.added))
    let transcript = document.transcript
    try run(
      """
      INSERT INTO document (id, hash, name, title, date, added, duration, notes, isArchived,
        isPending, isInferred, people) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, '')
      """,
      [
        number, document.hash.hex, document.entry.name, transcript.title, transcript.date,
        document.entry.added, (transcript.duration ?? transcript.cues.lastTime)?.milliseconds,
        document.notes, document.entry.isArchived ? 1 : 0,
      ])
    try run(
      "INSERT INTO titles (rowid, title) VALUES (?, ?)",
      [number, transcript.title ?? document.entry.name])
    try addPassages(transcript, number)
    if let speakers = document.speakers { try setSpeakers(speakers, number) }
  }

  func remove(_ hash: ContentHash) throws {
    guard let number = try number(hash) else { return }
    let rows = RowNumber.all(number)
    let bounds: StatementArguments = [rows.lowerBound, rows.upperBound]
    // An FTS5 table with external content needs the old text to delete it.
    try run(
      """
      INSERT INTO words (words, rowid, text)
        SELECT 'delete', id, text FROM passage WHERE id BETWEEN ? AND ?
      """, bounds)
    try run("DELETE FROM passage WHERE id BETWEEN ? AND ?", bounds)
    try run("DELETE FROM voices WHERE rowid BETWEEN ? AND ?", bounds)
    try run("DELETE FROM titles WHERE rowid = ?", [number])
    try run("DELETE FROM speech WHERE id = ?", [number])
    try run("DELETE FROM document WHERE id = ?", [number])
  }

  func setSpeakers(_ speakers: IndexedSpeakers, _ number: Int64) throws {
    let rows = RowNumber.all(number)
    try run(
      "DELETE FROM voices WHERE rowid BETWEEN ? AND ?", [rows.lowerBound, rows.upperBound])
    var numbers: [String: Int] = [:]
    let turns = speakers.turns.map { turn in
      guard let name = turn.speaker else { return (turn.textOffset, -1) }
      let count = numbers.count
      let number = numbers[name] ?? min(count, RowNumber.count - 1)
      numbers[name] = number
      return (turn.textOffset, number)
    }
    for (name, speaker) in numbers {
      try run(
        "INSERT OR REPLACE INTO voices (rowid, name) VALUES (?, ?)",
        [RowNumber.speaker(speaker, of: number), name])
    }
    try run(
      "INSERT OR REPLACE INTO speech (id, turns) VALUES (?, ?)",
      [number, Data(PackedPairs.pack(turns))])
    let people = speakers.people.map {
      $0.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    try run(
      "UPDATE document SET isPending = 0, isInferred = ?, people = ? WHERE id = ?",
      [speakers.isInferred ? 1 : 0, people.joined(separator: "\n"), number])
  }

  private func addPassages(_ transcript: Transcript, _ number: Int64) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO passage (id, start, times, text) VALUES (?, ?, ?, ?)")
    for (index, row) in PassageRow.all(transcript).prefix(RowNumber.count).enumerated() {
      let times = PackedPairs.pack(row.times.map { ($0.offset, $0.milliseconds) })
      try insert.execute(
        arguments: [RowNumber.passage(index, of: number), row.start, Data(times), row.text])
    }
    let rows = RowNumber.all(number)
    try run(
      "INSERT INTO words (rowid, text) SELECT id, text FROM passage WHERE id BETWEEN ? AND ?",
      [rows.lowerBound, rows.upperBound])
  }

  /// The first number from a given one on that is free and followed by free ones.
  private func freeNumber(_ first: Int64) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: "SELECT max(id) FROM document WHERE id BETWEEN ? AND ?")
    var first = first
    while let taken = try Int64.fetchOne(statement, arguments: [first, first + 63]) {
      first = taken + 1
    }
    return first
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
