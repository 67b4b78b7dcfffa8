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
    guard let program = SpawnedProgram.path(of: "curl", environment) else { return nil }
    (self.endpoint, self.milliseconds, self.program) = (endpoint, milliseconds, program)
    let passed = [
      "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
      "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
    ]
    variables = SpawnedProgram.variables(passed, environment)
  }

  /// Sends a request, and waits for its answer.
  /// - Parameters:
  ///   - path: the last part of the address, such as `/models`.
  ///   - body: JSON to post; nil to get.
  ///   - isCancelled: asked twenty times a second; the request is then dropped.
  func send(
    _ path: String, _ body: String?, isCancelled: () -> Bool
  ) throws(ModelFailure) -> HTTPAnswer {
    let arguments = ["--disable", "--config", "-"]
    guard let curl = SpawnedProgram(program, arguments, variables: variables) else {
      throw .noCurl
    }
    defer { curl.end() }
    curl.send(Array(configuration(path, body).utf8))
    return try Self.answer(try read(curl, isCancelled), within: milliseconds)
  }

  private func read(
    _ curl: SpawnedProgram, _ isCancelled: () -> Bool
  ) throws(ModelFailure) -> [UInt8] {
    do throws(SpawnedProgram.ReadError) {
      // Curl itself stops in time; this is for one that does not.
      return try curl.read(
        within: milliseconds + 2000, limit: Self.longest, isCancelled: isCancelled)
    } catch {
      switch error {
      case .cancelled: throw .cancelled
      case .late: throw .late(milliseconds: milliseconds)
      case .tooLong: throw .tooLong
      }
    }
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
