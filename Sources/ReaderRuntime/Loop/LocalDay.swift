import Glibc

/// The current date, by the clock and the time zone of the system.
public enum LocalDay {
  /// The date as `2024-01-31` (ISO 8601); empty when the system cannot tell it.
  public static func today() -> String {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return "" }
    func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
  }
}
