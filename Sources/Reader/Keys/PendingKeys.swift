import TerminalCells

/// The keys pressed so far of an incomplete sequence or number.
struct PendingKeys: Hashable, Sendable {
  /// An incomplete sequence, such as the first key of `''`.
  var sequence: [Key] = []
  /// Digits that may still be followed by another, and the cursor's offset before them.
  var digits = ""
  var digitsOrigin = 0
  /// Whether letters are ignored until a pause: they were meant for a line that was not opened.
  var skipsBurst = false
  /// Whether another ^C quits.
  var isQuitArmed = false
}
