import Transcripts

/// What the user made of the document at hand, and the way back.
struct OverlayHistory: Hashable, Sendable {
  private(set) var overlay = Overlay()
  private var undone: [Overlay] = []
  private var done: [Overlay] = []

  /// Adds what was kept for the document from before, as far as it is not there.
  mutating func load(_ kept: Overlay) {
    guard kept != overlay else { return }
    let known = Set(kept.corrections)
    func behind(_ made: Overlay) -> Overlay {
      Overlay(corrections: kept.corrections + made.corrections.filter { !known.contains($0) })
    }
    (overlay, done) = (behind(overlay), done.map(behind))
  }

  mutating func add(_ corrections: [Correction]) {
    done.append(overlay)
    overlay.corrections += corrections
    undone = []
  }

  /// Corrections from earlier days are taken back one by one.
  var canUndo: Bool { !done.isEmpty || !overlay.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  mutating func undo() {
    guard canUndo else { return }
    undone.append(overlay)
    overlay = done.popLast() ?? Overlay(corrections: overlay.corrections.dropLast())
  }

  mutating func redo() {
    guard let next = undone.popLast() else { return }
    done.append(overlay)
    overlay = next
  }

  /// Where a correction says that a new turn starts.
  var splits: Set<Place> {
    Set(overlay.corrections.compactMap { if case .split(let place) = $0 { place } else { nil } })
  }
}
