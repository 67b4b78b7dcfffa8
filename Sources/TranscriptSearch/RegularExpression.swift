/// A Perl-compatible regular expression (PCRE2) over Unicode. No expression can hang a scan: one
/// that takes too many steps at some place gives up there, and the steps of a whole scan can be
/// limited.
public struct RegularExpression: Sendable {
  /// The pattern as it was typed.
  public let pattern: String
  let compiled: CompiledExpression

  /// Compiles a pattern; throws when it is invalid or empty.
  public init(_ pattern: String, caseRule: CaseRule = .smart) throws(PatternError) {
    self.pattern = pattern
    let isExact = caseRule.isExact(hasUpperCase: Self.hasUpperCaseLiteral(pattern))
    compiled = try CompiledExpression(pattern, isExact: isExact)
  }

  /// The byte ranges of the matches in a small text, such as a title or a name: ascending, without
  /// overlaps, none empty. Text that is not valid UTF-8 has none.
  public func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var matcher = ExpressionMatcher(compiled, steps: .max)
    _ = bytes.withUnsafeBufferPointer { bytes in
      matcher.matches(in: bytes, from: 0, isValid: false) { range in
        ranges.append(range)
        return true
      }
    }
    return ranges
  }

  /// Whether a pattern has an upper-case letter that matches itself: not one in `\W` or `\p{Lu}`,
  /// or in the options or the name after `(?`, as in `(?P<Name>`.
  private static func hasUpperCaseLiteral(_ pattern: String) -> Bool {
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\" {
        let escape = rest.popFirst()
        if rest.first == "{", let escape, "pPxoNgk".unicodeScalars.contains(escape) {
          rest = rest.drop { $0 != "}" }
        } else if escape == "p" || escape == "P" {
          rest = rest.dropFirst()
        }
      } else if scalar == "(", rest.first == "?" {
        rest = rest.drop { !":)=!>|".unicodeScalars.contains($0) }
      } else if scalar.isUpperCase {
        return true
      }
    }
    return false
  }
}
