import Glibc

/// A program in a terminal of its own, 120 columns by 40 rows, and the clock on what it writes.
final class TerminalProgram {
  /// When the last byte of a frame came, in milliseconds after what asked for it.
  struct Answer {
    /// The first burst: what came without a pause of two milliseconds.
    var first: Double
    /// All that came until it was quiet.
    var whole: Double
  }

  let process: pid_t
  private let terminal: Int32
  private let started: Double
  private var hasEnded = false

  init(_ command: [String]) throws {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0, let name = Self.otherEnd(of: terminal) else {
      throw BenchmarkError("no terminal can be had")
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

  /// Milliseconds from the start to the last byte of the first frame, which shows a word. What is found
  /// out later, such as who speaks, comes in a frame of its own behind a pause.
  func firstFrame(showing marker: String) throws -> Double {
    guard let answer = read(since: started, until: Array(marker.utf8), quiet: 4, patience: 10_000)
    else {
      throw BenchmarkError("no first frame came")
    }
    return answer.whole
  }

  /// Sends keys and waits for what they draw.
  /// - Parameter quiet: milliseconds without a byte that end it.
  /// - Returns: nil when nothing was drawn.
  func press(_ keys: String, quiet: Int32 = 8) -> Answer? {
    let bytes = Array(keys.utf8)
    let start = Self.now()
    _ = write(terminal, bytes, bytes.count)
    return read(since: start, quiet: quiet, patience: 2000)
  }

  /// Sends keys and lets the program come to rest.
  /// - Parameter milliseconds: without a byte.
  func type(_ keys: String, settle milliseconds: Int32) {
    let bytes = Array(keys.utf8)
    _ = write(terminal, bytes, bytes.count)
    _ = read(since: 0, quiet: milliseconds, patience: milliseconds)
  }

  /// Changes the window's width and waits for what is drawn.
  func resize(columns: UInt16) -> Answer? {
    let start = Self.now()
    Self.resize(terminal, columns: columns)
    return read(since: start, quiet: 30, patience: 2000)
  }

  /// Reads to the end of the program.
  /// - Returns: milliseconds from its start.
  func runToEnd() -> Double {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while Glibc.read(terminal, &bytes, bytes.count) > 0 {}
    end()
    return Self.now() - started
  }

  func end() {
    guard !hasEnded else { return }
    hasEnded = true
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(terminal)
  }

  /// A figure of `/proc/PID/status`, such as `VmHWM`; 0 where there is none.
  func status(_ field: String) -> Int {
    let lines = ProcessFile.text("/proc/\(process)/status").split(separator: "\n")
    let line = lines.first { $0.hasPrefix(field + ":") }
    return line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
  }

  /// - Parameters:
  ///   - marker: bytes that must come first.
  ///   - quiet: milliseconds without a byte that end the reading.
  ///   - patience: milliseconds for the first byte, and for the marker.
  private func read(
    since start: Double, until marker: [UInt8] = [], quiet: Int32, patience: Int32
  ) -> Answer? {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var (isMarked, tail) = (marker.isEmpty, [UInt8]())
    var answer: Answer?
    while true {
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, isMarked && answer != nil ? quiet : patience) > 0 else { break }
      let count = Glibc.read(terminal, &bytes, bytes.count)
      guard count > 0 else { break }
      let time = Self.now() - start
      // A burst goes on while it is the only one and there is no pause in it.
      let isFirst = answer.map { $0.first == $0.whole && time - $0.whole < 2 } ?? true
      answer = Answer(first: isFirst ? time : answer?.first ?? time, whole: time)
      if !isMarked {
        tail = tail.suffix(marker.count) + bytes[..<count]
        isMarked = tail.contains(marker)
      }
    }
    return isMarked ? answer : nil
  }

  // Swift's view of the C library leaves out what POSIX does not have at its lowest level: the
  // numbers are Linux's and glibc's.
  private static let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID
  private static let unlock = UInt(0x4004_5431)  // TIOCSPTLCK
  private static let number = UInt(0x8004_5430)  // TIOCGPTN

  /// The path of the end of a terminal that a program runs in.
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

  /// Milliseconds on a clock that never goes back.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
