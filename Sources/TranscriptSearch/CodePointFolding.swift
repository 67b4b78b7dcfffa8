import CUTF8Proc
import Transcripts

/// The folding of a single code point, which makes texts comparable.
///
/// It is the compatibility decomposition (Unicode Standard Annex 15, NFKD) with full case folding
/// (Unicode Standard 3.13) unless case counts, without default ignorable code points (soft hyphen,
/// joiners, variation selectors) and without diacritics. Dashes, white space and control characters
/// become a space, and typographic quotes, which captions have for apostrophes, the ASCII ones. The
/// look-alikes come from utf8proc's "lump" table. Letters that Unicode does not decompose become
/// those that people type who lack the key: `łódź` is found by `lodz`, and `æther` by `aether`.
struct CodePointFolding {
  /// The greatest number of scalars that a code point folds to; U+FDFA, the longest, folds to 18.
  static let limit = 32

  private let options: utf8proc_option_t

  init(isExact: Bool) {
    var options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue
    options |= UTF8PROC_IGNORE.rawValue | UTF8PROC_LUMP.rawValue
    if !isExact { options |= UTF8PROC_CASEFOLD.rawValue }
    self.options = utf8proc_option_t(options)
  }

  /// Writes the folding of a code point to `scalars`, which must have room for `limit`.
  /// - Returns: the number of scalars; zero when the code point is ignored.
  func fold(_ codePoint: Int32, into scalars: UnsafeMutablePointer<Int32>) -> Int {
    var boundary: Int32 = 0
    let decomposed = utf8proc_decompose_char(codePoint, scalars, Self.limit, options, &boundary)
    guard 0...Self.limit ~= decomposed else {
      scalars[0] = codePoint
      return 1
    }
    var count = 0
    for index in 0..<decomposed where !Self.isDiacritic(scalars[index]) {
      let scalar = Self.plain(scalars[index])
      if count > 0, let composed = Self.composed(scalars[count - 1], scalar) {
        scalars[count - 1] = composed
      } else {
        scalars[count] = scalar
        count += 1
      }
    }
    return Self.spellOut(scalars, count: count)
  }

  /// Replaces letters by those that people type for them.
  /// - Returns: the new number of scalars.
  private static func spellOut(_ scalars: UnsafeMutablePointer<Int32>, count: Int) -> Int {
    var count = count
    // From the end, since a letter may become two.
    for index in (0..<count).reversed() {
      let letter = Unicode.Scalar(UInt32(bitPattern: scalars[index]))
      guard let (first, second) = letter.flatMap(TypedLetters.of) else { continue }
      scalars[index] = Int32(first.value)
      guard let second, count < limit else { continue }
      for place in (index + 1..<count).reversed() { scalars[place + 1] = scalars[place] }
      scalars[index + 1] = Int32(second.value)
      count += 1
    }
    return count
  }

  private static func composed(_ previous: Int32, _ scalar: Int32) -> Int32? {
    Composition.composed(UInt32(bitPattern: previous), UInt32(bitPattern: scalar))
      .map { Int32(bitPattern: $0) }
  }

  /// Whether a scalar is a mark that may be left out of a word. Vowel signs, viramas and the
  /// voicing of kana (combining classes 0, 9 and 8) and the vowel and tone signs of South-East
  /// Asian scripts (84 to 132) change the word, so they stay.
  private static func isDiacritic(_ scalar: Int32) -> Bool {
    guard scalar >= 0x300 else { return false }
    let property = utf8proc_get_property(scalar).pointee
    if UInt32(UInt16(bitPattern: property.category)) == UTF8PROC_CATEGORY_ME.rawValue {
      return true
    }
    switch property.combining_class {
    case 0, 8, 9, 84...132: return false
    default: return true
    }
  }

  private static func plain(_ scalar: Int32) -> Int32 {
    switch scalar {
    case 0x00...0x20, 0x2D, 0x85, 0x2028, 0x2029: 0x20
    case 0x201C...0x201F: 0x22
    case 0x201A...0x201B: 0x27
    default: scalar
    }
  }
}
