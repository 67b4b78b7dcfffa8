import TerminalCells
import Transcripts

extension ReaderState {
  /// The turns that a correction is about: those that the selection touches and that are shown, or
  /// the one at the cursor.
  var turnsAtHand: [Int] {
    let anchor = selectionAnchor ?? cursor
    guard let last = document.turn(at: max(anchor, cursor)) else { return [] }
    let shown = ((document.turn(at: min(anchor, cursor)) ?? 0)...last)
      .filter { !filters.hidden.contains(document.voices[$0]) }
    return shown.isEmpty ? [last] : shown
  }

  /// The text offsets of turns, ascending; those in a row as one.
  private func parts(_ turns: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for range in turns.map(document.textRange(ofTurn:)) {
      if let last = parts.last, last.upperBound == range.lowerBound {
        parts[parts.count - 1] = last.lowerBound..<range.upperBound
      } else {
        parts.append(range)
      }
    }
    return parts
  }

  mutating func openPicker() {
    let turns = turnsAtHand
    guard !turns.isEmpty else { return }
    var picker = Picker(parts: parts(turns), turns: turns.count)
    picker.selected = pickerRows.firstIndex { $0 == .speaker(presentVoice(of: picker)) } ?? 0
    self.picker = picker
    openPrompt(.speaker)
  }

  var pickerRows: [Picker.Row] { Picker.rows(prompt?.text ?? "", in: document) }

  /// Who is shown as the speaker of the words at hand.
  func presentVoice(of picker: Picker) -> Int {
    document.turn(at: picker.range.lowerBound).map { document.voices[$0] } ?? document.nobody
  }

  /// What keys do in the picker; false when they edit its line.
  mutating func pressInPicker(_ key: Key) -> Bool {
    guard let picker else { return false }
    let rows = pickerRows
    switch (key.code, key.modifiers) {
    case (.down, _), (.character("n"), .control):
      self.picker?.selected = min(max(0, rows.count - 1), picker.selected + 1)
    case (.up, _), (.character("p"), .control): self.picker?.selected = max(0, picker.selected - 1)
    case (.tab, _): changeReach(backwards: key.modifiers == .shift)
    case (.character(let digit), []) where prompt?.text.isEmpty == true:
      // A digit is never the start of a name.
      guard let number = digit.wholeNumberValue, digit.isASCII else { return false }
      guard number > 0, number <= rows.count else {
        say("There is no \(number) to choose")
        return true
      }
      take(rows[number - 1])
    default: return false
    }
    return true
  }

  private mutating func changeReach(backwards: Bool) {
    guard let picker else { return }
    // Several turns are given whole.
    guard picker.turns == 1 else { return say("All \(picker.turns) selected turns") }
    let all = Picker.Reach.allCases
    let index = all.firstIndex(of: picker.reach) ?? 0
    self.picker?.reach = all[(index + (backwards ? all.count - 1 : 1)) % all.count]
  }

  /// The line is another: other rows, the first of them selected.
  mutating func pickerChanged() { picker?.selected = 0 }

  mutating func acceptPicker() {
    let rows = pickerRows
    let text = prompt?.text ?? ""
    guard text.isEmpty || !text.asName.isEmpty, let picker, rows.indices.contains(picker.selected)
    else {
      return say("Type a name, or Esc")
    }
    take(rows[picker.selected])
  }

  /// Gives the words at hand to somebody and closes the picker.
  private mutating func take(_ row: Picker.Row) {
    guard let picker else { return }
    var corrections: [Correction] = []
    let name: String
    switch row {
    case .new(let words): name = words
    case .speaker(let speaker):
      name = document.speakerNames[speaker]
      // A voice without a name gets the one under which it is shown.
      if document.speakers[speaker].name == nil, let turn = surestTurn(of: speaker) {
        corrections.append(
          .voice(places(document.textRange(ofTurn: turn)), name: name))
      }
    }
    closePrompt()
    selectionAnchor = nil
    give(picker, to: name, after: corrections)
  }

  private mutating func give(_ picker: Picker, to name: String, after first: [Correction]) {
    let whole = picker.range
    switch picker.reach {
    case .turns:
      let span = "from \(time(at: whole.lowerBound)) to \(time(at: whole.upperBound))"
      correct(
        first + picker.parts.map { .speaker(places($0), name: name) },
        Correcting(sentence: "\(name) \(span)", range: whole))
    case .fromCursor:
      let start = WordBoundary.start(in: document.cues.text, at: cursor)
      let rest = max(whole.lowerBound, start)..<whole.upperBound
      correct(
        first + [.speaker(places(rest), name: name)],
        Correcting(sentence: "\(name) from here to \(time(at: whole.upperBound))", range: rest))
    case .voice:
      correct(
        first + [.voice(places(whole), name: name)],
        Correcting(sentence: "This voice is \(name)", range: whole))
    }
  }
}
