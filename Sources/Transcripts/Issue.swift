/// Something wrong in an input that could still be read.
public struct Issue: Hashable, Sendable {
  /// Byte offset in the input.
  public var byteOffset: Int
  /// One sentence without a full stop: what was found and what was done about it.
  public var message: String

  public init(byteOffset: Int, message: String) {
    self.byteOffset = byteOffset
    self.message = message
  }
}
