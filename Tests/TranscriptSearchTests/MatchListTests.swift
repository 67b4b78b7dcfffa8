import TestSupport
import Testing

@testable import TranscriptSearch

struct MatchListTests {
  private static let titles = ["The end", "the The", "No such word", "Café: the rest"]

  /// A text with `the` in several places, and headings before, in and after it.
  private static func haystack(_ seed: UInt64) -> Haystack {
    var random = SplitMix(seed: seed)
    let words = (0..<60).map { _ in
      ["the", "thé", "a", "of", "then"].randomElement(using: &random)!
    }
    let text = Array(words.joined(separator: " ").utf8)
    let offsets = [0, 0, Int.random(in: 0..<text.count, using: &random), text.count]
    let headings = zip(offsets, titles).enumerated().map { section, heading in
      Haystack.Heading(section: section, textOffset: heading.0, title: Array(heading.1.utf8))
    }
    return Haystack(text: text, headings: headings, paragraphStarts: [0])
  }

  private static let patterns: [Pattern] = [
    .words(Needle("the")!), .expression(try! RegularExpression("th(e|é)")),
  ]

  /// All matches, in the order that the list promises.
  private func bruteForce(_ haystack: Haystack, _ pattern: Pattern) -> [Match] {
    let texts = pattern.ranges(in: haystack.text).map {
      Match(target: .text($0), textOffset: $0.lowerBound)
    }
    let headings = haystack.headings.flatMap { heading in
      pattern.ranges(in: heading.title).map {
        Match(
          target: .heading(section: heading.section, range: $0), textOffset: heading.textOffset)
      }
    }
    let all = (headings + texts).enumerated()
    return all.sorted {
      ($0.element.textOffset, $0.offset) < ($1.element.textOffset, $1.offset)
    }.map(\.element)
  }

  @Test(arguments: 0..<20)
  func `matches stand in order of place, a heading's before the text`(_ seed: UInt64) throws {
    let haystack = Self.haystack(seed)
    for pattern in Self.patterns {
      let list = try #require(TextScan.matches(of: pattern, in: haystack))
      let expected = bruteForce(haystack, pattern)
      #expect(list.isComplete)
      #expect(list.count == expected.count)
      #expect((0..<list.count).map { list[$0] } == expected)
    }
  }

  @Test(arguments: 0..<5)
  func `places and counts are those of the list`(_ seed: UInt64) throws {
    let haystack = Self.haystack(seed)
    for pattern in Self.patterns {
      let list = try #require(TextScan.matches(of: pattern, in: haystack))
      let offsets = bruteForce(haystack, pattern).map(\.textOffset)
      for place in 0...haystack.text.count + 1 {
        #expect(list.index(atOrAfter: place) == offsets.firstIndex { $0 >= place })
        #expect(list.index(before: place) == offsets.lastIndex { $0 < place })
        let range = place / 2..<place
        #expect(list.count(in: range) == offsets.count { range.contains($0) })
      }
    }
  }

  @Test(arguments: 0..<5)
  func `a restricted list has the matches positioned in its ranges`(_ seed: UInt64) throws {
    let haystack = Self.haystack(seed)
    let ranges = [0..<1, 10..<40, 40..<90, 120..<haystack.text.count + 1]
    for pattern in Self.patterns {
      let whole = try #require(TextScan.matches(of: pattern, in: haystack))
      let list = whole.restricted(to: ranges)
      let expected = bruteForce(haystack, pattern).filter { match in
        ranges.contains { $0.contains(match.textOffset) }
      }
      #expect((0..<list.count).map { list[$0] } == expected)
      let shown = expected.compactMap {
        if case .text(let range) = $0.target { range } else { nil }
      }
      #expect(list.textRanges(overlapping: 0..<haystack.text.count) == shown)
    }
  }

  @Test(arguments: 0..<5)
  func `the ranges to be shown are those that overlap what is visible`(_ seed: UInt64) throws {
    let haystack = Self.haystack(seed)
    for pattern in Self.patterns {
      let list = try #require(TextScan.matches(of: pattern, in: haystack))
      let all = pattern.ranges(in: haystack.text)
      for start in stride(from: 0, to: haystack.text.count, by: 3) {
        let visible = start..<start + 17
        #expect(list.textRanges(overlapping: visible) == all.filter { $0.overlaps(visible) })
      }
    }
  }

  @Test func `a section's heading has its own ranges`() throws {
    let list = try #require(TextScan.matches(of: Self.patterns[0], in: Self.haystack(1)))
    #expect(list.headingRanges(section: 0) == [0..<3])
    #expect(list.headingRanges(section: 1) == [0..<3, 4..<7])
    #expect(list.headingRanges(section: 2) == [])
    #expect(list.headingRanges(section: 3) == [7..<10])
    #expect(list.headingRanges(section: 9) == [])
  }

  @Test func `an empty list has no places`() {
    let list = MatchList()
    #expect(list.isEmpty && list.index(atOrAfter: 0) == nil && list.index(before: 9) == nil)
    #expect(list.textRanges(overlapping: 0..<9).isEmpty && list.restricted(to: [0..<9]).isEmpty)
  }
}

struct GivenMatchesTests {
  @Test func `given places are put in order, of overlapping ones the first stays`() {
    let text = Array("one two 漢字 four".utf8)
    let haystack = Haystack(text: text, headings: [], paragraphStarts: [0])
    let list = MatchList(
      ranges: [15..<99, 4..<7, 5..<9, 0..<3, 9..<9, 9..<12, 200..<300], in: haystack)
    #expect((0..<list.count).map { list[$0].textOffset } == [0, 4, 8, 15])
    #expect(list.textRanges(overlapping: 0..<text.count) == [0..<3, 4..<7, 8..<11, 15..<19])
    #expect(list.isComplete && list.headingRanges(section: 0).isEmpty)
  }
}
