import Testing
import Transcripts

struct PlainWordsTests {
  @Test(arguments: [
    ("two  words\n of one\tline ", "two words of one line"),
    ("\u{1B}[201~a\u{9B}b\u{7F}", "[201~ab"),
    ("a\u{85}b\u{2028}c\u{0}d", "a b cd"), ("\u{202E}a\u{2066} \u{200F} b\u{61C}", "a b"),
    ("👨‍👩‍👧 e\u{301}", "👨‍👩‍👧 e\u{301}"), ("\u{7} \u{7}", ""),
  ])
  func `a line has neither controls nor marks that turn its direction`(text: String, line: String) {
    #expect(PlainWords.line(text) == line)
  }

  @Test func `lines keep their breaks, and lose those at their ends`() {
    #expect(PlainWords.lines("\n\u{1B} \na \r\n\r\n b\u{7F}\n") == ["a", "", "b"])
    #expect(PlainWords.lines(" \n").isEmpty)
  }
}
