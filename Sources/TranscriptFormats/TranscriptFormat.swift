import Transcripts

/// One input format. A new one is one type in one file and one line in `TranscriptReader.formats`.
protocol TranscriptFormat: SendableMetatype {
  /// The name in the JSON export, where it is part of a published schema.
  static var name: String { get }

  /// Whether an input that starts with `head` (at most `TranscriptReader.sniffed` bytes) may be of
  /// this format. Cheap, and generous: `read` has the last word.
  static func recognises(_ head: ArraySlice<UInt8>) -> Bool

  /// The transcript, with an issue for whatever had to be repaired.
  /// - Throws: `TranscriptFormatError.unrecognised` when the input is of another format after all.
  static func read(_ bytes: [UInt8]) throws(TranscriptFormatError) -> Transcript
}
