import Transcripts

/// The line for a new name, with the speaker who is renamed and one of their turns.
struct Renaming: InputPurpose {
  /// The present name; nil for a speaker without one.
  var name: String?
  /// Text offsets of a turn by this speaker.
  var range: Range<Int>

  var mark: String { "New name: " }

  func hint(_ line: LineEditor, _ state: ReaderState) -> InputHint {
    let way = line.isSelected && state.size.columns >= 80 ? "type over it, or ← to edit  " : ""
    return InputHint(way + "Enter renames  Esc back")
  }

  func accept(_ text: String, _ state: inout ReaderState) {
    state.closeInput()
    state.rename(self, to: text.asName)
  }
}

extension ReaderState {
  /// Keeps corrections and requests the attribution that follows from them.
  /// - Parameter correcting: the sentence to show, and the words that it is about.
  mutating func correct(_ corrections: [Correction], _ correcting: Correcting) {
    edits.change { $0.corrections += corrections }
    attribution.isUndone = false
    overlayChanged(correcting)
  }

  mutating func overlayChanged(_ correcting: Correcting) {
    attribution.correcting = correcting
    if list?.content is ChangesList { pop() }
    if labelling == nil { say(correcting.sentence) }
    saveOverlay()
    askWhoSpeaks()
  }

  // Places and times.

  func places(_ range: Range<Int>) -> Range<Place> {
    let start = document.cues.place(range.lowerBound)
    // The end of the text is after the last cue, as it is for its last turn.
    let end =
      range.upperBound >= document.cues.text.count
      ? Place(cue: document.cues.count) : document.cues.place(range.upperBound)
    return start..<max(start, end)
  }

  /// Whether any of the words has a time; without one there is none to speak of. O(n).
  var isTimed: Bool { document.cues.lastStart != nil }

  /// The time of a text offset; at the end of the text that of the recording.
  func time(at offset: Int) -> Timecode {
    guard offset >= document.cues.text.count else {
      return document.cues.nearestStart(document.cues.cue(atTextOffset: offset))
    }
    return document.transcript.end(ofCue: document.cues.count - 1)
      ?? document.cues.nearestStart(document.cues.count - 1)
  }

  // One key each.

  /// Confirms the speaker shown for the turn at the cursor.
  mutating func confirmTurn() {
    guard let turn = currentTurn, let name = document.nameShown(ofTurn: turn) else { return }
    let range = document.textRange(ofTurn: turn)
    attribution.given.append(range)
    correct(
      [.speaker(places(range), name: name)],
      Correcting(sentence: "Confirmed: \(name)", range: range))
  }

  /// Starts a new turn at the word under the cursor.
  mutating func splitTurn() {
    let start = WordBoundary.start(in: document.cues.text, at: cursor)
    let turn = document.turn(at: start)
    guard start > 0, turn.map({ document.turnStarts[$0] < start }) ?? true else {
      return say("A turn already starts here")
    }
    correct(
      [.split(document.cues.place(start))],
      Correcting(sentence: "A new turn starts here", range: turnRange(around: start)))
  }

  /// Joins the turn at the cursor with the next.
  mutating func joinTurn() {
    guard let turn = currentTurn, turn + 1 < document.turnStarts.count else { return }
    let (one, next) = (document.textRange(ofTurn: turn), document.textRange(ofTurn: turn + 1))
    correct(
      [.join(document.cues.place(next.lowerBound))],
      Correcting(
        sentence: "Joined with the next turn", range: one.lowerBound..<next.upperBound,
        joint: next.lowerBound))
  }

  private func turnRange(around offset: Int) -> Range<Int> {
    document.turn(at: offset).map { document.textRange(ofTurn: $0) } ?? offset..<offset
  }

  // Names.

  /// The speaker whom `r` renames: the selected one of the pane, else that of the cursor's turn.
  var speakerToRename: Int? {
    let speaker = focus == .speakers ? panes[.speakers].selected : currentSpeakerOrNobody
    return speaker.flatMap { document.speakers.indices.contains($0) ? $0 : nil }
  }

  mutating func openRenaming() {
    guard let speaker = speakerToRename, let turn = surestTurn(of: speaker) else { return }
    let name = document.speakers[speaker].name
    openInput(
      Renaming(name: name, range: document.textRange(ofTurn: turn)), text: name ?? "",
      isSelected: true)
  }

  /// The turn at the cursor when it is by this speaker, else the speaker's most certain turn.
  func surestTurn(of speaker: Int) -> Int? {
    if let turn = currentTurn, document.turnSpeakers[turn] == speaker { return turn }
    let turns = document.attribution.turns
    return document.turnSpeakers.indices.filter { document.turnSpeakers[$0] == speaker }
      .max { turns[$0].confidence < turns[$1].confidence }
  }

  mutating func rename(_ renaming: Renaming, to name: String) {
    guard !name.isEmpty else { return say("No name typed: unchanged") }
    guard name != renaming.name else { return say("Name unchanged") }
    if let old = renaming.name {
      if let other = document.name(like: name), other != old {
        return correct(
          [.rename(from: old, to: other)],
          Correcting(
            sentence: "Merged: \(old) and \(other) · u undoes", range: renaming.range,
            renamedFrom: old, renamedTo: other))
      }
      correct(
        [.rename(from: old, to: name)],
        Correcting(
          sentence: "Renamed: \(old) to \(name)", range: renaming.range, renamedFrom: old,
          renamedTo: name))
    } else {
      correct(
        [.speakerEverywhere(places(renaming.range), name: name)],
        Correcting(sentence: "Speaker named: \(name)", range: renaming.range))
    }
  }
}

extension Document {
  /// The name of a speaker that equals a name but for the case of its letters.
  func name(like name: String) -> String? {
    speakers.lazy.compactMap(\.name).first { $0.lowercased() == name.lowercased() }
  }

  /// The name of a turn's speaker as it is shown; nil where none is, and for a speaker without one.
  func nameShown(ofTurn turn: Int) -> String? {
    turnSpeakers[turn] == nobody ? nil : speakers[turnSpeakers[turn]].name
  }
}
