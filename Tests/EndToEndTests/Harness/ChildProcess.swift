import Glibc

/// A program that a test has started in a session of its own, so without a controlling terminal,
/// with sockets for its input and output and with every signal as it is by default.
final class ChildProcess {
  let input: Int32
  let output: Int32
  let errors: Int32
  private let process: pid_t
  private var isInputOpen = true
  private var isRunning = true

  /// - Parameters:
  ///   - arguments: the first is the path of the program.
  ///   - environment: all of it, as `NAME=value`.
  ///   - folder: the one it works in.
  /// - Throws: `Trouble` when the program cannot be started.
  init(_ arguments: [String], environment: [String], folder: String) throws {
    let (inputs, outputs, errors) = (try Self.pipe(), try Self.pipe(), try Self.pipe())
    let theirs = [inputs.read, outputs.write, errors.write]
    let ours = [inputs.write, outputs.read, errors.read]
    defer { for end in theirs { close(end) } }
    do {
      process = try Self.spawn(arguments, environment, folder: folder, ends: theirs)
    } catch {
      for end in ours { close(end) }
      throw error
    }
    (input, output, self.errors) = (ours[0], ours[1], ours[2])
    // Writing to a child that has gone is to be an error here, not the end of all tests.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    closeInput()
    if isRunning { _ = killAtOnce() }
    close(output)
    close(errors)
  }

  func write(_ text: String) throws {
    var text = text
    let count = text.utf8.count
    guard text.withUTF8({ Glibc.write(input, $0.baseAddress, $0.count) }) == count else {
      throw Trouble("the program reads no longer")
    }
  }

  func closeInput() {
    if isInputOpen { close(input) }
    isInputOpen = false
  }

  /// Whether it has ended by itself.
  var hasEnded: Bool {
    var status = siginfo_t()
    // It stays to be waited for.
    return waitid(P_PID, id_t(process), &status, WEXITED | WNOHANG | WNOWAIT) == 0
      && status.si_signo == SIGCHLD
  }

  /// Ends it wherever it is, with a signal that it cannot put off.
  /// - Returns: as `waitForEnd`.
  func killAtOnce() -> Int32 {
    kill(process, SIGKILL)
    return waitForEnd()
  }

  /// - Returns: the exit code, or 128 and the signal that ended it.
  func waitForEnd() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    isRunning = false
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

extension ChildProcess {
  /// Two sockets, which, unlike a pipe, are closed in other children from the start.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Trouble("no sockets to be had") }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String], folder: String, ends: [Int32]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in ends.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    var attributes = defaultSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    let arguments = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + arguments
    let words = (arguments + environment).map { strdup($0) }
    defer { for word in words { free(word) } }
    let (argv, envp) = (words[..<arguments.count], words[arguments.count...])
    var process: pid_t = 0
    let failure = posix_spawn(
      &process, arguments[0], &actions, &attributes, argv + [nil], envp + [nil])
    guard failure == 0 else {
      throw Trouble("\(arguments[0]) does not start: \(String(cString: strerror(failure)))")
    }
    return process
  }

  /// The runner of the tests may ignore signals or hold them back; its children must not.
  private static func defaultSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var (all, none) = (sigset_t(), sigset_t())
    posix_spawnattr_init(&attributes)
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | 0x80
    // 0x80 is POSIX_SPAWN_SETSID, which the C library keeps behind a feature macro.
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }
}
