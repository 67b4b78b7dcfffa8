import Glibc

/// Lets a thread sleep until there is work.
///
/// It may be shared although the pointer is not `Sendable`: it owns the memory, and POSIX lets any
/// thread call `sem_wait` and `sem_post`.
final class Semaphore: @unchecked Sendable {
  private let memory = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(memory, 0, 0) }

  deinit {
    sem_destroy(memory)
    memory.deallocate()
  }

  func signal() { sem_post(memory) }

  func wait() {
    // A signal handler on this thread interrupts the wait.
    while sem_wait(memory) != 0 && errno == EINTR {}
  }

  /// - Returns: false when there was no signal within so many milliseconds.
  func wait(within milliseconds: Int) -> Bool {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let nanoseconds = time.tv_nsec + max(0, milliseconds) % 1000 * 1_000_000
    time.tv_sec += max(0, milliseconds) / 1000 + nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    var error: Int32
    repeat {
      error = sem_timedwait(memory, &time) == 0 ? 0 : errno
    } while error == EINTR
    return error == 0
  }
}
