/// A position in a transcript's text that survives rewrapping, filtering and resizing.
///
/// `offset` counts UTF-8 bytes from the start of the cue's text; it may equal the text's length
/// (just after the last byte).
public struct Place: Hashable, Comparable, Sendable {
  /// The index of the cue.
  public var cue: Int
  /// UTF-8 bytes from the start of the cue's text.
  public var offset: Int

  /// A place in a cue; its start, unless an offset is given.
  public init(cue: Int, offset: Int = 0) {
    self.cue = cue
    self.offset = offset
  }

  /// Orders places as they follow one another in the text.
  public static func < (a: Place, b: Place) -> Bool {
    (a.cue, a.offset) < (b.cue, b.offset)
  }
}
