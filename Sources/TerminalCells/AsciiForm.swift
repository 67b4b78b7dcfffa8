/// The ASCII substitutes of characters, for a screen that shows ASCII only, or shows the signs of the
/// reader in two columns. Each is one column wide; that of a wide character is shown twice.
public enum AsciiForm {
  /// The ASCII character for a scalar; `?` where none is similar.
  public static func of(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x20..<0x7F: return UInt8(scalar)
    case 0xA0..<0x180: return latin[Int(scalar - 0xA0)]
    case 0x2500...0x257F: return boxDrawing(scalar)
    case 0x2010...0x2015, 0x2043, 0x2212, 0x2E3A, 0x2E3B: return UInt8(ascii: "-")
    default: return single[scalar] ?? UInt8(ascii: "?")
    }
  }

  /// The ASCII character for a sign, such as a mark, a rule or a dash; nil for a letter, and where
  /// none is similar.
  static func ofSign(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x2BFF:
      let form = of(scalar)
      return form == UInt8(ascii: "?") ? nil : form
    default: return nil
    }
  }

  /// U+00A0 to U+017F.
  private static let latin = Array(
    ("""
     !cL?Y|S"Ca<?-R-o+23'uP.,1o>???\
    ?AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNn\
    OoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """).utf8)

  private static func boxDrawing(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578,
      0x257A, 0x257C, 0x257E:
      UInt8(ascii: "-")
    case 0x2550: UInt8(ascii: "=")
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B, 0x257D, 0x257F:
      UInt8(ascii: "|")
    default: UInt8(ascii: "+")
    }
  }

  private static let single: [UInt32: UInt8] = {
    let pairs: [(String, Unicode.Scalar)] = [
      ("‘’‚‛′‵", "'"), ("“”„‟″‶", "\""), ("‹⟨◀◂←⇐", "<"), ("›⟩▶▸→⇒", ">"), ("↑⇑▲", "^"), ("△", "A"),
      ("↓⇓▼▽✓✔", "v"),
      ("…․", "."), ("•●★☆∗", "*"), ("·∙‧", "."), ("○◌", "o"), ("◆✚", "+"), ("◇✕✗×", "x"),
      ("■", "#"), ("□", "%"),
      ("▏▎▍▌▋▊▉▐", "|"), ("▁", "_"), ("▂", "."), ("▃", ":"), ("▄", "-"), ("▅", "="), ("▆", "+"),
      ("▇█", "#"),
      ("░▒▓", "#"), ("€", "E"), ("⁄∕", "/"), ("∼", "~"),
    ]
    var forms: [UInt32: UInt8] = [:]
    for (characters, form) in pairs {
      for scalar in characters.unicodeScalars { forms[scalar.value] = UInt8(ascii: form) }
    }
    return forms
  }()
}
