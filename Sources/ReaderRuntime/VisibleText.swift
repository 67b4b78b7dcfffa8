/// Text of any origin as it goes to a pipe or a terminal outside the reader's screen.
///
/// Only what commands a terminal is changed: controls become their symbols (ESC is `␛`), tabs and line
/// breaks spaces, and marks of direction, which can show one text as another, are left out. Joiners,
/// variation selectors, skin tones, soft hyphens and characters of any age stay.
enum VisibleText {
  /// A line of text.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.compactMap(form)))
  }

  private static func form(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? scalar
    case 0x7F: "␡"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: nil
    default: scalar
    }
  }
}
