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

  @Test func `what is longer than terminals take is not sent`() {
    #expect(ClipboardSequence.bytes(String(repeating: "x", count: 56_244)) != nil)
    #expect(ClipboardSequence.bytes(String(repeating: "x", count: 56_247)) == nil)
  }
}
