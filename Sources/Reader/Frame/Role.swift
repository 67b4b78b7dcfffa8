/// What a cell shows; a theme gives each role its look.
public enum Role: UInt8, CaseIterable, Sendable {
  case text
  /// The document's title in the header.
  case title
  /// Figures in the header, hints, what stands beside the matter.
  case secondary
  /// Lines between panes.
  case border
  /// The name of a pane, and that of the one with the focus.
  case paneTitle
  case focusedPaneTitle
  /// Times in the gutter and in the sections pane.
  case timecode
  /// A section's title where it stands in the text.
  case heading
  case sectionRow
  /// The section, or speaker, in which the cursor is.
  case currentRow
  /// The selected row of the pane with the focus.
  case selectedRow
  /// How often the needle is found in a row's section or speaker.
  case count
  case match
  case currentMatch
  /// The word under the cursor.
  case cursorWord
  case status
  case statusKey
  case prompt
  case message
  case error
  case speaker1
  case speaker2
  case speaker3
  case speaker4
  case speaker5
  case speaker6
  case speaker7
  case speaker8
  /// Words of a speaker nobody named.
  case unknownSpeaker
  /// Selected words.
  case selection
  /// Words of a note, and its sign.
  case annotation

  /// The colours of speakers go round.
  static func speaker(_ index: Int?) -> Role {
    guard let index else { return .unknownSpeaker }
    return Role(rawValue: Role.speaker1.rawValue + UInt8(index % 8)) ?? .speaker1
  }
}
