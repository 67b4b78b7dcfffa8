/// A stamp with what a page or its Markdown puts around it: `0:04`, `[0:04]`, `(0:04)`, `**0:04**`
/// or a link, `[00:00:04](https://…&t=4s)`.
struct WrappedStamp {
  enum Wrapping { case none, brackets, link }

  var seconds: Int
  var wrapping: Wrapping
  /// The index just after the stamp and its wrapping.
  var end: Int

  /// A link's address is no longer than this.
  private static let longestAddress = 2000

  /// Reads what starts at an index, be it a digit or the wrapping's first byte.
  init?(_ text: ByteView, at start: Int) {
    let opening = text[start]
    let inner = start + (opening == 0x5B || opening == 0x28 ? 1 : opening == 0x2A ? 2 : 0)
    guard let stamp = Stamp(text, at: inner) else { return nil }
    self.init(text, stamp, from: start)
  }

  /// Wraps a stamp that was read already, whose wrapping starts at `start`; nil when the wrapping
  /// is not closed.
  init?(_ text: ByteView, _ stamp: Stamp, from start: Int) {
    (seconds, wrapping, end) = (stamp.seconds, .none, stamp.end)
    switch text[start] {
    case 0x5B:
      guard text[end] == 0x5D else { return nil }
      (wrapping, end) = (.brackets, end + 1)
      if text[end] == 0x28, let close = Self.endOfAddress(text, end) {
        (wrapping, end) = (.link, close)
      }
    case 0x28:
      guard text[end] == 0x29 else { return nil }
      (wrapping, end) = (.brackets, end + 1)
    case 0x2A:
      guard text.has("**", at: start), text.has("**", at: end) else { return nil }
      (wrapping, end) = (.brackets, end + 2)
    default: break
    }
  }

  /// The index after the parenthesis that closes the one at `open`; addresses hold no white
  /// space and no opening bracket.
  static func endOfAddress(_ text: ByteView, _ open: Int) -> Int? {
    var (i, depth) = (open, 0)
    while i < open + longestAddress, text[i] > 0x20, text[i] != 0x5B {
      if text[i] == 0x28 { depth += 1 }
      if text[i] == 0x29 { depth -= 1 }
      i += 1
      if depth == 0 { return i }
    }
    return nil
  }
}
