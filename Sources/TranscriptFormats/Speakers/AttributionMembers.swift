import Transcripts

/// An attribution as JSON has it.
struct AttributionMembers: Encodable {
  /// Where names and turns come from.
  var origin: String
  var speakers: [SpeakerMembers]
  var turns: [TurnMembers]
  /// Absent where it was not asked for.
  var review: [PlaceMembers]?

  /// - Parameters:
  ///   - explained: whether turns have their evidence.
  ///   - reviewed: whether the turns worth asking about are listed.
  init(
    _ attribution: Attribution, of transcript: Transcript, explained: Bool, reviewed: Bool
  ) {
    let columns = ScalarColumns(transcript.cues)
    origin = Self.origin(attribution.origin)
    speakers = SpeakerMembers.list(attribution, transcript)
    turns = attribution.turns.map { turn in
      var members = TurnMembers(turn, start: PlaceMembers(turn.places.lowerBound, columns))
      if explained {
        members.evidence = turn.evidence.map { EvidenceMembers($0, transcript.cues, columns) }
      }
      return members
    }
    review =
      reviewed
      ? attribution.review.map {
        PlaceMembers(attribution.turns[$0].places.lowerBound, columns)
      } : nil
  }

  private static func origin(_ origin: Attribution.Origin) -> String {
    switch origin {
    case .none: "none"
    case .labels: "labels"
    case .voices: "voices"
    case .inference: "inference"
    case .oneSpeaker: "one-speaker"
    }
  }

  /// The id of a speaker in the file.
  static func identifier(_ speaker: Int) -> String { "S\(speaker + 1)" }

  /// Three digits, never more than it is; numbers that JSON does not have are 0.
  static func rounded(_ number: Double) -> Double {
    number.isFinite ? (number * 1000).rounded(.down) / 1000 : 0
  }
}

/// A place: a cue from 0, and scalars from the start of its text.
struct PlaceMembers: Encodable {
  var line: Int
  var character: Int

  init(_ place: Place, _ columns: ScalarColumns) {
    (line, character) = (place.cue, columns.column(place))
  }

  enum CodingKeys: String, CodingKey {
    case line = "start_line"
    case character = "start_char"
  }
}

/// A turn: where it starts, who speaks, how sure that is.
struct TurnMembers: Encodable {
  var start: PlaceMembers
  var speaker: String?
  var confidence: Double
  var nameConfidence: Double
  var isCorrected: Bool
  var evidence: [EvidenceMembers]?

  init(_ turn: Turn, start: PlaceMembers) {
    self.start = start
    speaker = turn.speaker.map(AttributionMembers.identifier)
    confidence = AttributionMembers.rounded(turn.confidence)
    nameConfidence = AttributionMembers.rounded(turn.nameConfidence)
    isCorrected = turn.isCorrected
  }

  enum CodingKeys: String, CodingKey {
    case speaker, confidence, evidence
    case nameConfidence = "name_confidence"
    case isCorrected = "corrected"
  }

  func encode(to encoder: any Encoder) throws {
    try start.encode(to: encoder)
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(speaker, forKey: .speaker)
    try members.encode(confidence, forKey: .confidence)
    try members.encode(nameConfidence, forKey: .nameConfidence)
    if isCorrected { try members.encode(true, forKey: .isCorrected) }
    try members.encodeIfPresent(evidence, forKey: .evidence)
  }
}

/// One piece of evidence: the rule, its weight, and the words where it has some.
struct EvidenceMembers: Encodable {
  var rule: String
  var weight: Double
  var speaker: String?
  var start: PlaceMembers?
  var text: String?

  init(_ evidence: Evidence, _ cues: CueList, _ columns: ScalarColumns) {
    rule = evidence.rule.rawValue
    weight = AttributionMembers.rounded(evidence.weight)
    speaker = evidence.speaker.map(AttributionMembers.identifier)
    if let places = evidence.places {
      start = PlaceMembers(places.lowerBound, columns)
      let (low, high) = (
        cues.textOffset(places.lowerBound), cues.textOffset(places.upperBound)
      )
      text = cues.string(low..<max(low, high))
    }
  }

  enum CodingKeys: String, CodingKey { case rule, weight, speaker, text }

  func encode(to encoder: any Encoder) throws {
    try start?.encode(to: encoder)
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(rule, forKey: .rule)
    try members.encode(weight, forKey: .weight)
    try members.encodeIfPresent(speaker, forKey: .speaker)
    try members.encodeIfPresent(text, forKey: .text)
  }
}

/// A speaker, with how much is theirs.
struct SpeakerMembers: Encodable {
  var id: String
  var name: String?
  var aliases: [String]?
  var role: String?
  var turns = 0
  var words = 0
  var talkTime: Int

  enum CodingKeys: String, CodingKey {
    case id, name, aliases, role, turns, words
    case talkTime = "talk_ms"
  }

  static func list(_ attribution: Attribution, _ transcript: Transcript) -> [SpeakerMembers] {
    var attributed = transcript
    (attributed.speakers, attributed.turns) = (attribution.speakers, attribution.turns)
    var list = zip(attribution.speakers.indices, attributed.talkTime).map { index, time in
      let speaker = attribution.speakers[index]
      return SpeakerMembers(
        id: AttributionMembers.identifier(index), name: speaker.name,
        aliases: speaker.aliases.isEmpty ? nil : speaker.aliases, role: speaker.role?.rawValue,
        talkTime: time)
    }
    for turn in attribution.turns {
      guard let speaker = turn.speaker else { continue }
      list[speaker].turns += 1
      list[speaker].words += transcript.cues.words(in: turn.places)
    }
    return list
  }

  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(id, forKey: .id)
    try members.encode(name, forKey: .name)
    try members.encodeIfPresent(aliases, forKey: .aliases)
    try members.encodeIfPresent(role, forKey: .role)
    try members.encode(turns, forKey: .turns)
    try members.encode(words, forKey: .words)
    try members.encode(talkTime, forKey: .talkTime)
  }
}

extension CueList {
  /// The number of words, separated by white space, that start in a range.
  fileprivate func words(in places: Range<Place>) -> Int {
    let (low, high) = (textOffset(places.lowerBound), textOffset(places.upperBound))
    guard low < high else { return 0 }
    return (low..<high).count { index in
      text[index] > 0x20 && (index == low || text[index - 1] <= 0x20)
    }
  }
}
