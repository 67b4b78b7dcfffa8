import Transcripts

/// What one step from an overlay to the next was about.
enum OverlayChange: Hashable, Sendable {
  /// The last of the corrections that were made.
  case corrected(Correction)
  case noted(Bookmark)
  case edited(Bookmark)
  case deleted(Bookmark)
  case marked(Character)

  /// Nil when nothing was made. O(n) in the overlays.
  init?(from old: Overlay, to new: Overlay) {
    if new.corrections.count > old.corrections.count, let last = new.corrections.last {
      self = .corrected(last)
    } else if let bookmark = Self.bookmark(from: old.bookmarks, to: new.bookmarks) {
      self = bookmark
    } else if let letter = new.marks.keys.first(where: { new.marks[$0] != old.marks[$0] }) {
      self = .marked(letter)
    } else {
      return nil
    }
  }

  private static func bookmark(from old: [Bookmark], to new: [Bookmark]) -> OverlayChange? {
    let same = zip(old, new).prefix { $0 == $1 }.count
    if new.count > old.count { return .noted(new[same]) }
    if new.count < old.count { return .deleted(old[same]) }
    return same < new.count ? .edited(new[same]) : nil
  }
}
