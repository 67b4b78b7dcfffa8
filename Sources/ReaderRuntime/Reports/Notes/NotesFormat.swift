/// The formats in which notes are written for other programs.
public enum NotesFormat: String, CaseIterable, Sendable {
  /// Markdown, for people.
  case md
  /// A table with the columns of Readwise.
  case csv
  /// Cards for Anki.
  case ankiTSV = "anki-tsv"
  /// For programs.
  case json
}
