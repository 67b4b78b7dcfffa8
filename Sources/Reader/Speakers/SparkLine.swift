/// Numbers as a row of blocks of different heights.
enum SparkLine {
  private static let blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// - Parameter levels: 0 for nothing, up to 8.
  static func text(_ levels: [Int]) -> String {
    levels.map { blocks[min(max(0, $0), 8)] }.joined()
  }

  /// A bar for a percentage, at most `columns` wide; it is never quite empty.
  static func bar(percent: Int, columns: Int) -> String {
    let eighths = max(1, (percent * columns * 8 + 50) / 100)
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }
}
