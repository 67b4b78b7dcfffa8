import Transcripts

@testable import Reader

/// The screens over the panes, the library, and the line that is typed.
extension Reading {
  /// What takes up the window.
  var screen: ScreenName {
    switch state.context {
    case .transcript, .sections, .speakers: .panes
    case .overview: .overview
    case .help: .help
    case .library: .library
    case .results: .results
    case .evidence: .evidence(at: (state.list?.content as? EvidenceList)?.offset ?? -1)
    case .changes: .changes
    case .issues: .issues
    case .notes: .notes
    case .questions: .questions
    case .concordance: .concordance
    case .labelling: .labelling
    }
  }

  /// The number of the selected item of the list over the panes.
  var selectedItem: Int? { state.list?.selected }

  /// The lines of the list over the panes that are in the window.
  var linesShown: Range<Int>? {
    state.list.map { $0.top..<$0.top + state.rows(of: $0) }
  }

  /// The lines that the selected item takes up; nil without items.
  var linesOfSelectedItem: Range<Int>? {
    state.list.flatMap { state.lines(of: $0).lines(ofItem: $0.selected) }
  }

  /// All lines of the list over the panes.
  var lines: [ListLine] {
    guard let list = state.list else { return [] }
    let lines = state.lines(of: list)
    return lines.lines(0..<lines.count)
  }

  /// How many screens lie under the one that is shown.
  var screensBelow: Int { state.screens.count - 1 }

  /// The titles of the library in the order of the screen.
  var titles: [String] { state.shelf.shown.map { state.shelf.documents![$0].shownTitle } }

  /// The document whose row is selected in the library.
  var selectedDocument: ShelvedDocument? { state.shelf.selection }

  /// What the library is sorted by.
  var libraryOrder: LibraryList.Order { state.shelf.order }

  /// What is searched in all documents.
  var libraryQuery: String { state.results?.query ?? "" }

  /// What was found in all documents: titles, with the passages below them.
  var rowsFound: [LibrarySearch.Row] { state.results?.rows ?? [] }

  /// The number of the selected row of what was found in all documents.
  var selectedRowFound: Int { state.results?.selected ?? 0 }

  /// The number that an answer to the search in all documents must have.
  var librarySearchRevision: Int { state.results?.revision ?? 0 }

  /// The line that is being typed.
  var prompt: String? { state.input?.line.text }

  var isTyping: Bool { state.input != nil }

  /// The line that is being typed is a note.
  var isTypingNote: Bool { state.input?.purpose is NoteDraft }

  /// What the status line tells.
  var message: String? { state.status.message?.text }

  var isMessageError: Bool { state.status.message?.isError ?? false }
}
