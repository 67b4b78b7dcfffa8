/// Earlier input lines, the newest last.
struct RecalledLines: Hashable, Sendable {
  /// The lines of searches.
  private(set) var needles: [String] = []
  private(set) var commands: [String] = []
  /// The largest number of lines of a kind; beyond it the oldest are dropped.
  private static let limit = 100

  mutating func remember(needle: String) { Self.add(needle, to: &needles) }
  mutating func remember(command: String) { Self.add(command, to: &commands) }

  /// Adds a line as the newest; an equal older one is dropped.
  private static func add(_ line: String, to lines: inout [String]) {
    guard !line.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > limit { lines.removeFirst() }
  }
}
