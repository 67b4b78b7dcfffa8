import Transcripts

/// The edit that led from an overlay to the next.
enum OverlayChange: Hashable, Sendable {
  /// The last of the corrections that were added.
  case corrected(Correction)
  case noted(Note)
  case edited(Note)
  case deleted(Note)
  case marked(Character)
  /// The user's word on who speaks at all.
  case listed(AttributionOptions)

  /// Finds the edit; nil when nothing changed. O(n) in the overlays.
  init?(from old: Overlay, to new: Overlay) {
    if new.corrections.count > old.corrections.count, let last = new.corrections.last {
      self = .corrected(last)
    } else if let note = Self.note(from: old.notes, to: new.notes) {
      self = note
    } else if let letter = new.marks.keys.first(where: { new.marks[$0] != old.marks[$0] }) {
      self = .marked(letter)
    } else if new.options != old.options {
      self = .listed(new.options)
    } else {
      return nil
    }
  }

  private static func note(from old: [Note], to new: [Note]) -> OverlayChange? {
    let same = zip(old, new).prefix { $0 == $1 }.count
    if new.count > old.count { return .noted(new[same]) }
    if new.count < old.count { return .deleted(old[same]) }
    return same < new.count ? .edited(new[same]) : nil
  }
}
