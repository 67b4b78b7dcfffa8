import Transcripts

extension Document {
  var speakers: [Speaker] { attribution.speakers }

  /// What stands for the words of nobody known, beside the indices of speakers.
  var nobody: Int { speakers.count }

  /// Whether there is more to say than that one person, or nobody, speaks.
  var showsTurns: Bool {
    switch attribution.origin {
    case .labels, .inference: !attribution.turns.isEmpty
    case .oneSpeaker: attribution.turns.count > 1
    case .none: attribution.turns.count > 1 || attribution.turns.first?.isCorrected ?? false
    }
  }

  /// How many speakers have words.
  var speakerCount: Int { speakers.indices.count { statistics.turns[$0] > 0 } }

  /// The speakers with words, in the order of their marks, and last nobody where there are words of
  /// nobody known.
  var speakersShown: [Int] {
    guard showsTurns else { return [] }
    return (speakerOrder + [nobody]).filter { statistics.turns[$0] > 0 }
  }

  /// The turn that holds a text offset; nil where there are none, or in front of the first.
  func turn(at textOffset: Int) -> Int? {
    let index = turnStarts.partitioningIndex { $0 > textOffset }
    return index > 0 ? index - 1 : nil
  }

  /// The text offsets of a turn: up to the start of the next.
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

  /// Who is shown as the speaker at a text offset, `nobody` included; nil without turns.
  func speakerOrNobody(at textOffset: Int) -> Int? {
    showsTurns ? turn(at: textOffset).map { turnSpeakers[$0] } ?? nobody : nil
  }

  /// Who is shown as the speaker at a text offset; nil where that is not known.
  func speaker(at textOffset: Int) -> Int? {
    speakerOrNobody(at: textOffset).flatMap { $0 == nobody ? nil : $0 }
  }

  /// What somebody with a name is there for, in a word; empty where that is not known.
  func roleShown(of speaker: Int) -> String {
    guard speaker != nobody, speakers[speaker].name != nil else { return "" }
    return speakers[speaker].role?.rawValue ?? ""
  }

  /// How sure it is who speaks in a turn.
  func certainty(ofTurn turn: Int) -> Certainty { attribution.certainty(attribution.turns[turn]) }

  /// What a turn's speaker is called, with ` ?` where that is only likely.
  func label(ofTurn turn: Int) -> String {
    speakerNames[turnSpeakers[turn]] + (certainty(ofTurn: turn) == .likely ? " ?" : "")
  }

  /// The names of all speakers; those without one are called by their role, numbered where there are
  /// several.
  static func names(of speakers: [Speaker]) -> [String] {
    func title(_ speaker: Speaker) -> String {
      switch speaker.role {
      case .host: "Host"
      case .guest: "Guest"
      case nil: "Speaker"
      }
    }
    var counts: [String: Int] = [:]
    for speaker in speakers where speaker.name == nil { counts[title(speaker), default: 0] += 1 }
    var numbers: [String: Int] = [:]
    return speakers.map { speaker in
      if let name = speaker.name { return name }
      let title = title(speaker)
      numbers[title, default: 0] += 1
      let isAlone = counts[title] == 1 && speaker.role != nil
      return isAlone ? title : "\(title) \(numbers[title] ?? 1)"
    }
  }
}
