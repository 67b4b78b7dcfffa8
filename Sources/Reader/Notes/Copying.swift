import Transcripts

extension ReaderState {
  /// The words to copy: the selection, else the sentence at the cursor; in the list of notes, those of
  /// the selected note.
  private var wordsToCopy: (text: String, start: Int?) {
    if list?.content is NotesList, let note = noteAtHand {
      return (note.quote, note.places.map { document.cues.textOffset($0.lowerBound) })
    }
    let range = selection ?? sentenceAtCursor
    return (document.cues.line(range), range.lowerBound)
  }

  /// Copies the words, and ends a selection.
  mutating func copyWords() {
    copy([wordsToCopy.text], name: "the words")
    selectionAnchor = nil
  }

  /// Copies the words with their speaker, time and link to the recording. They stay selected, for a
  /// note.
  mutating func copyQuote() {
    let (text, start) = wordsToCopy
    guard let start else { return copy(["“\(text)”"], name: "the quote") }
    let time = time(at: start)
    let about = ([quotedSpeakers(from: start), document.title, isTimed ? time.description : nil])
      .compactMap { $0 }.joined(separator: ", ")
    let link = isTimed ? document.transcript.link(at: time).map { [$0] } ?? [] : []
    // The last line ends with a line break, too.
    copy(["“\(text)”", "— \(about)"] + link + [""], name: "the quote")
  }

  /// Those who say the words to copy, in order; nil where turns are not shown.
  private func quotedSpeakers(from start: Int) -> String? {
    guard document.showsTurns, let first = document.turn(at: start) else { return nil }
    let isSelected = list == nil && selection != nil
    let end = isSelected ? selection.map { $0.upperBound - 1 } : nil
    let last = max(first, end.flatMap(document.turn) ?? first)
    var names: [String] = []
    for name in (first...last).map(document.label(ofTurn:)) where !names.contains(name) {
      names.append(name)
    }
    return names.count > 3 ? "\(names.count) speakers" : names.joined(separator: " and ")
  }

  /// Copies lines as plain words, so that the pasted text gives no commands to the terminal it is
  /// pasted into, nor to a shell that runs each line.
  private mutating func copy(_ lines: [String], name: String) {
    let text = lines.map(PlainWords.line).joined(separator: "\n")
    effects.append(.copy(CopiedText(text, name: name)))
    if list == nil { reading.copied = selection.map { ($0, cursor) } }
    say("Copying \(name) …")
  }

  /// Reports what became of copied words; the terminal is sent what no program took.
  mutating func take(_ outcome: CopyOutcome, of copied: CopiedText) {
    if case .forTerminal = outcome { effects.append(.sendToClipboard(copied.text)) }
    if case .nowhere = outcome { return complain(copied.sentence(outcome)) }
    say(copied.sentence(outcome))
  }
}
