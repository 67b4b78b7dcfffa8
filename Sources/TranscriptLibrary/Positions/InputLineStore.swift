/// The lines that a user typed, such as searches and commands, the newest last. An equal older line
/// is outdated; when most are, the file is rewritten without them.
public struct InputLineStore: Sendable {
  /// The most lines that are kept.
  private static let limit = 1000
  private let file: LineFile

  /// The lines in a folder.
  public init(_ directory: StateDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: StateDirectory, files: any FileLayer) {
    file = LineFile(path: directory.history, files: files)
  }

  /// All lines, each once, the newest last.
  public func all() throws(LibraryError) -> [String] {
    var lines: [[UInt8]] = []
    try file.read { lines.append(Array($0)) }
    return Self.newest(of: lines)
  }

  /// Adds a line, which has no line break in it.
  public func keep(_ line: String) throws(LibraryError) {
    try file.append(line) { lines in
      let newest = Self.newest(of: lines)
      return lines.count > 2 * newest.count ? newest : nil
    }
  }

  private static func newest(of lines: [[UInt8]]) -> [String] {
    var seen: Set<[UInt8]> = [[]]
    let newest = lines.reversed().filter { seen.insert($0).inserted }.prefix(limit)
    return newest.reversed().map { String(decoding: $0, as: UTF8.self) }
  }
}
