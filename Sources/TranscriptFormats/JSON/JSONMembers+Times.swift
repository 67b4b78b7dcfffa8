import Transcripts

extension JSONMembers {
  /// A time in seconds: a number, a number in a string, `1.5s`, or `0:01:02.5`.
  func seconds(_ name: JSONName) -> Timecode? {
    if let number = number(name) { return Timecode(rounding: number * 1000) }
    return string(name).flatMap(Timecode.init(clock:))
  }

  func milliseconds(_ name: JSONName) -> Timecode? {
    number(name).flatMap(Timecode.init(rounding:))
  }

  /// The first of several members that is a time in seconds.
  func seconds(_ names: [JSONName]) -> Timecode? { first(names, seconds) }
}

extension Timecode {
  /// The nearest millisecond; nil for what is no time of a recording.
  init?(rounding milliseconds: Double) {
    guard milliseconds.isFinite, milliseconds < 4e12 else { return nil }
    self.init(milliseconds: Int((max(milliseconds, -4e12) + 0.5).rounded(.down)))
  }

  /// `1:02:03.5`, `02:03,500` or `3.5s`; nil for anything else.
  init?(clock text: String) {
    let isSeconds = text.hasSuffix("s")
    let reading = ClockReader.time(text.dropLast(isSeconds ? 1 : 0), Self.memberDialect)
    guard let reading, reading.fields > 1 || isSeconds else { return nil }
    self.init(milliseconds: reading.milliseconds)
  }

  private static let memberDialect: ClockDialect = {
    var dialect = ClockDialect(fields: 1...3)
    (dialect.isBounded, dialect.sign) = (false, .first)
    (dialect.fractionDigits, dialect.fractionMarks) = (0...Int.max, [.point, .comma])
    return dialect
  }()
}
