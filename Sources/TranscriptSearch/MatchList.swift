import Transcripts

/// The matches of a pattern, in order of place; those in a heading come before those in the text at
/// its offset.
///
/// A common letter has millions of matches in a long text, so only their starts are stored, in four
/// bytes each. The end of a match of words is found again when it is needed; for an expression, the
/// length is stored as well.
public struct MatchList: Sendable {
  /// A match in a heading.
  struct HeadingMatch: Sendable {
    let textOffset: Int
    let section: Int
    let range: Range<Int>
  }

  /// The source of the lengths of the matches in the text.
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
  /// For each of `headings`, its index in the whole list.
  private let headingIndices: [Int]
  /// Whether no match can be missing: false when a regular expression gave up in a paragraph, or
  /// the time was up.
  public let isComplete: Bool

  /// A list without matches.
  public init() {
    self.init(text: [], starts: [], lengths: .stored([]), headings: [], isComplete: true)
  }

  /// A list of given ranges, which need not come from a search.
  /// - Parameters:
  ///   - ranges: ranges of text offsets, in any order. Empty ones, and those that overlap an
  ///     earlier one, are dropped. An end inside a character moves to its start.
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

  /// The number of matches, in the text and in headings.
  public var count: Int { starts.count + headings.count }
  /// Whether there are no matches.
  public var isEmpty: Bool { count == 0 }

  /// The match at an index. O(log n) in the matches in headings.
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

  /// The range of a match, by its index among those in the text.
  private func textRange(_ index: Int) -> Range<Int> {
    let start = Int(starts[index])
    switch lengths {
    case .stored(let lengths): return start..<start + Int(lengths[index])
    case .folding(let needle):
      let end = text.withUnsafeBufferPointer { needle.end(of: start, in: $0) }
      return start..<max(start, end ?? start)
    }
  }

  /// The ranges of the matches in the text that overlap a range of text offsets, ascending. The
  /// cost depends only on the range.
  public func textRanges(overlapping range: Range<Int>) -> [Range<Int>] {
    let first = starts.partitioningIndex { $0 >= range.lowerBound }
    let last = starts.partitioningIndex { $0 >= range.upperBound }
    // The match before the range may reach into it.
    let before = (max(0, first - 1)..<first).map(textRange).filter { $0.overlaps(range) }
    guard first < last else { return before }
    guard case .folding(let needle) = lengths else { return before + (first..<last).map(textRange) }
    // One scan finds all ends, and perhaps matches that are not in this list.
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
