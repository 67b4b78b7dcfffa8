import TestSupport
import Testing
import Transcripts

@testable import Reader

struct AnnotationsTests {
  /// What belongs to whom, byte by byte, found the slow way.
  private func expected(_ ranges: [Range<Int>], length: Int) -> [Int?] {
    (0..<length).map { offset in
      ranges.indices.filter { ranges[$0].contains(offset) }
        .min { (ranges[$0].count, $0) < (ranges[$1].count, $1) }
    }
  }

  @Test(arguments: 1...20)
  func `each byte belongs to the shortest bookmark that holds it`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let list = CueList([String(repeating: "x", count: 60)], every: 1)
    let ranges = (0..<Int(random.next() % 12)).map { _ in
      let start = Int(random.next() % 59)
      return start..<start + 1 + Int(random.next() % UInt64(60 - start))
    }
    let notes = ranges.map { range in
      Note(
        places: Place(cue: 0, offset: range.lowerBound)..<Place(cue: 0, offset: range.upperBound),
        quote: "x")
    }
    let notePlaces = NotePlaces(notes, in: list)
    let expected = expected(ranges, length: 60)
    #expect((0..<60).map { notePlaces.note(at: $0) } == expected)
    for start in 0..<60 {
      let window = start..<min(60, start + 7)
      #expect(
        notePlaces.start(in: window) == ranges.contains { window.contains($0.lowerBound) })
      let inside = Set(notePlaces.stretches(in: window).map(\.note))
      #expect(inside == Set(expected[window].compactMap { $0 }))
    }
  }

  @Test func `a bookmark of no words, or from behind the text, still has a place`() {
    let list = Talking.transcript.cues
    let places = [Place(cue: 2, offset: 3), Place(cue: 900), Place(cue: 7, offset: 9_000)]
    let notePlaces = NotePlaces(
      places.map { Note(places: $0..<$0, quote: "") } + [Note(places: nil, quote: "gone")],
      in: list)
    #expect(notePlaces.placed.count == 3 && notePlaces.unplaced == [3])
    #expect(notePlaces.placed.allSatisfy { $0.range.upperBound <= list.text.count })
    #expect(
      NotePlaces([Note(places: places[0]..<places[1], quote: "")], in: CueList()).placed
        .isEmpty)
  }
}
