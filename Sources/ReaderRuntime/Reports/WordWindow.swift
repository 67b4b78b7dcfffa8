/// Whole words around a part of a text, as many as there is room for.
struct WordWindow {
  let range: Range<Int>

  /// - Parameters:
  ///   - context: how many bytes of words stand on each side, at most; a word longer than that is
  ///     cut.
  ///   - text: UTF-8, in which both ends of `part` are those of code points.
  init(around part: Range<Int>, atMost context: Int, in text: [UInt8]) {
    func aligned(_ offset: Int) -> Int {
      var offset = offset
      while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    var start = aligned(max(0, part.lowerBound - context))
    if start > 0, text[start - 1] != 0x20,
      let space = text[start..<part.lowerBound].firstIndex(of: 0x20), space + 1 < part.lowerBound
    {
      start = space + 1
    }
    var end = aligned(min(text.count, part.upperBound + context))
    if end < text.count, text[end] != 0x20,
      let space = text[part.upperBound..<end].lastIndex(of: 0x20), space > part.upperBound
    {
      end = space
    }
    range = start..<max(end, part.upperBound)
  }
}
