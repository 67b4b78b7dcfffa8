/// One place where a pattern was found.
public struct Match: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// Text offsets.
    case text(Range<Int>)
    /// Byte offsets in a section's title.
    case heading(section: Int, range: Range<Int>)
  }

  public let target: Target
  /// The position in the order of the document: where the match starts in the text, or where the
  /// heading stands. A heading's matches come before the text at the same offset.
  public let textOffset: Int

  public init(target: Target, textOffset: Int) {
    self.target = target
    self.textOffset = textOffset
  }
}
