/// How much room each speaker has in the speakers pane.
enum SpeakersPaneLayout: Hashable {
  /// Name, talk time with a bar, and where they speak, in three rows and an empty one.
  case full
  /// Name and talk time; below it where they speak.
  case compact
  /// One row.
  case line
  /// One row in a wide pane, with all there is.
  case wide

  var rows: Int {
    switch self {
    case .full: 4
    case .compact: 2
    case .line, .wide: 1
    }
  }

  /// - Parameter count: of the speakers that are shown.
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

  /// Which positions of the list are shown.
  func window(_ frame: ScreenLayout.Frame, count: Int, showing index: Int) -> Range<Int> {
    let room = (frame.contentRows + (self == .full ? 1 : 0)) / rows
    return ListWindow.range(count: count, rows: max(1, room), showing: index)
  }
}
