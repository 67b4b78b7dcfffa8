import Foundation
import SpeakerAttribution

/// The true turns of a talk.
struct TalkTurns {
  /// The first word of each turn, and who speaks it.
  private(set) var starts: [Int] = []
  private(set) var speakers: [Int] = []
  /// Of each speaker: the share of turns.
  private var shares: [Double] = []
  private let wordCount: Int

  init(_ wordSpeakers: [Int]) {
    wordCount = wordSpeakers.count
    for (word, speaker) in wordSpeakers.enumerated() where speaker != speakers.last {
      starts.append(word)
      speakers.append(speaker)
    }
    shares = [Double](repeating: 0, count: (speakers.max() ?? 0) + 1)
    for speaker in speakers { shares[speaker] += 1 / Double(speakers.count) }
  }

  /// The turns as they are found where nobody knows them: a third is missed, and some sentences are
  /// taken for turns.
  func heard(in text: SpokenText, using random: inout Random) -> [Int] {
    let real = Set(starts)
    return [0]
      + (1..<max(1, wordCount)).filter { word in
        if real.contains(word) { return random.unit() < 0.68 }
        return text.words[word - 1].endsSentence && random.unit() < 0.04
      }
  }

  /// Whether somebody speaks the turn with a word, the next and the one before, each with its prior
  /// log-odds; nil where that cannot be told apart.
  /// - Parameter reach: the index after the words that are said to the person.
  func answers(_ word: Int, reach: Int, _ person: Int) -> [(isRight: Bool, prior: Double)?] {
    let turn = starts.lastIndex { $0 <= word } ?? 0
    let current = speakers[turn]
    var answers: [(isRight: Bool, prior: Double)?] = [
      (current == person, odds(shares[person], among: 1))
    ]
    // The end of what is said to somebody is a guess.
    let next = starts.firstIndex { $0 > word && $0 + 2 >= reach } ?? starts.count
    for other in [next, turn - 1] {
      let isOpen = current != person && speakers.indices.contains(other) && shares.count > 2
      answers.append(
        isOpen ? (speakers[other] == person, odds(shares[person], among: 1 - shares[current])) : nil
      )
    }
    return answers
  }

  private func odds(_ share: Double, among all: Double) -> Double {
    let part = max(0.01, min(0.99, share / max(0.01, all)))
    return log(part / (1 - part))
  }
}
