import Transcripts

extension NotesReport {
  /// A row for each note with the columns that Readwise reads (readwise.io/import_bulk), as RFC 4180
  /// has it. The location is the second, or the number of the caption where nothing has a time.
  static func csv(_ reports: [NotesReport]) -> String {
    let header = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"]
    let rows = reports.flatMap { report in report.notes.map(report.row) }
    return ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ note: ReportedNote) -> [String] {
    let isUntimed = document.transcript.cues.lastStart == nil
    let location = note.time?.seconds ?? (isUntimed ? note.cue.map { $0 + 1 } : nil)
    let written =
      PlainWords.lines(note.note.text) + (note.cue == nil ? ["(\(Self.unplaced))"] : [])
    return [
      PlainWords.line(note.note.quote), PlainWords.line(document.title),
      PlainWords.line(note.speaker ?? ""), note.link ?? "",
      written.joined(separator: "\n"), location.map(String.init) ?? "",
      Self.isDay(note.note.made) ? "\(note.note.made) 00:00:00" : "",
    ]
  }

  /// A cell that would be a formula gets an apostrophe before it: a spreadsheet would run what
  /// somebody else has said, quoted or not, and Readwise shows one character more (OWASP, CSV
  /// Injection).
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@".contains($0) } ?? false
    let data = isFormula ? "'" + text : text
    guard data.contains(where: { ",\"\n".contains($0) }) else { return data }
    return "\""
      + data.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// Whether it has the form `2024-01-31`.
  private static func isDay(_ text: String) -> Bool {
    text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == UInt8(ascii: "-") : 0x30...0x39 ~= byte
      }
  }
}
