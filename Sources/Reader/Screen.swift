/// What takes up the window. Screens lie on each other: the last one is shown and has the keys, `q`
/// closes it, and the one beneath is as it was left.
enum Screen: Sendable {
  case document(Boxed<DocumentScreen>)
  /// All documents; the list itself is the reader's, as it stays when the screen is closed.
  case library
  /// What was found in all documents.
  case results(LibrarySearch)
  case list(ListScreen)

  var isDocument: Bool { if case .document = self { true } else { false } }
  var isList: Bool { if case .list = self { true } else { false } }
}
