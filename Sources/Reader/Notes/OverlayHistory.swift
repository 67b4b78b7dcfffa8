import Transcripts

/// The edits of the user in a document, with undo and redo: every overlay since the document was
/// opened.
struct OverlayHistory: Hashable, Sendable {
  private(set) var overlay = Overlay()
  private var undone: [Overlay] = []
  private var done: [Overlay] = []
  /// The overlay as it was saved before the document was covered; nil otherwise.
  private var saved: Overlay?

  /// All that is here was saved; what is loaded next may have been changed elsewhere since.
  mutating func expectChangesElsewhere() { saved = overlay }

  /// Whether all edits were saved before the document was covered, and none was made since.
  var isAsSaved: Bool { overlay == saved }

  /// Adds the saved edits that this history never had: those changed or deleted since do not come
  /// back. Where all that is here was saved, the saved edits take its place: they were changed
  /// elsewhere. O(n) in all overlays of the history.
  mutating func load(_ kept: Overlay) {
    let isAllSaved = isAsSaved
    saved = nil
    guard kept != overlay else { return }
    if isAllSaved { return (overlay, done, undone) = (kept, [], []) }
    let corrections = Set(kept.corrections)
    let known = Set((done + undone + [overlay]).flatMap(\.notes))
    let notes = kept.notes.filter { !known.contains($0) }
    func after(_ made: Overlay) -> Overlay {
      Overlay(
        corrections: kept.corrections + made.corrections.filter { !corrections.contains($0) },
        notes: notes + made.notes,
        marks: kept.marks.merging(made.marks) { _, made in made },
        options: made.options.isEmpty ? kept.options : made.options)
    }
    (overlay, done, undone) = (after(overlay), done.map(after), undone.map(after))
  }

  /// Makes an edit that can be undone.
  mutating func change(_ edit: (inout Overlay) -> Void) {
    done.append(overlay)
    edit(&overlay)
    undone = []
  }

  /// Whether there is an edit to undo. Corrections from earlier days are undone one by one after the
  /// edits made since; notes and marks from earlier days are not, as one key too many would lose
  /// them.
  var canUndo: Bool { !done.isEmpty || !overlay.corrections.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// Whether undo, or redo, changes who speaks.
  var undoCorrects: Bool { done.last.map(saysOtherwise) ?? true }
  var redoCorrects: Bool { undone.last.map(saysOtherwise) ?? false }

  private func saysOtherwise(_ other: Overlay) -> Bool {
    other.corrections != overlay.corrections || other.options != overlay.options
  }

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

  /// The places where a correction starts a new turn, and no later one joins it again.
  var splits: Set<Place> {
    overlay.corrections.reduce(into: []) { splits, correction in
      switch correction {
      case .split(let place): splits.insert(place)
      case .join(let place): splits.remove(place)
      case .speaker, .speakerEverywhere, .rename: break
      }
    }
  }
}
