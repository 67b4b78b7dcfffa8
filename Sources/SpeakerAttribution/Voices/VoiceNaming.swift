import Glibc
import Transcripts

/// Names the voices of a transcript whose labels name nobody.
///
/// Turns and voices are those of the labels. The people whom page and text name are given to the
/// voices one to one (`VoiceAssignment`) by what the mentions say (`VoiceScores`), by how likely each
/// of them speaks at all, and by whether the voice and the person are those of a host.
struct VoiceNaming: Sendable {
  /// Names below this belief are not given.
  private static let least = 0.5
  /// People and voices beyond these are left without each other.
  private static let (mostPeople, mostVoices) = (24, 40)
  /// What a correction of some of a voice's words says about the voice, in log-odds.
  private static let corrected = 4.0
  /// Log-odds that are added to those of a person's speaking at all: here the voices are told.
  private static let prior = 0.5
  /// Wording tells roles no better than this, in log-odds.
  private static let clearestRole = 2.0
  /// Most reasons for and against a name that are given.
  private static let (mostFor, mostAgainst) = (6, 2)

  let text: SpokenText
  private let transcript: Transcript
  /// Those with words, the ones with most of them.
  private let voices: [Int]
  private let cast: Cast
  private let scores: VoiceScores
  /// Of each voice in `voices`, the log-odds that it is a host's, by the wording.
  private let hosts: [Double]
  /// Names that other labels give.
  private let labelled: [String]

  /// Analyses a transcript whose turns have labels. O(words).
  init(_ transcript: Transcript, roster: [RosterPerson], _ network: TurnNetwork) {
    self.transcript = transcript
    let talk = AnalysedTalk(transcript, roster: roster, network)
    (text, cast) = (talk.text, talk.cast)
    let turns = VoiceTurns(transcript, text)
    let unnamed = VoiceLabel.voices(among: transcript.speakers)
    labelled = transcript.speakers.indices.filter { !unnamed.contains($0) }
      .compactMap { transcript.speakers[$0].name }
    voices = Array(
      unnamed.filter { turns.wordCounts[$0] > 0 }
        .sorted { (turns.wordCounts[$0], $1) > (turns.wordCounts[$1], $0) }
        .prefix(Self.mostVoices))
    scores = VoiceScores(talk.text, talk.cast, turns, of: voices)
    let hosts = turns.hosts(talk.answer)
    self.hosts = voices.map { hosts[$0] }
  }

  /// The names of voices, by the voices' indices in the transcript's speakers.
  /// - Parameter corrections: of all the corrections, what they say about names.
  func names(_ corrections: VoiceCorrections) -> [Int: VoiceName] {
    let taken = Set(labelled + corrections.taken)
    let people = Array(
      cast.people.indices.filter { index in
        !taken.contains { NameLikeness.areForms($0, cast.people[index].name) }
      }.prefix(Self.mostPeople))
    let rows = Array(
      voices.indices.filter { !corrections.named.contains(voices[$0]) }
        .sorted { best($0, people) > best($1, people) }.prefix(VoiceAssignment.mostVoices))
    guard !rows.isEmpty, !people.isEmpty else { return [:] }
    let assignment = VoiceAssignment(
      weights: people.map { person in
        rows.map { weight($0, person, corrections) / Double(rows.count) }
      }, voices: rows.count)
    var names: [Int: VoiceName] = [:]
    for (index, row) in rows.enumerated() {
      let (person, belief) = assignment.likeliest(ofVoice: index)
      guard belief >= Self.least else { continue }
      names[voices[row]] = name(row, people[person], belief)
    }
    return names
  }

  private func best(_ row: Int, _ people: [Int]) -> Double {
    people.map { scores[row, $0] }.max() ?? 0
  }

  /// Odds that a person has a voice, against none.
  private func weight(_ row: Int, _ person: Int, _ corrections: VoiceCorrections) -> Double {
    let likelihood = min(0.99, max(0.01, cast.people[person].likelihood))
    var score = log(likelihood / (1 - likelihood)) + Self.prior
    score += scores[row, person] + role(row, person)
    for name in corrections.votes[voices[row]] ?? []
    where NameLikeness.areForms(name, cast.people[person].name) {
      score += Self.corrected
    }
    return exp(max(-30, min(30, score)))
  }

  /// Log-odds from whether a voice and a person are a host's.
  private func role(_ row: Int, _ person: Int) -> Double {
    let (voice, name) = (Self.chance(hosts[row]), Self.chance(cast.people[person].hostLogOdds))
    return log(2 * (voice * name + (1 - voice) * (1 - name)))
  }

  private static func chance(_ odds: Double) -> Double {
    1 / (1 + exp(-max(-clearestRole, min(clearestRole, odds))))
  }
}

// MARK: - Names with their reasons

extension VoiceNaming {
  private func name(_ row: Int, _ index: Int, _ belief: Double) -> VoiceName {
    let person = cast.people[index]
    let label = transcript.speakers[voices[row]].name.map { [$0] } ?? []
    return VoiceName(
      speaker: Speaker(name: person.name, aliases: person.aliases + label, role: person.role),
      belief: belief, evidence: evidence(row, index))
  }

  /// In falling order of weight, as for turns.
  private func evidence(_ row: Int, _ index: Int) -> [Evidence] {
    let person = cast.people[index]
    let places = WordPlaces(text, transcript.cues)
    var pieces = scores.pieces(voice: voices[row], person: index).map { piece in
      let words = cast.mentions[piece.mention].words
      let span =
        places.place(
          ofWord: words.lowerBound)..<places.endPlace(
          ofWord: words.upperBound - 1)
      return Evidence(rule: piece.rule, places: span, weight: piece.weight)
    }
    if person.isInKeyPoints || person.isInRoster {
      let belief = min(0.99, max(0.01, person.likelihood))
      pieces.append(Evidence(rule: .named, weight: log(belief / (1 - belief))))
    }
    if let role = person.role {
      let rule: Evidence.Rule = role == .host ? .soundsLikeHost : .soundsLikeGuest
      pieces.append(Evidence(rule: rule, weight: self.role(row, index)))
    }
    pieces = pieces.filter { abs($0.weight) >= 0.1 }.sorted { abs($0.weight) > abs($1.weight) }
    let kept =
      pieces.filter { $0.weight > 0 }.prefix(Self.mostFor)
      + pieces.filter { $0.weight < 0 }.prefix(Self.mostAgainst)
    return kept.sorted { abs($0.weight) > abs($1.weight) }
  }
}
