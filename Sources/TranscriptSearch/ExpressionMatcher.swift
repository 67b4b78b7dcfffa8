import CPCRE2
import Glibc

/// The state of one scan with a regular expression.
struct ExpressionMatcher: ~Copyable {
  /// The result of a search in one subject.
  enum Outcome {
    /// All requested matches were found.
    case complete
    /// The expression took too many steps at some place, or the subject is not valid UTF-8, so
    /// matches may be missing.
    case gaveUp
    /// The scan has no steps left, or was cancelled.
    case stopped
  }

  /// The result of looking for one match.
  private enum Attempt {
    /// A match, never empty.
    case match(Range<Int>)
    case noMatch
    case gaveUp
    /// The slice is over; the search continues from this place.
    case paused(Int)
  }

  /// The greatest memory for backtracking, in KiB.
  private static let heapLimit: UInt32 = 16_384

  private let expression: CompiledExpression
  private let matchData: OpaquePointer?
  private let context: OpaquePointer?
  private let stack: OpaquePointer?
  private let meter: UnsafeMutablePointer<StepMeter>
  /// A copy of the subject with spaces for line breaks.
  private var plain: [UInt8] = []

  /// - Parameter steps: the greatest number of steps of the whole scan.
  init(_ expression: CompiledExpression, steps: Int) {
    self.expression = expression
    matchData = pcre2_match_data_create_from_pattern_8(expression.code, nil)
    context = pcre2_match_context_create_8(nil)
    stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
    meter = .allocate(capacity: 1)
    meter.initialize(to: StepMeter(steps: steps, itemCost: expression.itemCost))
    guard let context else { return }
    // `StepMeter` sets the limit instead.
    pcre2_set_match_limit_8(context, .max)
    pcre2_set_heap_limit_8(context, Self.heapLimit)
    _ = pcre2_set_callout_8(
      context,
      { block, meter in
        guard let block, let meter = meter?.assumingMemoryBound(to: StepMeter.self) else {
          return 0
        }
        let goesOn = meter.pointee.takeStep(
          from: block.pointee.start_match, at: block.pointee.current_position)
        return goesOn ? 0 : PCRE2_ERROR_CALLOUT
      }, meter)
    if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
  }

  deinit {
    pcre2_jit_stack_free_8(stack)
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(matchData)
    meter.deallocate()
  }

  /// Calls `body` with the matches in a subject that start at or after `start`, ascending and
  /// without overlaps, until it returns false. A line break in the subject counts as a space.
  /// - Parameters:
  ///   - isValid: whether the subject is known to be valid UTF-8.
  ///   - goesOn: called every few milliseconds; false ends the search.
  mutating func matches(
    in subject: UnsafeBufferPointer<UInt8>, from start: Int, isValid: Bool,
    goesOn: () -> Bool = { true }, _ body: (Range<Int>) -> Bool
  ) -> Outcome {
    guard let base = subject.baseAddress else { return .complete }
    meter.pointee.count(8 + subject.count / (4 * StepMeter.bytesPerStep))
    let options = isValid ? PCRE2_NO_UTF_CHECK : 0
    guard memchr(base, 0x0A, subject.count) != nil else {
      return matches(in: subject, from: start, options: options, goesOn: goesOn, body)
    }
    var plain: [UInt8] = []
    swap(&plain, &self.plain)
    plain.replaceSubrange(0..<plain.count, with: subject)
    for index in plain.indices where plain[index] == 0x0A { plain[index] = 0x20 }
    let outcome = plain.withUnsafeBufferPointer {
      matches(in: $0, from: start, options: options, goesOn: goesOn, body)
    }
    swap(&plain, &self.plain)
    return outcome
  }

  private func matches(
    in subject: UnsafeBufferPointer<UInt8>, from start: Int, options: UInt32,
    goesOn: () -> Bool, _ body: (Range<Int>) -> Bool
  ) -> Outcome {
    var (start, options) = (start, options)
    while start < subject.count {
      if meter.pointee.isSliceOver {
        guard !meter.pointee.isSpent, goesOn() else { return .stopped }
        meter.pointee.beginSlice()
      }
      switch firstMatch(in: subject, from: start, options: options) {
      case .match(let range):
        if !body(range) { return .complete }
        start = range.upperBound
      case .noMatch: return .complete
      case .paused(let place): start = place
      case .gaveUp:
        meter.pointee.shrink()
        return .gaveUp
      }
      // The first call has checked that the subject is valid.
      options |= PCRE2_NO_UTF_CHECK
    }
    return .complete
  }

  private func firstMatch(
    in subject: UnsafeBufferPointer<UInt8>, from start: Int, options: UInt32
  ) -> Attempt {
    guard let matchData else { return .gaveUp }
    meter.pointee.begin(at: start)
    let result = pcre2_match_8(
      expression.code, subject.baseAddress, subject.count, start, options | PCRE2_NOTEMPTY,
      matchData, context)
    if result == PCRE2_ERROR_NOMATCH { return .noMatch }
    if result == PCRE2_ERROR_CALLOUT, !meter.pointee.hasGivenUp,
      expression.canPause || meter.pointee.isSpent
    {
      return .paused(max(start, meter.pointee.place))
    }
    guard result >= 0, let ends = pcre2_get_ovector_pointer_8(matchData) else { return .gaveUp }
    // `\K` in an assertion can put the start anywhere, even after the end.
    guard start <= ends[0], ends[0] < ends[1] else { return .noMatch }
    return .match(ends[0]..<ends[1])
  }
}
