/// The pane with the focus, and the selections and filters of the side panes.
struct Panes: Hashable, Sendable {
  var focus = Pane.transcript
  var sections = ListPane()
  var speakers = ListPane()
  /// The pane without the focus that the mouse has scrolled: it stays there until a key is pressed.
  var browsed: Pane?

  /// The list of a side pane; the transcript has none, which reads as an empty one.
  subscript(pane: Pane) -> ListPane {
    get {
      switch pane {
      case .sections: sections
      case .speakers: speakers
      case .transcript: ListPane()
      }
    }
    set {
      switch pane {
      case .sections: sections = newValue
      case .speakers: speakers = newValue
      case .transcript: break
      }
    }
  }
}
