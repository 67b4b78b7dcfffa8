import Glibc
import Transcripts

/// The reading positions on disk, of documents on the shelf and of any others.
///
/// Each saved position appends a line, and a document's last line counts. When most lines are
/// outdated, the file is rewritten without them. Damaged lines are ignored.
public struct PositionStore: Sendable {
  private let file: LineFile

  /// The positions in a folder.
  public init(_ directory: StateDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: StateDirectory, files: any FileLayer) {
    file = LineFile(path: directory.positions, files: files)
  }

  /// The positions of all documents. O(lines).
  public func all() throws(LibraryError) -> [ContentHash: ReadingPosition] {
    var positions: [ContentHash: ReadingPosition] = [:]
    try file.read { line in
      guard let position = PositionLine.position(line), let hash = PositionLine.hash(line) else {
        return
      }
      positions[hash] = position
    }
    return positions
  }

  /// The position of one document; nil when it was never read. O(lines), 10,000 in a millisecond.
  public func position(_ hash: ContentHash) throws(LibraryError) -> ReadingPosition? {
    let hex = Array(hash.hex.utf8)
    var position: ReadingPosition?
    try file.read { line in
      guard line.count > hex.count, memcmp(line.baseAddress!, hex, hex.count) == 0 else { return }
      position = PositionLine.position(line) ?? position
    }
    return position
  }

  /// Saves the position of a document.
  public func keep(_ position: ReadingPosition, _ hash: ContentHash) throws(LibraryError) {
    try file.append(PositionLine.text(position, hash)) { lines in
      var last: [ContentHash: (line: Int, text: String)] = [:]
      for (number, line) in lines.enumerated() {
        line.withUnsafeBytes { line in
          guard PositionLine.position(line) != nil, let hash = PositionLine.hash(line) else {
            return
          }
          last[hash] = (number, String(decoding: line, as: UTF8.self))
        }
      }
      guard lines.count > 2 * last.count else { return nil }
      return last.values.sorted { $0.line < $1.line }.map(\.text)
    }
  }
}
