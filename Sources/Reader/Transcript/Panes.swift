/// The pane with the focus, and the selections and filters of the side panes.
struct Panes: Hashable, Sendable {
  var focus = Pane.transcript
  var sections = ListPane()
  var speakers = ListPane()

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
