import CPCRE2

/// The owner of PCRE2's compiled code.
///
/// It may be shared between threads although the pointer is not `Sendable`: the code, including the
/// result of the JIT compiler, is only read after `init`, and the memory that a match writes to
/// (match data, match context, JIT stack) belongs to one `ExpressionMatcher` (pcre2api,
/// "Multithreading").
final class CompiledExpression: @unchecked Sendable {
  let code: OpaquePointer
  /// The number of steps to count for one item, greater when the pattern repeats an item a given
  /// number of times.
  let itemCost: Int
  /// Whether a paused search can continue from the place that it has reached. With `\G` or `\K`,
  /// the matches depend on the place at which the search began.
  let canPause: Bool

  init(_ pattern: String, isExact: Bool) throws(PatternError) {
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT
    if !isExact { options |= PCRE2_CASELESS }
    let bytes = Array(pattern.utf8)
    guard !bytes.isEmpty else { throw PatternError(message: "empty pattern", position: 0) }
    var (error, offset): (CInt, Int) = (0, 0)
    let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil)
    guard let code else {
      throw PatternError(message: Self.message(error), position: Self.characters(bytes, offset))
    }
    self.code = code
    itemCost = 1 + Self.longestRepeat(in: bytes) / StepMeter.bytesPerStep
    canPause = !pattern.contains("\\K") && !pattern.contains("\\G")
    // Without a JIT compiler, matching is slower but otherwise the same.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit { pcre2_code_free_8(code) }

  /// The largest number after a brace or a comma, as in `a{2,300}`.
  private static func longestRepeat(in pattern: [UInt8]) -> Int {
    var (number, longest, isInside) = (0, 0, false)
    for byte in pattern {
      switch byte {
      case 0x7B, 0x2C: (number, isInside) = (0, true)
      case 0x30...0x39 where isInside: number = min(number * 10 + Int(byte - 0x30), 1 << 16)
      default: isInside = false
      }
      longest = max(longest, number)
    }
    return longest
  }

  private static func message(_ error: CInt) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let length = pcre2_get_error_message_8(error, buffer.baseAddress!, buffer.count)
      return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
    }
  }

  private static func characters(_ pattern: [UInt8], _ offset: Int) -> Int {
    String(decoding: pattern.prefix(offset), as: UTF8.self).count
  }
}
