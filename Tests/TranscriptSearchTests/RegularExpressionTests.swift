import Testing

@testable import TranscriptSearch

struct RegularExpressionTests {
  private func found(_ pattern: String, _ text: String, _ rule: CaseRule = .smart) throws
    -> [String]
  {
    let bytes = Array(text.utf8)
    return try RegularExpression(pattern, caseRule: rule).ranges(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("pre.?training", "pretraining, pre-training", ["pretraining", "pre-training"]),
    (#"\w+"#, "zwölf Bäume", ["zwölf", "Bäume"]),
    (#"\bпри\w*"#, "Привет и прием", ["Привет", "прием"]),
    (".", "é日😀", ["é", "日", "😀"]),
    ("a*", "baa b a", ["aa", "a"]),
    ("^|b", "ab", ["b"]),
    ("x y", "x\ny", ["x\ny"]),
    ("(?=a)", "aaa", []),
    (#"(?<=b)a"#, "aba", ["a"]),
    (#"a\Kb"#, "ab", ["b"]),
  ])
  func `matches are found, none of them empty`(
    _ pattern: String, _ text: String, _ expected: [String]
  ) throws {
    #expect(try found(pattern, text) == expected)
  }

  @Test(arguments: [
    ("llm", 3), ("LLM", 1), (#"\bllm\S?"#, 3), (#"\Wllm"#, 2), (#"\p{L}lm"#, 3), (#"\PNlm"#, 3),
    ("(?P<Name>llm)", 3), ("(?i)LLM", 3), (#"\x{4C}lm"#, 3), ("[A-Z]lm", 1), ("(?=L)..", 2),
  ])
  func `an upper-case letter that stands for itself makes case count`(
    _ pattern: String, _ count: Int
  ) throws {
    #expect(try found(pattern, "llm LLM, Llm").count == count)
  }

  @Test func `the case rule can be set`() throws {
    #expect(try found("llm", "LLM llm", .exact) == ["llm"])
    #expect(try found("LLM", "LLM llm", .ignored) == ["LLM", "llm"])
  }

  @Test(arguments: [
    ("", 0, "empty pattern"),
    ("(ab", 3, "missing closing parenthesis"),
    ("é日(", 3, "missing closing parenthesis"),
    ("ab[", 3, "missing terminating ] for character class"),
    ("*a", 0, "quantifier does not follow a repeatable item"),
    ("e\u{301}*+*", 3, "quantifier does not follow a repeatable item"),
    (#"\C"#, 2, #"using \C is disabled by the application"#),
  ])
  func `a bad pattern says what is wrong and where`(
    _ pattern: String, _ position: Int, _ message: String
  ) {
    let error = #expect(throws: PatternError.self) { try RegularExpression(pattern) }
    #expect(error?.message == message)
    #expect(error?.position == position)
  }

  private static let paragraphs = ["one two", "two\nthree ", "four. two"]

  private func haystack() -> Haystack {
    var (text, starts) = ([UInt8](), [UInt32]())
    for paragraph in Self.paragraphs {
      if !text.isEmpty { text.append(0x20) }
      starts.append(UInt32(text.count))
      text += Array(paragraph.utf8)
    }
    return Haystack(text: text, headings: [], paragraphStarts: starts)
  }

  @Test(arguments: [
    ("^two", ["two"]), ("two$", ["two", "two"]), ("^.*$", ["one two", "two\nthree", "four. two"]),
    ("two two", []), ("two three", ["two\nthree"]), ("three *four", []), ("(?<=one )two", ["two"]),
    (#"two\b.*"#, ["two", "two\nthree", "two"]),
  ])
  func `an expression stays within a paragraph`(_ pattern: String, _ expected: [String]) throws {
    let haystack = haystack()
    let expression = Pattern.expression(try RegularExpression(pattern))
    let list = try #require(TextScan.matches(of: expression, in: haystack))
    let ranges = list.textRanges(overlapping: 0..<haystack.text.count)
    #expect(ranges.map { String(decoding: haystack.text[$0], as: UTF8.self) } == expected)
  }

  @Test func `a match before the range is seen by what looks back`() throws {
    let expression = Pattern.expression(try RegularExpression("(?<=one )two|^o"))
    let list = try #require(TextScan.matches(of: expression, in: haystack(), range: 4..<7))
    #expect(list.starts == [4])
  }

  @Test func `a catastrophic pattern gives up soon and says so`() throws {
    let expression = try RegularExpression("(a+)+$")
    let text = String(repeating: "a", count: 60) + "! " + "b aaa"
    let bytes = Array(text.utf8)
    let start = UInt32(bytes.count - 5)
    let haystack = Haystack(text: bytes, headings: [], paragraphStarts: [0, start])
    let list = try #require(TextScan.matches(of: .expression(expression), in: haystack))
    #expect(!list.isComplete)
    #expect(list.starts == [start + 2])
    #expect(
      TextScan.firstMatch(of: .expression(expression), in: haystack, from: 0, limit: .max) == nil)
  }

  @Test(arguments: ["(a+)+$", "(a|a)*b", "(.*)*x", #"(\w+\s?)*;"#, "(?:a?){40}a{40}b"])
  func `no pattern hangs`(_ pattern: String) throws {
    let expression = try RegularExpression(pattern)
    #expect(expression.ranges(in: Array(repeating: 0x61, count: 5000) + [0x21]).isEmpty)
  }

  @Test func `a paragraph without end is matched in pieces`() throws {
    let text = Array(String(repeating: "日é-", count: 30_000).utf8)
    let haystack = Haystack(text: text, headings: [], paragraphStarts: [0])
    let expression = Pattern.expression(try RegularExpression("日|é|-"))
    #expect(TextScan.matches(of: expression, in: haystack)?.count == 90_000)
  }

  @Test func `bytes that are no UTF-8 have no matches`() throws {
    #expect(try RegularExpression("a").ranges(in: [0x61, 0xFF]).isEmpty)
  }
}
