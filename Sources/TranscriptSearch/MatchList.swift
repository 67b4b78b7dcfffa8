import Transcripts

/// All matches of a pattern, in order of place; a heading's stand before the text at its offset.
///
/// A common letter has millions of matches in a long text, so only their starts are stored, in four
/// bytes each. The end of a match of words is found again when it is asked for; for an expression
/// the length is stored, too.
public struct MatchList: Sendable {
  struct HeadingMatch: Sendable {
    let textOffset: Int
    let section: Int
    let range: Range<Int>
  }

  /// Where the ends of the matches in the text come from.
  enum Lengths: Sendable {
    case folding(Needle)
    case stored([UInt32])
  }

  let text: [UInt8]
  /// Text offsets, ascending.
  let starts: [UInt32]
  let lengths: Lengths
  /// Ascending by text offset.
  let headings: [HeadingMatch]
  /// The index in the whole list of each of `headings`.
  private let headingIndices: [Int]
  /// False when a regular expression gave up in a paragraph, so that matches may be missing.
  public let isComplete: Bool

  /// A list without matches.
  public init() {
    self.init(text: [], starts: [], lengths: .stored([]), headings: [], isComplete: true)
  }

  /// A list of places that something else than a search named.
  /// - Parameters:
  ///   - ranges: text offsets, in any order; of those that overlap the first is kept, and none
  ///     without text. An end inside a character is
  ///     moved to its start.
  ///   - haystack: the text.
  public init(ranges: [Range<Int>], in haystack: Haystack) {
    var (starts, lengths, end) = ([UInt32](), [UInt32](), 0)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = haystack.boundary(range.lowerBound)
      let last = haystack.boundary(range.upperBound)
      guard start >= end, last > start else { continue }
      starts.append(UInt32(truncatingIfNeeded: start))
      lengths.append(UInt32(truncatingIfNeeded: last - start))
      end = last
    }
    self.init(
      text: haystack.text, starts: starts, lengths: .stored(lengths), headings: [],
      isComplete: true)
  }

  init(
    text: [UInt8], starts: [UInt32], lengths: Lengths, headings: [HeadingMatch], isComplete: Bool
  ) {
    (self.text, self.starts, self.lengths) = (text, starts, lengths)
    (self.headings, self.isComplete) = (headings, isComplete)
    headingIndices = headings.indices.map { index in
      index + starts.partitioningIndex { $0 >= headings[index].textOffset }
    }
  }

  public var count: Int { starts.count + headings.count }
  public var isEmpty: Bool { count == 0 }

  /// O(log n) in the matches in headings.
  public subscript(index: Int) -> Match {
    let next = headingIndices.partitioningIndex { $0 > index }
    if next > 0, headingIndices[next - 1] == index {
      let found = headings[next - 1]
      return Match(
        target: .heading(section: found.section, range: found.range), textOffset: found.textOffset)
    }
    let range = textRange(index - next)
    return Match(target: .text(range), textOffset: range.lowerBound)
  }

  /// The text offsets of the match with a given index among those in the text.
  private func textRange(_ index: Int) -> Range<Int> {
    let start = Int(starts[index])
    switch lengths {
    case .stored(let lengths): return start..<start + Int(lengths[index])
    case .folding(let needle):
      let end = text.withUnsafeBufferPointer { needle.end(of: start, in: $0) }
      return start..<max(start, end ?? start)
    }
  }

  /// The ranges of the matches that a range of text offsets shows some of, ascending.
  /// The cost grows with the range alone.
  public func textRanges(overlapping range: Range<Int>) -> [Range<Int>] {
    let first = starts.partitioningIndex { $0 >= range.lowerBound }
    let last = starts.partitioningIndex { $0 >= range.upperBound }
    // The one before may reach into the range.
    let before = (max(0, first - 1)..<first).map(textRange).filter { $0.overlaps(range) }
    guard first < last else { return before }
    guard case .folding(let needle) = lengths else { return before + (first..<last).map(textRange) }
    // All at once; but the list can be without some that are found so.
    let found = text.withUnsafeBufferPointer {
      WordScan(needle: needle, chunk: min(WordScan.usualChunk, range.count))
        .ranges(in: $0, range: Int(starts[first])..<min(range.upperBound, text.count))
    }
    return before
      + (first..<last).map { index in
        let start = Int(starts[index])
        let place = found.partitioningIndex { $0.lowerBound >= start }
        let isFound = place < found.count && found[place].lowerBound == start
        return isFound ? found[place] : textRange(index)
      }
  }

  /// The byte ranges of the matches in a section's heading.
  public func headingRanges(section: Int) -> [Range<Int>] {
    headings.filter { $0.section == section }.map(\.range)
  }
}
