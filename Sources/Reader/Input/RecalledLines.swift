/// Earlier input lines, the newest last.
struct RecalledLines: Hashable, Sendable {
  /// The lines of searches.
  private(set) var needles: [RecalledLine] = []
  private(set) var commands: [RecalledLine] = []
  /// The text that was cut last from an input line.
  var cut = ""
  /// The largest number of lines of a kind; beyond it the oldest are dropped.
  private static let limit = 100

  /// Takes the saved lines, which are older than those of this session.
  mutating func load(_ lines: [String]) {
    let newer = needles + commands
    (needles, commands) = ([], [])
    for line in lines.compactMap(RecalledLine.init) + newer { add(line) }
  }

  /// Adds a line as the newest; an equal older one is dropped.
  mutating func add(_ line: RecalledLine) {
    line.kind == .command ? Self.add(line, to: &commands) : Self.add(line, to: &needles)
  }

  private static func add(_ line: RecalledLine, to lines: inout [RecalledLine]) {
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > limit { lines.removeFirst() }
  }
}

extension ReaderState {
  /// Remembers a line for ↑, in this session and later ones.
  mutating func remember(_ line: RecalledLine) {
    guard !line.text.isEmpty else { return }
    recall.add(line)
    effects.append(.keepLine(line.kept))
  }
}
