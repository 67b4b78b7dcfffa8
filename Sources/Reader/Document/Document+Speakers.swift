import Transcripts

extension Document {
  var speakers: [Speaker] { attribution.speakers }

  /// The index, after those of the speakers, that stands for an unknown speaker.
  var nobody: Int { speakers.count }

  /// What words are called that nobody is known to speak.
  static let nobodyName = "Speaker ?"

  /// Whether turns are shown: not where one person speaks, or nobody is known to.
  var showsTurns: Bool { attribution.showsTurns }

  /// The number of speakers with words.
  var speakerCount: Int { speakers.indices.count { statistics.turns[$0] > 0 } }

  /// The speakers with words, in their order; `nobody` comes last where some words have no known
  /// speaker. None where nobody is known.
  var speakersShown: [Int] {
    let known = showsTurns ? speakerOrder.filter { statistics.turns[$0] > 0 } : []
    return known.isEmpty || statistics.turns[nobody] == 0 ? known : known + [nobody]
  }

  /// The turn that holds a text offset; nil without turns, and before the first.
  func turn(at textOffset: Int) -> Int? {
    let index = turnStarts.partitioningIndex { $0 > textOffset }
    return index > 0 ? index - 1 : nil
  }

  /// The text offsets of a turn, up to the start of the next.
  func textRange(ofTurn turn: Int) -> Range<Int> {
    let start = turnStarts[turn]
    let end = turn + 1 < turnStarts.count ? turnStarts[turn + 1] : cues.text.count
    return start..<max(start, end)
  }

  /// The text offsets of all turns of some speakers, in order.
  func turnRanges(of speakers: Set<Int>) -> [Range<Int>] {
    self.turnSpeakers.indices.filter { speakers.contains(self.turnSpeakers[$0]) }.map {
      textRange(ofTurn: $0)
    }
  }

  /// The speaker shown at a text offset, `nobody` included; nil where no turns are shown.
  func speakerOrNobody(at textOffset: Int) -> Int? {
    showsTurns ? turn(at: textOffset).map { turnSpeakers[$0] } ?? nobody : nil
  }

  /// The speaker shown at a text offset; nil where that is not known.
  func speaker(at textOffset: Int) -> Int? {
    speakerOrNobody(at: textOffset).flatMap { $0 == nobody ? nil : $0 }
  }

  /// The role of a speaker with a name, in a word; empty where it is not known.
  func roleShown(of speaker: Int) -> String {
    guard speaker != nobody, speakers[speaker].name != nil else { return "" }
    return speakers[speaker].role?.rawValue ?? ""
  }

  /// The certainty of the speaker shown for a turn.
  func certainty(ofTurn turn: Int) -> Certainty { turnCertainties[turn] }

  /// The name shown for a turn's speaker, with the sign of its certainty: `Jane Doe ?`.
  func label(ofTurn turn: Int) -> String {
    speakerNames[turnSpeakers[turn]] + turnCertainties[turn].sign
  }

  /// A speaker's name with the sign of its certainty over all turns.
  func label(ofSpeaker speaker: Int) -> String {
    speakerNames[speaker] + certainty(of: speaker).sign
  }

  /// The certainty of a speaker over all turns.
  func certainty(of speaker: Int) -> Certainty {
    speaker == nobody ? .unknown : Certainty(statistics.belief(in: speaker))
  }

  /// Whether the transcript shows the name of a turn's speaker. Of a voice without a name that is
  /// not sure to be the same one elsewhere it shows the mark alone: somebody else speaks here.
  func showsName(ofTurn turn: Int) -> Bool {
    guard let speaker = attribution.turns[turn].speaker else { return true }
    return speakers[speaker].name != nil || turnCertainties[turn] == .sure
  }

  /// Whether all turns from an earlier one to a turn are by the same speaker, as certainly.
  func continues(_ turn: Int, _ earlier: Int) -> Bool {
    guard earlier < turn, turnSpeakers[turn] != nobody else { return earlier == turn }
    return (earlier..<turn).allSatisfy {
      turnSpeakers[$0] == turnSpeakers[turn] && turnCertainties[$0] == turnCertainties[turn]
    }
  }
}
