import Glibc

/// A file of lines to which any number of programs append, at the cost of one small write each.
struct LineFile: Sendable {
  let path: String
  let files: any FileLayer

  /// A file with fewer bytes is never rewritten.
  private static let small = 1 << 16

  /// Appends a line.
  /// - Parameter compacted: the lines that stay when the file has grown; nil for all.
  func append(
    _ line: String, compacted: ([[UInt8]]) -> [String]?
  ) throws(LibraryError) {
    let whole = SafeFile(path, files: files)
    try whole.makeFolders()
    try FolderLock.holding(whole.folder) { () throws(LibraryError) in
      // A program that ended while it wrote may have left an incomplete line.
      let last = SystemFiles.lastByte(path)
      let start = last == nil || last == 0x0A ? "" : "\n"
      do throws(SystemError) {
        try append(Array("\(start)\(line)\n".utf8))
      } catch {
        throw .cannotWrite(path: path, error.number)
      }
      guard SystemFiles.size(path) >= Self.small else { return }
      var lines: [[UInt8]] = []
      try read { lines.append(Array($0)) }
      guard let kept = compacted(lines) else { return }
      try whole.write(Array(kept.map { $0 + "\n" }.joined().utf8))
    }
  }

  private func append(_ bytes: [UInt8]) throws(SystemError) {
    let descriptor = try files.append(path)
    do throws(SystemError) {
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try files.write(rest, to: descriptor)) }
    } catch {
      try? files.close(descriptor)
      throw error
    }
    try files.close(descriptor)
  }

  /// Reads the lines, without their line breaks; none where there is no file.
  func read(_ visit: (UnsafeRawBufferPointer) -> Void) throws(LibraryError) {
    guard let bytes = try SystemFiles.read(path) else { return }
    bytes.withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(rebasing: bytes[...])
      while !rest.isEmpty, let first = rest.baseAddress {
        let end = memchr(first, 0x0A, rest.count).map { first.distance(to: $0) } ?? rest.count
        visit(UnsafeRawBufferPointer(start: first, count: end))
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(end + 1))
      }
    }
  }
}
