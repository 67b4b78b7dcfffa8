/// Reads the stamps of a timing line one behind the other, in any form that files have.
struct StampCursor {
  /// A clock's parts as a stamp wrote them.
  struct Stamp {
    var milliseconds: Int
    /// How many parts stood in front of the fraction: hours, minutes and seconds are three.
    var parts: Int
    var hasFraction: Bool
  }

  let text: ByteView
  let end: Int
  private(set) var at: Int
  /// Whether a comma starts the fraction, rather than the next stamp as a rule.
  private let takesComma: Bool
  private let mostParts: Int

  /// - Parameter mostParts: a number behind that many parts and a colon is a fraction.
  init(_ text: ByteView, _ range: Range<Int>, takesComma: Bool = true, mostParts: Int = 3) {
    (self.text, at, end) = (text, range.lowerBound, range.upperBound)
    (self.takesComma, self.mostParts) = (takesComma, mostParts)
  }

  /// `hh:mm:ss,mmm`, and looser: parts without zeros in front, hours of any length or none, spaces
  /// between the parts, a fraction of any length or none behind any of `,.:` or their full-width
  /// forms. What is below zero is zero.
  mutating func stamp() -> Stamp? {
    skipSpace()
    let isNegative = text[at] == 0x2D
    if isNegative { at += 1 }
    guard var total = number()?.value else { return nil }
    var parts = 1
    while parts < mostParts, let value = part(after: Self.isColon)?.value {
      (total, parts) = (min(total, Self.most) * 60 + value, parts + 1)
    }
    var fraction = part(after: takesComma ? Self.isFractionMark : Self.isPoint)
    if fraction == nil, !takesComma, parts == 3 { fraction = thousandthsBehindComma() }
    let milliseconds = min(total, Self.most) * 1000 + (fraction?.thousandths ?? 0)
    return Stamp(
      milliseconds: isNegative ? 0 : milliseconds, parts: parts, hasFraction: fraction != nil)
  }

  /// Beyond this time, and beyond `UInt32` milliseconds, nothing is told apart.
  private static let most = 10_000_000

  private struct Digits {
    var value: Int
    /// The digits as those behind a decimal point, rounded.
    var thousandths: Int
  }

  private mutating func number() -> Digits? {
    guard at < end, text.isDigit(at) else { return nil }
    var (value, thousandths, unit) = (0, 0, 10_000)
    while at < end, text.isDigit(at) {
      let digit = Int(text[at] - 0x30)
      value = min(value * 10 + digit, Self.most)
      (thousandths, unit) = (thousandths + digit * unit, unit / 10)
      at += 1
    }
    return Digits(value: value, thousandths: (thousandths + 50) / 100)
  }

  /// The number behind a mark, with spaces around the mark; nothing is passed without both.
  private mutating func part(after length: (ByteView, Int) -> Int) -> Digits? {
    let start = at
    skipSpace()
    let mark = length(text, at)
    at += mark
    skipSpace()
    if mark > 0, let digits = number() { return digits }
    at = start
    return nil
  }

  /// Three digits behind a comma which are not the first ones of the next stamp.
  private mutating func thousandthsBehindComma() -> Digits? {
    let start = at
    let digits = part { $0[$1] == 0x2C ? 1 : 0 }
    if digits != nil, at - start == 4, Self.isColon(text, at) == 0 { return digits }
    at = start
    return nil
  }

  private static func isColon(_ text: ByteView, _ index: Int) -> Int {
    if text[index] == 0x3A { return 1 }
    return isWide(text, index, 0x9A) ? 3 : 0
  }

  private static func isPoint(_ text: ByteView, _ index: Int) -> Int {
    text[index] == 0x2E ? 1 : 0
  }

  private static func isFractionMark(_ text: ByteView, _ index: Int) -> Int {
    if text[index] == 0x2C || text[index] == 0x2E { return 1 }
    if isWide(text, index, 0x8C) || isWide(text, index, 0x8E) { return 3 }
    let isStop = text[index] == 0xE3 && text[index + 1] == 0x80 && text[index + 2] == 0x82
    return isStop ? 3 : isColon(text, index)
  }

  /// Whether a full-width form (U+FF00 and on) is at an index, by its last byte.
  private static func isWide(_ text: ByteView, _ index: Int, _ last: UInt8) -> Bool {
    text[index] == 0xEF && text[index + 1] == 0xBC && text[index + 2] == last
  }

  mutating func skipSpace() { at = text.skippingSpace(at, end) }

  /// Passes an arrow with the spaces around it: dashes and `>`.
  mutating func passArrow() -> Bool {
    skipSpace()
    var dashes = 0
    while at < end {
      let length = dashLength
      guard length > 0 || text[at] == 0x20 else { break }
      dashes += length
      at += max(1, length)
    }
    guard dashes > 0, at < end, text[at] == 0x3E else { return false }
    at += 1
    return true
  }

  /// The length of a hyphen, or of a dash that an editor made of hyphens.
  private var dashLength: Int {
    if text[at] == 0x2D { return 1 }
    let isDash = text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] &- 0x93 < 2
    return isDash ? 3 : 0
  }

  /// Passes a comma, or what may be in its place, with the spaces around it.
  mutating func passComma(orPoint: Bool) -> Bool {
    skipSpace()
    guard at < end, text[at] == 0x2C || orPoint && text[at] == 0x2E else { return false }
    at += 1
    return true
  }
}
