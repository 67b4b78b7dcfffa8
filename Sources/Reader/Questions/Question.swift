import Transcripts

/// A question in the text.
struct Question: Hashable, Sendable {
  /// The turns of the speaker who answers.
  struct Answer: Hashable, Sendable {
    /// The answer's first turn.
    var turn: Int
    /// The answer's duration; nil where the times are not known.
    var length: Timecode?
  }

  /// The text offsets of the sentence.
  var range: Range<Int>
  /// The turn of the question; nil where the text has none.
  var turn: Int?
  /// The answer; nil where nobody else speaks next, or another question comes first.
  var answer: Answer?
}
