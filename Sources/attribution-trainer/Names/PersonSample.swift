import SpeakerAttribution

/// Somebody who is named in a talk, for fitting `PersonWeights`.
struct PersonSample: Sendable {
  /// In the order of `PersonFeature`.
  var values: [Double]
  var speaks: Bool
  /// Of one who speaks: whether as a host.
  var isHost: Bool?
  var weight: Double
}

/// A place that names somebody who speaks, for fitting `MentionWeights`.
struct MentionSample: Sendable {
  var features: [MentionFeature]
  /// Whether the person speaks there, in the next turn and in the one before, with the log-odds of
  /// that before the place is read; nil where there is no such turn, or only one other could speak.
  var answers: [(isRight: Bool, prior: Double)?]
  var weight: Double
}

/// What is learnt from a talk in one style of its text.
struct NameSamples: Sendable {
  var style: NameStyle
  var talk: Int
  var people: [PersonSample] = []
  var mentions: [MentionSample] = []
  /// The number of people who speak.
  var speakers = 0

  init(
    _ talk: NamedTalk, index: Int, style: NameStyle, weight: Double
  ) {
    self.style = style
    self.talk = index
    speakers = talk.speakers.count
    let (transcript, wordSpeakers) = talk.laidOut(style)
    let text = SpokenText(transcript.cues)
    let candidates = CastCandidates(in: text, transcript: transcript, roster: talk.roster)
    let truth = NameTruth(candidates, talk)
    for (index, person) in candidates.people.enumerated() where !person.isProgramme {
      let speaker = truth.speakers[index]
      people.append(
        PersonSample(
          values: person.values, speaks: speaker != nil,
          isHost: talk.kind == .meeting ? nil : speaker.map { talk.hosts[$0] },
          weight: weight))
    }
    guard text.words.count == wordSpeakers.count else { return }
    let turns = TalkTurns(wordSpeakers)
    var random = Random(state: UInt64(index))
    let settings = Cast.Mention.settings(
      of: candidates.mentions, in: text, starts: turns.heard(in: text, using: &random))
    for (mention, setting) in zip(candidates.mentions, settings) {
      guard let speaker = truth.speakers[mention.person] else { continue }
      mentions.append(
        MentionSample(
          features: mention.features(in: setting),
          answers: turns.answers(mention.words.lowerBound, reach: mention.reach, speaker),
          weight: weight))
    }
  }
}
