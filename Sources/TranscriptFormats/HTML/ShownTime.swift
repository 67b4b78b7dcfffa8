import Transcripts

/// Times as people write them in a page: `0:12`, `1:02:03`, `00:01:02.345`, `[0:12]`.
enum ShownTime {
  /// Nil for anything else.
  static func read(_ text: String) -> Timecode? {
    var digits = text.utf8[...]
    while let first = digits.first, isAround(first) { digits.removeFirst() }
    while let last = digits.last, isAround(last) { digits.removeLast() }
    let parts = digits.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var total = 0
    for part in parts.dropLast() {
      guard 1...3 ~= part.count, let n = number(part) else { return nil }
      total = total * 60 + n
    }
    let seconds = parts[parts.count - 1].split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == 0x2E || $0 == 0x2C
    }
    guard seconds[0].count == 2, let whole = number(seconds[0]), whole < 60 else { return nil }
    guard seconds.count > 1 else { return Timecode(seconds: total * 60 + whole) }
    guard 1...9 ~= seconds[1].count, number(seconds[1]) != nil else { return nil }
    let fraction = number((seconds[1] + [0x30, 0x30]).prefix(3)) ?? 0
    return Timecode(milliseconds: (total * 60 + whole) * 1000 + fraction)
  }

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

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
