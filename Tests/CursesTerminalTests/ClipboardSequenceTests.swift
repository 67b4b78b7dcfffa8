import Testing

@testable import CursesTerminal

struct ClipboardSequenceTests {
  /// The test vectors of RFC 4648, section 10, and all bits once.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("“é”", "4oCcw6nigJ0="),
    ("~\u{7F}?>", "fn8/Pg=="),
  ])
  func `bytes are written in base64`(text: String, encoded: String) {
    #expect(String(decoding: ClipboardSequence.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func `the sequence is OSC 52 for the clipboard, and text in it cannot end it`() {
    let bytes = ClipboardSequence.bytes("a\u{07}\u{1B}\\b")
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == "\u{1B}]52;c;YQcbXGI=\u{07}")
  }

  @Test func `within screen the sequence comes a second time, in strings that it hands on`() throws
  {
    let text = String(repeating: "x", count: 600)
    let plain = try #require(ClipboardSequence.bytes(text))
    let both = try #require(ClipboardSequence.bytes(text, isInScreen: true))
    #expect(both.starts(with: plain))
    let strings = String(decoding: both.dropFirst(plain.count), as: UTF8.self)
      .split(separator: "\u{1B}\\").map { $0.dropFirst(2) }
    #expect(strings.count == 2 && strings.allSatisfy { $0.utf8.count <= 512 })
    #expect(Array(strings.joined().utf8) == plain)
  }

  @Test func `what is longer than terminals take is not sent`() {
    #expect(ClipboardSequence.bytes(String(repeating: "x", count: 56_244)) != nil)
    #expect(ClipboardSequence.bytes(String(repeating: "x", count: 56_247)) == nil)
  }
}
