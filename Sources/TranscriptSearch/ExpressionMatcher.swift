import CPCRE2
import Glibc

/// What one scan with a regular expression needs for itself.
struct ExpressionMatcher: ~Copyable {
  private enum Result {
    /// Not empty.
    case match(Range<Int>)
    case noMatch
    /// The expression took more steps than are allowed, or the subject is not valid UTF-8.
    case gaveUp
  }

  /// Steps that PCRE2 may take from one place in the text: half a millisecond.
  private static let stepLimit: UInt32 = 200_000
  /// Memory for backtracking, in KiB.
  private static let heapLimit: UInt32 = 16_384

  private let expression: CompiledExpression
  private let matchData: OpaquePointer?
  private let context: OpaquePointer?
  private let stack: OpaquePointer?
  /// A subject with its line breaks turned into spaces.
  private var plain: [UInt8] = []

  init(_ expression: CompiledExpression) {
    self.expression = expression
    matchData = pcre2_match_data_create_from_pattern_8(expression.code, nil)
    context = pcre2_match_context_create_8(nil)
    stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
    guard let context else { return }
    pcre2_set_match_limit_8(context, Self.stepLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimit)
    if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
  }

  deinit {
    pcre2_jit_stack_free_8(stack)
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(matchData)
  }

  /// Calls `body` for the matches in a subject that start at `start` or behind it, ascending and
  /// without overlaps, until it returns false. A line break in the subject is a space.
  /// - Parameter isValid: whether the subject is known to be valid UTF-8.
  /// - Returns: false when the expression gave up, so that matches may be missing.
  mutating func matches(
    in subject: UnsafeBufferPointer<UInt8>, from start: Int, isValid: Bool,
    _ body: (Range<Int>) -> Bool
  ) -> Bool {
    guard let base = subject.baseAddress else { return true }
    guard memchr(base, 0x0A, subject.count) != nil else {
      return matches(in: subject, from: start, options: isValid ? PCRE2_NO_UTF_CHECK : 0, body)
    }
    var plain: [UInt8] = []
    swap(&plain, &self.plain)
    plain.replaceSubrange(0..<plain.count, with: subject)
    for index in plain.indices where plain[index] == 0x0A { plain[index] = 0x20 }
    let isComplete = plain.withUnsafeBufferPointer {
      matches(in: $0, from: start, options: isValid ? PCRE2_NO_UTF_CHECK : 0, body)
    }
    swap(&plain, &self.plain)
    return isComplete
  }

  private func matches(
    in subject: UnsafeBufferPointer<UInt8>, from start: Int, options: UInt32,
    _ body: (Range<Int>) -> Bool
  ) -> Bool {
    var start = start
    while start < subject.count {
      switch firstMatch(in: subject, from: start, options: options) {
      case .match(let range):
        if !body(range) { return true }
        start = range.upperBound
      case .noMatch: return true
      case .gaveUp: return false
      }
    }
    return true
  }

  private func firstMatch(
    in subject: UnsafeBufferPointer<UInt8>, from start: Int, options: UInt32
  ) -> Result {
    guard let matchData else { return .gaveUp }
    let result = pcre2_match_8(
      expression.code, subject.baseAddress, subject.count, start, options | PCRE2_NOTEMPTY,
      matchData, context)
    if result == PCRE2_ERROR_NOMATCH { return .noMatch }
    guard result >= 0, let ends = pcre2_get_ovector_pointer_8(matchData) else { return .gaveUp }
    // `\K` in an assertion can put the start anywhere, even behind the end.
    guard start <= ends[0], ends[0] < ends[1] else { return .noMatch }
    return .match(ends[0]..<ends[1])
  }
}
