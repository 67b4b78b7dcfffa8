import Transcripts

/// Gives each word the label of the interval that it overlaps most.
///
/// Intervals begin and end a little beside the words, so each change of label moves to the likeliest
/// start of a turn near it: that of a sentence, else that of a caption. Where nobody or several speak
/// the one before goes on.
struct IntervalLabels {
  /// A change moves no further than this, in milliseconds.
  private static let reach = 2000
  /// A start of a sentence, or of a caption, is worth as much as this time.
  private static let (sentence, caption) = (2000, 600)
  /// More voices at a time are not looked at.
  private static let mostAtOnce = 16

  private let words: [TimedWords.Word]
  /// Of each word, an index in the labels of the intervals.
  private(set) var labels: [Int] = []

  init(_ words: [TimedWords.Word], _ speech: SpeakerIntervals) {
    self.words = words
    overlap(speech.intervals)
    moveChanges()
  }

  private mutating func overlap(_ intervals: [SpeakerIntervals.Interval]) {
    var (next, last) = (0, intervals.first?.label ?? 0)
    var active: [SpeakerIntervals.Interval] = []
    for word in words {
      while next < intervals.count, intervals[next].start < max(word.end, word.start + 1) {
        if active.count == Self.mostAtOnce { active.removeFirst() }
        active.append(intervals[next])
        next += 1
      }
      active.removeAll { $0.end <= word.start }
      var (best, label) = (0, last)
      for interval in active {
        let common = min(interval.end, word.end) - max(interval.start, word.start)
        if common > best || common == best && interval.label == last {
          (best, label) = (common, interval.label)
        }
      }
      labels.append(label)
      last = label
    }
  }

  private mutating func moveChanges() {
    let changes = labels.indices.dropFirst().filter { labels[$0] != labels[$0 - 1] }
    var low = 1
    for (index, change) in changes.enumerated() {
      let high = index + 1 < changes.count ? changes[index + 1] : labels.count
      let start = likeliestStart(near: change, in: low..<max(low, high))
      let (before, after) = (labels[change - 1], labels[change])
      for word in min(start, change)..<max(start, change) {
        labels[word] = start < change ? after : before
      }
      low = start + 1
    }
  }

  private func likeliestStart(near change: Int, in range: Range<Int>) -> Int {
    func cost(_ word: Int) -> Int {
      abs(words[word].start - words[change].start)
        - (words[word].startsSentence ? Self.sentence : 0)
        - (words[word].startsCue ? Self.caption : 0)
    }
    var best = change
    var word = change
    while word - 1 >= range.lowerBound,
      words[change].start - words[word - 1].start <= Self.reach
    {
      word -= 1
      if cost(word) < cost(best) { best = word }
    }
    word = change
    while word + 1 < range.upperBound, words[word + 1].start - words[change].start <= Self.reach {
      word += 1
      if cost(word) < cost(best) { best = word }
    }
    return best
  }
}
