import CPCRE2

/// Owns PCRE2's compiled code.
///
/// It may be shared between threads although the pointer is not `Sendable`: the code, and what the
/// JIT compiler made of it in `init`, are only read after that, and what a match writes to (match
/// data, match context, JIT stack) belongs to one `ExpressionMatcher` (pcre2api, "Multithreading").
final class CompiledExpression: @unchecked Sendable {
  let code: OpaquePointer
  /// Steps that trying one item may take: more where it is repeated a given number of times.
  let costOfItem: Int
  /// Whether a search that was paused can go on from the place it had come to: what `\G` means and
  /// where `\K` starts a match depend on where it was begun.
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
    costOfItem = 1 + Self.longestRepeat(in: bytes) / StepMeter.bytesOfStep
    canPause = !pattern.contains("\\K") && !pattern.contains("\\G")
    // Where there is no JIT compiler, matching is slower and otherwise the same.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit { pcre2_code_free_8(code) }

  /// The largest number behind a brace or a comma, as in `a{2,300}`.
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
