import Glibc

extension SystemFiles {
  /// Hands out the names in a folder, without a zero at the end, until `visit` wants no more; none
  /// where there is no folder.
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

  /// When a file was changed, in seconds since 1970; nil when there is none.
  static func changed(_ path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
  }

  /// How many bytes a file has; none when there is no file.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The last byte of a file; nil when there is none.
  static func lastByte(_ path: String) -> UInt8? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = Glibc.close(descriptor) }
    var byte: UInt8 = 0
    guard lseek(descriptor, -1, SEEK_END) >= 0, Glibc.read(descriptor, &byte, 1) == 1 else {
      return nil
    }
    return byte
  }
}
