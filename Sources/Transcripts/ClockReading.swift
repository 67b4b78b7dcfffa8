/// A time that `ClockReader` has found.
public struct ClockReading: Hashable, Sendable {
  /// Negative for a time before the start of the recording.
  public var milliseconds: Int
  /// The index just after it.
  public var end: Int
  /// The number of fields before the fraction.
  public var fields: Int
  /// Whether a fraction was written.
  public var hasFraction: Bool
  /// Whether a minus was written, be it before a zero.
  public var isNegative: Bool
}
