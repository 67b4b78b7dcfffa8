import Glibc

/// Lets one program at a time read, change and write the files of a folder.
///
/// The lock is on the folder itself (`flock(2)`). On a file it would be lost, since every write puts
/// another file in its place; a file made for the lock alone would lie about in the user's folder.
/// The system takes the lock back when a program ends, however it ends.
enum FolderLock {
  /// How long another program is waited for. Writing takes milliseconds; a program that was stopped
  /// in the middle of it must not stop everybody else.
  private static let patience = 5_000
  private static let pause = 1

  /// Does something while no other program does so in the same folder. Where a folder cannot be
  /// locked, as on some network file systems, or the lock is not given in time, it is done all the
  /// same: what is written is whole in any case.
  static func holding<Value, Failure: Error>(
    _ folder: String, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { wait(for: descriptor) }
    return try body()
  }

  private static func wait(for descriptor: Int32) {
    for _ in 0..<patience / pause {
      guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      var time = timespec(tv_sec: 0, tv_nsec: pause * 1_000_000)
      nanosleep(&time, nil)
    }
  }
}
