import Transcripts

extension MatchList {
  /// The index of the first match whose position is at or after a text offset, including matches in
  /// a heading there; nil when there is none. O(log n).
  public func index(atOrAfter textOffset: Int) -> Int? {
    let index = countBefore(textOffset)
    return index < count ? index : nil
  }

  /// The index of the last match whose position is before a text offset; nil when there is none.
  /// O(log n).
  public func index(before textOffset: Int) -> Int? {
    let index = countBefore(textOffset) - 1
    return index >= 0 ? index : nil
  }

  /// The number of matches, in the text and in headings, whose positions are in a range. O(log n).
  public func count(in textOffsets: Range<Int>) -> Int {
    countBefore(textOffsets.upperBound) - countBefore(textOffsets.lowerBound)
  }

  private func countBefore(_ textOffset: Int) -> Int {
    textIndex(textOffset) + headingIndex(textOffset)
  }

  private func textIndex(_ textOffset: Int) -> Int {
    starts.partitioningIndex { $0 >= textOffset }
  }

  private func headingIndex(_ textOffset: Int) -> Int {
    headings.partitioningIndex { $0.textOffset >= textOffset }
  }

  /// The list of only those matches whose positions are in some ranges of text offsets, such as a
  /// speaker's turns.
  /// - Parameter ranges: ascending, without overlaps.
  public func restricted(to ranges: [Range<Int>]) -> MatchList {
    var starts: [UInt32] = []
    var kept: [UInt32] = []
    var headings: [HeadingMatch] = []
    for range in ranges {
      let texts = textIndex(range.lowerBound)..<textIndex(range.upperBound)
      starts += self.starts[texts]
      if case .stored(let lengths) = lengths { kept += lengths[texts] }
      headings += self.headings[headingIndex(range.lowerBound)..<headingIndex(range.upperBound)]
    }
    var lengths = lengths
    if case .stored = lengths { lengths = .stored(kept) }
    return MatchList(
      text: text, starts: starts, lengths: lengths, headings: headings, isComplete: isComplete)
  }
}
