/// One row of the transcript pane.
struct Row: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Words: text offsets. `showsTime` where the time stands in the gutter.
    case text(Range<Int>, showsTime: Bool)
    /// A section's title.
    case heading(section: Int)
    /// A turn's speaker, above the turn's first words and above those behind a heading.
    case speaker(turn: Int)
    case blank
  }

  var kind: Kind
  /// Which of the layout's units the row belongs to.
  var unit: Int

  /// The words of a text row.
  var range: Range<Int>? {
    if case .text(let range, _) = kind { return range }
    return nil
  }
}
