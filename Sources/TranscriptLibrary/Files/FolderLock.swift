import Glibc

/// A lock with which one program at a time reads, changes and writes the files of a folder.
///
/// The lock is on the folder itself (`flock(2)`). A lock on a file would be lost, since every write
/// replaces the file, and a separate lock file would clutter the user's folder. The system releases
/// the lock when the program ends, however it ends.
enum FolderLock {
  /// The greatest time to wait for another program, in milliseconds. Writing takes a few; a program
  /// that was stopped while it wrote must not block all others.
  private static let timeout = 5_000
  /// The time between two attempts, in milliseconds.
  private static let pause = 1

  /// Runs `body` while no other program does so in the same folder. When the folder cannot be
  /// locked, as on some network file systems, or the lock is not free in time, `body` runs without
  /// it: even then, every file is written as a whole.
  static func holding<Value, Failure: Error>(
    _ folder: String, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { wait(for: descriptor) }
    return try body()
  }

  private static func wait(for descriptor: Int32) {
    for _ in 0..<timeout / pause {
      guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      var time = timespec(tv_sec: 0, tv_nsec: pause * 1_000_000)
      nanosleep(&time, nil)
    }
  }
}
