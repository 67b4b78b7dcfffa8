import Glibc
import Synchronization

/// An HTTP server on this machine that answers as a test wants it to.
final class FakeModelServer: Sendable {
  /// No port is free.
  struct Failure: Error {}

  enum Answer: Sendable {
    /// A model's answer with this text.
    case text(String)
    /// Any bytes after the status line.
    case raw(status: String, String)
    /// Nothing, until the other side gives up.
    case never
  }

  /// Answers a request, given its head and body.
  typealias Handler = @Sendable (_ head: String, _ body: String) -> Answer

  let address: String
  private let socket: Int32
  private let handler: Handler
  private let seen = Mutex<[(head: String, body: String)]>([])

  init(_ handler: @escaping Handler) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = self.socket
    let isBound = withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 && listen(socket, 8) == 0
          && getsockname(socket, address, &length) == 0
      }
    }
    guard isBound else {
      close(socket)
      throw Failure()
    }
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))/v1"
    self.handler = handler
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Weak(self)).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        Unmanaged<Weak>.fromOpaque(context!).takeRetainedValue().serve()
        return nil
      }, context)
    pthread_detach(thread)
  }

  /// A server that answers with the same text again and again.
  convenience init(saying text: String) throws { try self.init { _, _ in .text(text) } }

  // The thread closes the socket: closed here, its number could be another server's by the time that
  // the thread accepts from it again.
  deinit { shutdown(socket, Int32(SHUT_RDWR)) }

  /// The requests so far that asked a question.
  var questions: [(head: String, body: String)] {
    seen.withLock { $0.filter { $0.head.hasPrefix("POST ") } }
  }

  /// So that the thread does not keep the server.
  private final class Weak: Sendable {
    private let socket: Int32
    private let answer: @Sendable (Int32) -> Void

    init(_ server: FakeModelServer) {
      socket = server.socket
      answer = { [weak server] connection in server?.answer(connection) }
    }

    func serve() {
      while case let connection = accept(socket, nil, nil), connection >= 0 {
        answer(connection)
        close(connection)
      }
      close(socket)
    }
  }

  private func answer(_ connection: Int32) {
    guard let request = Self.read(connection) else { return }
    seen.withLock { $0.append(request) }
    switch handler(request.head, request.body) {
    case .text(let text):
      let quoted = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
      Self.write(
        "HTTP/1.1 200 OK\r\n\r\n{\"choices\":[{\"message\":{\"content\":\"\(quoted)\"}}]}",
        to: connection)
    case .raw(let status, let rest):
      Self.write("HTTP/1.1 \(status)\r\n\(rest)", to: connection)
    case .never:
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
    }
  }

  private static func read(_ connection: Int32) -> (head: String, body: String)? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.firstRange(of: "\r\n\r\n") {
        let head = String(text[..<end.lowerBound])
        let length =
          head.lowercased().firstMatch(of: /content-length: (\d+)/)
          .flatMap { Int($0.output.1) } ?? 0
        let body = text[end.upperBound...]
        if body.utf8.count >= length { return (head, String(body)) }
      }
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  private static func write(_ text: String, to connection: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
