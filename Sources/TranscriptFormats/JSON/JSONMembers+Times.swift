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
  /// The nearest millisecond; zero for what is negative, nil for what is no time of a recording.
  init?(rounding milliseconds: Double) {
    guard milliseconds.isFinite, milliseconds < 4e12 else { return nil }
    self.init(milliseconds: Int(max(0, milliseconds).rounded()))
  }

  /// `1:02:03.5`, `02:03,500` or `3.5s`; nil for anything else.
  init?(clock text: String) {
    let isSeconds = text.hasSuffix("s")
    let parts = text.dropLast(isSeconds ? 1 : 0).split(
      separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 1 ? isSeconds : parts.count < 4 else { return nil }
    var seconds = 0.0
    for part in parts {
      guard let number = Double(String(part.map { $0 == "," ? "." : $0 })) else { return nil }
      seconds = seconds * 60 + number
    }
    self.init(rounding: seconds * 1000)
  }
}
