import CUTF8Proc

/// The canonical composition of code points that change the letter before them: the parts of a
/// syllable of Hangul (Unicode Standard 3.12), and the voicing marks of kana.
///
/// Decomposition separates these. Composed again, a syllable without a final consonant does not
/// match the start of one with a final consonant.
enum Composition {
  /// The composed syllables of Hangul.
  static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

  /// Whether a code point can be composed with the one before it.
  static func joins(_ value: UInt32) -> Bool {
    switch value {
    case 0x1161...0x1175, 0x11A8...0x11C2, 0x3099, 0x309A: true
    default: false
    }
  }

  /// The composition of two code points, or nil when they have none.
  static func composed(_ previous: UInt32, _ value: UInt32) -> UInt32? {
    guard joins(value) else { return nil }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3) { pair in
      pair[0] = Int32(bitPattern: previous)
      pair[1] = Int32(bitPattern: value)
      let options = utf8proc_option_t(UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
      let count = utf8proc_normalize_utf32(pair.baseAddress, 2, options)
      return count == 1 ? UInt32(bitPattern: pair[0]) : nil
    }
  }
}
