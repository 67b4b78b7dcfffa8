/// How notes are written for elsewhere.
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
