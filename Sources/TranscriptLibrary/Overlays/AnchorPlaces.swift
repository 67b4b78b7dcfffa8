import Transcripts

/// Where anchors stand in a text.
struct AnchorPlaces {
  let text: AnchorText
  /// Those whose words do not stand where they were made, and where they are now.
  private let lost: [Anchor: Place?]

  /// O(text + anchors), and next to nothing where all stand where they were.
  /// - Parameter anchors: those that will be asked for.
  init(of anchors: [Anchor], in text: AnchorText) {
    self.text = text
    let lost = anchors.filter { !text.holds($0) }
    let finder = AnchorFinder(text, anchors: lost)
    self.lost = Dictionary(lost.map { ($0, finder.place(of: $0)) }) { first, _ in first }
  }

  /// Nil when the anchor's words stand nowhere.
  func place(_ anchor: Anchor) -> Place? { lost[anchor] ?? anchor.place }

  /// Whether the anchor's words are not where they were.
  func isMoved(_ anchor: Anchor) -> Bool { lost[anchor] != nil }
}
