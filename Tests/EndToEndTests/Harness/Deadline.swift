import Glibc

/// When a test stops waiting for something and fails. Nothing is awaited by time: a wait ends with
/// the event it is for, and the deadline is only for the case that the event never comes.
struct Deadline {
  private let milliseconds = Self.now() + 20_000

  /// Blocks until a descriptor can be read or its other end is closed.
  /// - Returns: what `poll` says about the descriptor.
  /// - Throws: `Trouble` when the deadline passes first.
  @discardableResult
  func wait(for descriptor: Int32, _ expectation: @autoclosure () -> String) throws -> Int16 {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let left = milliseconds - Self.now()
      guard left > 0 else { throw Trouble("waited in vain for \(expectation())") }
      if poll(&source, 1, Int32(left)) > 0 { return source.revents }
    }
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
