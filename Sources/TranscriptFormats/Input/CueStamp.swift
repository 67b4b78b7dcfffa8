import Transcripts

/// A point of time as captions write it: `00:01:02.345`, and what real files make of that.
struct CueStamp {
  var time: Timecode
  /// The index just behind it.
  var end: Int

  /// Reads what the WebVTT specification calls a timestamp (section 6.1, "collect a WebVTT
  /// timestamp"): minutes and seconds of two digits below 60, three digits behind a full stop, and
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

  /// Two digits at an index with no third behind them.
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
  /// perhaps a fraction behind a full stop or a comma: `7.38`, `1:2:3`, `00:00:01,500`. Times before
  /// the recording, with a minus in front, are its start. The colons and the comma may be
  /// full-width.
  init?(loosely text: ByteView, at start: Int) {
    let isNegative = text[start] == 0x2D
    var (i, total, numbers) = (start + (isNegative ? 1 : 0), 0, 0)
    while true {
      let digits = i
      var number = 0
      while text.isDigit(i) {
        number = min(number * 10 + Int(text[i] & 0x0F), Self.longest)
        i += 1
      }
      guard i > digits, numbers == 0 || number < 60 else { return nil }
      total = min(total, Self.longest) * 60 + number
      numbers += 1
      let colon = Self.colonLength(text, i)
      guard colon > 0, numbers < 3 else { break }
      i += colon
    }
    let (milliseconds, end) = Self.fraction(text, i)
    time = Timecode(milliseconds: isNegative ? 0 : total * 1000 + milliseconds)
    self.end = end
  }

  private static func colonLength(_ text: ByteView, _ index: Int) -> Int {
    if text[index] == 0x3A { return 1 }
    return text[index] == 0xEF && text[index + 1] == 0xBC && text[index + 2] == 0x9A ? 3 : 0
  }

  /// The milliseconds, to the nearest, that a fraction at an index says, and the index behind it.
  private static func fraction(_ text: ByteView, _ index: Int) -> (Int, Int) {
    let isWide = text[index] == 0xEF && text[index + 1] == 0xBC && text[index + 2] == 0x8C
    guard isWide || text[index] == 0x2E || text[index] == 0x2C else { return (0, index) }
    var i = index + (isWide ? 3 : 1)
    guard text.isDigit(i) else { return (0, index) }
    var (tenths, unit) = (0, 1000)
    while text.isDigit(i) {
      tenths += Int(text[i] & 0x0F) * unit
      unit /= 10
      i += 1
    }
    return ((tenths + 5) / 10, i)
  }
}
