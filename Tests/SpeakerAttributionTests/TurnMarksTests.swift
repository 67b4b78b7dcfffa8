import TestSupport
import Testing
import Transcripts

@testable import SpeakerAttribution

@Suite struct TurnMarksTests {
  private func marks(_ cues: [String]) -> TurnMarks {
    let list = CueList(cues, every: 3)
    return TurnMarks(SpokenText(list), list)
  }

  @Test func `arrows mark turns, at the start of captions and within them`() {
    #expect(marks([">> So it is.", "And yet >> no.", ">>> What?", "Yes"]).words == [6, 8])
    #expect(marks(["one", ">>two three", "four >> five"]).words == [1, 4])
  }

  @Test func `one arrow alone, and other signs, mark nothing`() {
    #expect(marks(["So 8 >> 2.", "Yes", "> no", "-> there"]).words.isEmpty)
  }

  @Test func `the second dash of a caption is somebody else's`() {
    let pairs = ["- Is it?\n- It is.", "He said so.", "– Really?\n– Yes."]
    #expect(marks(pairs).words == [3, 11])
    #expect(marks(["- eggs", "milk -- or cream", "a list - of things"]).words.isEmpty)
  }

  @Test func `dashes that often begin captions mark each turn`() {
    let talk = (0..<6).flatMap { ["-Number \($0).", "goes on", "-And so?"] }
    #expect(marks(talk).words.count == 11)
    #expect(marks(talk).wouldMark(3))
    #expect(!marks(["- Is it?\n- It is.", "So.", "- Really?\n- Yes."]).wouldMark(5))
  }

  @Test func `far from any mark nothing is known`() {
    let talk = [">> a", ">> b"] + (0..<60).map { _ in "these are five words more" } + [">> c"]
    #expect(marks(talk).wouldMark(100))
    #expect(!marks(talk + (0..<200).map { _ in "these are five words more" }).wouldMark(900))
  }

  @Test func `turns start at the marks and hardly anywhere else`() {
    var cues: [String] = []
    for caption in 0..<12 {
      let words = Talks.interview.cues.text(caption)
      cues.append(">> " + words)
      cues.append("and that is how it goes with the bees, every year again")
    }
    let found = SpeakerAttributor(Talks.transcript(cues)).attribution()
    #expect(found.origin == .inference)
    let starts = found.turns.map(\.places.lowerBound)
    #expect(Set(stride(from: 0, to: 24, by: 2).map { Place(cue: $0) }).isSubset(of: starts))
    #expect(starts.count <= 13)
    let joined = SpeakerAttributor(Talks.transcript(cues)).attribution(
      corrections: [.join(Place(cue: 4))])
    #expect(!joined.turns.contains { $0.places.lowerBound == Place(cue: 4) })
  }

  @Test func `a mark starts a turn by somebody else where nothing else tells of one`() {
    var cues = (0..<16).map { "and the water of pond \($0) runs on down to the mill" }
    for cue in [0, 5, 11] { cues[cue] = ">> " + cues[cue] }
    let found = SpeakerAttributor(Talks.transcript(cues)).attribution()
    #expect(found.turns.map(\.places.lowerBound) == [0, 5, 11].map { Place(cue: $0) })
    let speakers = found.turns.map(\.speaker)
    #expect(zip(speakers, speakers.dropFirst()).allSatisfy { $0 != $1 })
  }
}
