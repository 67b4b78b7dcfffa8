/// A match of a pattern.
public struct Match: Hashable, Sendable {
  /// The range of a match.
  public enum Target: Hashable, Sendable {
    /// A range of text offsets.
    case text(Range<Int>)
    /// A range of byte offsets in a section's title.
    case heading(section: Int, range: Range<Int>)
  }

  /// The range of the match.
  public let target: Target
  /// The position in the order of the document: the text offset of the match's start, or of its
  /// heading. Matches in a heading come before those in the text at the same offset.
  public let textOffset: Int

  /// A match from its parts.
  public init(target: Target, textOffset: Int) {
    self.target = target
    self.textOffset = textOffset
  }
}
