/// One term of a query: a word, or a phrase of adjacent words.
struct QueryTerm: Hashable, Sendable {
  /// As typed.
  var text: String
  /// Whether its last word is a prefix.
  var isPrefix: Bool

  /// Whether it has anything to search for: a letter, a digit or an ideograph.
  var hasWord: Bool { text.unicodeScalars.contains(where: Self.isOfWord) }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if Ideographs.isIdeograph(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber, .privateUse: true
    default: false
    }
  }

  /// The term as an FTS5 string, in which no character is special (SQLite FTS5, section 3.1).
  var expression: String {
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar.value != 0 {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + (isPrefix ? "\" *" : "\"")
  }
}
