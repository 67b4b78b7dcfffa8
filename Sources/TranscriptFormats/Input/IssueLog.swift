import Transcripts

/// Collects issues while an input is read, and stops before a ruined input fills the memory.
struct IssueLog {
  static let limit = 100
  private(set) var issues: [Issue] = []

  /// - Parameter byteOffset: in the text that the format reads.
  mutating func note(_ byteOffset: Int, _ message: String) {
    if issues.count < Self.limit {
      issues.append(Issue(byteOffset: byteOffset, message: message))
    }
  }

  /// Notes a time before the start of the recording, which is read as the start everywhere.
  mutating func noteNegativeTime(_ byteOffset: Int) { note(byteOffset, Self.negativeTime) }

  static let negativeTime = "a time below zero was read as 0:00"

  /// Notes a byte that is no UTF-8; neighbours make one issue.
  mutating func noteInvalidByte(_ byteOffset: Int, afterReplaced: Bool) {
    if !afterReplaced { note(byteOffset, "invalid UTF-8 was replaced by U+FFFD") }
  }

  /// The log with its offsets changed.
  func movingOffsets(_ moved: (Int) -> Int) -> IssueLog {
    var log = self
    for i in log.issues.indices { log.issues[i].byteOffset = moved(log.issues[i].byteOffset) }
    return log
  }
}
