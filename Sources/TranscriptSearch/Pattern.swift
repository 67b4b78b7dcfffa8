/// A pattern to search for.
public enum Pattern: Sendable {
  /// Words, with folding.
  case words(Needle)
  /// A regular expression.
  case expression(RegularExpression)

  /// The byte ranges of the matches in a small text, such as a title or a name.
  public func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    switch self {
    case .words(let needle): needle.ranges(in: bytes)
    case .expression(let expression): expression.ranges(in: bytes)
    }
  }
}
