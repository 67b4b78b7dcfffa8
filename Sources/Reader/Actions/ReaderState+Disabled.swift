extension ReaderState {
  /// Why an action can do nothing now, in a sentence for the status line; nil when it can.
  func whyDisabled(_ action: Action) -> String? {
    switch action {
    case .nextSameSpeaker, .previousSameSpeaker, .soloSpeaker:
      document.isLabelled ? nil : "This transcript does not say who speaks"
    case .goToSection, .nextSection, .previousSection:
      document.sections.isEmpty ? "This transcript has no sections" : nil
    case .nextMatch, .previousMatch, .onlyMatching:
      search.pattern == nil ? "Nothing searched yet: / finds" : nil
    case .filterPane:
      texts(of: focus).isEmpty ? "Nothing to filter here" : nil
    case .openRow:
      shownRows(focus).isEmpty ? "Nothing to open here" : nil
    case .reload:
      document.canReload ? nil : "Only a file can be read again"
    case .widenPane, .narrowPane:
      screen.frames.count > 1 ? nil : "Only one pane is shown"
    case .zoomPane:
      screen.arrangement == .one && !isZoomed ? "Only one pane is shown: Tab for the next" : nil
    default: nil
    }
  }
}
