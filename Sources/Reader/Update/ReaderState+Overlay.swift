extension ReaderState {
  /// Rows of an overlay's lines on the screen.
  var overlayRows: Int { max(1, size.rows - 2) }

  /// What keys do in the overview and the help; false when they do what they do everywhere.
  mutating func performInOverlay(_ action: Action) -> Bool {
    let rows = overlayRows
    switch action {
    case .rowDown, .scrollDown: overlay?.top += 1
    case .rowUp, .scrollUp: overlay?.top -= 1
    case .pageDown: overlay?.top += max(1, rows - 2)
    case .pageUp: overlay?.top -= max(1, rows - 2)
    case .halfPageDown: overlay?.top += max(1, rows / 2)
    case .halfPageUp: overlay?.top -= max(1, rows / 2)
    case .goToStart: overlay?.top = 0
    case .goToEnd: overlay?.top = .max / 2
    case .filterHelp: openPrompt(.helpFilter)
    case .undoOne where overlay?.filter.isEmpty == false: overlay?.filter = ""
    case .undoOne, .close: overlay = nil
    case .goToSection:
      overlay = nil
      return false
    case .overview where overlay?.kind == .overview: overlay = nil
    case .help where overlay?.kind == .help: overlay = nil
    default: return false
    }
    return true
  }

  /// Keeps an overlay's lines on the screen.
  mutating func normalizeOverlay() {
    guard let overlay else { return }
    let last = max(0, OverlayLines.lines(of: overlay, self).count - overlayRows)
    self.overlay?.top = min(max(0, overlay.top), last)
  }
}
