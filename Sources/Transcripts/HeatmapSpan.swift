/// A stretch of a recording and how often it was watched, as its page counts.
public struct HeatmapSpan: Hashable, Sendable {
  public var start: Timecode
  public var end: Timecode
  /// 0 to 1, relative to the stretch watched most.
  public var value: Double

  public init(start: Timecode, end: Timecode, value: Double) {
    self.start = start
    self.end = end
    self.value = value
  }
}
