/// The words of a name without case, accents, punctuation and titles.
enum FoldedName {
  private static let titles: Set<String> = [
    "dr", "jr", "lady", "lord", "madam", "md", "miss", "mr", "mrs", "ms", "phd", "prof",
    "professor", "sir", "sr",
  ]

  /// The letters and digits of each word.
  /// - Parameter limit: the greatest number of words.
  static func words(_ name: String, limit: Int) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    let start = String(String.UnicodeScalarView(name.unicodeScalars.prefix(1000)))
    for scalar in start.lowercased().unicodeScalars {
      if isDropped(scalar) { continue }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += folded(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    let named = words.filter { !titles.contains(string($0)) }
    return Array((named.isEmpty ? words : named).prefix(limit))
  }

  static func string(_ word: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(word))
  }

  /// Apostrophes and combining marks.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x300...0x36F: true
    default: false
    }
  }

  /// A lower-case Latin letter without its accent, as people write it who do not have the key.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0xDF: return ["s", "s"]
    case 0xE6: return ["a", "e"]
    case 0xF0: return ["d"]
    case 0xFE: return ["t", "h"]
    case 0x153: return ["o", "e"]
    case 0xE0...0xFF: return [latin1[Int(scalar.value - 0xE0)]]
    case 0x100...0x17F: return [extendedA[Int(scalar.value - 0x100)]]
    case 0x218, 0x219: return ["s"]
    case 0x21A, 0x21B: return ["t"]
    case 0x1EA0...0x1EF9: return [vietnamese(scalar.value)]
    default: return [scalar]
    }
  }

  /// U+00E0 to U+00FF; those that become two letters stand for themselves here.
  private static let latin1 = Array("aaaaaaaceeeeiiiidnooooo÷ouuuuyty".unicodeScalars)
  /// U+0100 to U+017F (Latin Extended-A).
  private static let extendedA = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").unicodeScalars)

  /// Latin Extended Additional from U+1EA0 on.
  private static func vietnamese(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case ...0x1EB7: "a"
    case ...0x1EC7: "e"
    case ...0x1ECB: "i"
    case ...0x1EE3: "o"
    case ...0x1EF1: "u"
    default: "y"
    }
  }
}
