import Transcripts

/// The key that the transcripts of one show share: the channel that they come from, or the show's
/// name in their titles.
public struct ShowKey: Hashable, Sendable {
  /// The key as text, such as `title:practical widgets` or `source:youtube.com/@widgets`.
  public let text: String

  /// A key from its text.
  public init(_ text: String) { self.text = text }

  /// The show of a transcript, by its source if that names a channel, or else by its title; nil
  /// when neither names a show.
  public static func of(_ transcript: Transcript) -> ShowKey? {
    if let channel = transcript.source.flatMap(ShowSource.channel) {
      return ShowKey("source:" + channel)
    }
    return transcript.title.flatMap(ShowTitle.show).map { ShowKey("title:" + $0) }
  }
}
