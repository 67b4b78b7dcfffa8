/// The evidence of a mention about the speakers around it.
package struct Hint: Sendable {
  /// Index of the first of the words.
  package var word: Int
  /// Index after the last of the words that are the mention's speaker's: the next turn starts there
  /// or later.
  package var end: Int
  /// Index of the person among the states of the decoder.
  package var state: Int
  /// Log-odds that the person speaks the words, the turn after theirs, and the one before.
  package var current: Float
  package var next: Float
  package var previous: Float

  package init(
    word: Int, end: Int = 0, state: Int, current: Float, next: Float, previous: Float
  ) {
    self.word = word
    self.end = max(end, word + 1)
    self.state = state
    self.current = current
    self.next = next
    self.previous = previous
  }
}
