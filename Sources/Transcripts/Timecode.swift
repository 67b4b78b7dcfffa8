/// A position in the recording, in whole milliseconds.
public struct Timecode: Hashable, Comparable, Sendable {
  /// Milliseconds from the start of the recording.
  public var milliseconds: Int

  /// A position by its milliseconds.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// A position at a whole second.
  public init(seconds: Int) { self.milliseconds = seconds &* 1000 }

  /// Whole seconds, rounded towards zero.
  public var seconds: Int { milliseconds / 1000 }

  /// Orders positions by time.
  public static func < (a: Timecode, b: Timecode) -> Bool { a.milliseconds < b.milliseconds }
}

extension Timecode: CustomStringConvertible {
  /// `m:ss` below an hour, `h:mm:ss` from there on.
  public var description: String {
    let (s, m, h) = (seconds % 60, seconds / 60 % 60, seconds / 3600)
    let tail = s < 10 ? "0\(s)" : "\(s)"
    guard h > 0 else { return "\(m):\(tail)" }
    return m < 10 ? "\(h):0\(m):\(tail)" : "\(h):\(m):\(tail)"
  }

  /// Always `h:mm:ss`, as the pages of a Learning Library write durations.
  public var longDescription: String {
    seconds >= 3600 ? description : "0:" + (seconds < 600 ? "0" : "") + description
  }

  /// Reads `12:34`, `61:07` or `1:01:07`; nil for anything else.
  ///
  /// Seconds, and minutes after hours, have exactly two digits and are below 60.
  public init?(_ text: some StringProtocol) {
    guard let time = ClockReader.time(text, .plain) else { return nil }
    self.init(milliseconds: time.milliseconds)
  }
}
