import TranscriptFormats
import Transcripts

/// A transcript as plain text, for pipes: what `lectern export --format txt` writes, with controls
/// made visible as on the screen, since a pipe may end on one.
public enum PlainText {
  /// UTF-8, a line break behind the last line. O(n) in the length of the text.
  /// - Parameter attribution: the speakers as the reader shows them; nil for those of the labels.
  /// - Throws: what the export throws, which it has no reason to.
  public static func bytes(
    _ read: ParsedTranscript, attribution: Attribution? = nil
  ) throws -> [UInt8] {
    let text = try ExportFormat.txt.data(read, attribution: attribution)
    if text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      output += VisibleText.of(String(decoding: line, as: UTF8.self)).utf8
      output.append(0x0A)
    }
    return output
  }
}
