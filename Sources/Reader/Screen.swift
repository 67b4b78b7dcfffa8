/// A screen that fills the window. Screens form a stack: the top one is shown and gets the keys, `q`
/// closes it, and the one below is as it was left.
enum Screen: Sendable {
  case document(Boxed<DocumentScreen>)
  /// All documents; the list itself is part of the reader's state, as it outlives the screen.
  case library
  /// The results of a search in all documents.
  case results(LibrarySearch)
  case list(ListScreen)
  /// The questions who speaks, one turn after another; the document below has text and cursor.
  case labelling(Labelling)

  var isDocument: Bool { if case .document = self { true } else { false } }
  var isList: Bool { if case .list = self { true } else { false } }

  /// Whether the screen is about the document below it, and goes with it.
  var belongsToDocument: Bool {
    switch self {
    case .list, .labelling: true
    case .document, .library, .results: false
    }
  }
}
