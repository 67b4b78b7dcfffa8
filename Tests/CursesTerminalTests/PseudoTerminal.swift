import Glibc

/// A pseudo-terminal: bytes written to `device` are read from `screen`.
final class PseudoTerminal {
  let screen: Int32
  let device: Int32

  init(columns: Int, rows: Int) {
    var (screen, device): (Int32, Int32) = (-1, -1)
    precondition(openpty(&screen, &device, nil, nil, nil) == 0)
    (self.screen, self.device) = (screen, device)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(device)
    close(screen)
  }

  func resize(columns: Int, rows: Int) {
    var window = winsize()
    (window.ws_col, window.ws_row) = (UInt16(columns), UInt16(rows))
    _ = ioctl(screen, UInt(TIOCSWINSZ), &window)
  }

  func type(_ bytes: String) {
    let bytes = Array(bytes.utf8)
    _ = write(screen, bytes, bytes.count)
  }

  /// All bytes written to the device so far.
  func output() -> String {
    var output: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    var source = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    while poll(&source, 1, 0) > 0, case let count = read(screen, &bytes, bytes.count), count > 0 {
      output += bytes[..<count]
    }
    return String(decoding: output, as: UTF8.self)
  }

  var settings: [UInt8] {
    var settings = termios()
    tcgetattr(device, &settings)
    return withUnsafeBytes(of: settings) { Array($0) }
  }
}
