/// The layout of each speaker in the speakers pane.
enum SpeakersPaneLayout: Hashable {
  /// Name, talk time with a bar, and presence in the text, in three rows and an empty one.
  case full
  /// Name and talk time; below them presence in the text.
  case compact
  /// One row.
  case line
  /// One row with everything, in a wide pane.
  case wide

  var rows: Int {
    switch self {
    case .full: 4
    case .compact: 2
    case .line, .wide: 1
    }
  }

  /// - Parameter count: the number of speakers shown.
  init(_ frame: ScreenLayout.Frame, count: Int) {
    if frame.columns < 18 {
      self = .line
    } else if count * 4 <= frame.contentRows + 1 {
      self = .full
    } else if count * 2 <= frame.contentRows {
      self = .compact
    } else {
      self = frame.columns >= 56 ? .wide : .line
    }
  }

  /// The positions of the list that are shown.
  func window(_ frame: ScreenLayout.Frame, count: Int, showing index: Int) -> Range<Int> {
    let room = (frame.contentRows + (self == .full ? 1 : 0)) / rows
    return ListWindow.range(count: count, rows: max(1, room), showing: index)
  }
}
