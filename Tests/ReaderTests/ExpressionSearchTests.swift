import TranscriptSearch
import Testing
import Transcripts

@testable import Reader

/// Expressions that take longer than a frame.
struct ExpressionSearchTests {
  private func type(_ expression: String, _ transcript: Transcript = .talk) -> Reading {
    var reading = Reading(transcript)
    reading.press("/ ^R")
    reading.type(expression)
    return reading
  }

  /// Captions without end, for each word of which an expression can try all that follow it.
  private var endless: Transcript {
    var cues = CueListBuilder()
    cues.append(start: nil, text: "At first a zebra; then:".utf8)
    cues.append(start: nil, text: String(repeating: "words and more ", count: 4000).utf8)
    return Transcript(cues: cues.build())
  }

  private func scanAsked(
    of reading: Reading
  ) -> (revision: Int, pattern: Pattern, haystack: Haystack)? {
    for case .scan(_, let revision, let pattern, let haystack) in reading.effects {
      return (revision, pattern, haystack)
    }
    return nil
  }

  @Test func `one that takes little is answered in the frame`() {
    let reading = type(#"lamp|part \d+\."#)
    #expect(scanAsked(of: reading) == nil && reading.isSearchWhole)
    #expect(reading.matchCount == 109)
  }

  @Test(arguments: [#"(?:\w+ )*zebra[89]"#, #"(?:\w+ \w+ )*[89]"#])
  func `one that takes too much is searched for in the background`(expression: String) throws {
    var reading = type(expression, endless)
    let scan = try #require(scanAsked(of: reading))
    #expect(scan.revision == reading.searchRevision && !reading.isSearchWhole)
    #expect(reading.status.contains("…"))
    reading.send(.scanFinished(revision: scan.revision, matches: MatchList()))
    #expect(reading.status.contains("no match"))
  }

  @Test func `the nearest match is shown at once where it is near`() throws {
    let reading = type(#"zebra|(?:\w+ )*[;:];"#, endless)
    #expect(scanAsked(of: reading) != nil)
    #expect(reading.word == "zebra")
  }

  @Test func `typing on and Esc give a search up`() throws {
    var reading = type(#"(?:\w+ )*zebra[89]"#, endless)
    let first = try #require(scanAsked(of: reading))
    reading.type("?")
    let second = try #require(scanAsked(of: reading))
    #expect(second.revision > first.revision)
    reading.press("Esc")
    #expect(reading.effects.contains { if case .cancelScan = $0 { true } else { false } })
    #expect(!reading.hasPlaces && reading.cursor == 0)
  }

  @Test func `matches that are missing are spoken of`() throws {
    var reading = type(#"(?:\w+ )*zebra[89]"#, endless)
    let scan = try #require(scanAsked(of: reading))
    let matches = try #require(
      TextScan.matches(of: scan.pattern, in: scan.haystack, isTimeUp: { true }))
    reading.send(.scanFinished(revision: scan.revision, matches: matches))
    #expect(reading.message?.contains("some matches are missing") == true)
  }
}
