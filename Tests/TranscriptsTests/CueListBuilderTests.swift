import Testing
import Transcripts

struct CueListBuilderTests {
  @Test func `ends are kept where a cue has one, whichever comes first`() {
    var builder = CueListBuilder()
    builder.append(start: Timecode(seconds: 0), text: "a".utf8)
    builder.append(start: Timecode(seconds: 1), end: Timecode(seconds: 2), text: "b".utf8)
    builder.append(start: Timecode(seconds: 3), text: "c".utf8)
    let cues = builder.build()
    #expect((0..<3).map(cues.end) == [nil, Timecode(seconds: 2), nil])
  }

  @Test func `text may be written in place`() {
    var builder = CueListBuilder()
    builder.reserve(cues: 2, bytes: 4)
    builder.append(start: nil) { $0.append(contentsOf: "ab".utf8) }
    builder.append(start: nil) { _ in }
    builder.append(start: nil) { $0.append(contentsOf: "c".utf8) }
    #expect(builder.count == 3)
    let cues = builder.build()
    #expect((0..<3).map(cues.text) == ["ab", "", "c"])
  }

  @Test(arguments: [(Int.max, 4_294_967_294), (-1, 0), (Int.min, 0)])
  func `times out of range are clamped`(_ milliseconds: Int, _ kept: Int) {
    var builder = CueListBuilder()
    builder.append(start: Timecode(milliseconds: milliseconds), text: "a".utf8)
    #expect(builder.build().start(0)?.milliseconds == kept)
  }
}
