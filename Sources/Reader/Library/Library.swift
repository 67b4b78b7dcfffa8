import TerminalCells
import Transcripts

extension ReaderState {
  /// Opens the library, or goes back from it, on `L`.
  mutating func toggleLibrary() {
    guard case .library = top else { return openLibrary() }
    screens.count == 1 ? say("Enter opens a document") : pop()
  }

  /// Shows the library; if it is open already, closes the screens above it.
  mutating func openLibrary() {
    keepPlace()
    if let index = screens.lastIndex(where: { if case .library = $0 { true } else { false } }) {
      pop(downTo: index)
    } else {
      push(.library)
    }
    if case .library(let hash) = documentIfAny?.id { shelf.select(hash) }
    effects += [.library(.list), .library(.catchUp)]
  }

  /// Adds the document to the library, on `:add`.
  mutating func addToLibrary() {
    if case .library = documentIfAny?.id { return say("Already in the library: L shows it") }
    effects.append(.library(.add))
  }

  mutating func takeLibrary(_ documents: [ShelvedDocument], problem: String?) {
    if let problem {
      shelf.problem = problem
      if shelf.documents == nil { shelf.take(documents) }
      return shelf.problem = problem
    }
    shelf.take(documents)
  }

  /// The number of rows for the library's list.
  var libraryRows: Int { max(1, size.rows - 3) }

  mutating func openSelectedDocument() {
    guard let hash = shelf.selection?.hash else { return say("Nothing to open here") }
    guard documentIfAny?.id != .library(hash) else { return showDocument() }
    effects.append(.library(.open(hash, query: nil, textOffset: nil)))
  }

  mutating func sortLibrary() {
    // Only columns that can be seen are sorted by.
    let all = [.read] + LibraryColumn.shown(in: size.columns).map(\.order)
    let index = all.firstIndex(of: shelf.order) ?? 0
    shelf.order = all[(index + 1) % all.count]
    say("Sorted by \(shelf.order.name) · O reverses the order")
  }

  /// Sorts by a column, or the other way round where that is the order already.
  mutating func sortLibrary(by order: LibraryList.Order) {
    if shelf.order == order { return reverseLibrary() }
    shelf.order = order
    say("Sorted by \(order.name) · O reverses the order")
  }

  mutating func reverseLibrary() {
    shelf.isReversed.toggle()
    say("Sorted by \(shelf.order.name)\(shelf.isReversed ? ", reversed" : "")")
  }

  mutating func toggleArchived() {
    guard shelf.archivedCount > 0 else { return say("Nothing is archived: A archives a document") }
    shelf.showsArchived.toggle()
  }

  mutating func archiveSelected() {
    guard let chosen = shelf.selection else { return }
    effects.append(.library(.archive(chosen.hash, !chosen.isArchived)))
    shelf.lastArchived = chosen
    let title = chosen.shownTitle
    say(chosen.isArchived ? "Restored: “\(title)”" : "Archived: “\(title)” · u undoes")
  }

  /// Restores the document that was archived last, or archives the one that was restored.
  mutating func undoArchiving() {
    guard let chosen = shelf.lastArchived else { return }
    shelf.lastArchived = nil
    effects.append(.library(.archive(chosen.hash, chosen.isArchived)))
    say("Undone: \(chosen.isArchived ? "restoring" : "archiving") “\(chosen.shownTitle)”")
  }

  mutating func removeSelected() {
    guard let chosen = shelf.selection else { return }
    guard shelf.removing == chosen.hash else {
      shelf.removing = chosen.hash
      return say(
        "dd again deletes the library’s copy of “\(chosen.shownTitle)”; your notes are kept")
    }
    effects.append(.library(.remove(chosen.hash)))
    say("Deleted from the library: “\(chosen.shownTitle)”; your notes are kept")
  }
}
