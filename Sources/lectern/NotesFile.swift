import Reader
import ReaderRuntime
import Transcripts

/// Writes notes to a file for the reader.
enum NotesFile {
  /// Writes notes in the format that the name's ending tells, to a `ReaderFile`; what the reader was
  /// started with is never replaced.
  /// - Returns: the outcome as a sentence for the status line, and whether they were written.
  static func write(
    _ transcript: Transcript, _ attribution: Attribution, _ overlay: Overlay, to name: String,
    reading source: DocumentSource?
  ) -> (String, isWritten: Bool) {
    let file = ReaderFile(typed: name)
    guard let format = format(of: file) else {
      return ("\(file.shown): end the name in .md, .csv, .tsv or .json", false)
    }
    if let refusal = file.refusal(reading: source) { return (refusal, false) }
    let document = Document(transcript, name: "", attribution: attribution)
    let report = NotesReport(overlay.notes, in: document, file: transcript.title ?? "")
    do {
      let bytes = try NotesReport.bytes([report], as: format)
      let count = overlay.notes.count
      let notes = count == 1 ? "1 note" : "\(count) notes"
      return ("\(notes) in \(try file.write(bytes, isPrivate: true))", true)
    } catch {
      return (Failure(error).sentence, false)
    }
  }

  private static func format(of file: ReaderFile) -> NotesFormat? {
    switch file.ending {
    case "md", "markdown": .md
    case "csv": .csv
    case "tsv": .ankiTSV
    case "json": .json
    default: nil
    }
  }
}
