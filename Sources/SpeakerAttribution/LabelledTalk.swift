import Transcripts

/// A transcript whose captions tell the speakers (or one without text), with corrections.
///
/// Labels that name nobody are voices, which get names from the text where they can be told.
struct LabelledTalk: Sendable {
  private let transcript: Transcript
  /// Nil where each label is a name.
  private let naming: VoiceNaming?
  private let origin: Attribution.Origin

  /// - Parameter network: nil where the text is too long to be analysed.
  init(_ transcript: Transcript, roster: [RosterPerson], _ network: TurnNetwork?) {
    self.transcript = transcript
    origin = Attribution(labelsOf: transcript).origin
    naming = origin == .voices ? network.map { VoiceNaming(transcript, roster: roster, $0) } : nil
  }

  /// The labels' attribution, with corrections. O(1) without corrections and voices, else O(words).
  func attribution(_ corrections: [Correction]) -> Attribution {
    guard !corrections.isEmpty else { return attribution(naming?.names(VoiceCorrections()) ?? [:]) }
    let text = naming?.text ?? SpokenText(transcript.cues)
    let constraints = Constraints(corrections, text, transcript.cues)
    let places = WordPlaces(text, transcript.cues)
    var draft = draft(places, text.words.count, cuts: constraints.cuts)
    let names = naming?.names(VoiceCorrections(corrections, constraints, draft)) ?? [:]
    draft.take(names)
    let refused = draft.apply(constraints, corrections)
    let evidence = names.values.reduce(into: [String?: [Evidence]]()) {
      $0[$1.speaker.name] = $1.evidence
    }
    let turns = draft.turns.enumerated().map { index, turn in
      Turn(
        places: places.places(draft.turns, index), speaker: turn.speaker,
        nameConfidence: turn.nameConfidence,
        evidence: turn.isCorrected
          ? [Evidence(rule: .correction, weight: 10)]
          : turn.speaker.flatMap { evidence[draft.speakers[$0].name] } ?? [],
        isCorrected: turn.isCorrected)
    }
    return attribution(draft.speakers, turns, refused)
  }

  /// The attribution without corrections.
  private func attribution(_ names: [Int: VoiceName]) -> Attribution {
    var (speakers, turns) = (transcript.speakers, transcript.turns)
    for (voice, name) in names { speakers[voice] = name.speaker }
    for index in names.isEmpty ? 0..<0 : turns.indices {
      guard let name = turns[index].speaker.flatMap({ names[$0] }) else { continue }
      (turns[index].nameConfidence, turns[index].evidence) = (name.belief, name.evidence)
    }
    return attribution(speakers, turns, [])
  }

  private func attribution(
    _ speakers: [Speaker], _ turns: [Turn], _ refused: [RefusedCorrection]
  ) -> Attribution {
    var attribution = Attribution(
      origin: origin, speakers: speakers, turns: turns, refused: refused)
    if origin == .voices { attribution.review = attribution.turnsOfDoubtfulVoices(transcript.cues) }
    return attribution
  }

  /// The turns of the labels, cut at words.
  private func draft(_ places: WordPlaces, _ count: Int, cuts: [Int]) -> TalkDraft {
    var draft = TalkDraft(speakers: transcript.speakers, turns: [])
    var edges: [(word: Int, speaker: Int?)] = []
    for turn in transcript.turns {
      let word = places.word(turn.places.lowerBound) ?? count
      edges.append((max(word, edges.last?.word ?? 0), turn.speaker))
    }
    if edges.first?.word != 0 { edges.insert((0, nil), at: 0) }
    edges.append((count, nil))
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
    return draft
  }
}

extension TalkDraft {
  /// Gives voices their names.
  fileprivate mutating func take(_ names: [Int: VoiceName]) {
    for (voice, name) in names { speakers[voice] = name.speaker }
    for index in turns.indices {
      guard let name = turns[index].speaker.flatMap({ names[$0] }) else { continue }
      turns[index].nameConfidence = name.belief
    }
  }
}

extension Attribution {
  /// The longest turn of each voice whose name is not sure, in falling order of the voice's words.
  fileprivate func turnsOfDoubtfulVoices(_ cues: CueList) -> [Int] {
    let voices = VoiceLabel.voices(among: speakers)
    var (longest, lengths) = ([Int: (turn: Int, length: Int)](), [Int: Int]())
    for (index, turn) in turns.enumerated() where !turn.isCorrected {
      guard let speaker = turn.speaker, voices.contains(speaker) || turn.nameConfidence < 0.8 else {
        continue
      }
      let length = cues.textOffset(turn.places.upperBound) - cues.textOffset(turn.places.lowerBound)
      lengths[speaker, default: 0] += length
      if length > longest[speaker]?.length ?? 0 { longest[speaker] = (index, length) }
    }
    return longest.sorted { (lengths[$0.key] ?? 0, $1.key) > (lengths[$1.key] ?? 0, $0.key) }
      .map(\.value.turn)
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
