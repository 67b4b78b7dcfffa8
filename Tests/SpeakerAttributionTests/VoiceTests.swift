import TestSupport
import Testing
import Transcripts

@testable import SpeakerAttribution

@Suite struct VoiceTests {
  /// The interview with labels that name nobody; each caption is a turn.
  private func transcript(_ labels: [String] = ["SPEAKER_00", "SPEAKER_01"]) -> Transcript {
    var transcript = Talks.interview
    transcript.speakers = labels.map { Speaker(name: $0) }
    transcript.turns = (0..<12).map {
      Turn(places: Place(cue: $0)..<Place(cue: $0 + 1), speaker: $0 % labels.count)
    }
    return transcript
  }
  private func range(_ cue: Int) -> Range<Place> { Place(cue: cue)..<Place(cue: cue + 1) }
  private func attribution(
    _ transcript: Transcript, _ corrections: Correction...
  ) -> Attribution {
    SpeakerAttributor(transcript).attribution(corrections: corrections)
  }

  @Test func `voices keep their turns and get names from the text`() {
    let found = attribution(transcript())
    #expect(found.origin == .voices)
    #expect(found.speakers.map(\.name) == ["Ada Quill", "Tomas Reed"])
    #expect(found.speakers.map(\.aliases.last) == ["SPEAKER_00", "SPEAKER_01"])
    #expect(found.turns.map(\.places) == transcript().turns.map(\.places))
    #expect(found.turns.allSatisfy { $0.confidence == 1 && (0.5...1).contains($0.nameConfidence) })
    #expect(found.turns[0].nameConfidence >= 0.8)
  }

  @Test func `the reasons are those of all the voice's turns, with their words`() throws {
    let found = attribution(transcript())
    let evidence = found.turns[2].evidence
    #expect(evidence == found.turns[4].evidence)
    let introduction = try #require(evidence.first { $0.rule == .introducesSelf })
    #expect(introduction.places?.lowerBound.cue == 0 && introduction.weight > 0)
    #expect(evidence.contains { $0.rule == .named })
  }

  @Test func `a voice that nothing names keeps its label`() {
    var talk = Talks.transcript(["One and one is two.", "And two is four.", "So it is."])
    talk.speakers = [Speaker(name: "A"), Speaker(name: "B")]
    talk.turns = (0..<3).map { Turn(places: range($0), speaker: $0 % 2) }
    let found = attribution(talk)
    #expect(found.origin == .voices)
    #expect(found.speakers == talk.speakers)
    #expect(found.turns == talk.turns)
    #expect(found.review == [0, 1])
  }

  @Test func `names stay as labelled, and no voice gets one of them`() {
    let mixed = attribution(transcript(["Ada", "Speaker 2"]))
    #expect(mixed.origin == .voices)
    #expect(mixed.speakers.map(\.name) == ["Ada", "Tomas Reed"])
    #expect(mixed.turns[0].evidence.isEmpty && mixed.turns[0].nameConfidence == 1)
    #expect(attribution(transcript(["Ada", "Tomas"])).origin == .labels)
    let taken = attribution(transcript(["Tomas", "Speaker 2"]))
    #expect(taken.speakers[1].name != "Tomas Reed")
  }

  @Test func `what is set for a voice everywhere holds, and the other one is named around it`() {
    let found = attribution(transcript(), .speakerEverywhere(range(3), name: "Bo Lind"))
    #expect(found.speakers.map(\.name) == ["Ada Quill", "Bo Lind"])
    #expect(found.turns[3].isCorrected && found.turns[5].nameConfidence == 1)
    #expect(found.turns[5].evidence.isEmpty)
    let swapped = attribution(transcript(), .speakerEverywhere(range(3), name: "Ada Quill"))
    #expect(swapped.speakers.filter { $0.name == "Ada Quill" }.count == 1)
    #expect(swapped.speakers[1].name == "Ada Quill")
  }

  @Test func `a new name is taken for a label and for a name from the text alike`() {
    let label = attribution(transcript(), .rename(from: "SPEAKER_01", to: "Bo Lind"))
    #expect(label.speakers.map(\.name) == ["Ada Quill", "Bo Lind"])
    #expect(label.refused.isEmpty)
    let name = attribution(transcript(), .rename(from: "Tomas Reed", to: "Thomas Reed"))
    #expect(name.speakers.map(\.name) == ["Ada Quill", "Thomas Reed"])
    #expect(name.turns[1].nameConfidence == 1)
  }

  @Test func `a corrected turn is that person's, and counts for the voice's name`() {
    let before = attribution(transcript()).turns[5].nameConfidence
    let found = attribution(transcript(), .speaker(range(3), name: "Tomas Reed"))
    #expect(found.turns[3].isCorrected)
    #expect(found.speakers.map(\.name) == ["Ada Quill", "Tomas Reed"])
    #expect(found.turns[5].nameConfidence > before)
    let other = attribution(transcript(), .speaker(range(3), name: "Bo Lind"))
    #expect(Talks.name(other, cue: 3) == "Bo Lind")
    #expect(Talks.name(other, cue: 5) == "Tomas Reed")
  }

  @Test func `many voices cost no more than their words`() {
    var talk = Talks.transcript((0..<4000).map { "Jane Roe, what do you think of \($0)?" })
    talk.speakers = (0..<4000).map { Speaker(name: "Speaker \($0)") }
    talk.turns = (0..<4000).map { Turn(places: range($0), speaker: $0) }
    #expect(attribution(talk).speakers.count == 4000)
  }
}
