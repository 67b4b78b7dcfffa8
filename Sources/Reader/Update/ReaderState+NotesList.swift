import TranscriptSearch
import Transcripts

extension ReaderState {
  /// The bookmarks that the list shows, by their indices: those in the text by place, then the
  /// others.
  var listedNotes: [Int] {
    let all = annotations.placed.map(\.bookmark) + annotations.unplaced
    guard let needle = Needle(front?.filter ?? "") else { return all }
    return all.filter { index in
      let bookmark = edits.overlay.bookmarks[index]
      return needle.occurs(in: bookmark.note) || needle.occurs(in: bookmark.quote)
        || speaker(of: bookmark).map(needle.occurs) ?? false
    }
  }

  /// Who says the first of a bookmark's words, as it is shown; nil where that is not known.
  private func speaker(of bookmark: Bookmark) -> String? {
    guard document.showsTurns, let place = bookmark.places?.lowerBound else { return nil }
    return document.turn(at: document.cues.textOffset(place)).map { document.label(ofTurn: $0) }
  }

  /// Opens the list at the last bookmark that starts in front of the cursor.
  mutating func openNotes() {
    front = Front(kind: .bookmarks)
    let before = annotations.placed.partitioningIndex { $0.range.lowerBound > cursor }
    selectItem(max(0, before - 1))
  }

  /// Goes to an item of the list.
  mutating func openNote(_ item: Int) {
    let listed = listedNotes
    guard listed.indices.contains(item) else { return }
    guard let range = annotations.range(of: listed[item]) else {
      return say("Its words are no longer in the text: e made it, dd deletes it")
    }
    front = nil
    focus = .transcript
    jump(to: range.lowerBound)
  }
}
