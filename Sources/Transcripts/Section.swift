/// A titled part of a transcript; what other formats call a chapter becomes one.
public struct Section: Hashable, Sendable {
  public var start: Timecode
  public var title: String
  public var summary: String?

  public init(start: Timecode, title: String, summary: String? = nil) {
    self.start = start
    self.title = title
    self.summary = summary
  }
}
