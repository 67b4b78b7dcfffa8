import Transcripts

/// Tells that a document was damaged.
enum IssueNotice {
  /// One sentence for the status line; nil without issues.
  static func sentence(_ issues: [Issue]) -> String? {
    guard let first = issues.first else { return nil }
    let start =
      issues.count == 1
      ? "1 place could not be read as it stands"
      : "\(issues.count) places could not be read as they stand"
    return "\(start) (:issues): \(first.message)"
  }
}
