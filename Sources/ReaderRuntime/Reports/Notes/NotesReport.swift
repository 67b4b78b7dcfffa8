import Reader
import Transcripts

/// The notes that a user made in one document, for people and for programs.
public struct NotesReport {
  /// The file, as the user named it.
  public let file: String
  let document: Document
  /// The notes in order of place; those whose words are no longer in the text come last.
  let notes: [ReportedNote]

  /// - Parameters:
  ///   - notes: in any order.
  ///   - document: with the attribution that says who speaks.
  ///   - file: as it was named by the user.
  public init(_ notes: [Note], in document: Document, file: String) {
    self.file = file
    self.document = document
    let placed = notes.compactMap { note in note.places.map { ($0, note) } }
      .sorted { ($0.0.lowerBound, $0.0.upperBound) < ($1.0.lowerBound, $1.0.upperBound) }
    let ordered = placed.map(\.1) + notes.filter { $0.places == nil }
    self.notes = ordered.map { ReportedNote($0, in: document) }
  }

  /// The notes of some documents in one file.
  /// - Throws: an error of `JSONEncoder`, which does not happen with these values.
  public static func bytes(
    _ reports: [NotesReport], as format: NotesFormat
  ) throws -> [UInt8] {
    switch format {
    case .md: Array(reports.map(\.markdown).joined(separator: "\n").utf8)
    case .csv: Array(csv(reports).utf8)
    case .ankiTSV: Array(cards(reports).utf8)
    case .json: try json(reports)
    }
  }

  /// The remark on a note whose words are gone.
  static let unplaced = "No longer in the text"
}
