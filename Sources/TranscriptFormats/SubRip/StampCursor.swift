import Transcripts

/// Reads the stamps of a timing line one after the other, in any form that files have.
struct StampCursor {
  let text: ByteView
  let end: Int
  private(set) var at: Int
  private let dialect: ClockDialect

  /// - Parameters:
  ///   - takesComma: whether a comma starts the fraction, rather than the next stamp as a rule.
  ///   - mostFields: a number after that many fields and a colon is a fraction.
  init(_ text: ByteView, _ range: Range<Int>, takesComma: Bool = true, mostFields: Int = 3) {
    (self.text, at, end) = (text, range.lowerBound, range.upperBound)
    dialect = takesComma ? (mostFields < 3 ? Self.withoutHours : Self.whole) : Self.pointed
  }

  /// `hh:mm:ss,mmm`, and looser: fields without leading zeros, hours of any length or none, spaces
  /// between the fields, a fraction of any length or none after any of `,.:` or their full-width
  /// forms. A minus before any field makes the time negative, as whisper.cpp writes
  /// `00:-16:-47,-300`.
  mutating func stamp() -> ClockReading? {
    skipSpace()
    let start = at
    guard var reading = text.time(in: start..<end, dialect) else { return nil }
    if !reading.hasFraction, reading.fields == 3, !dialect.fractionMarks.contains(.comma),
      let exact = text.time(in: start..<end, Self.withThousandths), text[exact.end] != 0x3A
    {
      reading = exact
    }
    at = reading.end
    return reading
  }

  private static let whole: ClockDialect = {
    var dialect = ClockDialect(fields: 1...3)
    (dialect.isBounded, dialect.sign) = (false, .anyField)
    (dialect.allowsWideMarks, dialect.allowsBlanks) = (true, true)
    dialect.fractionDigits = 0...Int.max
    dialect.fractionMarks = [.point, .comma, .colon, .ideographic]
    return dialect
  }()

  private static let withoutHours: ClockDialect = {
    var dialect = whole
    dialect.fields = 1...2
    return dialect
  }()

  private static let pointed: ClockDialect = {
    var dialect = whole
    dialect.fractionMarks = .point
    return dialect
  }()

  /// Three digits after a comma, which unless a colon follows are no start of the next stamp.
  private static let withThousandths: ClockDialect = {
    var dialect = whole
    (dialect.fractionDigits, dialect.fractionMarks) = (3...3, .comma)
    dialect.allowsBlanks = false
    return dialect
  }()

  mutating func skipSpace() { at = text.skippingSpace(at, end) }

  /// Skips an arrow with the spaces around it: dashes and `>`.
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

  /// Skips a comma, or what may be in its place, with the spaces around it.
  mutating func passComma(orPoint: Bool) -> Bool {
    skipSpace()
    guard at < end, text[at] == 0x2C || orPoint && text[at] == 0x2E else { return false }
    at += 1
    return true
  }
}
