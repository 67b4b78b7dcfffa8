import TerminalCells
import Transcripts

extension ReaderState {
  /// Keeps the cursor's place under a letter.
  mutating func setMark(_ key: Key) {
    guard case .character(let letter) = key.code else { return }
    let place = document.cues.place(cursor)
    guard edits.overlay.marks[letter] != place else { return say("Mark \(letter) is already here") }
    change { $0.marks[letter] = place }
    say("Mark \(letter) set · '\(letter) goes to it")
  }

  /// Goes to the place that is kept under a letter.
  mutating func goToMark(_ key: Key) {
    guard case .character(let letter) = key.code else { return }
    guard let place = edits.overlay.marks[letter] else {
      return say("No mark \(letter) yet: m\(letter) sets it")
    }
    jump(to: document.cues.textOffset(place))
  }
}
