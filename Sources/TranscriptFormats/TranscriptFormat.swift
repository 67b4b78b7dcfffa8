import Transcripts

/// One input format, or several that are told apart only once they are parsed. A new one is one
/// type in one file and one line in `TranscriptReader.formats`; tests then say where documents must
/// mention it.
protocol TranscriptFormat: SendableMetatype {
  /// The formats that `read` may name.
  static var descriptions: [FormatDescription] { get }

  /// Whether an input that starts with `head` (at most `TranscriptReader.sniffed` bytes) may be of
  /// this format. Cheap, and generous: `read` has the last word.
  static func recognises(_ head: ByteView) -> Bool

  /// The transcript, with an issue for whatever had to be repaired, at its offset in the text.
  /// - Parameter text: valid UTF-8 without a byte order mark.
  /// - Throws: `TranscriptFormatError.unrecognised` when the input is of another format after all;
  ///   the next one is then asked.
  static func read(_ text: ByteView) throws(TranscriptFormatError) -> ParsedTranscript
}
