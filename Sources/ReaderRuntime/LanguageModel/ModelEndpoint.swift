/// A server that answers as OpenAI's `chat/completions` does, such as those of llama.cpp, Ollama and
/// vLLM.
public struct ModelEndpoint: Hashable, Sendable {
  /// The address without the last part, such as `http://127.0.0.1:11434/v1`.
  public let address: String
  /// The name of the model; nil for the first one that the server lists.
  public let model: String?
  /// What the server knows the user by; never shown.
  let key: String?

  /// Reads an address; nil when it is none.
  /// - Parameters:
  ///   - model: the name of the model.
  ///   - environment: has the key, in `LECTERN_MODEL_KEY` or `OPENAI_API_KEY`. The latter is not sent
  ///     to other machines without encryption.
  public init?(address: String, model: String?, environment: (String) -> String?) {
    var address = address
    for end in ["/", "/chat/completions", "/"] where address.hasSuffix(end) {
      address.removeLast(end.count)
    }
    guard let host = Self.host(address) else { return nil }
    if !address.dropFirst("https://".count).contains("/") { address += "/v1" }
    self.address = address
    self.model = model.flatMap { $0.isEmpty ? nil : $0 }
    let isPrivate = Self.isLoopback(host) || address.lowercased().hasPrefix("https:")
    let given =
      environment("LECTERN_MODEL_KEY") ?? (isPrivate ? environment("OPENAI_API_KEY") : nil)
    // A line break in it would be a header of its own.
    key = given.flatMap { $0.isEmpty || !$0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? nil : $0 }
  }

  /// Whether the server is on this machine.
  public var isLoopback: Bool { Self.host(address).map(Self.isLoopback) ?? false }

  /// Whether others on the way can read what is sent.
  public var isOpen: Bool { !isLoopback && !address.lowercased().hasPrefix("https:") }

  /// The host of an address; nil for anything but plain `http` and `https` addresses.
  private static func host(_ address: String) -> String? {
    let scheme = ["http://", "https://"].first { address.lowercased().hasPrefix($0) }
    guard let scheme else { return nil }
    let rest = address.dropFirst(scheme.count)
    // Nothing that a shell, a program or a person could read in another way.
    let isPlain = rest.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !"\"\\'`<>{}|^@?#*".utf8.contains($0)
    }
    let authority = rest.prefix { $0 != "/" }
    let host =
      authority.hasPrefix("[")
      ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
    return isPlain && !host.isEmpty ? host.lowercased() : nil
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers.allSatisfy { $0 != nil } && numbers[0] == 127
  }
}
