import Glibc

/// Gives voices to people, each to one person at most, with the chance of each pair.
///
/// All ways to give the voices away are weighed and summed: over people one after the other, with
/// the set of voices given so far as the state. That is exact, and quick for up to a dozen voices.
struct VoiceAssignment {
  /// More voices than these cannot be weighed at a time.
  static let mostVoices = 10

  /// Chance that a voice is a person's; voices x people.
  private var beliefs: [Double]
  private let people: Int

  /// - Parameters:
  ///   - weights: odds that a person has a voice, against none of them; people x voices.
  ///   - voices: at most `mostVoices`.
  init(weights: [[Double]], voices: Int) {
    people = weights.count
    beliefs = [Double](repeating: 0, count: voices * people)
    let sets = 1 << voices
    let forward = Self.forward(weights, voices)
    // Voices that nobody gets are those of people without a name.
    var backward = [Double](repeating: 1, count: sets)
    for person in (0..<people).reversed() {
      var (total, shares) = (0.0, [Double](repeating: 0, count: voices))
      for set in 0..<sets where forward[person][set] > 0 {
        total += forward[person][set] * backward[set]
        for voice in 0..<voices where set & 1 << voice == 0 {
          shares[voice] +=
            forward[person][set] * weights[person][voice] * backward[set | 1 << voice]
        }
      }
      total += shares.reduce(0, +)
      for voice in 0..<voices {
        beliefs[voice * people + person] = total > 0 ? shares[voice] / total : 0
      }
      backward = Self.step(backward, weights[person], voices, isForward: false)
    }
  }

  /// Of each number of people, and each set of voices given to them: the sum over all ways.
  private static func forward(_ weights: [[Double]], _ voices: Int) -> [[Double]] {
    var sums = [[Double](repeating: 0, count: 1 << voices)]
    sums[0][0] = 1
    for person in weights {
      sums.append(step(sums[sums.count - 1], person, voices, isForward: true))
    }
    return sums
  }

  /// The person whose voice it most likely is, as an index in the weights, and how likely.
  func likeliest(ofVoice voice: Int) -> (person: Int, belief: Double) {
    var best = (person: 0, belief: 0.0)
    for person in 0..<people where beliefs[voice * people + person] > best.belief {
      best = (person, beliefs[voice * people + person])
    }
    return best
  }

  /// How likely a voice is a person's; the person is an index in the weights.
  func belief(ofVoice voice: Int, person: Int) -> Double { beliefs[voice * people + person] }

  /// The sums with one person more, in terms of the greatest of them.
  private static func step(
    _ sums: [Double], _ weights: [Double], _ voices: Int, isForward: Bool
  ) -> [Double] {
    var next = sums
    for set in sums.indices {
      for voice in 0..<voices where set & 1 << voice == 0 {
        let with = set | 1 << voice
        if isForward {
          next[with] += sums[set] * weights[voice]
        } else {
          next[set] += sums[with] * weights[voice]
        }
      }
    }
    let top = next.max() ?? 0
    return top > 0 ? next.map { $0 / top } : next
  }
}
