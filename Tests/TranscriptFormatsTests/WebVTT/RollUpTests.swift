import Testing
import Transcripts

@testable import TranscriptFormats

struct RollUpTests {
  /// Cues of `start end text`, in milliseconds, with ` / ` between lines.
  private func cues(_ lines: [String]) -> CueList {
    var builder = CueListBuilder()
    for line in lines {
      let fields = line.split(separator: " ", maxSplits: 2)
      builder.append(
        start: Int(fields[0]).map(Timecode.init(milliseconds:)),
        end: Int(fields[1]).map(Timecode.init(milliseconds:)),
        text: Array(fields[2].replacing(" / ", with: "\n").utf8))
    }
    return builder.build()
  }

  private func folded(_ lines: [String]) -> [String]? {
    RollUp.folded(cues(lines)).map { cues in
      (0..<cues.count).map { cue in
        let (start, end) = (cues.start(cue)?.milliseconds ?? -1, cues.end(cue)?.milliseconds ?? -1)
        return "\(start) \(end) " + cues.text(cue).replacing("\n", with: " / ")
      }
    }
  }

  @Test func `each line is there once, from where it first shows until the next comes`() {
    let lines = [
      "0 1990 oak", "1990 2000 oak", "2000 3990 oak / ash", "3990 4000 ash", "4000 5990 ash / elm",
      "5990 6000 elm",
    ]
    #expect(folded(lines) == ["0 2000 oak", "2000 4000 ash", "4000 6000 elm"])
  }

  @Test func `a line said twice is there twice`() {
    let lines = [
      "0 1990 oak", "1990 2000 oak", "2000 3990 oak / oak", "3990 4000 oak", "4000 5990 oak / oak",
      "5990 6000 oak", "6000 8000 oak / elm",
    ]
    #expect(folded(lines) == ["0 2000 oak", "2000 4000 oak", "4000 6000 oak", "6000 8000 elm"])
  }

  @Test func `a line said again after silence is there again`() {
    let lines = [
      "0 1990 oak", "1990 2000 oak", "2000 3990 oak / ash", "3990 4000 ash", "9000 9990 ash",
      "9990 10000 ash", "10000 11000 ash / elm",
    ]
    #expect(
      folded(lines) == ["0 2000 oak", "2000 4000 ash", "9000 10000 ash", "10000 11000 elm"])
  }

  @Test func `three rows roll as two do`() {
    let lines = ["0 9 oak", "9 19 oak / ash", "19 29 oak / ash / elm", "29 39 ash / elm / fir"]
    #expect(folded(lines) == ["0 9 oak", "9 19 ash", "19 29 elm", "29 39 fir"])
  }

  @Test(arguments: [
    [],
    ["0 1000 oak"],
    ["0 1000 oak", "1000 2000 oak"],
    ["0 1000 oak / ash", "1000 2000 ash / elm"],
    ["0 1000 no", "1000 2000 no", "2000 3000 no", "3000 4000 yes", "4000 5000 yes"],
    ["0 1000 oak / ash", "1000 2000 elm", "2000 3000 elm / fir", "3000 4000 yew", "4000 5000 box"],
  ])
  func `captions that do not roll are left alone`(_ lines: [String]) {
    #expect(folded(lines) == nil)
  }

  @Test func `a long document that begins without rolling is given up`() {
    let lines = (0..<600).map { "\($0 * 1000) \($0 * 1000 + 999) line \($0)" }
    #expect(folded(lines) == nil)
  }

  @Test func `the times of words stay with them`() throws {
    let rolling = """
      WEBVTT

      00:00.000 --> 00:01.990
       
      one<00:01.000><c> two</c>

      00:01.990 --> 00:02.000
      one two
       

      00:02.000 --> 00:04.000
      one two
      one<00:02.500><c> two</c>
      """
    let found = try Reading.transcript(rolling).cues
    #expect(found.count == 2)
    #expect(found.words(1).map(\.start.milliseconds) == [2500])
    #expect(found.words(1).map { $0.offset - found.textRange(1).lowerBound } == [4])
  }
}
