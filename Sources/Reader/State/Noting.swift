import Transcripts

/// What a note is being written about.
struct Noting: Hashable, Sendable {
  /// Text offsets of the words; nil where they are no longer in the text.
  var range: Range<Int>?
  /// The one that is changed; nil for a new one.
  var bookmark: Bookmark?
}
