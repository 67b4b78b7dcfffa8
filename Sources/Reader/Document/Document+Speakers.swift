import Transcripts

extension Document {
  var speakers: [Speaker] { attribution.speakers }

  /// The index, after those of the speakers, that stands for an unknown speaker.
  var nobody: Int { speakers.count }

  /// Whether turns are shown: not where one person speaks, or nobody is known to.
  var showsTurns: Bool {
    switch attribution.origin {
    case .labels, .voices, .inference: !attribution.turns.isEmpty
    case .oneSpeaker: attribution.turns.count > 1
    case .none: attribution.turns.count > 1 || attribution.turns.first?.isCorrected ?? false
    }
  }

  /// The number of speakers with words.
  var speakerCount: Int { speakers.indices.count { statistics.turns[$0] > 0 } }

  /// The speakers with words, in the order of their marks; `nobody` comes last where some words have
  /// no known speaker.
  var speakersShown: [Int] {
    guard showsTurns else { return [] }
    return (speakerOrder + [nobody]).filter { statistics.turns[$0] > 0 }
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

  /// The certainty of the speaker of a turn.
  func certainty(ofTurn turn: Int) -> Certainty { attribution.certainty(attribution.turns[turn]) }

  /// The name of a turn's speaker, with ` ?` where it is only likely.
  func label(ofTurn turn: Int) -> String {
    speakerNames[turnSpeakers[turn]] + (certainty(ofTurn: turn) == .likely ? " ?" : "")
  }

  /// The names of all speakers; a speaker without one is called by the role, numbered where there are
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
