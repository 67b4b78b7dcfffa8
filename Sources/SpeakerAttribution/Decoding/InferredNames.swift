import Glibc

/// How well the names in a text fit the speakers that were inferred, as if these were voices that are
/// certain.
///
/// The decoder gives a turn to whom the names suggest, so that within its answer names always seem to
/// fit. Here every way to give the same voices to the people is weighed (`VoiceAssignment`).
enum InferredNames {
  private static let mostPeople = 12

  /// Of each state, the log-odds that its voice is the person's it is given to; 0 for nobody's.
  static func odds(_ talk: AnalysedTalk, _ blocks: BlockList, _ search: CastSearch) -> [Double] {
    let states = search.speakers
    var odds = [Double](repeating: 0, count: states.count)
    let named = states.indices.filter { states[$0].person != nil }
    guard !named.isEmpty, states.count <= VoiceAssignment.mostVoices else { return odds }
    let turns = VoiceTurns(self.turns(blocks, search.path), voices: states.count)
    let scores = VoiceScores(talk.text, talk.cast, turns, of: Array(states.indices))
    let given = named.compactMap { states[$0].person }
    let others = talk.cast.people.indices.filter { !given.contains($0) }
    let people = given + others.prefix(max(0, mostPeople - given.count))
    let assignment = VoiceAssignment(
      weights: people.map { person in
        let likelihood = min(0.99, max(0.01, talk.cast.people[person].likelihood))
        let prior = log(likelihood / (1 - likelihood))
        return states.indices.map { state in
          exp(max(-30, min(30, prior + scores[state, person]))) / Double(states.count)
        }
      }, voices: states.count)
    for (index, state) in named.enumerated() {
      let belief = min(0.999, max(0.001, assignment.belief(ofVoice: state, person: index)))
      odds[state] = log(belief / (1 - belief))
    }
    return odds
  }

  private static func turns(_ blocks: BlockList, _ path: [Int]) -> [VoiceTurns.Turn] {
    var turns: [VoiceTurns.Turn] = []
    for (block, state) in path.enumerated() {
      let words = blocks.words(block)
      if let last = turns.last, last.voice == state {
        turns[turns.count - 1].words = last.words.lowerBound..<words.upperBound
      } else {
        turns.append(VoiceTurns.Turn(words: words, voice: state))
      }
    }
    return turns
  }
}
