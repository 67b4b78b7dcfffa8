import TerminalCells

/// Keys that wait for those that may follow.
struct PendingKeys: Hashable, Sendable {
  /// A sequence that is not yet whole, such as the first of `''`.
  var sequence: [Key] = []
  /// Digits that may still be followed by another, and where the cursor was before them.
  var digits = ""
  var digitsOrigin = 0
  /// Letters are left out until a pause: they were meant for a line that was not opened.
  var skipsBurst = false
  /// Another ^C quits.
  var isQuitArmed = false
}
