/// The rule on whether upper and lower case count as different.
public enum CaseRule: Sendable, Hashable {
  /// Case counts when the needle or pattern has an upper-case letter.
  case smart
  /// Case counts.
  case exact
  /// Case does not count.
  case ignored
}

extension CaseRule {
  /// Whether case counts for a needle or pattern with or without upper-case letters.
  func isExact(hasUpperCase: @autoclosure () -> Bool) -> Bool {
    switch self {
    case .smart: hasUpperCase()
    case .exact: true
    case .ignored: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the letter is an upper-case or a title-case one.
  var isUpperCase: Bool {
    if isASCII { return ("A"..."Z").contains(self) }
    let category = properties.generalCategory
    return category == .uppercaseLetter || category == .titlecaseLetter
  }
}
