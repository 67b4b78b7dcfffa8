import Testing

@testable import ReaderRuntime

struct VisibleTextTests {
  @Test(arguments: [
    "👨\u{200D}👩\u{200D}👧 👍\u{1F3FD} ❤\u{FE0F}", "می\u{200C}خواهم", "soft\u{AD}ly",
    "\u{1FAE9}\u{1FAFE}",
    "a\u{A0}b", "🏴\u{E0067}\u{E0062}\u{E007F}", "\u{E000}",
  ])
  func `what does not command a terminal stays`(text: String) {
    #expect(Array(VisibleText.of(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("a\u{1B}[31m\u{7}b", "a␛[31m␇b"), ("a\tb\nc\u{2028}d", "a b c d"),
    ("\u{7F}\u{9B}", "␡\u{FFFD}"),
    ("a\u{202E}b", "ab"), ("a\u{2066}b\u{2069}", "ab"), ("א\u{200F}!", "א!"),
  ])
  func `what commands a terminal is seen or goes`(text: String, visible: String) {
    #expect(Array(VisibleText.of(text).unicodeScalars) == Array(visible.unicodeScalars))
  }
}
