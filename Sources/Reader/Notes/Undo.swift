import Transcripts

extension ReaderState {
  mutating func undo() {
    let before = edits.overlay
    let isCorrection = edits.undoCorrects
    edits.undo()
    tell("Undone", from: edits.overlay, to: before, isCorrection: isCorrection)
    if isCorrection { attribution.isUndone = true }
  }

  mutating func redo() {
    let before = edits.overlay
    let isCorrection = edits.redoCorrects
    edits.redo()
    tell("Redone", from: before, to: edits.overlay, isCorrection: isCorrection)
    if isCorrection { attribution.isUndone = false }
  }

  /// Says what was undone or redone, and has that saved. Only a correction has consequences for who
  /// speaks.
  private mutating func tell(
    _ verb: String, from old: Overlay, to new: Overlay, isCorrection: Bool
  ) {
    let what = OverlayChange(from: old, to: new).map { ": \(sentence($0))" } ?? ""
    if isCorrection { return overlayChanged(Correcting(sentence: verb + what, range: 0..<0)) }
    saveOverlay()
    say(verb + what)
  }

  private func sentence(_ change: OverlayChange) -> String {
    switch change {
    case .corrected(let correction): sentence(correction)
    case .noted(let note): name(note)
    case .edited(let note): "edit of the \(name(note))"
    case .deleted(let note): "deletion of the \(name(note))"
    case .marked(let letter): "mark \(letter)"
    case .listed(let options): options.isEmpty ? "more people may speak" : "nobody else speaks"
    }
  }

  private func sentence(_ correction: Correction) -> String {
    switch correction {
    case .speaker(let range, let name): "\(name) at \(time(at: range.lowerBound))"
    case .speakerEverywhere(let range, let name):
      "name \(name) for the speaker at \(time(at: range.lowerBound))"
    case .rename(let from, let to): "rename \(from) to \(to)"
    case .split(let place): "split at \(time(at: place))"
    case .join(let place): "join at \(time(at: place))"
    }
  }

  /// The name of a note in a sentence, such as `note at 12:34`.
  private func name(_ note: Note) -> String {
    let kind = note.text.isEmpty ? "bookmark" : "note"
    guard let place = note.places?.lowerBound else { return "\(kind) without a place" }
    return "\(kind) at \(time(at: place))"
  }

  private func time(at place: Place) -> Timecode { time(at: document.cues.textOffset(place)) }
}
