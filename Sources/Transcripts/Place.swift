/// A position in a transcript's text that survives rewrapping, filtering and resizing.
///
/// `offset` counts UTF-8 bytes from the start of the cue's text; it may equal the text's length
/// (just behind the last byte).
public struct Place: Hashable, Comparable, Sendable {
  public var cue: Int
  public var offset: Int

  public init(cue: Int, offset: Int = 0) {
    self.cue = cue
    self.offset = offset
  }

  public static func < (a: Place, b: Place) -> Bool {
    (a.cue, a.offset) < (b.cue, b.offset)
  }
}
