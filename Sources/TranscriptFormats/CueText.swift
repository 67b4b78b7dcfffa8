/// A cue's text while it is put together from pieces.
///
/// White space in the pieces is only white space; a line break is one where the format says so.
struct CueText {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(_ text: String) { append(text.utf8) }

  /// Appends valid UTF-8.
  mutating func append(_ piece: some Sequence<UInt8>) {
    for byte in piece { bytes.append(byte &- 0x0A < 4 ? 0x20 : byte) }
  }

  mutating func appendLineBreak() { bytes.append(0x0A) }

  /// Whether anything in it can be seen. O(1) apart from leading white space.
  var isVisible: Bool { bytes.withUnsafeBufferPointer { ByteView($0).hasVisibleText } }

  /// The text that `collapsed()` gives, as a string.
  var string: String? { collapsed().map { String(decoding: $0, as: UTF8.self) } }

  /// The text trimmed, with each run of white space as one line break where it has one and else as
  /// one space; nil when nothing in it can be seen.
  func collapsed() -> [UInt8]? {
    bytes.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      var (collapsed, visible, i) = ([UInt8](), false, 0)
      collapsed.reserveCapacity(text.count)
      while i < text.count {
        var space: UInt8 = 0
        while case let n = text.spaceLength(at: i), n > 0 {
          if space != 0x0A { space = text[i] == 0x0A ? 0x0A : 0x20 }
          i += n
        }
        if space > 0, !collapsed.isEmpty, i < text.count { collapsed.append(space) }
        guard i < text.count else { break }
        let length = max(1, text.characterLength(at: i))
        if !visible { visible = text.invisibleLength(at: i) == 0 }
        collapsed.append(contentsOf: text.bytes(i..<i + length))
        i += length
      }
      return visible ? collapsed : nil
    }
  }
}
