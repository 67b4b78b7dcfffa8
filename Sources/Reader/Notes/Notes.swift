import Transcripts

/// The line for a note, with the words that the note is about.
struct NoteDraft: InputPurpose {
  /// Text offsets of the words; nil where they are no longer in the text.
  var range: Range<Int>?
  /// The note that is edited; nil for a new one.
  var note: Note?

  var mark: String { "Note: " }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    let isBookmark = line.text.isEmpty && state.size.columns >= 50
    return InputHint((isBookmark ? "empty for a bookmark  " : "") + "Enter saves  Esc back")
  }

  func accept(_ text: String, _ state: inout ReaderState) {
    state.closeInput()
    state.keep(self, saying: text.trimmed)
  }

  /// Stays only with the same text, as the note is about its words.
  func staysAfterReload(ofSameText isSameText: Bool) -> Bool { isSameText }
}

extension ReaderState {
  /// The note that keys act on: the selected one of the list, else the innermost one at the cursor.
  var noteAtHand: Note? {
    var index = notePlaces.note(at: cursor)
    if let list, list.content is NotesList {
      index = items(of: list).position(of: list.selected).map { _ in listedNotes[list.selected] }
    }
    return index.map { edits.overlay.notes[$0] }
  }

  /// Opens the line for a note on the selection, on the words just copied, or on the sentence at the
  /// cursor. Within a note, or on exactly its words, that note is edited.
  mutating func makeNote() {
    let copied = reading.copied.flatMap { $0.cursor == cursor ? $0.words : nil }
    guard let selection = selection ?? copied else {
      if let note = noteAtHand { return edit(note) }
      return openInput(NoteDraft(range: sentenceAtCursor))
    }
    let places = words(selection)
    if let same = edits.overlay.notes.first(where: { $0.places == places }) {
      return edit(same)
    }
    openInput(NoteDraft(range: selection))
  }

  /// The places of words; they end after the last one, not before the next.
  private func words(_ range: Range<Int>) -> Range<Place> {
    document.cues.place(range.lowerBound)..<document.cues.place(range.upperBound)
  }

  mutating func editNote() {
    if let noteAtHand { edit(noteAtHand) }
  }

  private mutating func edit(_ note: Note) {
    let index = edits.overlay.notes.firstIndex(of: note)
    let range = index.flatMap(notePlaces.range(of:))
    openInput(NoteDraft(range: range, note: note), text: note.text)
  }

  /// Keeps the typed text as a note.
  fileprivate mutating func keep(_ draft: NoteDraft, saying text: String) {
    guard let old = draft.note else { return add(draft, saying: text) }
    // The note may have been undone meanwhile.
    guard let index = edits.overlay.notes.firstIndex(of: old) else {
      return say("Not saved: the note no longer exists")
    }
    guard text != old.text else { return say("Note unchanged") }
    change { $0.notes[index].text = text }
    say(text.isEmpty ? "Note text removed: now a bookmark · u undoes" : "Note changed · u undoes")
  }

  private mutating func add(_ draft: NoteDraft, saying text: String) {
    guard let range = draft.range else { return }
    let note = Note(
      places: words(range), quote: document.cues.quote(range), text: text, made: day)
    change { $0.notes.append(note) }
    (selectionAnchor, reading.copied) = (nil, nil)
    say(text.isEmpty ? "Bookmarked · e adds a note, B lists all" : "Note added · B lists all")
  }

  mutating func deleteNote() {
    guard let note = noteAtHand, let index = edits.overlay.notes.firstIndex(of: note) else {
      return
    }
    change { $0.notes.remove(at: index) }
    say("\(note.text.isEmpty ? "Bookmark" : "Note") deleted · u undoes")
  }

  /// Makes an edit that has no consequences for the speakers.
  mutating func change(_ edit: (inout Overlay) -> Void) {
    edits.change(edit)
    saveOverlay()
  }
}

extension CueList {
  /// The most bytes of a quote.
  private static let longestQuote = 2_000

  /// The words of a range in one line, cut after a word where they are too many.
  func quote(_ range: Range<Int>) -> String {
    var bytes = text[range].prefix(Self.longestQuote)
    if bytes.endIndex < range.upperBound {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
      if let space = bytes.lastIndex(of: 0x20), text[bytes.endIndex] != 0x20 {
        bytes = bytes[..<space]
      }
    }
    return line(bytes.indices)
  }

  /// The words of a range in one line, without white space around them.
  func line(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self).trimmed
  }
}
