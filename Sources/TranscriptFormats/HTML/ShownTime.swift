import Transcripts

/// Times as people write them in a page: `0:12`, `1:02:03`, `00:01:02.345`, `[0:12]`.
enum ShownTime {
  /// Negative for a time with a minus; nil for anything else.
  static func read(_ text: String) -> Timecode? {
    var shown = text.utf8[...]
    while let first = shown.first, isAround(first) { shown.removeFirst() }
    while let last = shown.last, isAround(last) { shown.removeLast() }
    let time = ClockReader.time(Substring(shown), dialect)
    return time.map { Timecode(milliseconds: $0.milliseconds) }
  }

  private static let dialect: ClockDialect = {
    var dialect = ClockDialect.precise
    dialect.sign = .first
    return dialect
  }()

  /// A duration of ISO 8601 as `time` elements have it: `PT1H2M3S`, `PT12.5S`.
  static func readDuration(_ text: String) -> Timecode? {
    guard text.hasPrefix("PT"), text.utf8.count < 24 else { return nil }
    var (total, digits) = (0.0, "")
    for character in text.dropFirst(2) {
      let unit: Double
      switch character {
      case "0"..."9", ".":
        digits.append(character)
        continue
      case "H": unit = 3_600_000
      case "M": unit = 60_000
      case "S": unit = 1000
      default: return nil
      }
      guard let value = Double(digits), value < 1e7 else { return nil }
      (total, digits) = (total + value * unit, "")
    }
    return digits.isEmpty ? Timecode(milliseconds: Int(total.rounded())) : nil
  }

  /// White space and brackets.
  private static func isAround(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5 || byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5D
  }
}
