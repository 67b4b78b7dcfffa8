import Glibc
import Transcripts

/// The reading positions on disk, of documents on the shelf and of any others.
///
/// Each saved position appends a line, and a document's last line counts. So any number of programs
/// can save, at the cost of one small write. When most lines are outdated, the file is rewritten
/// without them. Damaged lines are ignored.
public struct PositionStore: Sendable {
  private let directory: StateDirectory
  private let files: any FileLayer

  /// The positions in a folder.
  public init(_ directory: StateDirectory) { self.init(directory, files: SystemFiles()) }

  init(_ directory: StateDirectory, files: any FileLayer) {
    (self.directory, self.files) = (directory, files)
  }

  /// The positions of all documents. O(lines).
  public func all() throws(LibraryError) -> [ContentHash: ReadingPosition] {
    var positions: [ContentHash: ReadingPosition] = [:]
    try lines { line in
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
    try lines { line in
      guard line.count > hex.count, memcmp(line.baseAddress!, hex, hex.count) == 0 else { return }
      position = PositionLine.position(line) ?? position
    }
    return position
  }

  /// Saves the position of a document.
  public func keep(_ position: ReadingPosition, _ hash: ContentHash) throws(LibraryError) {
    let path = directory.positions
    try SafeFile(path, files: files).makeFolders()
    try FolderLock.holding(directory.path) { () throws(LibraryError) in
      // A program that ended while it wrote may have left an incomplete line.
      let last = SystemFiles.lastByte(path)
      let start = last == nil || last == 0x0A ? "" : "\n"
      do throws(SystemError) {
        try append(Array("\(start)\(PositionLine.text(position, hash))\n".utf8))
      } catch {
        throw .cannotWrite(path: path, error.number)
      }
      try compact()
    }
  }

  private func append(_ bytes: [UInt8]) throws(SystemError) {
    let descriptor = try files.append(directory.positions)
    do throws(SystemError) {
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try files.write(rest, to: descriptor)) }
    } catch {
      try? files.close(descriptor)
      throw error
    }
    try files.close(descriptor)
  }

  /// Rewrites the file when most of its lines are outdated.
  private func compact() throws(LibraryError) {
    var (count, last) = (0, [ContentHash: (line: Int, text: String)]())
    guard SystemFiles.size(directory.positions) >= Self.small else { return }
    try lines { line in
      count += 1
      guard PositionLine.position(line) != nil, let hash = PositionLine.hash(line) else { return }
      last[hash] = (count, String(decoding: line, as: UTF8.self))
    }
    guard count > 2 * last.count else { return }
    let kept = last.values.sorted { $0.line < $1.line }.map(\.text)
    try SafeFile(directory.positions, files: files)
      .write(Array(kept.map { $0 + "\n" }.joined().utf8))
  }

  /// A file with fewer bytes is never rewritten.
  private static let small = 1 << 16

  private func lines(_ visit: (UnsafeRawBufferPointer) -> Void) throws(LibraryError) {
    guard let bytes = try SystemFiles.read(directory.positions) else { return }
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while let first = rest.baseAddress {
        let end = memchr(first, 0x0A, rest.count).map { first.distance(to: $0) } ?? rest.count
        visit(UnsafeRawBufferPointer(start: first, count: end))
        rest = rest.dropFirst(end + 1)
        if rest.isEmpty { break }
      }
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate var baseAddress: UnsafeRawPointer? {
    UnsafeRawBufferPointer(rebasing: self).baseAddress
  }
}
