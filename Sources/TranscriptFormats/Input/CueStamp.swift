import Transcripts

/// A point of time as captions write it: `00:01:02.345`, and what real files make of that.
struct CueStamp {
  var time: Timecode
  /// The index just after it.
  var end: Int
  /// Whether a minus was written.
  private(set) var isNegative = false

  /// Reads what the WebVTT specification calls a timestamp (section 6.1, "collect a WebVTT
  /// timestamp"): minutes and seconds of two digits below 60, three digits after a full stop, and
  /// hours of any length, or none.
  @inline(__always)
  init?(exactly text: ByteView, at start: Int) {
    var i = start
    var first = 0
    while text.isDigit(i) {
      first = min(first * 10 + Int(text[i] & 0x0F), Self.longest)
      i += 1
    }
    let digits = i - start
    guard digits > 0, text[i] == 0x3A, let second = Self.twoDigits(text, i + 1) else { return nil }
    i += 3
    var (hours, minutes, seconds) = (0, first, second)
    if text[i] == 0x3A {
      guard let third = Self.twoDigits(text, i + 1) else { return nil }
      (hours, minutes, seconds) = (first, second, third)
      i += 3
    } else if digits != 2 {
      return nil
    }
    guard minutes < 60, seconds < 60, text[i] == 0x2E, text.isDigit(i + 1), text.isDigit(i + 2),
      text.isDigit(i + 3), !text.isDigit(i + 4)
    else { return nil }
    let tens = Int(text[i + 1] & 0x0F) * 10 + Int(text[i + 2] & 0x0F)
    let milliseconds = tens * 10 + Int(text[i + 3] & 0x0F)
    time = Timecode(milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds)
    end = i + 4
  }

  /// Two digits at an index with no third after them.
  @inline(__always)
  private static func twoDigits(_ text: ByteView, _ index: Int) -> Int? {
    guard text.isDigit(index), text.isDigit(index + 1), !text.isDigit(index + 2) else { return nil }
    return Int(text[index] & 0x0F) * 10 + Int(text[index + 1] & 0x0F)
  }

  /// More hours, or seconds where they stand alone, than any recording has.
  private static let longest = 10_000_000
}

extension CueStamp {
  /// Reads one to three numbers with colons between them, the last of which are seconds, and
  /// perhaps a fraction after a full stop or a comma: `7.38`, `1:2:3`, `00:00:01,500`. Times with a
  /// minus are negative. The colons and the comma may be full-width.
  init?(loosely text: ByteView, at start: Int) {
    guard let reading = text.time(in: start..<text.count, Self.loose) else { return nil }
    (time, end) = (Timecode(milliseconds: reading.milliseconds), reading.end)
    isNegative = reading.isNegative
  }

  private static let loose: ClockDialect = {
    var dialect = ClockDialect(fields: 1...3)
    (dialect.fractionDigits, dialect.fractionMarks) = (0...Int.max, [.point, .comma])
    (dialect.sign, dialect.allowsWideMarks) = (.first, true)
    return dialect
  }()
}
