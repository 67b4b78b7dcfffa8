import Glibc

/// A program that was started with arguments, never through a shell. A socket is its standard input
/// and output.
struct SpawnedProgram {
  /// Our end of the socket.
  private let socket: Int32
  private let process: pid_t

  /// Starts a program; nil when that fails.
  /// - Parameters:
  ///   - path: from `path(of:_:)`.
  ///   - variables: its whole environment, as `NAME=value`.
  ///   - isDetached: whether it has a session of its own, so that a child that it leaves behind is
  ///     neither stopped nor ended with the reader.
  init?(_ path: String, _ arguments: [String], variables: [String], isDetached: Bool = false) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    let process = Self.spawn([path] + arguments, variables, end: ends[1], isDetached: isDetached)
    close(ends[1])
    guard let process else {
      close(ends[0])
      return nil
    }
    (socket, self.process) = (ends[0], process)
  }

  /// The path of a program in the folders of `PATH`; nil when it is in none.
  static func path(of name: String, _ environment: (String) -> String?) -> String? {
    let folders = (environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// The variables that are set, as `NAME=value`.
  static func variables(_ names: [String], _ environment: (String) -> String?) -> [String] {
    names.compactMap { name in environment(name).map { "\(name)=\($0)" } }
  }

  private static func spawn(
    _ command: [String], _ variables: [String], end: Int32, isDetached: Bool
  ) -> pid_t? {
    var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // POSIX_SPAWN_SETSID, which the C library keeps behind a feature macro.
    if isDetached { posix_spawnattr_setflags(&attributes, 0x80) }
    var words = command.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var process = pid_t()
    let error = posix_spawn(&process, command[0], &actions, &attributes, &words, &environment)
    return error == 0 ? process : nil
  }
}

extension SpawnedProgram {
  /// Writes all bytes and ends the input.
  /// - Parameter milliseconds: the longest that one write may wait; nil for without end.
  /// - Returns: false when the program reads no more, or too slowly. The input then has no end, so
  ///   that a part is not taken for the whole.
  @discardableResult
  func send(_ bytes: [UInt8], within milliseconds: Int? = nil) -> Bool {
    if let milliseconds {
      var limit = timeval(
        tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
      setsockopt(
        socket, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
    let isSent = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.send(
          socket, bytes.baseAddress! + done, bytes.count - done, Int32(MSG_NOSIGNAL))
        if count < 0 && errno != EINTR { return false }
        done += max(0, count)
      }
      return true
    }
    if isSent { shutdown(socket, Int32(SHUT_WR)) }
    return isSent
  }

  /// Why reading ended before the output did.
  enum ReadError: Error { case cancelled, late, tooLong }

  /// All that the program writes until it closes its output.
  /// - Parameters:
  ///   - limit: the longest output, in bytes.
  ///   - isCancelled: asked twenty times a second.
  func read(
    within milliseconds: Int, limit: Int, isCancelled: () -> Bool = { false }
  ) throws(ReadError) -> [UInt8] {
    let last = MonotonicClock.milliseconds() + milliseconds
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      if isCancelled() { throw .cancelled }
      guard MonotonicClock.milliseconds() < last else { throw .late }
      var ready = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 50) > 0 else { continue }
      let count = recv(socket, &buffer, buffer.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw .tooLong }
    }
  }

  /// Waits for the program's end and frees what is held for it; one that does not end is killed.
  /// - Returns: the exit status; nil when it was killed.
  @discardableResult
  func end(within milliseconds: Int = 0) -> Int32? {
    defer { close(socket) }
    let last = MonotonicClock.milliseconds() + milliseconds
    var status: Int32 = 0
    while MonotonicClock.milliseconds() < last {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status & 0x7F == 0 ? status >> 8 & 0xFF : nil }
      if ended < 0 && errno != EINTR { return nil }
      usleep(1000)
    }
    kill(process, SIGKILL)
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return nil
  }
}
