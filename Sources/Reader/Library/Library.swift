import TerminalCells
import Transcripts

extension ReaderState {
  /// `L`: the library, or back from it.
  mutating func toggleLibrary() {
    guard case .library = top else { return openLibrary() }
    screens.count == 1 ? say("Enter opens a document") : pop()
  }

  /// Shows the library; one that is open already comes back.
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

  /// `:add` puts the document on the shelf.
  mutating func addToLibrary() {
    if case .library = documentIfAny?.id { return say("It is in the library already: L") }
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

  /// Rows of a list of the library on the screen.
  var libraryRows: Int { max(1, size.rows - 3) }

  mutating func openSelectedDocument() {
    guard let hash = shelf.selection?.hash else { return say("Nothing to open here") }
    guard documentIfAny?.id != .library(hash) else { return showDocument() }
    effects.append(.library(.open(hash, query: nil, textOffset: nil)))
  }

  mutating func sortLibrary() {
    // Only by what can be seen.
    let all = [.read] + LibraryColumn.shown(in: size.columns).map(\.order)
    let index = all.firstIndex(of: shelf.order) ?? 0
    shelf.order = all[(index + 1) % all.count]
    say("Sorted by \(shelf.order.name) · O turns it round")
  }

  mutating func reverseLibrary() {
    shelf.isReversed.toggle()
    say("Sorted by \(shelf.order.name)\(shelf.isReversed ? ", the other way round" : "")")
  }

  mutating func toggleArchived() {
    guard shelf.archivedCount > 0 else { return say("Nothing is archived: A archives") }
    shelf.showsArchived.toggle()
  }

  mutating func archiveSelected() {
    guard let chosen = shelf.selection else { return }
    effects.append(.library(.archive(chosen.hash, !chosen.isArchived)))
    shelf.lastArchived = chosen
    let title = chosen.shownTitle
    say(chosen.isArchived ? "“\(title)” is back" : "“\(title)” is archived · u takes it back")
  }

  /// Archived is what was, and what was not is not.
  mutating func undoArchiving() {
    guard let chosen = shelf.lastArchived else { return }
    shelf.lastArchived = nil
    effects.append(.library(.archive(chosen.hash, chosen.isArchived)))
    say("“\(chosen.shownTitle)” is as it was")
  }

  mutating func removeSelected() {
    guard let chosen = shelf.selection else { return }
    guard shelf.removing == chosen.hash else {
      shelf.removing = chosen.hash
      return say("dd again deletes the library’s copy of “\(chosen.shownTitle)”; your notes stay")
    }
    effects.append(.library(.remove(chosen.hash)))
    say("“\(chosen.shownTitle)” is deleted from the library; your notes stay")
  }
}
