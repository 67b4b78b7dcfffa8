extension Overlay {
  /// What another overlay has not, or has elsewhere.
  public func subtracting(_ other: Overlay) -> Overlay {
    let (corrections, bookmarks) = (Set(other.corrections), Set(other.bookmarks))
    return Overlay(
      corrections: self.corrections.filter { !corrections.contains($0) },
      bookmarks: self.bookmarks.filter { !bookmarks.contains($0) },
      marks: marks.filter { other.marks[$0.key] != $0.value })
  }

  /// With what another overlay has, which outranks this one.
  public func adding(_ other: Overlay) -> Overlay {
    Overlay(
      corrections: corrections + other.corrections, bookmarks: bookmarks + other.bookmarks,
      marks: marks.merging(other.marks) { $1 })
  }
}
