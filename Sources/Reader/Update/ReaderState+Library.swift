import TerminalCells
import Transcripts

extension ReaderState {
  /// `L`: the library, or back from it.
  mutating func openLibrary() {
    if let layer = below.lastIndex(where: { $0.front.kind == .library }) {
      keepPlace()
      below.removeSubrange((layer + 1)...)
      return closeDocument()
    }
    if document.origin != .none { keepPlace() }
    if front?.kind != .library { openFront(.library) }
    if case .library(let hash) = document.origin { library.select(hash) }
    effects += [.library(.list), .library(.catchUp)]
  }

  /// `:add` puts the document on the shelf.
  mutating func addToLibrary() {
    if case .library = document.origin { return say("It is in the library already: L") }
    effects.append(.library(.add))
  }

  mutating func takeLibrary(_ documents: [ShelvedDocument], problem: String?) {
    if let problem {
      library.problem = problem
      if library.documents == nil { library.take(documents) }
      return library.problem = problem
    }
    library.take(documents)
  }

  /// Rows of a list of the library on the screen.
  var libraryRows: Int { max(1, size.rows - 3) }

  /// What keys do in the library; false when they do what they do everywhere.
  mutating func performInLibrary(_ action: Action) -> Bool {
    let row = library.selected
    let rows = libraryRows
    switch action {
    case .rowDown, .scrollDown: library.select(row + 1)
    case .rowUp, .scrollUp: library.select(row - 1)
    case .pageDown: library.select(row + max(1, rows - 1))
    case .pageUp: library.select(row - max(1, rows - 1))
    case .halfPageDown: library.select(row + max(1, rows / 2))
    case .halfPageUp: library.select(row - max(1, rows / 2))
    case .goToStart: library.select(0)
    case .goToEnd: library.select(.max / 2)
    case .openRow: openSelectedDocument()
    case .undoOne where !library.filter.isEmpty: library.filter = ""
    case .undoOne: if document.origin != .none { closeFront() }
    case .close: closeFront()
    case .openLibrary: document.origin == .none ? say("Enter opens a document") : closeFront()
    default: return performOnShelf(action)
    }
    return true
  }

  private mutating func performOnShelf(_ action: Action) -> Bool {
    switch action {
    case .find: openPrompt(.libraryFilter)
    case .sortLibrary: sortLibrary()
    case .reverseLibrary: reverseLibrary()
    case .undo: undoArchiving()
    case .showArchived: toggleArchived()
    case .archive: archiveSelected()
    case .removeDocument: removeSelected()
    case .reload: effects += [.library(.list), .library(.catchUp)]
    default: return false
    }
    return true
  }

  private mutating func openSelectedDocument() {
    guard let hash = library.selection?.hash else { return say("Nothing to open here") }
    guard document.origin != .library(hash) else { return closeAllFronts() }
    effects.append(.library(.open(hash, query: nil, textOffset: nil)))
  }

  private mutating func sortLibrary() {
    // Only by what can be seen.
    let all = [.read] + LibraryColumn.shown(in: size.columns).map(\.order)
    let index = all.firstIndex(of: library.order) ?? 0
    library.order = all[(index + 1) % all.count]
    say("Sorted by \(library.order.name) · O turns it round")
  }

  private mutating func reverseLibrary() {
    library.isReversed.toggle()
    say("Sorted by \(library.order.name)\(library.isReversed ? ", the other way round" : "")")
  }

  private mutating func toggleArchived() {
    guard library.archivedCount > 0 else { return say("Nothing is archived: A archives") }
    library.showsArchived.toggle()
  }

  private mutating func archiveSelected() {
    guard let chosen = library.selection else { return }
    effects.append(.library(.archive(chosen.hash, !chosen.isArchived)))
    library.lastArchived = chosen
    let title = chosen.shownTitle
    say(chosen.isArchived ? "“\(title)” is back" : "“\(title)” is archived · u takes it back")
  }

  /// Archived is what was, and what was not is not.
  private mutating func undoArchiving() {
    guard let chosen = library.lastArchived else { return }
    library.lastArchived = nil
    effects.append(.library(.archive(chosen.hash, chosen.isArchived)))
    say("“\(chosen.shownTitle)” is as it was")
  }

  private mutating func removeSelected() {
    guard let chosen = library.selection else { return }
    guard library.removing == chosen.hash else {
      library.removing = chosen.hash
      return say("dd again deletes the library’s copy of “\(chosen.shownTitle)”; your notes stay")
    }
    effects.append(.library(.remove(chosen.hash)))
    say("“\(chosen.shownTitle)” is deleted from the library; your notes stay")
  }
}
