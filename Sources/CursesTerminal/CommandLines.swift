import CTerminal
import Glibc

/// The lines of a file as they come, until it ends or a signal asks the program to.
///
/// From its making until `close`, SIGINT, SIGQUIT, SIGTERM and SIGHUP end the lines and not the
/// program, which then has something to save.
public struct CommandLines {
  private let file: Int32
  /// Gets the number of each signal as a byte; -1 where they are not caught.
  private let signals: Int32
  private var waiting: [UInt8] = []
  private var isAtEnd = false
  /// The signal that ended the lines.
  public private(set) var signal: Int32?

  /// - Parameter file: a descriptor, which stays open.
  public init(_ file: Int32) {
    self.file = file
    signals = terminal_signals_catch(file)
  }

  /// Lets signals do again what they did before.
  public func close() { terminal_signals_release() }

  /// The next line, without its end; nil after the last, and when a signal has come.
  public mutating func next() -> String? {
    while true {
      if let end = waiting.firstIndex(of: 0x0A) {
        defer { waiting.removeSubrange(...end) }
        return String(decoding: waiting[..<end], as: UTF8.self)
      }
      if isAtEnd {
        defer { waiting = [] }
        return waiting.isEmpty ? nil : String(decoding: waiting, as: UTF8.self)
      }
      guard wait() else { return nil }
      read()
    }
  }

  /// Waits for bytes; false when a signal has come that ends the lines.
  private mutating func wait() -> Bool {
    while true {
      var polled = [
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        pollfd(fd: file, events: Int16(POLLIN), revents: 0),
      ]
      while poll(&polled, 2, -1) < 0 && errno == EINTR {}
      var byte: UInt8 = 0
      guard polled[0].revents != 0, Glibc.read(signals, &byte, 1) == 1 else {
        if polled[1].revents != 0 { return true }
        continue
      }
      switch Int32(byte) {
      case SIGTSTP: _ = terminal_stop_group()
      case SIGCONT: terminal_stop_caught()
      case SIGWINCH: break
      default:
        signal = Int32(byte)
        return false
      }
    }
  }

  private mutating func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(file, &bytes, bytes.count)
    if count < 0 && errno == EINTR { return }
    if count <= 0 { isAtEnd = true } else { waiting += bytes[..<count] }
  }
}
