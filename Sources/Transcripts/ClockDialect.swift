/// The way in which one format, or the people who type it, write a time of the clock.
public struct ClockDialect: Sendable {
  /// The marks that may separate the seconds from their fraction.
  public struct Marks: OptionSet, Sendable {
    /// One bit a mark.
    public let rawValue: UInt8

    /// - Parameter rawValue: one bit a mark.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A full stop.
    public static let point = Marks(rawValue: 1)
    /// A comma.
    public static let comma = Marks(rawValue: 1 << 1)
    /// A colon, after the last field that the dialect allows.
    public static let colon = Marks(rawValue: 1 << 2)
    /// An ideographic full stop, `。`.
    public static let ideographic = Marks(rawValue: 1 << 3)
  }

  /// The places of a minus.
  public enum Sign: Sendable { case never, first, anyField }

  /// The number of fields: one is seconds, two are minutes and seconds, three are hours, minutes and
  /// seconds.
  public var fields: ClosedRange<Int>
  /// The number of digits in the first field.
  public var firstDigits = 1...Int.max
  /// The number of digits in each field after the first.
  public var laterDigits = 1...Int.max
  /// Whether each field after the first is below 60.
  public var isBounded = true
  /// The number of digits in the fraction; from 0 on where there may be none.
  public var fractionDigits = 0...0
  /// The marks that may stand before the fraction.
  public var fractionMarks: Marks = []
  /// Where a minus may stand, which makes the whole time negative.
  public var sign = Sign.never
  /// Whether the marks may be full-width: `：`, `．`, `，`.
  public var allowsWideMarks = false
  /// Whether there may be blanks around the marks.
  public var allowsBlanks = false

  /// A dialect of times without a fraction and a sign, with any number of digits.
  public init(fields: ClosedRange<Int>) { self.fields = fields }

  /// The clock as people write it: `0:12`, `61:07`, `1:01:07`.
  public static let plain: ClockDialect = {
    var dialect = ClockDialect(fields: 2...3)
    dialect.firstDigits = 1...3
    dialect.laterDigits = 2...2
    return dialect
  }()

  /// The same with a fraction: `0:12.5`, `00:01:02,345`.
  public static let precise: ClockDialect = {
    var dialect = plain
    dialect.fractionDigits = 0...9
    dialect.fractionMarks = [.point, .comma]
    return dialect
  }()
}
