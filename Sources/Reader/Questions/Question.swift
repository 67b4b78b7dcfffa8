import Transcripts

/// A question that is asked in the text.
struct Question: Hashable, Sendable {
  /// Who goes on after it.
  struct Answer: Hashable, Sendable {
    /// The answer's first turn.
    var turn: Int
    /// How long it is; nil where the times are not known.
    var length: Timecode?
  }

  /// Text offsets of the sentence.
  var range: Range<Int>
  /// Whose turn it is in; nil where the text has none.
  var turn: Int?
  /// Nil where nobody else speaks next, or another question comes first.
  var answer: Answer?
}
