/// The mark before a list's item: `•`, `-`, `*`, `·`, `‣`, `◦`, with its white space.
struct Bullet {
  var start: Int
  /// The index of the item's first byte.
  var end: Int

  /// Reads a bullet that stands at an index and is followed by white space.
  init?(_ text: ByteView, at index: Int) {
    let length = Self.length(text, at: index)
    guard length > 0, case let space = text.spaceLength(at: index + length), space > 0 else {
      return nil
    }
    start = index
    end = index + length + space
    while case let n = text.spaceLength(at: end), n > 0, !text.isLineBreak(end) { end += n }
  }

  /// Reads a bullet that ends just before an index and is the first in its line; `floor` bounds the
  /// look back.
  init?(_ text: ByteView, before index: Int, _ floor: Int) {
    guard case let last = text[index - 1], last >= 0x80 || last == 0x2D || last == 0x2A else {
      return nil
    }
    for length in 1...3 where Self.length(text, at: index - length) == length {
      var i = index - length
      guard i >= floor, text.spaceLength(at: index) > 0 else { return nil }
      start = i
      end = index
      while i > floor, case let n = text.spaceLength(before: i), n > 0, !text.isLineBreak(i - n) {
        i -= n
      }
      if i == 0 || text.isLineBreak(i - 1) { return }
    }
    return nil
  }

  private static func length(_ text: ByteView, at i: Int) -> Int {
    switch (text[i], text[i + 1], text[i + 2]) {
    case (0x2D, _, _), (0x2A, _, _): 1
    case (0xC2, 0xB7, _): 2
    case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA3), (0xE2, 0x97, 0xA6): 3
    default: 0
    }
  }
}
