import Testing
import Transcripts

struct CueListTests {
  /// "ab cde f" from 0, 10 and 5 seconds.
  private let cues: CueList = {
    var builder = CueListBuilder()
    for (seconds, text) in [(0, "ab"), (10, "cde"), (5, "f")] {
      builder.append(start: Timecode(seconds: seconds), text: text.utf8)
    }
    return builder.build()
  }()

  @Test func `cues are joined by single spaces`() {
    #expect(cues.count == 3)
    #expect(cues.string(0..<cues.text.count) == "ab cde f")
    #expect((0..<3).map(cues.text) == ["ab", "cde", "f"])
    #expect((0..<3).map(cues.textRange) == [0..<2, 3..<6, 7..<8])
  }

  @Test(arguments: [
    (0, Place(cue: 0)), (2, Place(cue: 0, offset: 2)), (3, Place(cue: 1)),
    (5, Place(cue: 1, offset: 2)), (8, Place(cue: 2, offset: 1)),
  ])
  func `a text offset and its place are each other's`(_ offset: Int, _ place: Place) {
    #expect(cues.place(offset) == place)
    #expect(cues.textOffset(place) == offset)
  }

  @Test(arguments: [
    (Place(cue: -1), 0), (Place(cue: 9), 8), (Place(cue: 1, offset: 99), 6),
    (Place(cue: 1, offset: -99), 3), (Place(cue: 2, offset: .max), 8),
    (Place(cue: 0, offset: .min), 0),
  ])
  func `a place beyond the text is clamped to it`(_ place: Place, _ offset: Int) {
    #expect(cues.textOffset(place) == offset)
  }

  @Test(arguments: [(0, 0), (4, 0), (5, 2), (9, 2), (10, 2), (99, 2)])
  func `the cue at a time is the last that has started`(_ seconds: Int, _ cue: Int) {
    #expect(cues.cue(at: Timecode(seconds: seconds)) == cue)
  }

  @Test func `a cue without a time has the nearest start before it`() {
    var builder = CueListBuilder()
    builder.append(start: nil, text: "a".utf8)
    builder.append(start: Timecode(seconds: 7), text: "b".utf8)
    builder.append(start: nil, text: "c".utf8)
    let cues = builder.build()
    #expect((0..<3).map { cues.nearestStart($0).seconds } == [0, 7, 7])
    #expect(cues.start(0) == nil)
  }

  @Test func `a text offset has the time of its word, and before the first word that of its cue`() {
    var builder = CueListBuilder()
    builder.append(start: Timecode(seconds: 1), text: "a b".utf8)
    builder.appendWord(offset: 2, start: Timecode(seconds: 2))
    builder.append(start: Timecode(seconds: 5), text: "c d".utf8)
    builder.appendWord(offset: 2, start: Timecode(seconds: 6))
    let cues = builder.build()
    let times = (0..<8).map { cues.start(atTextOffset: $0)?.seconds }
    #expect(times == [1, 1, 2, 2, 5, 5, 6, 6])
    #expect(cues.words(inText: 2..<6).map(\.offset) == [2])
  }

  @Test func `an empty list answers all the same`() {
    let cues = CueList()
    #expect(cues.isEmpty)
    #expect(cues.textOffset(Place(cue: 3)) == 0)
    #expect(cues.place(5) == Place(cue: 0))
    #expect(cues.cue(at: Timecode(seconds: 1)) == 0)
    #expect(cues.nearestStart(0) == Timecode(seconds: 0))
  }
}
