import TerminalCells
import Transcripts

extension ReaderState {
  /// `L`: the library, or back from it.
  mutating func toggleLibrary() {
    guard front?.kind == .library else { return openLibrary() }
    document.origin == .none ? say("Enter opens a document") : closeFront()
  }

  /// Shows the library; one that is open already comes back.
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

  mutating func openSelectedDocument() {
    guard let hash = library.selection?.hash else { return say("Nothing to open here") }
    guard document.origin != .library(hash) else { return showDocument() }
    effects.append(.library(.open(hash, query: nil, textOffset: nil)))
  }

  mutating func sortLibrary() {
    // Only by what can be seen.
    let all = [.read] + LibraryColumn.shown(in: size.columns).map(\.order)
    let index = all.firstIndex(of: library.order) ?? 0
    library.order = all[(index + 1) % all.count]
    say("Sorted by \(library.order.name) · O turns it round")
  }

  mutating func reverseLibrary() {
    library.isReversed.toggle()
    say("Sorted by \(library.order.name)\(library.isReversed ? ", the other way round" : "")")
  }

  mutating func toggleArchived() {
    guard library.archivedCount > 0 else { return say("Nothing is archived: A archives") }
    library.showsArchived.toggle()
  }

  mutating func archiveSelected() {
    guard let chosen = library.selection else { return }
    effects.append(.library(.archive(chosen.hash, !chosen.isArchived)))
    library.lastArchived = chosen
    let title = chosen.shownTitle
    say(chosen.isArchived ? "“\(title)” is back" : "“\(title)” is archived · u takes it back")
  }

  /// Archived is what was, and what was not is not.
  mutating func undoArchiving() {
    guard let chosen = library.lastArchived else { return }
    library.lastArchived = nil
    effects.append(.library(.archive(chosen.hash, chosen.isArchived)))
    say("“\(chosen.shownTitle)” is as it was")
  }

  mutating func removeSelected() {
    guard let chosen = library.selection else { return }
    guard library.removing == chosen.hash else {
      library.removing = chosen.hash
      return say("dd again deletes the library’s copy of “\(chosen.shownTitle)”; your notes stay")
    }
    effects.append(.library(.remove(chosen.hash)))
    say("“\(chosen.shownTitle)” is deleted from the library; your notes stay")
  }
}
