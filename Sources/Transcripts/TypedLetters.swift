/// The letters that people type for one that Unicode does not decompose and few keyboards have: `l`
/// for `ł`, `ae` for `æ`.
public enum TypedLetters {
  /// The one or two letters that are typed for a letter; nil for any other code point.
  public static func of(_ letter: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar?)? {
    guard letter >= "Æ", letter <= "ŧ" || letter == "ẞ" else { return nil }
    return switch letter {
    case "Æ": ("A", "e")
    case "æ": ("a", "e")
    case "Ð", "Đ": ("D", nil)
    case "ð", "đ": ("d", nil)
    case "Ħ": ("H", nil)
    case "ħ": ("h", nil)
    case "ı": ("i", nil)
    case "Ł": ("L", nil)
    case "ł": ("l", nil)
    case "Ø": ("O", nil)
    case "ø": ("o", nil)
    case "Œ": ("O", "e")
    case "œ": ("o", "e")
    case "ß": ("s", "s")
    case "ẞ": ("S", "S")
    case "Þ": ("T", "h")
    case "þ": ("t", "h")
    case "Ŧ": ("T", nil)
    case "ŧ": ("t", nil)
    default: nil
    }
  }

  /// UTF-8 with such letters replaced; nil when it has none.
  public static func replaced(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    // Most words have ASCII letters only.
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard scalars.contains(where: { of($0) != nil }) else { return nil }
    var replaced = String.UnicodeScalarView()
    for scalar in scalars {
      if let (first, second) = of(scalar) {
        replaced.append(first)
        if let second { replaced.append(second) }
      } else {
        replaced.append(scalar)
      }
    }
    return Array(String(replaced).utf8)
  }
}
