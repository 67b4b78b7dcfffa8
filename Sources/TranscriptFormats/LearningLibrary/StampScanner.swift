/// Finds every place in the captions that may be a stamp.
///
/// From colon to colon with `memchr`: digits are read backwards from it, two more after it, and the
/// bytes on either side decide form and signs. Which candidates are stamps is for `StampStyle` and
/// `StampChain` to say.
struct StampScanner {
  private let text: ByteView
  private let captions: Range<Int>
  private(set) var candidates: [StampCandidate] = []
  /// The end of the last candidate with its wrapping: the next one cannot reach before it.
  private var floor: Int

  init(_ text: ByteView, _ captions: Range<Int>) {
    self.text = text
    // Offsets are 32 bits wide.
    let end = min(captions.upperBound, captions.lowerBound + Int(UInt32.max))
    self.captions = captions.lowerBound..<end
    floor = captions.lowerBound
    candidates.reserveCapacity(captions.count / 24)
    scan()
  }

  private mutating func scan() {
    var from = captions.lowerBound
    while let colon = text.firstIndex(of: 0x3A, in: from..<captions.upperBound) {
      from = colon + 1
      guard Stamp.isField(text, colon) else { continue }
      var digits = colon
      while digits > floor, digits > colon - 4, text.isDigit(digits - 1) { digits -= 1 }
      guard let stamp = Stamp(text, digits: digits..<colon), stamp.end <= captions.upperBound,
        let end = consider(stamp, digits)
      else { continue }
      (floor, from) = (end, end)
    }
    if let last = candidates.indices.last, !hasText(floor..<captions.upperBound) {
      candidates[last].add(.bare)
    }
  }

  /// Adds the stamp, if its surroundings allow one, and returns where it ends.
  private mutating func consider(_ stamp: Stamp, _ digits: Int) -> Int? {
    let opening = text[digits - 1]
    var start = digits
    if digits > floor, opening == 0x5B || opening == 0x28 { start -= 1 }
    if digits > floor + 1, text.has("**", at: digits - 2) { start -= 2 }
    guard let wrapped = WrappedStamp(text, stamp, from: start),
      var signs = signsBefore(&start, wrapped)
    else { return nil }
    let isNegative = start == digits - 1 && text[start] == 0x2D
    var form = StampCandidate.Form.bracketed
    switch wrapped.wrapping {
    case .link: form = .linked
    case .brackets: break
    case .none:
      form = isGlued(wrapped.end) ? .glued : .spaced
      if signs.contains(.lineStart), hasFraction(wrapped.end) { signs.insert(.fraction) }
      if SpokenTime.isSpoken(text, after: wrapped.end) { signs.insert(.spoken) }
      let startsWord = text.isLetter(wrapped.end) || text[wrapped.end] == 0x2F  // "/"
      if startsWord, !text.isDigit(wrapped.end + 1) { signs.insert(.beforeWord) }
      if form == .spaced || text.isLetter(wrapped.end), !signs.contains(.lineStart),
        SpokenTime.isIntroduced(text, start, floor)
      {
        signs.insert(.introduced)
      }
    }
    if let last = candidates.indices.last, !hasText(floor..<start) { candidates[last].add(.bare) }
    candidates.append(
      StampCandidate(
        offset: UInt32(truncatingIfNeeded: start - captions.lowerBound),
        seconds: isNegative ? 0 : wrapped.seconds, form: form, signs: signs))
    return min(wrapped.end, captions.upperBound)
  }

  /// The signs in the bytes before the stamp; nil when they rule a stamp out (`2.10:30`, `$3:45`).
  /// A bullet at the start of the line becomes part of the candidate.
  private func signsBefore(
    _ start: inout Int, _ wrapped: WrappedStamp
  ) -> StampCandidate.Signs? {
    if start == floor { return start == captions.lowerBound ? .lineStart : .afterText }
    var i = start
    while i > floor, case let n = text.spaceLength(before: i), n > 0, !text.isLineBreak(i - n) {
      i -= n
    }
    if let bullet = Bullet(text, before: i, floor), bullet.start < start {
      start = bullet.start
      return .lineStart
    }
    if i == captions.lowerBound || text.isLineBreak(i - 1) { return .lineStart }
    let isBelowZero = i == start && start > floor && text[start - 1] == 0x2D
    if isBelowZero, wrapped.wrapping == .none, wrapped.end - start > 6,
      start - 1 == captions.lowerBound || text.isLineBreak(start - 2)
    {
      start -= 1
      return .lineStart
    }
    if i < start || wrapped.wrapping == .link { return [] }
    return mayEndText(i - 1) && wrapped.wrapping == .none ? .afterText : nil
  }

  /// Whether a byte may be the last one of the caption before a stamp without white space.
  private func mayEndText(_ i: Int) -> Bool {
    switch text[i] {
    case 0x21, 0x2C, 0x2E, 0x3F, 0x5D, 0x80...: true  // ! , . ? ]
    default: text.isLetter(i)
    }
  }

  /// Whether a caption starts right here. It may with a space of its own, such as U+3000, that
  /// nobody puts after a time.
  private func isGlued(_ i: Int) -> Bool { i < captions.upperBound && text[i] > 0x20 }

  /// Whether a point, digits and white space stand at an index.
  private func hasFraction(_ index: Int) -> Bool {
    guard text[index] == 0x2E else { return false }
    var i = index + 1
    while text.isDigit(i), i - index < 9 { i += 1 }
    return i > index + 1 && (i >= captions.upperBound || text.spaceLength(at: i) > 0)
  }

  private func hasText(_ range: Range<Int>) -> Bool {
    guard case let byte = text[range.lowerBound], byte <= 0x20 || byte >= 0x80 else {
      return !range.isEmpty
    }
    return !text.trimmed(range).isEmpty
  }
}
