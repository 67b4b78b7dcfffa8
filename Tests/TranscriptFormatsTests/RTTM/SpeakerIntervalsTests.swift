import TestSupport
import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct SpeakerIntervalsTests {
  private func intervals(_ text: String, of name: String = "") -> SpeakerIntervals {
    SpeakerIntervals(Array(text.utf8), of: name)
  }
  private func line(_ onset: Double, _ duration: Double, _ label: String) -> String {
    "SPEAKER talk 1 \(onset) \(duration) <NA> <NA> \(label) <NA> <NA>\n"
  }
  /// The transcript of captions, three seconds apart, at 90 milliseconds a byte, with the voices of intervals.
  private func taken(_ cues: [String], _ text: String) -> Transcript {
    var transcript = Transcript(cues: CueList(cues, every: 3))
    _ = transcript.take(intervals(text), from: "talk.rttm")
    return transcript
  }
  /// The words with which the turns start.
  private func starts(_ transcript: Transcript) -> [String] {
    transcript.turns.map { turn in
      let start = transcript.cues.textOffset(turn.places.lowerBound)
      let rest = transcript.cues.string(start..<transcript.cues.text.count)
      return rest.split { $0 == " " || $0 == "\n" }.first.map(String.init) ?? ""
    }
  }

  @Test func `intervals are read in order of time, comments and other lines are none`() {
    let found = intervals(
      ";; by hand\n" + line(4.5, 1.25, "bo") + "SPKR-INFO talk 1 <NA> <NA> <NA> adult bo <NA>\n\n"
        + line(0, 4, "ana"))
    #expect(
      found.intervals == [
        .init(start: 0, end: 4000, label: 1), .init(start: 4500, end: 5750, label: 0),
      ])
    #expect(found.labels == ["bo", "ana"] && found.badLine == nil)
  }

  @Test(arguments: [
    "SPEAKER talk 1 x 2 <NA> <NA> ana <NA> <NA>", "SPEAKER talk 1 -1 2 <NA> <NA> ana <NA>",
    "SPEAKER talk 1 1 nan <NA> <NA> ana", "SPEAKER talk 1 1 inf <NA> <NA> ana", "SPEAKER talk",
    "SPEAKER talk 1 1e99 2 <NA> <NA> ana <NA> <NA>",
  ])
  func `a line that cannot be read is passed over and told once`(_ bad: String) {
    let text = line(0, 3, "ana") + bad + "\n" + bad + "\n" + line(3, 2, "bo")
    #expect(intervals(text).intervals.count == 2)
    let transcript = taken(["So it is.", "Is it?"], text)
    #expect(transcript.turns.count == 2)
    #expect(
      transcript.issues.map(\.message) == [
        "talk.rttm: line 2, and of 1 more: this is no interval of a speaker; it was left out"
      ])
  }

  @Test func `of several recordings the one of that name counts, else the first`() {
    let text = "SPEAKER a 1 0 1 <NA> <NA> x <NA> <NA>\n" + line(0, 2, "y")
    #expect(intervals(text, of: "talk").intervals.map(\.end) == [2000])
    #expect(intervals(text, of: "b").intervals.map(\.end) == [1000])
  }

  @Test func `words have the label of the interval that they overlap most`() {
    let transcript = taken(
      ["So it is. Yes", "and more of it.", "Is it? No."],
      line(0, 0.85, "V1") + line(0.85, 5, "V2") + line(6, 0.6, "V1") + line(6.6, 2, "V2"))
    #expect(transcript.speakers.map(\.name) == ["V1", "V2"])
    #expect(starts(transcript) == ["So", "Yes", "Is", "No."])
    #expect(transcript.turns.last?.places.upperBound == transcript.cues.place(Int.max >> 1))
  }

  @Test func `a change moves to the start of a sentence near it, else of a caption`() {
    let late = line(0, 3.9, "V1") + line(3.9, 8, "V2")
    #expect(
      starts(taken(["We said so.", "Did you ever say", "that at all?"], late)) == ["We", "Did"])
    let plain = line(0, 3.4, "V1") + line(3.4, 8, "V2")
    #expect(starts(taken(["we said so", "did you ever", "say that"], plain)) == ["we", "did"])
    let far = line(0, 5.9, "V1") + line(5.9, 3, "V2")
    #expect(
      starts(taken(["We said so and", "then we all went", "home again"], far)) == ["We", "home"])
  }

  @Test func `where nobody or several speak the one before goes on`() {
    let gap = line(0, 2, "V1") + line(6, 3, "V2")
    #expect(starts(taken(["So it is.", "And so on.", "Is it?"], gap)) == ["So", "Is"])
    let both = line(0, 6, "V1") + line(3, 3, "V2") + line(6, 3, "V2")
    #expect(starts(taken(["So it is.", "And so on.", "Is it?"], both)) == ["So", "Is"])
  }

  @Test func `intervals that do not fit are left out, and the reason is told`() {
    func reason(_ text: String, _ cues: Int = 100) -> String {
      let transcript = taken((0..<cues).map { "Caption \($0)." }, text)
      #expect(transcript.turns.isEmpty)
      return transcript.issues.last?.message ?? ""
    }
    #expect(reason("") == "talk.rttm was left out: it has no intervals of speakers")
    #expect(reason(line(0, 290, "V1") + line(290, 5, "V2")).contains("covers nearly all"))
    #expect(
      reason(line(0, 9, "V1") + line(900, 5, "V2")).contains("it ends at 15:05, the captions at"))
    var labelled = Transcript(
      speakers: [Speaker(name: "Ana")],
      turns: [Turn(places: Place(cue: 0)..<Place(cue: 1), speaker: 0)],
      cues: CueList(["So."], every: 3))
    let isTaken = labelled.take(intervals(line(0, 2, "V1")), from: "t.rttm")
    #expect(!isTaken)
    #expect(labelled.speakers.count == 1 && labelled.issues.count == 1)
    var untimed = Transcript(cues: CueList(["So."]))
    let isTimed = untimed.take(intervals(line(0, 2, "V1")), from: "t.rttm")
    #expect(!isTimed)
  }
}
