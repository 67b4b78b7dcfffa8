import Transcripts

/// The turns of a transcript whose labels tell its voices, in words.
struct VoiceTurns: Sendable {
  struct Turn: Sendable {
    var words: Range<Int>
    /// Index in the transcript's speakers.
    var voice: Int
  }

  /// In order; neighbours have different voices, and words of nobody are left out.
  private(set) var turns: [Turn] = []
  /// Of each speaker, the part of all turns that are the speaker's own.
  private(set) var shares: [Double]
  /// Of each speaker, the number of words.
  private(set) var wordCounts: [Int]

  init(_ transcript: Transcript, _ text: SpokenText) {
    let places = WordPlaces(text, transcript.cues)
    wordCounts = [Int](repeating: 0, count: transcript.speakers.count)
    shares = [Double](repeating: 0, count: transcript.speakers.count)
    for turn in transcript.turns {
      let words = places.words(turn.places)
      guard let voice = turn.speaker, !words.isEmpty else { continue }
      wordCounts[voice] += words.count
      if let last = turns.last, last.voice == voice {
        turns[turns.count - 1].words = last.words.lowerBound..<words.upperBound
      } else {
        turns.append(Turn(words: words, voice: voice))
      }
    }
    for turn in turns { shares[turn.voice] += 1 / Double(turns.count) }
  }

  /// Turns that are given as words and voices, the voices counted from 0.
  init(_ turns: [Turn], voices: Int) {
    self.turns = turns
    wordCounts = [Int](repeating: 0, count: voices)
    shares = [Double](repeating: 0, count: voices)
    for turn in turns {
      wordCounts[turn.voice] += turn.words.count
      shares[turn.voice] += 1 / Double(turns.count)
    }
  }

  /// Of each speaker, the mean log-odds, by words, that a host speaks. O(units + turns).
  func hosts(_ answer: NetworkAnswer) -> [Double] {
    var sums = [Double](repeating: 0, count: wordCounts.count)
    for unit in answer.starts.indices {
      let end = unit + 1 < answer.starts.count ? Int(answer.starts[unit + 1]) : answer.wordCount
      var word = Int(answer.starts[unit])
      while word < end {
        let turn = turns.partitioningIndex { $0.words.upperBound > word }
        guard turn < turns.count else { break }
        let words = turns[turn].words.clamped(to: word..<end)
        sums[turns[turn].voice] += Double(answer.hosts[unit]) * Double(words.count)
        word = max(word + 1, words.upperBound)
      }
    }
    return zip(sums, wordCounts).map { $0 / Double(max(1, $1)) }
  }

  /// The turn that holds a word; nil where nobody speaks. O(log n).
  func turn(ofWord word: Int) -> Int? {
    let index = turns.partitioningIndex { $0.words.upperBound > word }
    return index < turns.count && turns[index].words.contains(word) ? index : nil
  }
}
