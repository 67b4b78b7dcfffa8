import Testing

@testable import TranscriptLibrary

struct LibraryQueryTests {
  private func term(_ text: String, _ isPrefix: Bool = false) -> QueryTerm {
    QueryTerm(text: text, isPrefix: isPrefix)
  }

  @Test func `what is typed is cut into terms`() {
    let query = LibraryQuery(
      "one \"two  three\" -four -\"five six\" title:seven speaker:\"tim h\" foo:bar before:2024 x")
    #expect(query.words == [term("one"), term("two  three"), term("foo:bar"), term("x", true)])
    #expect(query.excluded == [term("four"), term("five six")])
    #expect(query.titles == [term("seven")])
    #expect(query.speakers == [term("tim h", true)] && query.speaker == "tim h")
    #expect(query.before == "2024" && query.after == nil && query.problem == nil)
  }

  @Test func `of several dates the narrower ones count`() {
    let query = LibraryQuery("after:2021 after:2023-02 before:2025 before:2024-02-29")
    #expect(query.after == "2023-02" && query.before == "2024-02-29")
  }

  @Test(arguments: [
    ("", "type a word to look for"), ("  ", "type a word to look for"),
    (";", "there is no word in “;”"), (" \"  ;", "there is no word in “\" ;”"),
    ("🙂", "there is no word in “🙂”"), ("-word", "type a word to look for as well"),
    ("before:", "before: needs a date such as 2024-05-31"),
    ("after:may", "after: needs a date such as 2024-05-31"),
    ("word before:2024-13", "before: needs a date such as 2024-05-31"),
    ("before:2024-1", "before: needs a date such as 2024-05-31"),
    ("before:2024-01-32", "before: needs a date such as 2024-05-31"),
    ("before:2024-01-01-01", "before: needs a date such as 2024-05-31"),
    ("before:+024", "before: needs a date such as 2024-05-31"),
    ("title:", "title: needs a word after it"),
    ("speaker:\"\" word", "speaker: needs a word after it"),
  ])
  func `what cannot be looked for is told`(typed: String, problem: String) {
    #expect(LibraryQuery(typed).problem == problem)
  }

  @Test(arguments: [
    "- word", "-", "word -", "the ; end", "a:b", "9", "学", "speaker:tim", "after:2024",
  ])
  func `what can be looked for has no problem`(typed: String) {
    #expect((LibraryQuery(typed).problem == nil) == (typed != "-"))
  }
}
