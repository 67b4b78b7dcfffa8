import Transcripts

/// A transcript with the name of the format it was read from.
public struct ParsedTranscript: Sendable {
  /// The format's name as the JSON export prints it.
  public var format: String
  public var transcript: Transcript

  public init(format: String, transcript: Transcript) {
    self.format = format
    self.transcript = transcript
  }
}
