import Transcripts

@testable import Reader

/// The screens over the panes, the library, and the line that is typed.
extension Reading {
  /// What takes up the window.
  var screen: ScreenName {
    switch state.front?.kind {
    case nil: .panes
    case .overview: .overview
    case .help: .help
    case .library: .library
    case .results: .results
    case .evidence(let offset): .evidence(at: offset)
    case .changes: .changes
    case .issues: .issues
    case .bookmarks: .bookmarks
    case .questions: .questions
    case .concordance: .concordance
    }
  }

  /// The number of the selected item of the screen over the panes.
  var selectedItem: Int? { state.front?.selected }

  /// The lines of the screen over the panes that are in the window.
  var linesShown: Range<Int>? {
    state.front.map { $0.top..<$0.top + state.frontRows }
  }

  /// The lines that the selected item takes up; nil without items.
  var linesOfSelectedItem: Range<Int>? {
    state.front.flatMap { FrontLines.list(of: $0, state).lines(ofItem: $0.selected) }
  }

  /// All lines of the screen over the panes.
  var lines: [FrontLine] {
    guard let front = state.front else { return [] }
    let list = FrontLines.list(of: front, state)
    return list.lines(0..<list.count)
  }

  /// How many documents `q` goes back to, one after the other.
  var documentsBelow: Int { state.below.count }

  /// The titles of the library in the order of the screen.
  var titles: [String] { state.library.shown.map { state.library.documents![$0].shownTitle } }

  /// The document whose row is selected in the library.
  var selectedDocument: ShelvedDocument? { state.library.selection }

  /// What the library is sorted by.
  var libraryOrder: LibraryList.Order { state.library.order }

  /// What is searched in all documents.
  var libraryQuery: String { state.librarySearch.query }

  /// What was found in all documents: titles, with the passages below them.
  var rowsFound: [LibrarySearch.Row] { state.librarySearch.rows }

  /// The number of the selected row of what was found in all documents.
  var selectedRowFound: Int { state.librarySearch.selected }

  /// The number that an answer to the search in all documents must have.
  var librarySearchRevision: Int { state.librarySearch.revision }

  /// The line that is being typed.
  var prompt: String? { state.prompt?.text }

  var isTyping: Bool { state.prompt != nil }

  /// The line that is being typed is a note.
  var isTypingNote: Bool { state.prompt?.kind == .note }

  /// What the status line tells.
  var message: String? { state.status.message?.text }

  var isMessageError: Bool { state.status.message?.isError ?? false }
}
