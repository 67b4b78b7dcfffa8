import Transcripts

extension ReaderState {
  /// The bookmark that keys are about: the selected one of the list, else the innermost one that the
  /// cursor stands in.
  var noteAtHand: Bookmark? {
    var index = annotations.bookmark(at: cursor)
    if let front, front.kind == .bookmarks {
      let listed = listedNotes
      index = listed.indices.contains(front.selected) ? listed[front.selected] : nil
    }
    return index.map { edits.overlay.bookmarks[$0] }
  }

  /// Opens the line for a note on what is selected, or on the sentence at the cursor; within a
  /// bookmark, or on just its words, for that one.
  mutating func makeNote() {
    guard let selection else {
      if let note = noteAtHand { return edit(note) }
      return write(Noting(range: sentenceAtCursor))
    }
    let places = words(selection)
    if let same = edits.overlay.bookmarks.first(where: { $0.places == places }) {
      return edit(same)
    }
    write(Noting(range: selection))
  }

  /// The places of words; their end is behind the last one of them, not in front of the next.
  private func words(_ range: Range<Int>) -> Range<Place> {
    document.cues.place(range.lowerBound)..<document.cues.place(range.upperBound)
  }

  mutating func editNote() {
    if let noteAtHand { edit(noteAtHand) }
  }

  private mutating func edit(_ bookmark: Bookmark) {
    let index = edits.overlay.bookmarks.firstIndex(of: bookmark)
    write(Noting(range: index.flatMap(annotations.range(of:)), bookmark: bookmark))
    prompt?.set(bookmark.note)
  }

  private mutating func write(_ noting: Noting) {
    self.noting = noting
    openPrompt(.note)
  }

  /// Keeps what was typed as a note.
  mutating func keep(_ noting: Noting, saying note: String) {
    guard let old = noting.bookmark else { return add(noting, saying: note) }
    // It may have been taken back meanwhile.
    guard let index = edits.overlay.bookmarks.firstIndex(of: old) else {
      return say("That note is no longer there")
    }
    guard note != old.note else { return say("The note stays as it was") }
    change { $0.bookmarks[index].note = note }
    say(note.isEmpty ? "Only a bookmark now · u takes it back" : "Note changed · u takes it back")
  }

  private mutating func add(_ noting: Noting, saying note: String) {
    guard let range = noting.range else { return }
    let bookmark = Bookmark(
      places: words(range), quote: document.cues.quote(range), note: note, made: day)
    change { $0.bookmarks.append(bookmark) }
    selectionAnchor = nil
    say(note.isEmpty ? "Bookmarked · e adds a note, B lists all" : "Noted · B lists all")
  }

  mutating func deleteNote() {
    guard let note = noteAtHand, let index = edits.overlay.bookmarks.firstIndex(of: note) else {
      return
    }
    change { $0.bookmarks.remove(at: index) }
    say("Deleted · u brings it back")
  }

  /// Takes a step of which nothing follows for who speaks.
  mutating func change(_ edit: (inout Overlay) -> Void) {
    edits.change(edit)
    effects.append(.saveOverlay(edits.overlay))
  }
}

extension CueList {
  /// A quote is no longer than this, in bytes.
  private static let longestQuote = 2_000

  /// The words of a range in one line, cut behind a word where they are too many.
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
