/// Earlier input lines, the newest last.
struct RecalledLines: Hashable, Sendable {
  /// The lines of searches.
  private(set) var needles: [RecalledLine] = []
  private(set) var commands: [RecalledLine] = []
  /// The text that was cut last from an input line.
  var cut = ""
  /// The largest number of lines of a kind; beyond it the oldest are dropped.
  private static let limit = 100

  mutating func remember(needle: RecalledLine) { Self.add(needle, to: &needles) }
  mutating func remember(command: String) { Self.add(RecalledLine(text: command), to: &commands) }

  /// Adds a line as the newest; an equal older one is dropped.
  private static func add(_ line: RecalledLine, to lines: inout [RecalledLine]) {
    guard !line.text.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > limit { lines.removeFirst() }
  }
}
