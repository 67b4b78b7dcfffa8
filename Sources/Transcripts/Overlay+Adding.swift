extension Overlay {
  /// The entries that another overlay lacks; a mark that is elsewhere there counts as lacking, and so
  /// does another word on the people.
  public func subtracting(_ other: Overlay) -> Overlay {
    let (corrections, notes) = (Set(other.corrections), Set(other.notes))
    return Overlay(
      corrections: self.corrections.filter { !corrections.contains($0) },
      notes: self.notes.filter { !notes.contains($0) },
      marks: marks.filter { other.marks[$0.key] != $0.value },
      options: options == other.options ? AttributionOptions() : options)
  }

  /// This overlay with the entries of another one, which outranks it.
  public func adding(_ other: Overlay) -> Overlay {
    Overlay(
      corrections: corrections + other.corrections, notes: notes + other.notes,
      marks: marks.merging(other.marks) { $1 },
      options: other.options.isEmpty ? options : other.options)
  }
}
