/// Escapes text that stands among tags and character references.
enum MarkupEscaping {
  /// With every `&`, `<` and `>` as a reference, as in the text of a WebVTT cue.
  static func full(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  /// With as few references as will do, since many programs that show SubRip do not know them: for
  /// what would be taken for a tag, an override of Advanced SubStation Alpha, a reference or the arrow
  /// between two times.
  static func sparing(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: marks.contains) else { return text }
    var bytes: [UInt8] = []
    text.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      let lastClose = buffer.lastIndex(of: 0x3E) ?? 0
      for i in 0..<view.count {
        if let reference = reference(view, i, lastClose) {
          bytes.append(contentsOf: reference.utf8)
        } else {
          bytes.append(view[i])
        }
      }
    }
    return bytes
  }

  private static let marks = Set("&<>[\\{".utf8)

  private static func reference(_ text: ByteView, _ i: Int, _ lastClose: Int) -> String? {
    switch text[i] {
    case 0x26: text.firstIndex(of: 0x3B, in: i..<i + 12) == nil ? nil : "&amp;"
    case 0x3C: i < lastClose ? "&lt;" : nil
    case 0x3E: text.has("--", at: i - 2) ? "&gt;" : nil
    case 0x5B: text.hasFolded("br", at: i + 1) ? "&#91;" : nil
    case 0x5C: text.isLetter(i + 1) ? "&#92;" : nil
    case 0x7B: text[i + 1] == 0x5C || text[i + 2] == 0x3A ? "&#123;" : nil
    default: nil
    }
  }
}
