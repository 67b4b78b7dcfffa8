/// Something wrong in an input that could still be read.
public struct Issue: Hashable, Sendable {
  /// Byte offset in the input.
  public var byteOffset: Int
  /// The line of the input that holds the byte, counted from 1.
  public var line: Int
  /// One sentence without a full stop: what was found and what was done about it.
  public var message: String

  /// An issue from its parts.
  public init(byteOffset: Int, line: Int = 1, message: String) {
    self.byteOffset = byteOffset
    self.line = line
    self.message = message
  }
}
