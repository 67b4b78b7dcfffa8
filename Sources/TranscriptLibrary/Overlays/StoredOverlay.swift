import Transcripts

/// The corrections of an overlay's file, with where they are in a text.
struct StoredOverlay {
  struct Entry {
    var json: JSONValue
    /// Nil when it has no place in this text, or is not understood.
    var correction: Correction?
    /// Whether it is in another place than where it was made.
    var isMoved: Bool
    /// Whether a name in it is blank.
    var isUnnamed: Bool
  }

  let entries: [Entry]

  /// O(text + corrections), and next to nothing where all stand where they were.
  init(_ elements: [JSONValue], in text: AnchorText) {
    let stored = elements.map(StoredCorrection.init)
    let lost = stored.flatMap(\.anchors).filter { !text.holds($0) }
    let finder = AnchorFinder(text, anchors: lost)
    let places = Dictionary(lost.map { ($0, finder.place(of: $0)) }) { first, _ in first }
    entries = stored.map { stored in
      Entry(
        json: stored.json,
        correction: stored.correction { anchor in places[anchor] ?? anchor.place },
        isMoved: stored.anchors.contains { places[$0] != nil }, isUnnamed: stored.isUnnamed)
    }
  }
}
