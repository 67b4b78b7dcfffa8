import Glibc

/// A program in a terminal of its own, 120 columns by 40 rows, with the times of its output.
final class TerminalProgram {
  /// The times of the last bytes of a frame, in milliseconds after the request.
  struct Answer {
    /// The time of the first burst, which ends with a pause of two milliseconds.
    var first: Double
    /// The time of all output until the program was quiet.
    var whole: Double
  }

  let process: pid_t
  private let terminal: Int32
  private let started: Double
  private var hasEnded = false

  init(_ command: [String]) throws {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0, let name = Self.otherEnd(of: terminal) else {
      throw BenchmarkError("no pseudo-terminal can be opened")
    }
    Self.resize(terminal, columns: 120)
    var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    posix_spawn_file_actions_init(&actions)
    // The leader of a new session gets the first terminal that it opens as its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Self.newSession)
    let home = TemporaryFolder.prefix + String(getpid())
    let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(home)"]
    var words = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    var process = pid_t()
    started = Self.now()
    let error = posix_spawn(&process, command[0], &actions, &attributes, &words, &variables)
    for copy in words + variables { free(copy) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    guard error == 0 else { throw BenchmarkError("\(command[0]) does not start") }
    self.process = process
  }

  deinit { end() }

  /// The milliseconds from the start to the last byte of the first frame, which shows `marker`.
  /// Later results, such as the speakers, come in another frame after a pause.
  func firstFrame(showing marker: String) throws -> Double {
    guard let answer = read(since: started, until: Array(marker.utf8), quiet: 4, timeout: 10_000)
    else {
      throw BenchmarkError("no first frame came")
    }
    return answer.whole
  }

  /// Sends keys and waits for their output.
  /// - Parameter quiet: the milliseconds without output that end the wait.
  /// - Returns: nil when there was no output.
  func press(_ keys: String, quiet: Int32 = 8) -> Answer? {
    let bytes = Array(keys.utf8)
    let start = Self.now()
    _ = write(terminal, bytes, bytes.count)
    return read(since: start, quiet: quiet, timeout: 2000)
  }

  /// Sends keys and waits until the program is quiet.
  /// - Parameter milliseconds: the time without output that ends the wait.
  func type(_ keys: String, settle milliseconds: Int32) {
    let bytes = Array(keys.utf8)
    _ = write(terminal, bytes, bytes.count)
    _ = read(since: 0, quiet: milliseconds, timeout: milliseconds)
  }

  /// Changes the window's width and waits for the output.
  func resize(columns: UInt16) -> Answer? {
    let start = Self.now()
    Self.resize(terminal, columns: columns)
    return read(since: start, quiet: 30, timeout: 2000)
  }

  /// Reads until the program ends.
  /// - Returns: the milliseconds from its start.
  func runToEnd() -> Double {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while Glibc.read(terminal, &bytes, bytes.count) > 0 {}
    end()
    return Self.now() - started
  }

  /// Kills the program, if it still runs.
  func end() {
    guard !hasEnded else { return }
    hasEnded = true
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(terminal)
  }

  /// A number in `/proc/PID/status`, such as `VmHWM`; 0 when there is none.
  func status(_ field: String) -> Int {
    let lines = ProcessFile.text("/proc/\(process)/status").split(separator: "\n")
    let line = lines.first { $0.hasPrefix(field + ":") }
    return line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
  }

  /// Reads output until the program is quiet.
  /// - Parameters:
  ///   - marker: bytes that must have come before the program counts as quiet.
  ///   - quiet: the milliseconds without output that end the reading.
  ///   - timeout: the milliseconds to wait for the first byte, and for the marker.
  private func read(
    since start: Double, until marker: [UInt8] = [], quiet: Int32, timeout: Int32
  ) -> Answer? {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var (isMarked, tail) = (marker.isEmpty, [UInt8]())
    var answer: Answer?
    while true {
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, isMarked && answer != nil ? quiet : timeout) > 0 else { break }
      let count = Glibc.read(terminal, &bytes, bytes.count)
      guard count > 0 else { break }
      let time = Self.now() - start
      // The first burst goes on until there is a pause in the output.
      let isFirst = answer.map { $0.first == $0.whole && time - $0.whole < 2 } ?? true
      answer = Answer(first: isFirst ? time : answer?.first ?? time, whole: time)
      if !isMarked {
        tail = tail.suffix(marker.count) + bytes[..<count]
        isMarked = tail.contains(marker)
      }
    }
    return isMarked ? answer : nil
  }

  // Swift does not import these constants of Linux and glibc.
  private static let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID
  private static let unlock = UInt(0x4004_5431)  // TIOCSPTLCK
  private static let number = UInt(0x8004_5430)  // TIOCGPTN

  /// The path of the terminal's other end, in which the program runs.
  private static func otherEnd(of terminal: Int32) -> String? {
    var (isLocked, number): (Int32, UInt32) = (0, 0)
    guard ioctl(terminal, unlock, &isLocked) == 0, ioctl(terminal, Self.number, &number) == 0
    else { return nil }
    return "/dev/pts/\(number)"
  }

  private static func resize(_ terminal: Int32, columns: UInt16) {
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// The monotonic time in milliseconds.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
