/// Times as subtitle files write them.
enum ClockTime {
  /// `00:00:04.250`, with more digits for more hours than 99.
  /// - Parameter mark: what stands before the milliseconds.
  static func text(milliseconds: Int, mark: Character) -> String {
    let seconds = milliseconds / 1000
    return text(seconds: seconds) + "\(mark)" + padded(milliseconds % 1000, 3)
  }

  /// `00:00:04`
  static func text(seconds: Int) -> String {
    "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
  }
}
