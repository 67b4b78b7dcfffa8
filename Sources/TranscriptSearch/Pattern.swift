/// What is searched for.
public enum Pattern: Sendable {
  case words(Needle)
  case expression(RegularExpression)

  /// The byte ranges of the matches in a small text, such as a title or a name.
  public func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    switch self {
    case .words(let needle): needle.ranges(in: bytes)
    case .expression(let expression): expression.ranges(in: bytes)
    }
  }
}
