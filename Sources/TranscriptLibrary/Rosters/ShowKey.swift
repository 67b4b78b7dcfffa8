import Transcripts

/// What the transcripts of one show have in common: the channel they come from, or how their titles
/// are made.
public struct ShowKey: Hashable, Sendable {
  /// In lower case, such as `title:practical widgets` or `source:youtube.com/@widgets`.
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The show of a transcript: by its source where that names a channel, else by its title; nil where
  /// neither says anything.
  public static func of(_ transcript: Transcript) -> ShowKey? {
    if let channel = transcript.source.flatMap(ShowSource.channel) {
      return ShowKey("source:" + channel)
    }
    return transcript.title.flatMap(ShowTitle.show).map { ShowKey("title:" + $0) }
  }
}
