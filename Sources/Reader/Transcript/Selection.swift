import Transcripts

extension ReaderState {
  /// Starts or ends a selection of words.
  mutating func toggleSelection() {
    selectionAnchor = selectionAnchor == nil ? cursor : nil
    isSelectionDragged = false
  }

  /// The text offsets of the selected words.
  var selection: Range<Int>? {
    guard let selectionAnchor else { return nil }
    let text = document.cues.text
    let first = WordBoundary.run(in: text, at: min(selectionAnchor, cursor))
    let last = WordBoundary.run(in: text, at: max(selectionAnchor, cursor))
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  /// The text offsets of the words of the note being written, or else of the selection.
  var wordsAtHand: Range<Int>? {
    if let draft = input?.purpose as? NoteDraft { return draft.range }
    return selection
  }

  /// The sentence at the cursor, as far as it is in the cursor's paragraph, and so in its turn.
  var sentenceAtCursor: Range<Int> {
    let paragraph = document.paragraphs.range(document.paragraphs.index(at: cursor))
    let sentence = document.cues.sentence(at: cursor, in: paragraph)
    return sentence.isEmpty ? WordBoundary.run(in: document.cues.text, at: cursor) : sentence
  }
}
