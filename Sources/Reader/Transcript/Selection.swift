import Transcripts

extension ReaderState {
  /// Starts a selection of words, makes it one of whole sentences, or ends it.
  mutating func toggleSelection() {
    if selectionAnchor == nil {
      selectionAnchor = cursor
    } else if selectsSentences {
      selectionAnchor = nil
    } else {
      reading.selectsSentences = true
    }
    isSelectionDragged = false
  }

  /// Whether whole sentences are selected.
  var selectsSentences: Bool {
    @inline(__always) get { readingBox.storage.value.selectsSentences }
  }

  /// The text offsets of the selected words.
  var selection: Range<Int>? {
    guard let selectionAnchor else { return nil }
    let (first, last) = (
      selected(at: min(selectionAnchor, cursor)), selected(at: max(selectionAnchor, cursor))
    )
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  private func selected(at textOffset: Int) -> Range<Int> {
    selectsSentences
      ? sentence(at: textOffset) : WordBoundary.run(in: document.cues.text, at: textOffset)
  }

  /// The text offsets of the words of the note being written, or else of the selection.
  var wordsAtHand: Range<Int>? {
    if let draft = input?.purpose as? NoteDraft { return draft.range }
    return selection
  }

  /// The sentence at the cursor, as far as it is in the cursor's paragraph, and so in its turn.
  var sentenceAtCursor: Range<Int> { sentence(at: cursor) }

  private func sentence(at textOffset: Int) -> Range<Int> {
    let paragraph = document.paragraphs.range(document.paragraphs.index(at: textOffset))
    let sentence = document.cues.sentence(at: textOffset, in: paragraph)
    return sentence.isEmpty ? WordBoundary.run(in: document.cues.text, at: textOffset) : sentence
  }

  /// The start of the sentence after the one at the cursor, or of the one before; the cursor where
  /// there is none.
  func sentenceStart(_ direction: Int) -> Int {
    let text = document.cues.text
    let here = sentenceAtCursor
    func isSpace(_ offset: Int) -> Bool { text[offset] == 0x20 || text[offset] == 0x0A }
    if direction > 0 {
      return (here.upperBound..<max(here.upperBound, text.count)).first { !isSpace($0) } ?? cursor
    }
    let last = (0..<here.lowerBound).last { !isSpace($0) }
    return last.map { sentence(at: document.aligned($0)).lowerBound } ?? cursor
  }
}
