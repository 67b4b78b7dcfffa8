import TestSupport
import Testing
import TranscriptSearch
import Transcripts

struct TextScanTests {
  private func haystack(
    _ text: String, headings: [(Int, String)] = [], paragraphStarts: [UInt32] = [0]
  ) -> Haystack {
    Haystack(
      text: Array(text.utf8),
      headings: headings.enumerated().map { section, heading in
        .init(section: section, textOffset: heading.0, title: Array(heading.1.utf8))
      },
      paragraphStarts: paragraphStarts)
  }

  private func words(_ text: String) throws -> Pattern { .words(try #require(Needle(text))) }

  @Test func `a phrase is found across the border of two cues`() throws {
    let cues = CueList(["we talk about test", "time\ncompute, test-", "time compute"])
    let haystack = Haystack(text: cues.text, headings: [], paragraphStarts: [0])
    let list = try #require(
      TextScan.matches(of: try words("test‑time compute"), in: haystack))
    #expect(
      list.textRanges(overlapping: 0..<cues.text.count).map(cues.string) == [
        "test time\ncompute", "test- time compute",
      ])
  }

  @Test func `a scan that is cancelled has no result`() throws {
    let long = haystack(String(repeating: "word ", count: 1_000_000))
    var asked = 0
    let result = TextScan.matches(of: try words("word"), in: long) {
      asked += 1
      return asked == 2
    }
    #expect(result == nil && asked == 2)
    let expression = Pattern.expression(try RegularExpression("w"))
    #expect(TextScan.matches(of: expression, in: long) { true } == nil)
    #expect(TextScan.matches(of: try words("word"), in: long)?.count == 1_000_000)
  }

  @Test func `a range has the matches that start in it and the headings that stand in it`() throws {
    let text = haystack("word word word", headings: [(0, "Word 1"), (5, "Word 2"), (10, "Word 3")])
    for pattern in [try words("word"), .expression(try RegularExpression("word"))] {
      let list = try #require(TextScan.matches(of: pattern, in: text, range: 1..<6))
      #expect(
        (0..<list.count).map { list[$0].target } == [
          .heading(section: 1, range: 0..<4), .text(5..<9),
        ])
      #expect(TextScan.matches(of: pattern, in: text, range: 11..<99)?.isEmpty == true)
    }
  }

  @Test func `the first match is the nearest of text and headings within the limit`() throws {
    let text = haystack("a word, a long word", headings: [(0, "x"), (8, "A word"), (8, "word")])
    for pattern in [try words("word"), .expression(try RegularExpression("word"))] {
      func first(_ origin: Int, _ limit: Int) -> Match? {
        TextScan.firstMatch(of: pattern, in: text, from: origin, limit: limit)
      }
      #expect(first(0, .max) == Match(target: .text(2..<6), textOffset: 2))
      #expect(first(3, 100)?.target == .heading(section: 1, range: 2..<6))
      #expect(first(9, 100)?.target == .text(15..<19))
      #expect(first(9, 6) == nil)
      #expect(first(9, 7)?.target == .text(15..<19))
      #expect(first(16, 100) == nil)
      #expect(first(-5, 0) == nil)
    }
  }

  @Test func `the last match is the nearest before a place`() throws {
    let text = haystack("a word, a long word", headings: [(0, "x"), (8, "A word")])
    for pattern in [try words("word"), .expression(try RegularExpression("word"))] {
      func last(_ origin: Int, _ limit: Int) -> Match? {
        TextScan.lastMatch(of: pattern, in: text, before: origin, limit: limit)
      }
      #expect(last(99, 99)?.target == .text(15..<19))
      #expect(last(15, 99)?.target == .heading(section: 1, range: 2..<6))
      #expect(last(8, 8)?.target == .text(2..<6))
      #expect(last(8, 5) == nil)
      #expect(last(0, 99) == nil)
    }
  }

  @Test func `a text without a byte still has headings`() throws {
    let empty = haystack("", headings: [(0, "Word")], paragraphStarts: [])
    for pattern in [try words("word"), .expression(try RegularExpression("word"))] {
      #expect(TextScan.matches(of: pattern, in: empty)?.count == 1)
      #expect(TextScan.firstMatch(of: pattern, in: empty, from: 0, limit: 9)?.textOffset == 0)
    }
  }
}
