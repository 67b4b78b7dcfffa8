import Glibc

extension SystemFiles {
  /// Calls `visit` with each name in a folder, without the terminating zero, until it returns
  /// false; never when there is no such folder.
  static func names(
    in folder: String, visit: (UnsafeRawBufferPointer) -> Bool
  ) throws(LibraryError) {
    guard let directory = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw .cannotRead(path: folder, errno)
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let goesOn = withUnsafeBytes(of: &entry.pointee.d_name) { name in
        visit(UnsafeRawBufferPointer(rebasing: name[..<Int(strlen(name.baseAddress!))]))
      }
      guard goesOn else { return }
    }
  }

  /// The time of a file's last change, in seconds since 1970; nil when there is no file.
  static func changed(_ path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
  }

  /// The size of a file in bytes; 0 when there is no file.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether a path leads to a folder, and is no link to one.
  static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: String) -> Bool { kind(path) == S_IFLNK }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether others than the owner can access what is at a path; false when nothing is there.
  static func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }

  /// Lets only its owner access what is at a path.
  static func closeToOthers(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0 { chmod(path, status.st_mode & 0o700) }
  }

  /// Lets only its owner access a file that SQLite is about to open, and creates it when there is
  /// none. Failures are ignored: SQLite reports them when it opens the file.
  static func makePrivate(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        fchmod(descriptor, 0o600)
        _ = Glibc.close(descriptor)
      }
      return
    }
    // By path: opening and closing the file would release the locks that this process holds on it.
    guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 else { return }
    chmod(path, status.st_mode & 0o700)
  }

  /// The last byte of a file; nil when the file is missing, empty or not readable.
  static func lastByte(_ path: String) -> UInt8? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { _ = Glibc.close(descriptor) }
    var byte: UInt8 = 0
    guard lseek(descriptor, -1, SEEK_END) >= 0, Glibc.read(descriptor, &byte, 1) == 1 else {
      return nil
    }
    return byte
  }
}
