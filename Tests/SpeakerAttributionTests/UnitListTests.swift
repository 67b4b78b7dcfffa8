import TestSupport
import Testing
import Transcripts

@testable import SpeakerAttribution

@Suite struct UnitListTests {
  private func units(_ cues: [String]) -> [Int] {
    let list = CueList(cues)
    let tokens = TokenList(SpokenText(list), list, Vocabulary(hashes: []))
    return UnitList(tokens).starts.map { Int($0) }
  }

  @Test func `with punctuation a turn may start where a sentence does`() {
    #expect(
      units(["One two three. Four five six", "seven eight nine. Ten eleven twelve."]) == [0, 3, 9])
  }

  @Test func `without punctuation it may start with a caption or an answering word`() {
    #expect(
      units(["so what do you make of", "all this yeah that is", "hard to say for sure I think"])
        == [0, 6, 8, 11, 15])
  }

  @Test func `a caption without any end is cut here and there`() {
    let starts = units([(0..<400).map { "word\($0)" }.joined(separator: " ")])
    #expect(starts.count >= 8)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 <= 48 })
  }
}
