import Reader
import ReaderRuntime
import TranscriptFormats
import Transcripts

/// Writes a transcript to a file for the reader.
enum TranscriptFile {
  /// Writes it in the format that the name's ending tells, to a `ReaderFile`; what the reader was
  /// started with is never replaced.
  /// - Returns: the outcome as a sentence for the status line, and whether it was written.
  static func write(
    _ export: TranscriptExport, _ attribution: Attribution, reading source: DocumentSource?
  ) -> (String, isWritten: Bool) {
    let file = ReaderFile(typed: export.path)
    guard let format = ExportFormat(rawValue: file.ending) else {
      return ("\(file.shown): end the name in .txt, .md, .vtt, .srt or .json", false)
    }
    if let refusal = file.refusal(reading: source) { return (refusal, false) }
    let cues = export.transcript.cues
    if format.hasOnlyCaptions, cues.isEmpty {
      return ("It has no captions; .md or .json writes the rest", false)
    }
    do {
      let read = ParsedTranscript(format: export.format, transcript: export.transcript)
      let bytes = try format.data(read, names: export.names, of: attribution, export.overlay)
      return (sentence(try file.write(bytes), format, export), true)
    } catch {
      return (Failure(error).sentence, false)
    }
  }

  private static func sentence(
    _ file: String, _ format: ExportFormat, _ export: TranscriptExport
  ) -> String {
    let cues = export.transcript.cues
    let captions = cues.count == 1 ? "1 caption" : "\(cues.count) captions"
    let untimed = format.hasOnlyCaptions ? cues.untimedCount : 0
    let estimated = untimed > 0 ? ", \(untimed) with estimated times" : ""
    return "\(captions) in \(file)\(estimated)\(names(export))"
  }

  private static func names(_ export: TranscriptExport) -> String {
    switch export.names {
    case .none: ", with the names where you set them"
    case .confirmed where export.overlay.corrections.isEmpty: ""
    case .confirmed: ", with the names that you gave"
    case .sure: ", with your and all sure names"
    case .all: ", with all names"
    }
  }
}

extension ExportFormat {
  /// Whether it carries captions and nothing else, each with a time.
  var hasOnlyCaptions: Bool { [.vtt, .srt, .podcastJSON].contains(self) }

  /// The transcript with some of the names that an attribution gives.
  func data(
    _ read: ParsedTranscript, names: ExportedNames, of attribution: Attribution, _ overlay: Overlay
  ) throws -> [UInt8] {
    guard names.needsInference || !overlay.corrections.isEmpty else { return try data(read) }
    return try data(read, attribution: names.chosen(from: attribution, overlay.corrections))
  }
}

extension CueList {
  /// The number of cues without a time.
  var untimedCount: Int { (0..<count).count { start($0) == nil } }
}
