/// The evidence of a mention about the speakers around it.
package struct Hint: Sendable {
  /// Index of the first of the words.
  package var word: Int
  /// Index of the person among the states of the decoder.
  package var state: Int
  /// Log-odds that the person speaks the words, the turn after theirs, and the one before.
  package var current: Float
  package var next: Float
  package var previous: Float

  package init(word: Int, state: Int, current: Float, next: Float, previous: Float) {
    self.word = word
    self.state = state
    self.current = current
    self.next = next
    self.previous = previous
  }
}
