import TerminalCells

/// The Latin keys at the places of other scripts' keys, so that commands work on any layout.
///
/// Each pair has the characters of a common layout and those of the US layout on the same keys. Where
/// two layouts of one script differ, the more common one comes first and counts.
enum KeyboardLayout {
  private static let pairs: [(own: String, latin: String)] = [
    // Russian; then the letters of its neighbours that it has not.
    ("ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,."),
    ("ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ№", "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>#"),
    ("іїєґўІЇЄҐЎ", "s]'\\oS}\"|O"), ("љњђјћџѕЉЊЂЈЋЏЅ", "qw]j'xzQW}J\"XZ"),
    // Greek.
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
    ("ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", "ERTYUIOPASDFGHJKLZXCVBNM"), ("άέήίόύώ", "aehioyv"),
    // Hebrew.
    ("קראטוןםפשדגכעיחלךףזסבהנמצתץ", "ertyuiopasdfghjkl;zxcvbnm,."),
    // Arabic; then the letters of Persian that it has not.
    ("ذضصثقفغعهخحجدشسيبلاتنمكط", "`qwertyuiop[]asdfghjkl;'"), ("ئءؤرىةوزظ", "zxcvnm,./"),
    ("أإآـ،؟", "HYNJK?"), ("چگکپی", "]';md"),
    // Hangul jamo.
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm"),
    ("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"),
    // Georgian.
    ("ქწერტყუიოპასდფგჰჯკლზხცვბნმ", "qwertyuiopasdfghjklzxcvbnm"), ("ჭღთშჟძჩ", "WRTSJZC"),
    // Thai.
    ("ๆไำพะรนยบลฟหกดเาสวงผปแอทมใฝ", "qwertiop[]asdfgkl;'zxcvm,./"),
    // What input methods write for punctuation.
    ("。、「」『』【】《》‘’“”", ".,[]{}[]<>''\"\""),
  ]

  private static let latin: [Unicode.Scalar: Character] = {
    var latin: [Unicode.Scalar: Character] = [:]
    for (own, keys) in pairs {
      for (scalar, key) in zip(own.unicodeScalars, keys) where latin[scalar] == nil {
        latin[scalar] = key
      }
    }
    return latin
  }()

  /// The Latin key at the place of a key; nil where it is Latin already, or of no known layout.
  static func latin(_ key: Key) -> Key? {
    guard case .character(let character) = key.code, !character.isASCII,
      let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
    else { return nil }
    return (latin[scalar] ?? wide(scalar) ?? digit(character)).map { Key($0, key.modifiers) }
  }

  /// The ASCII form of a full-width character (U+FF01 to U+FF5E) or space.
  private static func wide(_ scalar: Unicode.Scalar) -> Character? {
    if scalar.value == 0x3000 { return " " }
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
  }

  private static func digit(_ character: Character) -> Character? {
    guard character.unicodeScalars.first?.properties.numericType == .decimal else { return nil }
    return character.wholeNumberValue.flatMap { String($0).first }
  }
}
