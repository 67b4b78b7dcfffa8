/// Reads the time expressions of a TTML document (TTML2, section 10.3), by its parameters (section
/// 7.2).
struct TimedTextClock {
  private var frameRate = 30.0
  private var frameRateMultiplier = 1.0
  private var subFrameRate = 1.0
  private var tickRate = 1.0
  private var isSMPTE = false
  private var dropMode = ""

  init() {}

  /// - Parameter root: the attributes of the `tt` element.
  init(root: XMLAttributes) {
    let givenRate = Self.positive(root[local: "frameRate"])
    frameRate = givenRate ?? frameRate
    subFrameRate = Self.positive(root[local: "subFrameRate"]) ?? 1
    tickRate =
      Self.positive(root[local: "tickRate"]) ?? (givenRate == nil ? 1 : frameRate * subFrameRate)
    isSMPTE = root[local: "timeBase"] == "smpte"
    dropMode = root[local: "dropMode"] ?? ""
    // Drafts of TTML wrote it with a colon.
    let ratio = root[local: "frameRateMultiplier"]?.split { $0 == " " || $0 == ":" } ?? []
    if let numerator = Self.positive(ratio.first), ratio.count <= 2 {
      frameRateMultiplier = numerator / (ratio.count < 2 ? 1 : Self.positive(ratio[1]) ?? numerator)
    }
  }

  private static func positive(_ text: (some StringProtocol)?) -> Double? {
    guard let value = text.flatMap({ UnsignedDecimal.value($0.utf8) }), value > 0, value < 1e9
    else {
      return nil
    }
    return value
  }

  /// A time in seconds; nil for what is no time expression.
  func seconds(_ expression: String) -> Double? {
    guard expression.utf8.count <= 40 else { return nil }
    var text = expression.utf8.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    let found = text.contains(0x3A) ? clockTime(text) : offsetTime(text)
    guard let found, found >= 0, found < Self.latest else { return nil }
    return found
  }

  /// About what a cue's milliseconds can hold: 49 days.
  private static let latest = 4e6

  /// `10s`, `250ms`, `100f`; a number alone is taken for seconds.
  private func offsetTime(_ text: Substring.UTF8View) -> Double? {
    let number = text.prefix { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C }
    guard let count = UnsignedDecimal.value(number) else { return nil }
    switch String(Substring(text.dropFirst(number.count))) {
    case "h": return count * 3600
    case "m": return count * 60
    case "s", "": return count
    case "ms": return count / 1000
    case "f": return count / (frameRate * frameRateMultiplier)
    case "t": return count / tickRate
    default: return nil
    }
  }

  /// `hh:mm:ss`, perhaps with a fraction or with frames; `mm:ss` too.
  private func clockTime(_ text: Substring.UTF8View) -> Double? {
    // SMPTE has a semicolon before the frames where some are dropped.
    let parts = text.split(omittingEmptySubsequences: false) { $0 == 0x3A || $0 == 0x3B }
    let values = parts.compactMap { UnsignedDecimal.value($0) }
    guard values.count == parts.count else { return nil }
    switch values.count {
    case 2: return values[0] * 60 + values[1]
    case 3: return (values[0] * 60 + values[1]) * 60 + values[2]
    case 4:
      // Milliseconds after a colon are no frames.
      let isThousandths = parts[3].count == 3 && values[3] >= frameRate
      if isThousandths { return time(values, frames: 0) + values[3] / 1000 }
      return time(values, frames: frames(parts[3]))
    default: return nil
    }
  }

  /// Frames with the sub-frames after a full stop.
  private func frames(_ text: Substring.UTF8View) -> Double {
    let parts = text.split(separator: 0x2E).compactMap { UnsignedDecimal.value($0) }
    return (parts.first ?? 0) + (parts.count > 1 ? parts[1] / subFrameRate : 0)
  }

  /// The seconds of hours, minutes, seconds and frames. With SMPTE time codes an hour has as many
  /// frames as were counted, which at 29.97 Hz takes longer than an hour (section 10.3, appendix H).
  private func time(_ values: [Double], frames: Double) -> Double {
    let seconds = (values[0] * 60 + values[1]) * 60 + values[2]
    let rate = frameRate * frameRateMultiplier
    guard isSMPTE else { return seconds + frames / rate }
    let minutes = values[0] * 60 + values[1]
    func every(_ n: Double) -> Double { (minutes / n).rounded(.down) }
    let dropped =
      switch dropMode {
      case "dropNTSC": 2 * (minutes - every(10))
      case "dropPAL": 4 * (every(2) - every(20))
      default: 0.0
      }
    return (seconds * frameRate + frames - dropped) / rate
  }
}
