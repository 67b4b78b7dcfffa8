import TerminalCells

/// The part of a long text that one row shows.
enum PassageWindow {
  /// The byte offset of a word from which `target` is at most some columns away.
  static func start(in bytes: [UInt8], showing target: Int, columns: Int) -> Int {
    var start = min(target, bytes.count)
    var word = start
    var used = 0
    while start > 0, used < columns {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { used += 1 }
      if start > 0, bytes[start - 1] == 0x20 { word = start }
    }
    // Whole words are shown; a text without spaces is cut anywhere between characters.
    if start == 0 { return 0 }
    if word < target || target == 0 { return word }
    while start < target, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }
}
