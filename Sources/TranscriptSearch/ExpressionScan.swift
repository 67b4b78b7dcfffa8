/// A search of a text and its headings for a regular expression, one paragraph or heading at a
/// time.
struct ExpressionScan: ~Copyable {
  private(set) var starts: [UInt32] = []
  private(set) var lengths: [UInt32] = []
  private(set) var headings: [MatchList.HeadingMatch] = []
  /// Whether no match can be missing: false once the expression gave up somewhere, or the time was
  /// up.
  private(set) var isComplete = true

  private var matcher: ExpressionMatcher
  private let limit: Int

  /// - Parameters:
  ///   - limit: the greatest number of matches, in the text and in headings. With a limit, a
  ///     paragraph in which the expression gives up ends the scan of the text.
  ///   - steps: the greatest number of steps of the whole scan; see `TextScan`.
  init(_ expression: RegularExpression, limit: Int = .max, steps: Int) {
    matcher = ExpressionMatcher(expression.compiled, steps: steps)
    self.limit = limit
  }

  /// The first match in the text.
  var first: Range<Int>? {
    guard let start = starts.first, let length = lengths.first else { return nil }
    return Int(start)..<Int(start) + Int(length)
  }

  /// Collects the matches that start in a range of text offsets, and those in some headings.
  /// - Parameter isTimeUp: ends the search once it is true, with the matches so far.
  /// - Returns: false when cancelled, or when no steps are left.
  mutating func run(
    in haystack: Haystack, range: Range<Int>, headings: ArraySlice<Haystack.Heading>,
    isCancelled: () -> Bool = { false }, isTimeUp: () -> Bool = { false }
  ) -> Bool {
    var isOver = false
    func goesOn() -> Bool {
      if isCancelled() { return false }
      isOver = isTimeUp()
      return !isOver
    }
    let isDone =
      readText(of: haystack, range, goesOn) && headings.allSatisfy { read($0, goesOn) }
    if isOver { isComplete = false }
    return isDone || isOver
  }

  /// - Returns: false when the scan stopped before its end.
  private mutating func readText(
    of haystack: Haystack, _ range: Range<Int>, _ goesOn: () -> Bool
  ) -> Bool {
    haystack.text.withUnsafeBufferPointer { text in
      var offset = range.lowerBound
      while offset < range.upperBound, starts.count < limit, isComplete || limit == .max {
        let subject = haystack.subject(at: offset)
        guard goesOn(), read(text, subject, in: range, goesOn) else { return false }
        offset = subject.upperBound
      }
      return true
    }
  }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ subject: Range<Int>, in range: Range<Int>,
    _ goesOn: () -> Bool
  ) -> Bool {
    var (starts, lengths) = ([UInt32](), [UInt32]())
    swap(&starts, &self.starts)
    swap(&lengths, &self.lengths)
    var end = subject.upperBound
    // The space or line break before the next paragraph is not part of this one.
    while end > subject.lowerBound, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
    let bytes = UnsafeBufferPointer(rebasing: text[subject.lowerBound..<end])
    let first = max(0, range.lowerBound - subject.lowerBound)
    let outcome = matcher.matches(in: bytes, from: first, isValid: true, goesOn: goesOn) { match in
      let start = subject.lowerBound + match.lowerBound
      guard start < range.upperBound else { return false }
      starts.append(UInt32(truncatingIfNeeded: start))
      lengths.append(UInt32(truncatingIfNeeded: match.count))
      return starts.count < limit
    }
    swap(&starts, &self.starts)
    swap(&lengths, &self.lengths)
    return take(outcome)
  }

  private mutating func read(_ heading: Haystack.Heading, _ goesOn: () -> Bool) -> Bool {
    guard headings.count < limit else { return true }
    guard goesOn() else { return false }
    var found: [MatchList.HeadingMatch] = []
    let outcome = heading.title.withUnsafeBufferPointer {
      matcher.matches(in: $0, from: 0, isValid: false, goesOn: goesOn) { range in
        found.append(
          .init(textOffset: heading.textOffset, section: heading.section, range: range))
        return true
      }
    }
    headings += found
    return take(outcome)
  }

  private mutating func take(_ outcome: ExpressionMatcher.Outcome) -> Bool {
    if case .gaveUp = outcome { isComplete = false }
    if case .stopped = outcome { return false }
    return true
  }
}
