/// One thing to look for: a word, or words that stand one behind the other.
struct QueryTerm: Hashable, Sendable {
  /// As typed.
  var text: String
  /// Whether its last word may go on.
  var isPrefix: Bool

  /// Whether there is anything in it that can be looked for: a letter, a digit or a sign.
  var hasWord: Bool { text.unicodeScalars.contains(where: Self.isOfWord) }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if Signs.isSign(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber, .privateUse: true
    default: false
    }
  }

  /// The term in the language of FTS5: a string, in which nothing has a meaning of its own (SQLite
  /// FTS5, section 3.1).
  var expression: String {
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar.value != 0 {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + (isPrefix ? "\" *" : "\"")
  }
}
