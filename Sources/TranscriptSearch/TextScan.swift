import Transcripts

/// The searches of a haystack.
public enum TextScan {
  /// The matches that start in a range, or nil when cancelled.
  ///
  /// Matches do not overlap: the search for each begins after the previous one, and that for the
  /// first at the start of the range.
  /// - Parameters:
  ///   - range: a range of text offsets; headings there are searched, too. Nil for the whole text.
  ///     A range up to the end of the text includes the headings there.
  ///   - steps: the greatest number of steps of an expression in total. A step is one item tried at
  ///     one place, about 6 ns. The result is nil when the expression takes more.
  ///   - isCancelled: called after each megabyte; for an expression after each paragraph, and every
  ///     few milliseconds in a long one.
  ///   - isTimeUp: called as often, for an expression only; ends the search with the matches so
  ///     far.
  public static func matches(
    of pattern: Pattern, in haystack: Haystack, range: Range<Int>? = nil, steps: Int = .max,
    isCancelled: () -> Bool = { false }, isTimeUp: () -> Bool = { false }
  ) -> MatchList? {
    let whole = 0..<haystack.text.count
    let range = range.map { $0.clamped(to: whole) } ?? whole
    let bounds = haystack.boundary(range.lowerBound)..<haystack.boundary(range.upperBound)
    let headings = haystack.headings(standingIn: range)
    switch pattern {
    case .words(let needle):
      let starts = haystack.text.withUnsafeBufferPointer {
        WordScan(needle: needle).starts(in: $0, range: bounds, isCancelled: isCancelled)
      }
      guard let starts else { return nil }
      return MatchList(
        text: haystack.text, starts: starts, lengths: .folding(needle),
        headings: headings.flatMap { $0.matches(of: needle) }, isComplete: true)
    case .expression(let expression):
      var scan = ExpressionScan(expression, steps: steps)
      let isDone = scan.run(
        in: haystack, range: bounds, headings: headings, isCancelled: isCancelled,
        isTimeUp: isTimeUp)
      guard isDone else { return nil }
      return MatchList(
        text: haystack.text, starts: scan.starts, lengths: .stored(scan.lengths),
        headings: scan.headings, isComplete: scan.isComplete)
    }
  }

  /// The first match at or after a text offset and within `limit` bytes from it; nil when there is
  /// none there, or an expression gives up or takes more than `steps` before it. Fast enough for
  /// the time between two frames.
  public static func firstMatch(
    of pattern: Pattern, in haystack: Haystack, from origin: Int, limit: Int, steps: Int = .max
  ) -> Match? {
    let slice = haystack.slice(from: origin, limit: limit)
    let (text, heading) = haystack.firstMatches(of: pattern, in: slice, steps: steps)
    // A heading at the same place comes before the match in the text.
    if let heading, heading.textOffset <= text?.lowerBound ?? .max {
      return Match(
        target: .heading(section: heading.section, range: heading.range),
        textOffset: heading.textOffset)
    }
    return text.map { Match(target: .text($0), textOffset: $0.lowerBound) }
  }

  /// The last match before a text offset and within `limit` bytes from it; nil when there is none
  /// there, or an expression takes more than `steps`. The cost is that of finding all matches
  /// there.
  public static func lastMatch(
    of pattern: Pattern, in haystack: Haystack, before origin: Int, limit: Int, steps: Int = .max
  ) -> Match? {
    let end = min(max(0, origin), haystack.text.count)
    let start = end - min(max(0, limit), end)
    guard let list = matches(of: pattern, in: haystack, range: start..<end, steps: steps)
    else { return nil }
    return list.index(before: origin).map { list[$0] }
  }
}

extension Haystack {
  fileprivate func slice(from origin: Int, limit: Int) -> Range<Int> {
    let start = boundary(origin)
    return start..<start + min(max(0, limit), text.count - start)
  }

  /// The first matches in the text and in a heading.
  fileprivate func firstMatches(
    of pattern: Pattern, in range: Range<Int>, steps: Int
  ) -> (text: Range<Int>?, heading: MatchList.HeadingMatch?) {
    let headings = headings(standingIn: range)
    switch pattern {
    case .words(let needle):
      let first = text.withUnsafeBufferPointer {
        WordScan(needle: needle).ranges(in: $0, range: range, limit: 1).first
      }
      return (first, headings.lazy.compactMap { $0.matches(of: needle).first }.first)
    case .expression(let expression):
      var scan = ExpressionScan(expression, limit: 1, steps: steps)
      // When the steps are used up, an earlier match may have been missed.
      guard scan.run(in: self, range: range, headings: headings) else { return (nil, nil) }
      return (scan.first, scan.headings.first)
    }
  }

  /// The headings in a range of text offsets; a range up to the end of the text includes those
  /// there.
  fileprivate func headings(standingIn range: Range<Int>) -> ArraySlice<Heading> {
    let first = headings.partitioningIndex { $0.textOffset >= range.lowerBound }
    let last =
      range.upperBound >= text.count
      ? headings.count : headings.partitioningIndex { $0.textOffset >= range.upperBound }
    return headings[first..<max(first, last)]
  }
}

extension Haystack.Heading {
  fileprivate func matches(of needle: Needle) -> [MatchList.HeadingMatch] {
    needle.ranges(in: title).map { .init(textOffset: textOffset, section: section, range: $0) }
  }
}
