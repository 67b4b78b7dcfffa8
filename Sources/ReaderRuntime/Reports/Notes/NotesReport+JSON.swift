import TranscriptFormats
import Transcripts

extension NotesReport {
  /// An array of all notes; each member has `file`, `title`, `section` (its title), `speaker`, `cue`
  /// (counted from 0), `start_ms`, `url`, `before`, `quote`, `note`, `made` and `placed` (whether the
  /// words are still in the text); what is not known is absent.
  static func json(_ reports: [NotesReport]) throws -> [UInt8] {
    try JSONLine.bytes(reports.flatMap { report in report.notes.map(report.members) })
  }

  private func members(_ note: ReportedNote) -> Members {
    Members(
      file: file, title: document.title, section: note.section, speaker: note.speaker,
      cue: note.cue, start: note.time?.milliseconds, url: note.link, before: note.before,
      quote: note.note.quote, note: note.note.text,
      made: note.note.made.isEmpty ? nil : note.note.made, placed: note.cue != nil)
  }

  private struct Members: Encodable {
    var file: String
    var title: String
    var section: String?
    var speaker: String?
    var cue: Int?
    var start: Int?
    var url: String?
    var before: String
    var quote: String
    var note: String
    var made: String?
    var placed: Bool

    enum CodingKeys: String, CodingKey {
      case file, title, section, speaker, cue, url, before, quote, note, made, placed
      case start = "start_ms"
    }
  }
}
