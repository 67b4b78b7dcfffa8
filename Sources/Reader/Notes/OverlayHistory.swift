import Transcripts

/// What the user made of the document at hand, and the way back: every overlay there was since the
/// document was opened.
struct OverlayHistory: Hashable, Sendable {
  private(set) var overlay = Overlay()
  private var undone: [Overlay] = []
  private var done: [Overlay] = []
  /// The overlay as it was saved before the document was covered; nil otherwise.
  private var saved: Overlay?

  /// All that is here was saved; what is loaded next may have been changed elsewhere since.
  mutating func expectChangesElsewhere() { saved = overlay }

  /// Adds what was kept for the document from before, as far as it was never here: what was changed
  /// or deleted since does not come back. What was changed elsewhere takes the place of what is here.
  /// O(n) in all overlays there were.
  mutating func load(_ kept: Overlay) {
    let isAllSaved = overlay == saved
    saved = nil
    guard kept != overlay else { return }
    if isAllSaved { return (overlay, done, undone) = (kept, [], []) }
    let corrections = Set(kept.corrections)
    let known = Set((done + undone + [overlay]).flatMap(\.notes))
    let notes = kept.notes.filter { !known.contains($0) }
    func behind(_ made: Overlay) -> Overlay {
      Overlay(
        corrections: kept.corrections + made.corrections.filter { !corrections.contains($0) },
        notes: notes + made.notes,
        marks: kept.marks.merging(made.marks) { _, made in made })
    }
    (overlay, done, undone) = (behind(overlay), done.map(behind), undone.map(behind))
  }

  /// Takes a step that can be taken back.
  mutating func change(_ edit: (inout Overlay) -> Void) {
    done.append(overlay)
    edit(&overlay)
    undone = []
  }

  /// Corrections from earlier days are taken back one by one once nothing of this session is left;
  /// notes and marks from earlier days are not, as nobody wants to lose them by one key too many.
  var canUndo: Bool { !done.isEmpty || !overlay.corrections.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// Whether taking back, or making again, changes what is said about who speaks.
  var undoCorrects: Bool { done.last?.corrections != overlay.corrections }
  var redoCorrects: Bool { undone.last.map { $0.corrections != overlay.corrections } ?? false }

  mutating func undo() {
    guard canUndo else { return }
    undone.append(overlay)
    if let before = done.popLast() {
      overlay = before
    } else {
      overlay.corrections.removeLast()
    }
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
