/// A stretch of a recording and how often it was watched, as its page counts.
public struct HeatmapSpan: Hashable, Sendable {
  /// Where the span starts in the recording.
  public var start: Timecode
  /// Where it ends.
  public var end: Timecode
  /// 0 to 1, relative to the stretch watched most.
  public var value: Double

  /// A span from its parts.
  public init(start: Timecode, end: Timecode, value: Double) {
    self.start = start
    self.end = end
    self.value = value
  }
}
