import Transcripts

extension ReaderState {
  /// Begins to select words, or ends it.
  mutating func toggleSelection() { selectionAnchor = selectionAnchor == nil ? cursor : nil }

  /// The text offsets of the selected words.
  var selection: Range<Int>? {
    guard let selectionAnchor else { return nil }
    let text = document.cues.text
    let first = WordBoundary.run(in: text, at: min(selectionAnchor, cursor))
    let last = WordBoundary.run(in: text, at: max(selectionAnchor, cursor))
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  /// The text offsets of what stands out: what a note is being written about, or is selected.
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
