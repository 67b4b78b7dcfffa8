import Glibc
import Reader
import ReaderRuntime
import Transcripts

/// Writes notes to a file for the reader.
enum NotesFile {
  /// Writes notes in the format that the name's ending tells; `~/` is the home folder. An existing
  /// file is replaced only when `!` follows the name.
  /// - Returns: the outcome as a sentence for the status line, and whether they were written.
  @Sendable static func write(
    _ transcript: Transcript, _ attribution: Attribution, _ overlay: Overlay, to name: String
  ) -> (String, isWritten: Bool) {
    let isForced = name.hasSuffix("!")
    let path = expanded(isForced ? String(name.dropLast()) : name)
    guard let format = format(of: path) else {
      return ("\(ErrorSentences.visible(path)): end the name in .md, .csv, .tsv or .json", false)
    }
    var status = stat()
    guard isForced || stat(path, &status) != 0 else {
      return ("\(ErrorSentences.visible(path)) exists; add ! to the name to replace it", false)
    }
    let document = Document(transcript, name: "", attribution: attribution)
    let report = NotesReport(overlay.notes, in: document, file: transcript.title ?? "")
    do {
      try Output.write(try NotesReport.bytes([report], as: format), to: path, isPrivate: true)
    } catch {
      return (Failure(error).sentence, false)
    }
    let count = overlay.notes.count
    let notes = count == 1 ? "1 note" : "\(count) notes"
    return ("\(notes) in \(ErrorSentences.visible(path))", true)
  }

  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
    return home + path.dropFirst()
  }

  private static func format(of path: String) -> NotesFormat? {
    switch path.split(separator: ".").last {
    case "md", "markdown": .md
    case "csv": .csv
    case "tsv": .ankiTSV
    case "json": .json
    default: nil
    }
  }
}
