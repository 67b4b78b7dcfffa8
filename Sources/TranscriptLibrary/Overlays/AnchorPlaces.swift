import Transcripts

/// The places of anchors in a text.
struct AnchorPlaces {
  let text: AnchorText
  /// The anchors whose words are no longer at their places, and their places now.
  private let lost: [Anchor: Place?]

  /// Finds the anchors. O(text + anchors); O(anchors) when all are still at their places.
  /// - Parameter anchors: the anchors to find.
  init(of anchors: [Anchor], in text: AnchorText) {
    self.text = text
    let lost = anchors.filter { !text.holds($0) }
    let finder = AnchorFinder(text, anchors: lost)
    self.lost = Dictionary(lost.map { ($0, finder.place(of: $0)) }) { first, _ in first }
  }

  /// The place of an anchor; nil when the text does not have its words.
  func place(_ anchor: Anchor) -> Place? { lost[anchor] ?? anchor.place }

  /// Whether the anchor's words are no longer at its place.
  func isMoved(_ anchor: Anchor) -> Bool { lost[anchor] != nil }
}
