import Testing
import Transcripts

struct PlaceTests {
  @Test func `places are ordered by cue, then by offset`() {
    let places = [Place(cue: 1), Place(cue: 0, offset: 9), Place(cue: 1, offset: 2), Place(cue: 0)]
    #expect(
      places.sorted() == [
        Place(cue: 0), Place(cue: 0, offset: 9), Place(cue: 1), Place(cue: 1, offset: 2),
      ])
  }
}
