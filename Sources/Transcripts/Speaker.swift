/// A person, or an unknown voice, in one transcript. Its identity is its index in
/// `Transcript.speakers`.
public struct Speaker: Hashable, Sendable {
  /// The name to show, or nil for a voice without one.
  public var name: String?

  public init(name: String?) { self.name = name }
}
