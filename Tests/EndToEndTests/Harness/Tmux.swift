import Glibc
import TestSupport

/// A tmux server of a test's own, and a connection to it.
///
/// The connection is a control-mode client (tmux(1), CONTROL MODE): commands go in as lines, their
/// replies come back between `%begin` and `%end`, and between replies tmux says what has happened,
/// such as `%output` when the screen of a pane has changed. So a test can block until something
/// happens. The server ends with the connection, also when the runner of the tests is killed.
final class Tmux {
  /// All that the program in the pane has sent, controls and all.
  private(set) var output: [UInt8] = []
  /// How many things tmux has told of that happened.
  private(set) var news = 0
  private let client: ChildProcess
  private var unread: [UInt8] = []

  /// - Parameter shell: the command that runs in the pane.
  /// - Throws: `Trouble` when tmux is not installed.
  init(in folder: TemporaryFolder, size: Size, shell: [String]) throws {
    let options = [
      "escape-time 0", "destroy-unattached on", "default-size \(size)",
      "default-terminal tmux-256color", "set-titles off", "allow-rename off", "history-limit 0",
    ]
    let settings = options.flatMap {
      ["set", "-g"] + $0.split(separator: " ").map(String.init) + [";"]
    }
    let program = [try Self.path(), "-u", "-C", "-f", "/dev/null", "-S", folder.path("tmux")]
    client = try ChildProcess(
      program + settings + ["new-session", "--"] + shell,
      environment: Program.environment(folder), folder: folder.path)
    // Until then commands have no pane to go to.
    let deadline = Deadline()
    while let line = try next(deadline), !line.hasPrefix("%session-changed ") {}
  }

  deinit {
    try? client.write("kill-server\n")
    client.closeInput()
    let deadline = Deadline()
    while (try? next(deadline)) != nil {}
  }

  /// Where tmux is.
  /// - Parameter folders: as `PATH` has them.
  static func path(in folders: String = Program.searchPath) throws -> String {
    for folder in folders.split(separator: ":") {
      let path = "\(folder)/tmux"
      if access(path, X_OK) == 0 { return path }
    }
    throw Trouble("tmux is missing; these tests need the package tmux (apt-get install tmux)")
  }

  /// Does a command and waits until it is done.
  /// - Returns: what it prints.
  @discardableResult
  func command(_ command: String) throws -> String {
    try send([command])
    return try reply()
  }

  /// Does commands that print nothing, all at once, and waits until they are done.
  func commands(_ commands: [String]) throws {
    try send(commands)
    for _ in commands { _ = try reply() }
  }

  /// Does something that the connection need not outlive. Nothing can be done after it.
  func lastCommand(_ command: String) throws { try send([command]) }

  /// An empty line would end the connection.
  private func send(_ commands: [String]) throws {
    try client.write(commands.map { $0 + "\n" }.joined())
  }

  private func reply() throws -> String {
    let deadline = Deadline()
    // Of replies, those to lines sent here end in 1.
    while let line = try next(deadline), !(line.hasPrefix("%begin ") && line.hasSuffix(" 1")) {
      news += 1
    }
    var lines: [String] = []
    while let line = try next(deadline) {
      if line.hasPrefix("%end ") { return lines.joined(separator: "\n") }
      if line.hasPrefix("%error ") { throw Trouble("tmux says: \(lines)") }
      lines.append(line)
    }
    throw Trouble("tmux has ended")
  }

  /// Blocks until there are more news than there were.
  func waitForNews(after seen: Int, _ deadline: Deadline) throws {
    while news == seen {
      guard try next(deadline) != nil else { throw Trouble("tmux has ended") }
      news += 1
    }
  }

  /// The next line; nil when the connection has ended.
  private func next(_ deadline: Deadline) throws -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(unread[..<end])
        unread.removeFirst(end + 1)
        if line.starts(with: "%output ".utf8) { note(line) }
        return String(decoding: line, as: UTF8.self)
      }
      try deadline.wait(for: client.output, "tmux")
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(client.output, &bytes, bytes.count)
      guard count > 0 else { return nil }
      unread += bytes[..<count]
    }
  }

  /// `%output %0 text`, where a control or a backslash is a backslash and three octal digits.
  private func note(_ line: [UInt8]) {
    var text = line.split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)[2]
    while let byte = text.popFirst() {
      let digits = text.prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3 {
        output.append(digits.reduce(0) { $0 &* 8 &+ ($1 &- UInt8(ascii: "0")) })
        text.removeFirst(3)
      } else {
        output.append(byte)
      }
    }
  }
}
