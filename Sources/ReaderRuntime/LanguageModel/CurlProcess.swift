import Glibc

/// Sends HTTP requests by the program `curl`.
///
/// It reads what to do from a socket, so that neither the text nor the key is in the list of
/// processes. Redirections are not followed, the user's settings for curl do not count, and requests
/// to this machine do not go through a proxy.
struct CurlProcess: Sendable {
  let endpoint: ModelEndpoint
  /// The most that a request may take.
  let milliseconds: Int
  /// The path of the program.
  let program: String
  let variables: [String]

  /// The longest answer, in bytes.
  static let longest = 1 << 20

  /// Nil when there is no curl on the path.
  init?(_ endpoint: ModelEndpoint, milliseconds: Int, environment: (String) -> String?) {
    let folders = (environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let paths = folders.filter { $0.hasPrefix("/") }.map { "\($0)/curl" }
    guard let program = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
    (self.endpoint, self.milliseconds, self.program) = (endpoint, milliseconds, program)
    let passed = [
      "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
      "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
    ]
    variables = passed.compactMap { name in environment(name).map { "\(name)=\($0)" } }
  }

  /// Sends a request, and waits for its answer.
  /// - Parameters:
  ///   - path: the last part of the address, such as `/models`.
  ///   - body: JSON to post; nil to get.
  ///   - isCancelled: asked twenty times a second; the request is then dropped.
  func send(
    _ path: String, _ body: String?, isCancelled: () -> Bool
  ) throws(ModelFailure) -> HTTPAnswer {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .noCurl }
    defer { close(ends[0]) }
    let process = spawn(on: ends[1])
    close(ends[1])
    guard let process else { throw .noCurl }
    defer {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    }
    write(Array(configuration(path, body).utf8), to: ends[0])
    shutdown(ends[0], Int32(SHUT_WR))
    return try Self.answer(try read(ends[0], isCancelled), within: milliseconds)
  }

  private func spawn(on end: Int32) -> pid_t? {
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
    let arguments: [String] = [program, "--disable", "--config", "-"]
    var words = arguments.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, &attributes, &words, &environment)
    return error == 0 ? process : nil
  }

  /// What curl is to do, as its configuration file says it.
  private func configuration(_ path: String, _ body: String?) -> String {
    var lines = [
      "silent", "globoff", "proto = \"=http,https\"", "url = \"\(endpoint.address)\(path)\"",
      "max-time = \(milliseconds / 1000).\(String(milliseconds % 1000 + 1000).dropFirst())",
      "user-agent = \"lectern\"", "header = \"Accept: application/json\"",
      "write-out = \"\\n%{http_code} %{exitcode}\"",
    ]
    if endpoint.isLoopback { lines.append("noproxy = \"*\"") }
    if let key = endpoint.key {
      lines.append("header = \"Authorization: Bearer \(Self.escaped(key))\"")
    }
    if let body {
      lines += ["header = \"Content-Type: application/json\"", "header = \"Expect:\""]
      lines.append("data-raw = \"\(Self.escaped(body))\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    // By scalars: with an accent after it, a quote is no character of its own.
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}

extension CurlProcess {
  /// Writes all bytes; a program that reads no more is no failure here.
  private func write(_ bytes: [UInt8], to end: Int32) {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.send(
          end, bytes.baseAddress! + done, bytes.count - done, Int32(MSG_NOSIGNAL))
        if count < 0 && errno != EINTR { return }
        done += max(0, count)
      }
    }
  }

  /// All that curl writes.
  private func read(_ end: Int32, _ isCancelled: () -> Bool) throws(ModelFailure) -> [UInt8] {
    // Curl itself stops in time; this is for one that does not.
    let last = MonotonicClock.milliseconds() + milliseconds + 2000
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      if isCancelled() { throw .cancelled }
      guard MonotonicClock.milliseconds() < last else { throw .late(milliseconds: milliseconds) }
      var ready = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 50) > 0 else { continue }
      let count = recv(end, &buffer, buffer.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= Self.longest else { throw .tooLong }
    }
  }

  /// The answer in what curl wrote: the body, then a line with the status and curl's own exit code.
  private static func answer(
    _ bytes: [UInt8], within milliseconds: Int
  ) throws(ModelFailure) -> HTTPAnswer {
    guard let end = bytes.lastIndex(of: 0x0A) else { throw .unreachable }
    let codes = String(decoding: bytes[(end + 1)...], as: UTF8.self).split(separator: " ")
      .map { Int($0) ?? 0 }
    guard codes.count == 2 else { throw .unreachable }
    switch codes[1] {
    case 0: return HTTPAnswer(status: codes[0], body: Array(bytes[..<end]))
    case 28: throw .late(milliseconds: milliseconds)
    case 35, 51, 58, 60, 77: throw .notTrusted
    default: throw .unreachable
    }
  }
}
