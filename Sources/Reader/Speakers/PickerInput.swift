import TerminalCells
import Transcripts

extension ReaderState {
  /// The turns that a correction is about: those that the selection touches and that are shown, or
  /// the one at the cursor.
  var turnsAtHand: [Int] {
    let anchor = selectionAnchor ?? cursor
    guard let last = document.turn(at: max(anchor, cursor)) else { return [] }
    let shown = ((document.turn(at: min(anchor, cursor)) ?? 0)...last)
      .filter { !filters.hidden.contains(document.turnSpeakers[$0]) }
    return shown.isEmpty ? [last] : shown
  }

  /// The text offsets of turns, ascending, with adjacent turns as one range.
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

  /// The open picker; nil while there is none.
  var picker: Picker? {
    get { input?.purpose as? Picker }
    set { if let newValue { input?.purpose = newValue } }
  }

  mutating func openPicker() {
    let turns = turnsAtHand
    guard !turns.isEmpty else { return }
    openPicker(Picker(parts: parts(turns), turns: turns.count))
  }

  /// Opens a picker with the speaker of its turn selected, or the best guess.
  mutating func openPicker(_ picker: Picker) {
    var picker = picker
    let speaker = speaker(of: picker)
    picker.selected = candidates.firstIndex { $0 == speaker.map { .speaker($0) } } ?? 0
    openInput(picker)
  }

  var pickerRows: [Picker.Row] { pickerRows(input?.line.text ?? "") }

  /// The speaker of the words at hand, however certain.
  func speaker(of picker: Picker) -> Int? {
    document.turn(at: picker.range.lowerBound).flatMap { document.attribution.turns[$0].speaker }
  }

  fileprivate mutating func changeReach(backwards: Bool) {
    guard let picker else { return }
    // Several turns are only given as a whole.
    guard picker.turns == 1 else {
      return say("Applies to all \(picker.turns) selected turns")
    }
    let all = Picker.Reach.allCases
    let index = all.firstIndex(of: picker.reach) ?? 0
    self.picker?.reach = all[(index + (backwards ? all.count - 1 : 1)) % all.count]
  }

  /// Chooses the row of the window with a number.
  mutating func choose(_ row: Int) {
    let rows = pickerRows
    if rows.indices.contains(row) { take(rows[row]) }
  }

  /// Gives the words at hand to somebody and closes the picker.
  fileprivate mutating func take(_ row: Picker.Row) {
    guard let picker else { return }
    closeInput()
    selectionAnchor = nil
    give(picker, to: row)
  }

  /// Gives the words at hand to somebody; while labelling, goes on to the next turn.
  mutating func give(_ picker: Picker, to row: Picker.Row) {
    let name = name(of: row)
    var corrections: [Correction] = []
    // A speaker without a name gets the one under which it is shown.
    if case .speaker(let speaker) = row, document.speakers[speaker].name == nil,
      let turn = surestTurn(of: speaker)
    {
      corrections.append(.speakerEverywhere(places(document.textRange(ofTurn: turn)), name: name))
    }
    give(picker, to: name, after: corrections)
    if picker.reach != .fromCursor { goOn(isAnswered: true) }
  }

  private mutating func give(_ picker: Picker, to name: String, after first: [Correction]) {
    let whole = picker.range
    switch picker.reach {
    case .turns:
      attribution.given += picker.parts
      let span =
        isTimed ? " from \(time(at: whole.lowerBound)) to \(time(at: whole.upperBound))" : ""
      correct(
        first + picker.parts.map { .speaker(places($0), name: name) },
        Correcting(sentence: "Speaker set: \(name)\(span)", range: whole, name: name))
    case .fromCursor:
      let start = WordBoundary.start(in: document.cues.text, at: cursor)
      let rest = max(whole.lowerBound, start)..<whole.upperBound
      attribution.given.append(rest)
      correct(
        first + [.speaker(places(rest), name: name)],
        Correcting(
          sentence: "Speaker set: \(name) from here "
            + (isTimed ? "to \(time(at: whole.upperBound))" : "on"), range: rest))
    case .everywhere:
      correct(
        first + [.speakerEverywhere(places(whole), name: name)],
        Correcting(sentence: "Speaker named: \(name)", range: whole))
    }
  }
}

extension Picker {
  var mark: String { "Who speaks? " }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    let columns = line.text.isEmpty ? state.size.columns : 0
    let count = min(9, state.pickerRows.count)
    let digits = count > 1 ? "1-\(count)" : "1"
    let numbers = columns >= 70 && count > 0 ? "\(digits) choose  " : ""
    let all = columns >= 90 ? "= these are all  " : ""
    return InputHint("\(numbers)\(all)Tab scope  Enter chooses  Esc back")
  }

  func press(_ key: Key, _ state: inout ReaderState) -> Bool {
    let rows = state.pickerRows
    switch (key.code, key.modifiers) {
    case (.character("="), []) where state.input?.line.text.isEmpty == true:
      state.toggleExactCast()
    case (.down, _), (.character("n"), .control):
      state.picker?.selected = min(max(0, rows.count - 1), selected + 1)
    case (.up, _), (.character("p"), .control): state.picker?.selected = max(0, selected - 1)
    case (.tab, _): state.changeReach(backwards: key.modifiers == .shift)
    case (.character(let digit), []) where state.input?.line.text.isEmpty == true:
      // A digit is never the start of a name.
      guard let number = digit.wholeNumberValue, digit.isASCII else { return false }
      if number > 0, number <= rows.count {
        state.take(rows[number - 1])
      } else {
        state.say("No speaker has the number \(number)")
      }
    default: return false
    }
    return true
  }

  /// Selects the first of the new rows.
  func lineChanged(to text: String, _ state: inout ReaderState) { state.picker?.selected = 0 }

  func accept(_ text: String, _ state: inout ReaderState) {
    let rows = state.pickerRows
    guard text.isEmpty || !text.asName.isEmpty, rows.indices.contains(selected) else {
      return state.say("Type a name, or press Esc")
    }
    state.take(rows[selected])
  }
}
