import Glibc

/// Lets a thread sleep until there is work.
///
/// It may be shared although the pointer is not `Sendable`: the memory is its own, and POSIX lets any
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
}
