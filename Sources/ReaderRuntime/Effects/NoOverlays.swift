/// A repository that keeps nothing.
public struct NoOverlays: OverlayRepository {
  /// A repository in which every document is new.
  public init() {}
}
