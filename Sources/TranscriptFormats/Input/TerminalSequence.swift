/// The control sequences that a program writes for a terminal, such as those for colours, which are
/// in a transcript when the output of a speech recogniser was saved (ECMA-48, section 5).
enum TerminalSequence {
  /// The greatest length of an operating system command, such as a link. A longer one is text.
  private static let longestCommand = 4096

  /// The length in bytes of the sequence at an index; 0 where there is none. All its bytes are
  /// ASCII, and none is a line break.
  ///
  /// Control sequences (`ESC [ 31 m`), character sets (`ESC ( B`) and commands with an end
  /// (`ESC ] 8 ; … BEL`) are recognised. Any other escape stays, to be shown as a character.
  static func length(_ text: ByteView, at index: Int) -> Int {
    guard text[index] == 0x1B else { return 0 }
    switch text[index + 1] {
    case 0x5B: return controlSequenceLength(text, at: index)
    case 0x5D: return commandLength(text, at: index)
    case 0x28...0x2B: return (0x30...0x7E).contains(text[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  private static func controlSequenceLength(_ text: ByteView, at index: Int) -> Int {
    var end = index + 2
    while (0x30...0x3F).contains(text[end]) { end += 1 }
    while (0x20...0x2F).contains(text[end]) { end += 1 }
    return (0x40...0x7E).contains(text[end]) ? end + 1 - index : 0
  }

  private static func commandLength(_ text: ByteView, at index: Int) -> Int {
    var end = index + 2
    while (0x20...0x7E).contains(text[end]), end - index < longestCommand { end += 1 }
    if text[end] == 0x07 { return end + 1 - index }
    return text[end] == 0x1B && text[end + 1] == 0x5C ? end + 2 - index : 0
  }
}
