import Transcripts

/// A transcript whose captions name the speakers (or one without text), with corrections.
struct LabelledTalk {
  private let transcript: Transcript

  init(_ transcript: Transcript) { self.transcript = transcript }

  /// The labels' attribution, with corrections. O(1) without corrections, else O(words).
  func attribution(_ corrections: [Correction]) -> Attribution {
    let origin: Attribution.Origin = transcript.turns.isEmpty ? .none : .labels
    guard !corrections.isEmpty else {
      return Attribution(
        origin: origin, speakers: transcript.speakers, turns: transcript.turns)
    }
    let text = SpokenText(transcript.cues)
    let constraints = Constraints(corrections, text, transcript.cues)
    let places = WordPlaces(text, transcript.cues)
    var draft = TalkDraft(speakers: transcript.speakers, turns: [])
    var edges: [(word: Int, speaker: Int?)] = []
    for turn in transcript.turns {
      let word = places.word(turn.places.lowerBound) ?? text.words.count
      edges.append((max(word, edges.last?.word ?? 0), turn.speaker))
    }
    if edges.first?.word != 0 { edges.insert((0, nil), at: 0) }
    edges.append((text.words.count, nil))
    let cuts = constraints.cuts
    var cut = 0
    for (index, edge) in edges.dropLast().enumerated() {
      var start = edge.word
      while cut < cuts.count, cuts[cut] <= start { cut += 1 }
      while cut < cuts.count, cuts[cut] < edges[index + 1].word {
        draft.turns.append(TalkDraft.Turn(words: start..<cuts[cut], speaker: edge.1))
        start = cuts[cut]
        cut += 1
      }
      draft.turns.append(
        TalkDraft.Turn(words: start..<max(start, edges[index + 1].word), speaker: edge.1))
    }
    let refused = draft.apply(constraints, corrections)
    return Attribution(
      origin: origin, speakers: draft.speakers,
      turns: draft.turns.enumerated().map { index, turn in
        Turn(
          places: places.places(draft.turns, index), speaker: turn.speaker,
          evidence: turn.isCorrected ? [Evidence(rule: .correction, weight: 10)] : [],
          isCorrected: turn.isCorrected)
      }, refused: refused)
  }
}

extension TalkDraft {
  /// Applies corrections to turns that are cut where corrections begin and end.
  /// - Returns: all corrections that could not be used.
  mutating func apply(
    _ constraints: Constraints, _ corrections: [Correction]
  ) -> [RefusedCorrection] {
    var refused = constraints.refused
    var span = 0
    let spans = constraints.spans.filter { !$0.isEverywhere }
    let people = speakers(of: spans, constraints.names)
    for index in turns.indices {
      let start = turns[index].words.lowerBound
      while span < spans.count, spans[span].words.upperBound <= start { span += 1 }
      guard span < spans.count, spans[span].words.contains(start) else { continue }
      turns[index].speaker = people[spans[span].name]
      turns[index].isCorrected = true
      (turns[index].confidence, turns[index].nameConfidence) = (1, 1)
    }
    joinAndSplit(constraints)
    for span in constraints.spans where span.isEverywhere {
      name(speakerOf: span.words, constraints.names[span.name])
    }
    for (index, correction) in corrections.enumerated() {
      if case .rename(let from, let to) = correction, !rename(from: from, to: to) {
        refused.append(RefusedCorrection(index: index, reason: .unknownName))
      }
    }
    settle()
    return refused.sorted { $0.index < $1.index }
  }

  /// The speakers of the names that spans give; new ones for names that nobody has yet.
  private mutating func speakers(of spans: [Constraints.Span], _ names: [String]) -> [Int: Int] {
    var bearers: [String: Int] = [:]
    for (index, speaker) in speakers.enumerated() {
      if let name = speaker.name, bearers[name] == nil { bearers[name] = index }
    }
    var people: [Int: Int] = [:]
    for name in Set(spans.map(\.name)).sorted() {
      people[name] = bearers[names[name]] ?? speakers.count
      if people[name] == speakers.count { speakers.append(Speaker(name: names[name])) }
    }
    return people
  }

  private mutating func joinAndSplit(_ constraints: Constraints) {
    let (splits, joins) = (Set(constraints.splits), Set(constraints.joins))
    for index in turns.indices {
      let start = turns[index].words.lowerBound
      turns[index].isSplit = splits.contains(start)
      if index > 0, joins.contains(start) { join(index) }
    }
  }

  /// Joins a turn to the one before it. The speaker is the corrected one of the two, else the
  /// first.
  private mutating func join(_ index: Int) {
    let (before, after) = (turns[index - 1], turns[index])
    let model = after.isCorrected && !before.isCorrected ? after : before
    var (first, last) = (index - 1, index)
    while first > 0, turns[first - 1].speaker == before.speaker, !turns[first].isSplit,
      turns[first - 1].isCorrected == before.isCorrected
    {
      first -= 1
    }
    while last + 1 < turns.count, turns[last + 1].speaker == after.speaker,
      turns[last + 1].isCorrected == after.isCorrected
    {
      last += 1
    }
    let changed = model.isCorrected ? first...last : (index...last)
    for other in changed {
      turns[other].speaker = model.speaker
      (turns[other].confidence, turns[other].nameConfidence) = (
        model.confidence, model.nameConfidence
      )
      turns[other].isCorrected = model.isCorrected
    }
  }
}

extension WordPlaces {
  /// The range from a turn's first word to that of the next turn.
  func places(_ turns: [TalkDraft.Turn], _ index: Int) -> Range<Place> {
    let start = index == 0 ? Place(cue: 0) : place(ofWord: turns[index].words.lowerBound)
    let stop =
      index + 1 < turns.count ? place(ofWord: turns[index + 1].words.lowerBound) : end
    return start..<max(start, stop)
  }
}
