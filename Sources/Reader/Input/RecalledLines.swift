/// Earlier lines that were typed, the newest last.
struct RecalledLines: Hashable, Sendable {
  /// Searched words.
  private(set) var needles: [String] = []
  private(set) var commands: [String] = []
  /// The oldest are forgotten beyond this.
  private static let limit = 100

  mutating func remember(needle: String) { Self.add(needle, to: &needles) }
  mutating func remember(command: String) { Self.add(command, to: &commands) }

  /// Nothing stands there twice.
  private static func add(_ line: String, to lines: inout [String]) {
    guard !line.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > limit { lines.removeFirst() }
  }
}
