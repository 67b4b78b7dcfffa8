import Transcripts

/// A transcript with the name of the format it was read from.
public struct ParsedTranscript: Sendable {
  /// The format's id, as the JSON export prints it.
  public var format: String
  /// The transcript, with an issue for whatever had to be repaired.
  public var transcript: Transcript
  /// The name of the file beside it that tells its voices; nil where its own labels do, or nothing.
  public var voicesFrom: String?

  /// Names the format of a transcript by its id.
  public init(format: String, transcript: Transcript) {
    self.format = format
    self.transcript = transcript
  }

  /// The format's name for people, such as `WebVTT`; its id where it has none.
  public var formatInWords: String {
    FormatDescription.all.first { $0.id == format }?.name ?? format
  }
}
