/// What a terminal is asked once, before the first frame. Nothing waits for the answers, which come
/// among the keys.
///
/// The frame clears the screen, and with it what a terminal prints that does not know a question.
public struct TerminalQuestions: OptionSet, Hashable, Sendable {
  /// One bit for each question.
  public let rawValue: UInt8
  /// Questions by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The colour of the background: OSC 11 of xterm's control sequences.
  public static let background = TerminalQuestions(rawValue: 1)
  /// The width of ambiguous characters: where the cursor is after one of them.
  public static let ambiguous = TerminalQuestions(rawValue: 2)
  /// Whether frames can be shown at once: the state of mode 2026.
  public static let synchronized = TerminalQuestions(rawValue: 4)

  /// The row of the ambiguous character. In the first row the report would look like a key, F3 with
  /// a modifier.
  static let row = 2

  /// The sequences that ask. The last asks what kind of terminal it is (DA1 of ECMA-48), which nearly
  /// all answer, and in order: its answer says that no other will come.
  var sequence: String {
    var sequence = ""
    if contains(.background) { sequence += "\u{1B}]11;?\u{1B}\\" }
    if contains(.ambiguous) { sequence += "\u{1B}[\(Self.row);1H\u{25CF}\u{1B}[6n" }
    if contains(.synchronized) { sequence += "\u{1B}[?2026$p" }
    return isEmpty ? "" : sequence + "\u{1B}[c"
  }
}
