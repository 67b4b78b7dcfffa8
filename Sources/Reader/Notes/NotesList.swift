import Transcripts

/// The list of the notes.
struct NotesList: ListContent {
  var context: KeyContext { .notes }
  /// About as many notes as the screen shows.
  var scrolling: ListScrolling { .selects(rowsPerItem: 3) }

  var wholeName: String { "all notes" }

  func nothing(matching filter: String) -> String { "No note contains “\(filter)”." }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String { "Notes" }

  func itemCount(_ state: ReaderState) -> Int { state.edits.overlay.notes.count }

  func text(ofItem item: Int, _ state: ReaderState) -> String {
    let note = state.edits.overlay.notes[state.listedNotes[item]]
    return "\(note.text)\n\(note.quote)\n\(state.speaker(of: note) ?? "")"
  }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    ListLines(NotesLines.lines(screen, state))
  }

  func open(_ item: Int, _ state: inout ReaderState) { state.openNote(item) }

  func hints(_ screen: ListScreen, _ state: ReaderState) -> [Hint] {
    if itemCount(state) == 0 { return [Hint("q", "back"), Hint("?", "help")] }
    return [
      Hint("Enter", "go there"), Hint("e", "edit"), Hint("dd", "delete"), Hint("q", "back"),
      Hint("/", "filter"), Hint("x", "export"), Hint("?", "help"),
    ]
  }
}

extension ReaderState {
  /// The notes in the order of the list, by their indices: those in the text by place, then the
  /// others.
  var listedNotes: [Int] { notePlaces.placed.map(\.note) + notePlaces.unplaced }

  /// The label of the speaker of a note's first word; nil where that is not known.
  fileprivate func speaker(of note: Note) -> String? {
    guard document.showsTurns, let place = note.places?.lowerBound else { return nil }
    return document.turn(at: document.cues.textOffset(place)).map { document.label(ofTurn: $0) }
  }

  /// Opens the list at the last note that starts before the cursor.
  mutating func openNotes() {
    push(NotesList())
    let before = notePlaces.placed.partitioningIndex { $0.range.lowerBound > cursor }
    selectItem(max(0, before - 1))
  }

  /// Goes to the words of an item of the list.
  fileprivate mutating func openNote(_ item: Int) {
    guard let range = notePlaces.range(of: listedNotes[item]) else {
      return say("The note’s words are no longer in the text: e edits it, dd deletes it")
    }
    pop()
    focus = .transcript
    jump(to: range.lowerBound)
  }
}
