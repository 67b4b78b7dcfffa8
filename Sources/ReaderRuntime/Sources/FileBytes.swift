import Glibc

/// Reads files whole.
enum FileBytes {
  /// The bytes of a file or a named pipe.
  /// - Parameter limit: no file may be longer, in bytes.
  static func read(path: String, limit: Int) throws(FileError) -> [UInt8] {
    try check(path: path)
    let descriptor = PathText.withSystemPath(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw error(errno) }
    defer { close(descriptor) }
    return try read(descriptor, limit: limit)
  }

  /// Throws what keeps a path from being a file; opens nothing, since opening a device can have
  /// effects, and reading one need not end.
  static func check(path: String) throws(FileError) {
    var status = stat()
    guard PathText.withSystemPath(path, { stat($0, &status) }) == 0 else { throw error(errno) }
    guard !isDevice(status) else { throw .notAFile }
  }

  /// The bytes from an open descriptor to its end.
  static func read(_ descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .folder }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    // One byte more than a file has shows its end without another round.
    var capacity = max(Int(status.st_size) + 1, 1 << 16)
    var bytes: [UInt8] = []
    while true {
      let count = try append(to: &bytes, from: descriptor, atMost: capacity)
      if count == 0 { return bytes }
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      capacity = max(1 << 16, min(bytes.count, 1 << 26))
    }
  }

  /// Reads until `count` bytes are there or the input ends.
  private static func append(
    to bytes: inout [UInt8], from descriptor: Int32, atMost count: Int
  ) throws(FileError) -> Int {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress! + filled, count - filled)
        if got > 0 { filled += got }
        if got == 0 { break }
        if got < 0 && errno != EINTR {
          failure = errno
          break
        }
      }
    }
    guard failure == 0 else { throw error(failure) }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    // What is short is the end.
    return piece.count < count ? 0 : piece.count
  }

  private static func isDevice(_ status: stat) -> Bool {
    [S_IFCHR, S_IFBLK, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  private static func error(_ number: Int32) -> FileError {
    switch number {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .folder
    case EACCES, EPERM: .notPermitted
    default: .failed(number)
    }
  }
}
