import Testing

@testable import TranscriptSearch

/// The limits of an expression's steps, and its pauses for cancelling.
struct ExpressionStepsTests {
  private func pattern(_ text: String) throws -> Pattern {
    .expression(try RegularExpression(text))
  }

  private func haystack(_ text: String, paragraph: Int = .max, title: String = "") -> Haystack {
    let bytes = Array(text.utf8)
    return Haystack(
      text: bytes,
      headings: title.isEmpty ? [] : [.init(section: 0, textOffset: 0, title: Array(title.utf8))],
      paragraphStarts: stride(from: 0, to: bytes.count, by: min(paragraph, bytes.count))
        .map { UInt32($0) })
  }

  private let words = String(repeating: "word ", count: 4000)

  @Test(arguments: [20, 2000, 20_000])
  func `an expression that takes more steps than it may in all paragraphs has no matches`(
    paragraph: Int
  ) throws {
    let text = haystack(words, paragraph: paragraph)
    for expression in ["(\\w+\\s?)+[89]", "(?:\\w+ )*[yz]", ".", "\\w\\W|[yz]", "\\w{1,300}[yz]"] {
      let pattern = try pattern(expression)
      #expect(TextScan.matches(of: pattern, in: text, steps: 5000) == nil)
    }
    #expect(TextScan.matches(of: try pattern("zebra"), in: text, steps: 20_000)?.isEmpty == true)
  }

  @Test func `titles count, too`() throws {
    let text = haystack("a", title: words)
    #expect(TextScan.matches(of: try pattern("(?:\\w+ )*[yz]"), in: text, steps: 5000) == nil)
    #expect(TextScan.matches(of: try pattern("w"), in: text)?.count == 4000)
  }

  @Test func `a first match is found with few steps where it is near`() throws {
    let text = haystack(words)
    let first = TextScan.firstMatch(
      of: try pattern("rd w"), in: text, from: 7000, limit: .max, steps: 500)
    #expect(first?.target == .text(7002..<7006))
    #expect(
      TextScan.lastMatch(of: try pattern("."), in: text, before: 7000, limit: 5000, steps: 200)
        == nil)
  }

  /// A long paragraph, and a pattern that tries all following words from each of its letters.
  private var long: (text: Haystack, pattern: Pattern) {
    get throws {
      (
        haystack(String(repeating: "longer words ", count: 150) + "zebra"),
        try pattern("(?:\\w+ )*zebra[89]|zebra$")
      )
    }
  }

  @Test func `a search is cancelled inside a long paragraph`() throws {
    let (text, pattern) = try long
    var asked = 0
    let list = TextScan.matches(of: pattern, in: text) {
      asked += 1
      return asked == 3
    }
    #expect(list == nil && asked == 3)
  }

  @Test func `a search that paused finds what it would have found at once`() throws {
    let (text, pattern) = try long
    var asked = 0
    let list = try #require(
      TextScan.matches(of: pattern, in: text) {
        asked += 1
        return false
      })
    #expect(list.starts == [1950] && list.isComplete && asked > 2)
  }

  @Test func `when the time is up there is what was found, and matches are missing`() throws {
    let (text, pattern) = try long
    var asked = 0
    let list = try #require(
      TextScan.matches(
        of: pattern, in: text,
        isTimeUp: {
          asked += 1
          return asked == 3
        }))
    #expect(list.isEmpty && !list.isComplete && asked == 3)
  }
}
