/// Tells text from binary data by a sample of bytes.
///
/// A NUL settles it. Otherwise text may be damaged: only when more than a fifth of the sample is
/// control bytes or invalid UTF-8 is it taken for something else. (Latin-1 prose has under a tenth
/// of accented letters; compressed data has two thirds.)
enum BinaryProbe {
  /// The byte offset of the first byte that no text has, or nil for text.
  static func firstOffence(in sample: ArraySlice<UInt8>) -> Int? {
    sample.withUnsafeBufferPointer { buffer in
      let text = ByteView(buffer)
      if let nul = text.firstIndex(of: 0, in: 0..<text.count) { return nul }
      var (first, offences, i) = (-1, 0, 0)
      while i < text.count {
        if text.hasPlainWord(at: i) {
          i += 8
          continue
        }
        let length = text.characterLength(at: i)
        // A character that the end of the sample cuts in two is no offence.
        let offends = length == 0 ? i + 4 <= text.count : isControl(text[i])
        if offends {
          offences += 1
          if first < 0 { first = i }
        }
        i += max(1, length)
      }
      return offences * 5 > text.count ? first : nil
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x09 || (byte > 0x0D && byte < 0x20) || byte == 0x7F
  }
}
