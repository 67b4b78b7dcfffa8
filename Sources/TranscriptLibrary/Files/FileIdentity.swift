import Glibc

/// The identity of the file at a path, by device and inode.
struct FileIdentity: Hashable {
  private let device: UInt
  private let inode: UInt

  /// The identity of the file at a path; nil when there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
  }
}
