/// What a user made for one transcript: kept beside it, never in it.
public struct Overlay: Hashable, Sendable {
  /// In the order they were made.
  public var corrections: [Correction]

  public init(corrections: [Correction] = []) { self.corrections = corrections }

  public var isEmpty: Bool { corrections.isEmpty }
}
