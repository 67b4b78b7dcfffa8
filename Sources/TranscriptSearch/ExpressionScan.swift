/// Searches a text for a regular expression, a paragraph at a time.
struct ExpressionScan: ~Copyable {
  private(set) var starts: [UInt32] = []
  private(set) var lengths: [UInt32] = []
  /// False when the expression gave up in a paragraph.
  private(set) var isComplete = true

  private var matcher: ExpressionMatcher
  private let limit: Int

  /// - Parameter limit: matches that are looked for at most. With a limit, a paragraph in which the
  ///   expression gives up ends the scan.
  init(_ expression: RegularExpression, limit: Int = .max) {
    matcher = ExpressionMatcher(expression.compiled)
    self.limit = limit
  }

  var first: Range<Int>? {
    guard let start = starts.first, let length = lengths.first else { return nil }
    return Int(start)..<Int(start) + Int(length)
  }

  /// Collects the matches that start in a range of text offsets.
  /// - Returns: false when cancelled.
  mutating func run(
    in haystack: Haystack, range: Range<Int>, isCancelled: () -> Bool
  ) -> Bool {
    haystack.text.withUnsafeBufferPointer { text in
      var offset = range.lowerBound
      while offset < range.upperBound, starts.count < limit, isComplete || limit == .max {
        if isCancelled() { return false }
        let subject = haystack.subject(at: offset)
        collect(text, subject, in: range)
        offset = subject.upperBound
      }
      return true
    }
  }

  private mutating func collect(
    _ text: UnsafeBufferPointer<UInt8>, _ subject: Range<Int>, in range: Range<Int>
  ) {
    var (starts, lengths) = ([UInt32](), [UInt32]())
    swap(&starts, &self.starts)
    swap(&lengths, &self.lengths)
    var end = subject.upperBound
    // The space or line break before the next paragraph is not part of this one.
    while end > subject.lowerBound, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
    let bytes = UnsafeBufferPointer(rebasing: text[subject.lowerBound..<end])
    let first = max(0, range.lowerBound - subject.lowerBound)
    let isWhole = matcher.matches(in: bytes, from: first, isValid: true) { match in
      let start = subject.lowerBound + match.lowerBound
      guard start < range.upperBound else { return false }
      starts.append(UInt32(truncatingIfNeeded: start))
      lengths.append(UInt32(truncatingIfNeeded: match.count))
      return starts.count < limit
    }
    swap(&starts, &self.starts)
    swap(&lengths, &self.lengths)
    isComplete = isComplete && isWhole
  }
}
