import Glibc

/// The files of this machine, by the calls of the C library.
struct SystemFiles: FileLayer {
  func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o700) == 0 else {
      // If something other than a folder exists there, creating a file in it fails.
      if errno == EEXIST { return }
      throw SystemError(number: errno)
    }
    // The umask may have taken the owner's permissions, too.
    chmod(path, 0o700)
  }

  func create(_ path: String) throws(SystemError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    fchmod(descriptor, 0o600)
    return descriptor
  }

  func append(_ path: String) throws(SystemError) -> Int32 {
    // Nonblocking, so that opening a named pipe does not wait for a reader.
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw SystemError(number: errno == ENXIO ? EINVAL : errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      _ = Glibc.close(descriptor)
      throw SystemError(number: EINVAL)
    }
    let isNew = status.st_size == 0
    if isNew || status.st_mode & 0o077 != 0 {
      fchmod(descriptor, isNew ? 0o600 : status.st_mode & 0o700)
    }
    return descriptor
  }

  func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) -> Int {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { return 0 }
    guard count >= 0 else { throw SystemError(number: errno) }
    return count
  }

  func sync(_ descriptor: Int32) throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw SystemError(number: errno) }
  }

  func close(_ descriptor: Int32) throws(SystemError) {
    guard Glibc.close(descriptor) == 0 || errno == EINTR else { throw SystemError(number: errno) }
  }

  func syncFolder(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { _ = Glibc.close(descriptor) }
    // Some file systems cannot sync a folder and say so with EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError(number: errno) }
  }

  func rename(_ path: String, to other: String) throws(SystemError) {
    guard Glibc.rename(path, other) == 0 else { throw SystemError(number: errno) }
  }

  func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 else { throw SystemError(number: errno) }
  }
}

extension SystemFiles {
  /// The bytes of a file of the library, which only its owner can access from then on; nil when
  /// there is none.
  static func read(_ path: String) throws(LibraryError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .cannotRead(path: path, errno)
    }
    defer { _ = Glibc.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotRead(path: path, EINVAL) }
    guard status.st_size <= limit else { throw .cannotRead(path: path, EFBIG) }
    if status.st_mode & 0o077 != 0 { fchmod(descriptor, status.st_mode & 0o700) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { [done] in
        Glibc.read(descriptor, $0.baseAddress! + done, $0.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: path, errno) }
      if count == 0 { break }
      done += count
    }
    bytes.removeLast(bytes.count - done)
    return bytes
  }

  /// Whether a path exists, even as a broken symbolic link.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The greatest size of a file of the library, in bytes.
  private static let limit = 1 << 28
}
