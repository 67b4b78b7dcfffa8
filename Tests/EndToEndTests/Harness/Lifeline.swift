import Glibc

/// The end of a pipe whose other end a program in a pane holds open as long as it lives.
///
/// The wrapper that starts the program writes the process's number to it first.
final class Lifeline {
  /// The program's number; 0 until it has started.
  private(set) var process: pid_t = 0
  private let descriptor: Int32
  private let deadline = Deadline()

  /// Has to be open before the program starts.
  init(path: String) throws {
    mkfifo(path, 0o600)
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Trouble("no pipe could be made at \(path)") }
  }

  deinit { close(descriptor) }

  /// Blocks until the program has started, which it cannot do when nobody holds this end.
  func waitForStart() throws {
    var bytes = [UInt8](repeating: 0, count: 32)
    try deadline.wait(for: descriptor, "the program's start")
    let count = read(descriptor, &bytes, bytes.count)
    let line = String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    guard let number = pid_t(line.prefix { $0 != "\n" }), number > 1 else {
      throw Trouble("the program did not start")
    }
    process = number
  }

  /// Blocks until the process has ended, in whatever way. One that does not end is killed.
  func waitForEnd() throws {
    do {
      var byte: UInt8 = 0
      repeat {
        try deadline.wait(for: descriptor, "the program’s end")
      } while read(descriptor, &byte, 1) != 0
    } catch {
      kill(process, SIGKILL)
      throw error
    }
  }
}
