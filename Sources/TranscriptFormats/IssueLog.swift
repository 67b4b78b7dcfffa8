import Transcripts

/// Collects issues while an input is read, and stops before a ruined input fills the memory.
struct IssueLog {
  static let limit = 100
  private var issues: [Issue] = []
  private var endOfRun = -1

  mutating func note(_ byteOffset: Int, _ message: String) {
    if issues.count < Self.limit {
      issues.append(Issue(byteOffset: byteOffset, message: message))
    }
  }

  /// Notes a byte that is no UTF-8; neighbours make one issue.
  mutating func noteInvalidByte(_ byteOffset: Int) {
    if byteOffset != endOfRun { note(byteOffset, "invalid UTF-8 was replaced by U+FFFD") }
    endOfRun = byteOffset + 1
  }

  /// The issues in order of place.
  consuming func sorted() -> [Issue] { issues.sorted { $0.byteOffset < $1.byteOffset } }
}
