/// A scalar as it is sent to the screen, with the bytes it stands for.
public struct Glyph: Hashable, Sendable {
  /// The safe form: never a control character, never a direction mark.
  public var scalar: UInt32
  /// Columns: 1 or 2, or 0 for a mark on the glyph before.
  public var width: Int
  /// Where its bytes start in the text.
  public var offset: Int
  /// The number of bytes it stands for.
  public var length: Int

  /// Whether it is of a script without spaces between words, or a picture: wide on every terminal.
  public var isWideByItself: Bool {
    width == 2 && (AmbiguousWidth.current == .narrow || !CharacterWidth.isAmbiguous(scalar))
  }
}

/// Turns text of any origin into glyphs that are safe for a terminal.
///
/// This is the only way text becomes cells, so no document can send control characters to the
/// terminal. They become their symbols (ESC is `␛`), tabs and line breaks become spaces, and
/// what is no character becomes U+FFFD. Direction controls are left out. Joiners, variation
/// selectors, skin tones, soft hyphens and the like are marks without a width: terminals disagree on
/// theirs, so on a terminal a joined emoji shows its parts.
public struct GlyphIterator: IteratorProtocol, Sequence {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private var afterWide = false
  private var hasBase = false
  private let ambiguous: AmbiguousWidth
  /// Whether signs are ASCII where the terminal would show them in two columns.
  private let usesForms: Bool

  /// Iterates over bytes of text.
  /// - Parameters:
  ///   - bytes: UTF-8; malformed bytes become U+FFFD one by one.
  ///   - range: the part to iterate over, which should start at a scalar.
  public init(
    _ bytes: [UInt8], in range: Range<Int>? = nil, ambiguous: AmbiguousWidth = .current
  ) {
    self.init(bytes, range, ambiguous, usesForms: false)
  }

  /// Iterates over a string of the reader's own, whose marks and lines are then one column wide on
  /// every terminal.
  public init(_ text: String, ambiguous: AmbiguousWidth = .current) {
    self.init(Array(text.utf8), nil, ambiguous, usesForms: ambiguous == .wide)
  }

  private init(
    _ bytes: [UInt8], _ range: Range<Int>?, _ ambiguous: AmbiguousWidth, usesForms: Bool
  ) {
    (self.bytes, self.ambiguous, self.usesForms) = (bytes, ambiguous, usesForms)
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next glyph; nil at the end.
  public mutating func next() -> Glyph? {
    while position < end {
      let start = position
      let byte = bytes[start]
      if byte >= 0x20 && byte < 0x7F {
        position = start + 1
        (hasBase, afterWide) = (true, false)
        return Glyph(scalar: UInt32(byte), width: 1, offset: start, length: 1)
      }
      let scalar = decode()
      guard let (safe, width) = safeForm(scalar) else { continue }
      if width > 0 { (hasBase, afterWide) = (true, width == 2) }
      return Glyph(scalar: safe, width: width, offset: start, length: position - start)
    }
    return nil
  }

  /// Reads one scalar and moves past it.
  private mutating func decode() -> UInt32 {
    let (scalar, length) = UTF8Decoding.scalar(bytes, at: position, end: end)
    position += length
    return scalar
  }

  private func safeForm(_ scalar: UInt32) -> (UInt32, Int)? {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029, 0x85: return (0x20, 1)
    case 0..<0x20: return (0x2400 + scalar, 1)
    case 0x7F: return (0x2421, 1)
    case 0x80..<0xA0: return (0xFFFD, 1)
    case 0xA0, 0x202F, 0x2007: return (0x20, 1)
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2065...0x206F, 0xFFF9...0xFFFB: return nil
    case 0x1F3FB...0x1F3FF where afterWide: return (scalar, 0)
    case _ where InvisibleMark.contains(scalar): return (scalar, 0)
    default: break
    }
    if usesForms, let form = AsciiForm.ofSign(scalar), CharacterWidth.isAmbiguous(scalar) {
      return (UInt32(form), 1)
    }
    guard let width = CharacterWidth.columns(of: scalar, ambiguous: ambiguous) else {
      return (0xFFFD, 1)
    }
    // A mark without a base gets a dotted circle for one.
    if width == 0 && !hasBase { return (0x25CC, 1) }
    return (scalar, width)
  }
}

/// Strict decoding of UTF-8 (RFC 3629), one scalar at a time.
public enum UTF8Decoding {
  /// The scalar at an offset and its number of bytes; U+FFFD and 1 where the bytes are not UTF-8.
  public static func scalar(_ bytes: [UInt8], at offset: Int, end: Int) -> (UInt32, Int) {
    let first = bytes[offset]
    let (count, least): (Int, UInt32)
    var value: UInt32
    switch first {
    case 0..<0x80: return (UInt32(first), 1)
    case 0xC2..<0xE0: (count, least, value) = (2, 0x80, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (count, least, value) = (3, 0x800, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (count, least, value) = (4, 0x10000, UInt32(first & 0x07))
    default: return (0xFFFD, 1)
    }
    guard offset + count <= end else { return (0xFFFD, 1) }
    for i in 1..<count {
      let byte = bytes[offset + i]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, value < 0xD800 || (0xE000..<0x110000).contains(value) else {
      return (0xFFFD, 1)
    }
    return (value, count)
  }
}
