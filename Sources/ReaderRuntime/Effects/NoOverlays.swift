/// Keeps nothing.
public struct NoOverlays: OverlayRepository {
  public init() {}
}
