/// How text is written that stands among tags and character references.
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
  /// what would be taken for a tag, a reference or the arrow between two times.
  static func sparing(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    var bytes: [UInt8] = []
    text.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      for i in 0..<view.count {
        if view[i] == 0x26, opensReference(view, i + 1) {
          bytes += "&amp;".utf8
        } else if view[i] == 0x3C, view.isLetter(i + 1) || view[i + 1] == 0x2F {
          bytes += "&lt;".utf8
        } else if view[i] == 0x3E, view.has("--", at: i - 2) {
          bytes += "&gt;".utf8
        } else {
          bytes.append(view[i])
        }
      }
    }
    return bytes
  }

  private static func opensReference(_ text: ByteView, _ index: Int) -> Bool {
    text[index] == 0x23 || text.isLetter(index)
  }
}
