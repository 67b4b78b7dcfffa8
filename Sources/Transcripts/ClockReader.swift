/// Reads times written as a clock shows them, in the dialect of a format.
///
/// All dialects share these rules: a fraction is rounded half up to the millisecond and carried
/// into the seconds; digits are those of ASCII; numbers beyond any recording are a late time, so
/// that no row of digits overflows. A time that ends early, such as the `1:02` of `1:02:5`, is read
/// up to there, and the caller decides by `end` whether that will do.
public struct ClockReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let dialect: ClockDialect
  private var index: Int
  private var isNegative = false

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ dialect: ClockDialect
  ) {
    (self.bytes, self.dialect) = (bytes, dialect)
    (index, end) = (max(0, range.lowerBound), min(range.upperBound, bytes.count))
  }

  /// The time that starts at the lower bound of a range, and ends within it.
  public static func time(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ dialect: ClockDialect
  ) -> ClockReading? {
    var reader = ClockReader(bytes, range, dialect)
    return reader.time()
  }

  /// The time that takes the whole of a text.
  public static func time(
    _ text: some StringProtocol, _ dialect: ClockDialect
  ) -> ClockReading? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let reading = time(in: bytes, 0..<bytes.count, dialect)
      return reading.flatMap { $0.end == bytes.count ? $0 : nil }
    }
  }

  /// More hours, or seconds where they stand alone, than any recording has.
  private static let most = 10_000_000

  private mutating func time() -> ClockReading? {
    if dialect.sign != .never { skipSign() }
    guard let first = digits(), dialect.firstDigits.contains(first.count) else { return nil }
    var (total, fields) = (first.value, 1)
    while fields < dialect.fields.upperBound, let value = laterField() {
      (total, fields) = (min(total, Self.most) * 60 + value, fields + 1)
    }
    guard fields >= dialect.fields.lowerBound else { return nil }
    let thousandths = fraction()
    if thousandths == nil, dialect.fractionDigits.lowerBound > 0 { return nil }
    let milliseconds = min(total, Self.most * 60) * 1000 + (thousandths ?? 0)
    return ClockReading(
      milliseconds: isNegative ? -milliseconds : milliseconds, end: index, fields: fields,
      hasFraction: thousandths != nil, isNegative: isNegative)
  }

  private mutating func skipSign() {
    guard byte(0) == 0x2D else { return }
    (isNegative, index) = (true, index + 1)
  }

  private mutating func laterField() -> Int? {
    let (start, wasNegative) = (index, isNegative)
    if let mark = mark([.colon]) {
      index = mark
      if dialect.sign == .anyField { skipSign() }
      if let digits = digits(), dialect.laterDigits.contains(digits.count),
        !dialect.isBounded || digits.value < 60
      {
        return digits.value
      }
    }
    (index, isNegative) = (start, wasNegative)
    return nil
  }

  /// The fraction in thousandths; a thousand where it is rounded up.
  private mutating func fraction() -> Int? {
    guard dialect.fractionDigits.upperBound > 0 else { return nil }
    let (start, wasNegative) = (index, isNegative)
    if let mark = mark(dialect.fractionMarks) {
      index = mark
      if dialect.sign == .anyField { skipSign() }
      if let digits = digits(), dialect.fractionDigits.contains(digits.count) {
        return digits.thousandths
      }
    }
    (index, isNegative) = (start, wasNegative)
    return nil
  }

  private struct Digits {
    var value = 0
    /// The digits as those of a fraction.
    var thousandths = 0
    var count = 0
  }

  private mutating func digits() -> Digits? {
    var (digits, unit) = (Digits(), 1000)
    while case let digit = Int(byte(0)) - 0x30, 0..<10 ~= digit {
      digits.value = min(digits.value * 10 + digit, Self.most)
      // In tenths of a thousandth; what comes later does not change what is nearest.
      digits.thousandths += digit * unit
      unit /= 10
      (digits.count, index) = (digits.count + 1, index + 1)
    }
    digits.thousandths = (digits.thousandths + 5) / 10
    return digits.count > 0 ? digits : nil
  }

  /// The index after one of some marks, with the blanks around it.
  private func mark(_ marks: ClockDialect.Marks) -> Int? {
    let start = dialect.allowsBlanks ? skippingBlanks(0) : 0
    let length = markLength(start, marks)
    guard length > 0 else { return nil }
    return index + (dialect.allowsBlanks ? skippingBlanks(start + length) : start + length)
  }

  private func markLength(_ offset: Int, _ marks: ClockDialect.Marks) -> Int {
    switch byte(offset) {
    case 0x2E: return marks.contains(.point) ? 1 : 0
    case 0x2C: return marks.contains(.comma) ? 1 : 0
    case 0x3A: return marks.contains(.colon) ? 1 : 0
    case 0xE3 where byte(offset + 1) == 0x80 && byte(offset + 2) == 0x82:
      return marks.contains(.ideographic) ? 3 : 0
    case 0xEF where byte(offset + 1) == 0xBC && dialect.allowsWideMarks:
      switch byte(offset + 2) {
      case 0x8C: return marks.contains(.comma) ? 3 : 0
      case 0x8E: return marks.contains(.point) ? 3 : 0
      case 0x9A: return marks.contains(.colon) ? 3 : 0
      default: return 0
      }
    default: return 0
    }
  }

  /// The offset after the spaces and tabs at an offset, those without a break and of full width
  /// too.
  private func skippingBlanks(_ offset: Int) -> Int {
    var i = offset
    while true {
      switch (byte(i), byte(i + 1), byte(i + 2)) {
      case (0x20, _, _), (0x09, _, _): i += 1
      case (0xC2, 0xA0, _): i += 2
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): i += 3
      default: return i
      }
    }
  }

  /// The byte at an offset from the index; 0, which no text holds, outside of the range.
  private func byte(_ offset: Int) -> UInt8 { index + offset < end ? bytes[index + offset] : 0 }
}
