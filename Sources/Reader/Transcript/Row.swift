/// One row of the transcript pane.
struct Row: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The text offsets of words; `showsTime` where the gutter shows the time.
    case text(Range<Int>, showsTime: Bool)
    /// A section's title.
    case heading(section: Int)
    /// A turn's speaker, above the turn's first words and those after a heading; `goesOn` where only
    /// the certainty is another than in the turn above.
    case speaker(turn: Int, goesOn: Bool)
    case blank
  }

  var kind: Kind
  /// The unit of the layout that the row belongs to.
  var unit: Int

  /// The words of a text row.
  var range: Range<Int>? {
    if case .text(let range, _) = kind { return range }
    return nil
  }
}
