import Transcripts

/// Searches a haystack.
public enum TextScan {
  /// All matches that start in a range, or nil when cancelled.
  ///
  /// Matches do not overlap: each is looked for behind the one before it, starting with the range.
  /// - Parameter range: text offsets; headings that stand at them are searched, too. Nil is
  ///   everywhere, and a range up to the end of the text has the headings at its end.
  /// - Parameter isCancelled: asked after each megabyte, and after each paragraph for an expression.
  public static func matches(
    of pattern: Pattern, in haystack: Haystack, range: Range<Int>? = nil,
    isCancelled: () -> Bool = { false }
  ) -> MatchList? {
    let whole = 0..<haystack.text.count
    let range = range.map { $0.clamped(to: whole) } ?? whole
    let bounds = haystack.boundary(range.lowerBound)..<haystack.boundary(range.upperBound)
    let headings = haystack.headingMatches(of: pattern, standingIn: range)
    switch pattern {
    case .words(let needle):
      let starts = haystack.text.withUnsafeBufferPointer {
        WordScan(needle: needle).starts(in: $0, range: bounds, isCancelled: isCancelled)
      }
      guard let starts else { return nil }
      return MatchList(
        text: haystack.text, starts: starts, lengths: .folding(needle), headings: headings,
        isComplete: true)
    case .expression(let expression):
      var scan = ExpressionScan(expression)
      guard scan.run(in: haystack, range: bounds, isCancelled: isCancelled) else { return nil }
      return MatchList(
        text: haystack.text, starts: scan.starts, lengths: .stored(scan.lengths),
        headings: headings, isComplete: scan.isComplete)
    }
  }

  /// The first match at or behind a text offset and within `limit` bytes from it, or nil when there
  /// is none there, or an expression gives up before it. Made for the time between two frames.
  public static func firstMatch(
    of pattern: Pattern, in haystack: Haystack, from origin: Int, limit: Int
  ) -> Match? {
    let slice = haystack.slice(from: origin, limit: limit)
    let text = haystack.firstTextMatch(of: pattern, in: slice)
    let heading = haystack.headingMatches(of: pattern, standingIn: slice).first
    // A heading at the place of the text's match stands before it.
    if let heading, heading.textOffset <= text?.lowerBound ?? .max {
      return Match(
        target: .heading(section: heading.section, range: heading.range),
        textOffset: heading.textOffset)
    }
    return text.map { Match(target: .text($0), textOffset: $0.lowerBound) }
  }

  /// The last match before a text offset and within `limit` bytes from it, or nil when there is none
  /// there. Costs as much as all matches there.
  public static func lastMatch(
    of pattern: Pattern, in haystack: Haystack, before origin: Int, limit: Int
  ) -> Match? {
    let end = min(max(0, origin), haystack.text.count)
    let start = end - min(max(0, limit), end)
    guard let list = matches(of: pattern, in: haystack, range: start..<end) else { return nil }
    return list.index(before: origin).map { list[$0] }
  }
}

extension Haystack {
  fileprivate func slice(from origin: Int, limit: Int) -> Range<Int> {
    let start = boundary(origin)
    return start..<start + min(max(0, limit), text.count - start)
  }

  fileprivate func firstTextMatch(of pattern: Pattern, in range: Range<Int>) -> Range<Int>? {
    switch pattern {
    case .words(let needle):
      return text.withUnsafeBufferPointer {
        WordScan(needle: needle).ranges(in: $0, range: range, limit: 1).first
      }
    case .expression(let expression):
      var scan = ExpressionScan(expression, limit: 1)
      _ = scan.run(in: self, range: range) { false }
      return scan.first
    }
  }

  /// - Parameter range: text offsets at which headings stand; one that reaches the end of the text
  ///   has the headings there.
  fileprivate func headingMatches(
    of pattern: Pattern, standingIn range: Range<Int>
  ) -> [MatchList.HeadingMatch] {
    let first = headings.partitioningIndex { $0.textOffset >= range.lowerBound }
    let last =
      range.upperBound >= text.count
      ? headings.count : headings.partitioningIndex { $0.textOffset >= range.upperBound }
    return headings[first..<max(first, last)].flatMap { heading in
      pattern.ranges(in: heading.title).map {
        .init(textOffset: heading.textOffset, section: heading.section, range: $0)
      }
    }
  }
}
