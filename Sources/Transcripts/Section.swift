/// A titled part of a transcript; what other formats call a chapter becomes one.
public struct Section: Hashable, Sendable {
  /// Where the section starts in the recording.
  public var start: Timecode
  /// The heading.
  public var title: String
  /// A description of the section; nil without one.
  public var summary: String?

  /// A section from its parts.
  public init(start: Timecode, title: String, summary: String? = nil) {
    self.start = start
    self.title = title
    self.summary = summary
  }
}
