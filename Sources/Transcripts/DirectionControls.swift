/// The code points that change the direction of text (Unicode Standard Annex 9), in text that leaves
/// the program.
///
/// Marks, isolates and embeddings belong to text of two directions and stay; what they begin ends at
/// the latest with the text that they are in, so that it does not turn what stands after it.
/// Overrides, which show letters in an order in which nobody reads them, are left out.
public struct DirectionControls {
  private enum Opening { case embedding, isolate, override }

  private var open: [Opening] = []

  /// The start of a text.
  public init() {}

  /// Whether a scalar of the text stays.
  public mutating func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A, 0x202B: open.append(.embedding)
    case 0x2066...0x2068: open.append(.isolate)
    case 0x202D, 0x202E:
      open.append(.override)
      return false
    case 0x202C: return open.last != .isolate && open.popLast() == .embedding
    case 0x2069:
      guard let isolate = open.lastIndex(of: .isolate) else { return false }
      open.removeSubrange(isolate...)
    default: break
    }
    return true
  }

  /// What ends the parts that are open at the end of the text.
  public var closing: [Unicode.Scalar] {
    open.reversed().compactMap { opening in
      switch opening {
      case .embedding: "\u{202C}"
      case .isolate: "\u{2069}"
      case .override: nil
      }
    }
  }
}
