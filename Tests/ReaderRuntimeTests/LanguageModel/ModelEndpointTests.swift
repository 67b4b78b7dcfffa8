import Testing

@testable import ReaderRuntime

/// Where a language model may be.
@Suite struct ModelEndpointTests {
  private func endpoint(_ address: String, _ keys: [String: String] = [:]) -> ModelEndpoint? {
    ModelEndpoint(address: address, model: nil) { keys[$0] }
  }

  @Test(arguments: [
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1"),
    ("http://localhost:11434/v1/", "http://localhost:11434/v1"),
    ("https://models.example/v1/chat/completions", "https://models.example/v1"),
    ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
  ])
  func `an address is completed to where the answers are`(given: String, address: String) {
    #expect(endpoint(given)?.address == address)
  }

  @Test(arguments: [
    "", "127.0.0.1:8080", "ftp://127.0.0.1", "file:///etc/passwd", "http://", "http://user@host",
    "http://host/\"\nurl=\"file:///", "http://a b", "http://host/?key=1", "http://host/{a,b}",
  ])
  func `anything else is no address`(given: String) {
    #expect(endpoint(given) == nil)
  }

  @Test(arguments: [
    ("http://127.0.0.1:1/v1", true), ("http://127.9.9.9/v1", true), ("http://localhost/v1", true),
    ("https://[::1]/v1", true), ("http://127.0.0.1.example/v1", false),
    ("http://10.0.0.1/v1", false), ("https://localhost.example/v1", false),
  ])
  func `this machine is told from others`(address: String, isLoopback: Bool) {
    #expect(endpoint(address)?.isLoopback == isLoopback)
  }

  @Test func `the key for OpenAI does not go to another machine in the clear`() {
    let keys = ["OPENAI_API_KEY": "one"]
    #expect(endpoint("http://10.0.0.1/v1", keys)?.key == nil)
    #expect(endpoint("https://models.example/v1", keys)?.key == "one")
    #expect(endpoint("http://127.0.0.1/v1", keys)?.key == "one")
    let both = keys.merging(["LECTERN_MODEL_KEY": "two"]) { $1 }
    #expect(endpoint("http://10.0.0.1/v1", both)?.key == "two")
    #expect(endpoint("http://127.0.0.1/v1", ["LECTERN_MODEL_KEY": "a\nb"])?.key == nil)
  }
}
