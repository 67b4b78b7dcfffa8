import Glibc

/// Keeps others who ask for the same lock out of a folder, in this program and in others.
enum FolderLock {
  /// Waits for the lock and holds it meanwhile. A folder that cannot be opened, and a file system
  /// without locks, are used without.
  static func hold<Result, Failure: Error>(
    _ folder: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {} }
    return try body()
  }
}
