import SpeakerAttribution

/// Which of the people named are the speakers of a talk.
struct NameTruth {
  /// Of each candidate: index of the speaker it is, if any. Each speaker is one candidate.
  private(set) var speakers: [Int?]
  /// Candidates that are a speaker once more, under a name that was not seen to be the same.
  private(set) var doubles: Set<Int> = []

  init(_ candidates: CastCandidates, _ talk: NamedTalk) {
    speakers = candidates.people.map { _ in nil }
    var counts = [Int](repeating: 0, count: candidates.people.count)
    for mention in candidates.mentions { counts[mention.person] += 1 }
    var pairs: [(candidate: Int, speaker: Int, likeness: Double)] = []
    for (candidate, person) in candidates.people.enumerated() {
      for (speaker, name) in talk.speakers.enumerated() {
        let likeness =
          ([person.name] + person.aliases)
          .map { NameLikeness.likeness($0, name) }.max() ?? 0
        if likeness >= NameLikeness.same { pairs.append((candidate, speaker, likeness)) }
      }
    }
    pairs.sort {
      ($0.likeness + Double(min(counts[$0.candidate], 20)) / 100, $1.candidate)
        > ($1.likeness + Double(min(counts[$1.candidate], 20)) / 100, $0.candidate)
    }
    var taken: Set<Int> = []
    for pair in pairs where speakers[pair.candidate] == nil {
      if taken.insert(pair.speaker).inserted {
        speakers[pair.candidate] = pair.speaker
        doubles.remove(pair.candidate)
      } else {
        doubles.insert(pair.candidate)
      }
    }
  }
}
