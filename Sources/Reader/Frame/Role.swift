/// The meaning of a cell's text; a theme gives each role its look.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// The document's title in the header.
  case title
  /// Figures in the header, hints, remarks beside the text.
  case secondary
  /// Lines between panes.
  case border
  /// The name of a pane.
  case paneTitle
  /// The name of the pane with the focus.
  case focusedPaneTitle
  /// A time in the gutter or in the sections pane.
  case timecode
  /// A section's title within the text.
  case heading
  /// A row of the sections pane.
  case sectionRow
  /// The row of the section or speaker at the cursor.
  case currentRow
  /// The selected row of the pane with the focus.
  case selectedRow
  /// The number of matches in a row's section or speaker.
  case count
  /// A match of the search.
  case match
  /// The match at the cursor.
  case currentMatch
  /// The word under the cursor.
  case cursorWord
  /// The place and figures in the status line.
  case status
  /// A key in a hint.
  case statusKey
  /// An input line.
  case prompt
  /// A message in the status line.
  case message
  /// A message about a problem.
  case error
  /// The name and mark of a speaker, in one of eight colours.
  case speaker1
  case speaker2
  case speaker3
  case speaker4
  case speaker5
  case speaker6
  case speaker7
  case speaker8
  /// The name and mark of an unknown speaker.
  case unknownSpeaker
  /// Selected words.
  case selection
  /// The words of a note, and its sign.
  case annotation

  /// The role of a speaker; the eight colours repeat.
  static func speaker(_ index: Int?) -> Role {
    guard let index else { return .unknownSpeaker }
    return Role(rawValue: Role.speaker1.rawValue + UInt8(index % 8)) ?? .speaker1
  }
}
