import Glibc

/// Which file a path leads to.
struct FileIdentity: Hashable {
  private let device: UInt
  private let inode: UInt

  /// Nil when there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
  }
}
