/// A user's word on who speaks at all, without saying where.
///
/// It binds inference; labels are taken as they are. The names of corrections always belong to the
/// cast, whatever is said here.
public struct AttributionOptions: Hashable, Sendable {
  /// So many people speak, with or without names; nil leaves the number to inference.
  public var speakerCount: Int?
  /// Everybody who speaks, by name: nobody else does. Nil leaves the cast to inference.
  public var exactCast: [String]?

  /// Options from their parts; without any, inference is free.
  public init(speakerCount: Int? = nil, exactCast: [String]? = nil) {
    self.speakerCount = speakerCount
    self.exactCast = exactCast
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { speakerCount == nil && exactCast == nil }
}
