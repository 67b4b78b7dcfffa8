extension Overlay {
  /// The entries that another overlay lacks; a mark that is elsewhere there counts as lacking.
  public func subtracting(_ other: Overlay) -> Overlay {
    let (corrections, bookmarks) = (Set(other.corrections), Set(other.bookmarks))
    return Overlay(
      corrections: self.corrections.filter { !corrections.contains($0) },
      bookmarks: self.bookmarks.filter { !bookmarks.contains($0) },
      marks: marks.filter { other.marks[$0.key] != $0.value })
  }

  /// This overlay with the entries of another one, which outranks it.
  public func adding(_ other: Overlay) -> Overlay {
    Overlay(
      corrections: corrections + other.corrections, bookmarks: bookmarks + other.bookmarks,
      marks: marks.merging(other.marks) { $1 })
  }
}
