import TerminalCells
import Transcripts

/// Puts the evidence for a turn's speaker into sentences, the weightiest first.
///
/// What is for the speaker comes first, then who it cannot be, then what is against it all the same.
struct EvidenceTeller {
  private let document: Document
  private let index: Int
  private let turn: Turn
  /// Whether the evidence is about all that a voice of the captions says, not about one turn.
  private let isOfVoice: Bool

  /// The most sentences for the speaker, and against.
  private static let most = (pro: 3, contra: 2)
  /// The log-odds below which a piece of evidence is left to the list of all weights.
  private static let least = 0.25

  init(_ document: Document, turn index: Int) {
    (self.document, self.index) = (document, index)
    turn = document.attribution.turns[index]
    isOfVoice = document.attribution.origin == .voices
  }

  var reasons: [EvidenceStory.Reason] {
    if turn.isCorrected { return [] }
    let weighty = turn.evidence.filter { !($0.weight.magnitude < Self.least) }
    let pro = weighty.filter { $0.weight > 0 && isOfTurn($0) }.prefix(Self.most.pro)
    let contra = weighty.filter { $0.weight < 0 && isOfTurn($0) }.prefix(Self.most.contra)
    let instead = weighty.filter { $0.weight > 0 && !isOfTurn($0) }.prefix(1)
    let all =
      pro.map { reason($0, "") } + excluded(weighty)
      + contra.map { reason($0, "Against it: ") }
      + instead.map { reason($0, "On the other hand: ") }
    return all.isEmpty ? elsewhere : all
  }

  /// What a name rests on that nothing is for or against.
  private var elsewhere: [EvidenceStory.Reason] {
    guard turn.speaker != nil, !document.isAsLabelled(turn: index) else { return [] }
    guard isOfVoice else {
      return [.init(text: "It follows from the turns around it, not from the turn itself.")]
    }
    let isNamed = document.nameShown(ofTurn: index) != document.voiceLabel(ofTurn: index)
    return isNamed && !document.isNamedByUser(turn: index)
      ? [.init(text: "It follows from whose the other voices are.")] : []
  }

  private func isOfTurn(_ evidence: Evidence) -> Bool {
    evidence.speaker == nil || evidence.speaker == turn.speaker
  }

  private func name(_ speaker: Int?) -> String {
    speaker.flatMap { document.speakers.indices.contains($0) ? document.speakerNames[$0] : nil }
      ?? "somebody"
  }

  /// Who it cannot be: those to whom or of whom this turn speaks.
  private func excluded(_ evidence: [Evidence]) -> [EvidenceStory.Reason] {
    var named: [(name: String, piece: Evidence)] = []
    for piece in evidence
    where piece.weight < 0 && !isOfTurn(piece)
      && (piece.rule == .addresses || piece.rule == .mentions)
    {
      let name = name(piece.speaker)
      if !named.contains(where: { $0.name == name }) { named.append((name, piece)) }
    }
    guard let first = named.first else { return [] }
    let names = named.map(\.name)
    let list =
      names.count == 1
      ? names[0] : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
    let quotes = named.compactMap(\.piece.places).map { "“\(words($0))” \(time($0))" }
      .joined(separator: ", ")
    let said =
      (isOfVoice ? "this voice says " : "")
      + (names.count == 1 ? "the name" : "their names")
      + (isOfVoice ? "" : names.count == 1 ? " is said here" : " are said here")
    return [
      .init(
        text: "Hardly \(list): \(said)" + (quotes.isEmpty ? "." : " (\(quotes))."),
        places: first.piece.places)
    ]
  }

  private func reason(_ evidence: Evidence, _ start: String) -> EvidenceStory.Reason {
    let text = sentence(evidence, name(evidence.speaker ?? turn.speaker))
    let isNamed = text.hasPrefix(name(evidence.speaker ?? turn.speaker))
    let goingOn =
      start.isEmpty || isNamed ? text : text.prefix(1).lowercased() + String(text.dropFirst())
    return .init(text: start + goingOn, places: evidence.places)
  }

  private func sentence(_ evidence: Evidence, _ name: String) -> String {
    let isAgainst = evidence.weight < 0
    guard let places = evidence.places else { return general(evidence, name) }
    let (words, time) = ("“\(words(places))”", time(places))
    if isOfVoice {
      return
        EvidenceSentences.sentence(evidence.rule, name, isAgainst: isAgainst, isOfVoice: true)
        + " (\(words) \(time))."
    }
    switch evidence.rule {
    case .addressedBefore where isAgainst, .addressedAfter where isAgainst:
      return "\(teller(places)) turns to \(name) elsewhere: \(words) (\(time))."
    case .addressedBefore: return "\(teller(places)) said \(words) just before (\(time))."
    case .addressedAfter: return "\(teller(places)) said \(words) right after (\(time))."
    case .introduced: return "\(teller(places)) introduced \(name): \(words) (\(time))."
    case .introducesSelf where !isAgainst: return "The speaker says \(words) (\(time))."
    case .addresses: return "\(words) is said to somebody here (\(time))."
    case .mentions: return "\(words) is said of somebody here (\(time))."
    default: return general(evidence, name)
    }
  }

  private func general(_ evidence: Evidence, _ name: String) -> String {
    let role = evidence.speaker ?? turn.speaker
    let known = role.flatMap {
      document.speakers.indices.contains($0) ? document.speakers[$0].role : nil
    }
    switch (evidence.rule, evidence.weight > 0) {
    case (.soundsLikeHost, true) where known == .host:
      return "It sounds like a host, and \(name) is one."
    case (.soundsLikeGuest, true) where known == .guest:
      return "It sounds like a guest, and \(name) is one."
    default:
      return EvidenceSentences.sentence(
        evidence.rule, name, isAgainst: evidence.weight < 0, isOfVoice: isOfVoice) + "."
    }
  }

  /// Who says some words, as the start of a sentence.
  private func teller(_ places: Range<Place>) -> String {
    let start = document.cues.textOffset(places.lowerBound)
    guard let turn = document.turn(at: start), document.turnSpeakers[turn] != document.nobody else {
      return "Somebody"
    }
    let speaker = document.turnSpeakers[turn]
    if document.speakers[speaker].role == .host { return "The host" }
    return document.certainty(ofTurn: turn) > .guessed ? document.speakerNames[speaker] : "Somebody"
  }

  private func time(_ places: Range<Place>) -> String {
    let start = document.cues.textOffset(places.lowerBound)
    return document.cues.nearestStart(document.cues.cue(atTextOffset: start)).description
  }

  /// The words of a range, without the commas that they end in, at most forty columns.
  private func words(_ places: Range<Place>) -> String {
    let start = document.cues.textOffset(places.lowerBound)
    let end = document.cues.textOffset(places.upperBound)
    return TextMeasure.truncated(document.quote(start..<end, columns: 40), to: 40)
  }
}

extension Document {
  /// Words to quote within a sentence: without a comma after them, and not many more
  /// than the columns hold.
  func quote(_ range: Range<Int>, columns: Int) -> String {
    // A character has at most four bytes, and marks may follow it.
    let end = max(range.lowerBound, min(range.upperBound, range.lowerBound + columns * 8))
    var words = String(decoding: Array(cues.text[range.lowerBound..<end]), as: UTF8.self).trimmed
    while let last = words.last, ",:;".contains(last) { words.removeLast() }
    return words
  }
}
