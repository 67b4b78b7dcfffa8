import Transcripts

/// The section, speaker, turn and time at the cursor.
extension ReaderState {
  /// The section the cursor is in.
  var currentSection: Int? { document.section(at: cursor) }

  /// The speaker at the cursor, where that is known.
  var currentSpeaker: Int? { document.speaker(at: cursor) }

  /// The row of the speakers pane that the cursor's turn belongs to.
  var currentSpeakerOrNobody: Int? { document.speakerOrNobody(at: cursor) }

  /// The turn at the cursor.
  var currentTurn: Int? { document.turn(at: cursor) }

  /// The time at the cursor.
  var currentTime: Timecode {
    guard !document.cues.isEmpty else { return Timecode(milliseconds: 0) }
    return document.cues.start(atTextOffset: cursor)
      ?? document.cues.nearestStart(document.cues.cue(atTextOffset: cursor))
  }

  /// The position of the cursor in the text, 0 to 100.
  var percentage: Int {
    let last = document.lastOffset
    return last == 0 ? 0 : min(100, cursor * 100 / last)
  }
}

extension ReaderState {
  /// Says where the cursor is: time, section and speaker.
  mutating func tellPlace() {
    var parts = ["\(percentage)%"]
    if isTimed {
      let length = document.transcript.duration.map { " of \($0)" } ?? ""
      parts.insert("\(currentTime)\(length)", at: 0)
    }
    if let section = currentSection {
      let count = document.sections.count
      parts.append("section \(section + 1) of \(count), \(document.sections[section].title)")
    }
    if let turn = currentTurn, document.showsTurns { parts.append(document.label(ofTurn: turn)) }
    say(parts.joined(separator: " · "))
  }
}
