import Testing
import Transcripts

@testable import SpeakerAttribution

@Suite struct SpeakerAttributorTests {
  private let interview = Talks.interview
  private func range(_ cue: Int) -> Range<Place> { Place(cue: cue)..<Place(cue: cue + 1) }

  @Test func `a host and a guest who name each other are found`() {
    let attribution = SpeakerAttributor(interview).attribution()
    #expect(attribution.origin == .inference)
    #expect(Set(attribution.speakers.compactMap(\.name)) == ["Ada Quill", "Tomas Reed"])
    let right = (0..<12).count {
      Talks.name(attribution, cue: $0) == ["Ada Quill", "Tomas Reed"][$0 % 2]
    }
    #expect(right >= 10)
    let roles = Dictionary(
      uniqueKeysWithValues: attribution.speakers.map { ($0.name ?? "", $0.role) })
    #expect(roles == ["Ada Quill": .host, "Tomas Reed": .guest])
  }

  @Test func `turns follow each other without gaps from the first byte to the last`() {
    let attribution = SpeakerAttributor(interview).attribution()
    #expect(attribution.turns.first?.places.lowerBound == Place(cue: 0))
    for (turn, next) in zip(attribution.turns, attribution.turns.dropFirst()) {
      #expect(turn.places.upperBound == next.places.lowerBound)
      #expect(turn.speaker != next.speaker)
    }
    let end = interview.cues.textOffset(attribution.turns.last!.places.upperBound)
    #expect(end == interview.cues.text.count)
  }

  @Test func `each belief is a chance, and no name is surer than its speaker`() {
    for turn in SpeakerAttributor(interview).attribution().turns {
      #expect((0...1).contains(turn.confidence))
      #expect(turn.nameConfidence <= turn.confidence)
    }
  }

  @Test func `evidence quotes the words that say so`() throws {
    let attribution = SpeakerAttributor(interview).attribution()
    let turn = Talks.turn(attribution, cue: 0)
    let piece = try #require(turn.evidence.first { $0.rule == .introducesSelf })
    let places = try #require(piece.places)
    let cues = interview.cues
    let quoted = cues.string(
      cues.textOffset(places.lowerBound)..<cues.textOffset(places.upperBound))
    #expect(quoted.contains("Ada"))
    #expect(piece.weight > 0)
    #expect(
      zip(turn.evidence, turn.evidence.dropFirst()).allSatisfy { abs($0.weight) >= abs($1.weight) })
  }

  @Test func `a person whom the page names has that among the evidence`() {
    let attribution = SpeakerAttributor(interview).attribution()
    let turn = Talks.turn(attribution, cue: 4)
    #expect(turn.evidence.contains { $0.rule == .named && $0.weight > 0 })
  }

  @Test func `what is confirmed never changes, whatever else is corrected`() {
    let attributor = SpeakerAttributor(interview)
    var corrections: [Correction] = []
    let names = ["Mara Voss", "Ada Quill", "Tomas Reed", "Ada Quill", "Mara Voss"]
    for (cue, name) in zip([7, 1, 4, 9, 2], names) {
      corrections.append(.speaker(range(cue), name: name))
      let attribution = attributor.attribution(corrections: corrections)
      for (done, given) in zip([7, 1, 4, 9, 2], names).prefix(corrections.count) {
        #expect(Talks.name(attribution, cue: done) == given)
        let turn = Talks.turn(attribution, cue: done)
        #expect(turn.isCorrected)
        #expect(turn.confidence == 1 && turn.nameConfidence == 1)
      }
    }
  }

  @Test func `taking a correction back restores everything exactly`() {
    let attributor = SpeakerAttributor(interview)
    let before = attributor.attribution()
    _ = attributor.attribution(corrections: [.speaker(range(3), name: "Mara Voss")])
    #expect(attributor.attribution() == before)
    #expect(SpeakerAttributor(interview).attribution() == before)
  }

  @Test func `a rename holds everywhere and keeps the old name as an alias`() {
    let attribution = SpeakerAttributor(interview).attribution(
      corrections: [.rename(from: "Tomas Reed", to: "Thomas Reid")])
    #expect(
      attribution.speakers.contains {
        $0.name == "Thomas Reid" && $0.aliases.contains("Tomas Reed")
      })
    #expect(!attribution.speakers.contains { $0.name == "Tomas Reed" })
    #expect(Talks.name(attribution, cue: 3) == "Thomas Reid")
  }

  @Test func `naming a speaker everywhere names all its turns`() {
    let attribution = SpeakerAttributor(interview).attribution(
      corrections: [.speakerEverywhere(range(5), name: "Jo Marsh")])
    #expect(Talks.name(attribution, cue: 5) == "Jo Marsh")
    #expect(Talks.name(attribution, cue: 7) == "Jo Marsh")
    #expect(Talks.name(attribution, cue: 0) != "Jo Marsh")
  }

  @Test func `a split makes two turns, a join one`() {
    let attributor = SpeakerAttributor(interview)
    let inside = Place(cue: 5, offset: 25)
    let split = attributor.attribution(corrections: [.split(inside)])
    #expect(split.turns.contains { $0.places.lowerBound == Place(cue: 5, offset: 24) })
    let joined = attributor.attribution(corrections: [.join(Place(cue: 3))])
    #expect(!joined.turns.contains { $0.places.lowerBound == Place(cue: 3) })
  }

  @Test func `corrections that say nothing about the text are told, each with its reason`() {
    let attribution = SpeakerAttributor(interview).attribution(corrections: [
      .speaker(Place(cue: 900)..<Place(cue: 901), name: "Mara Voss"),
      .speaker(range(3), name: "Mara Voss"),
      .speaker(range(3), name: "Tomas Reed"),
      .rename(from: "Nobody Here", to: "Somebody"),
      .split(Place(cue: 5000)),
    ])
    #expect(
      attribution.refused == [
        RefusedCorrection(index: 0, reason: .outsideText),
        RefusedCorrection(index: 1, reason: .overruled),
        RefusedCorrection(index: 3, reason: .unknownName),
        RefusedCorrection(index: 4, reason: .outsideText),
      ])
    #expect(Talks.name(attribution, cue: 3) == "Tomas Reed")
  }

  @Test func `labels are taken as they are, and corrected like anything else`() {
    var labelled = interview
    labelled.speakers = [Speaker(name: "Ann"), Speaker(name: "Bo")]
    labelled.turns = (0..<12).map {
      Turn(places: Place(cue: $0)..<Place(cue: $0 + 1), speaker: $0 % 2)
    }
    let attributor = SpeakerAttributor(labelled)
    let plain = attributor.attribution()
    #expect(plain.origin == .labels)
    #expect(plain.turns == labelled.turns)
    #expect(plain.turns.allSatisfy { $0.confidence == 1 && $0.evidence.isEmpty })
    let corrected = attributor.attribution(
      corrections: [.speaker(range(4), name: "C"), .rename(from: "Bo", to: "Bea")])
    #expect(Talks.name(corrected, cue: 4) == "C")
    #expect(Talks.name(corrected, cue: 5) == "Bea")
    #expect(Talks.name(corrected, cue: 6) == "Ann")
  }

  @Test func `people of the roster are candidates`() {
    let plain = Talks.transcript([
      "welcome back everybody i'm odalys and today we talk with our friend about bread",
      "yeah thanks for having me i have been baking since i was a child",
      "so what do you bake odalys asks and what do you eat",
    ])
    let roster = [RosterPerson(name: "Odalys Vane", aliases: [], role: .host)]
    let attribution = SpeakerAttributor(plain, roster: roster).attribution()
    #expect(attribution.speakers.contains { $0.name == "Odalys Vane" })
  }

  @Test func `a lecture is by one person, and says so`() {
    let sentence =
      "The second law holds for every closed system, and the entropy of it grows with time. "
    let lecture = Talks.transcript(
      (0..<60).map { "\(sentence)We derive this in step \($0) from the equation on the board." })
    let attribution = SpeakerAttributor(lecture).attribution()
    #expect(attribution.origin == .oneSpeaker)
    #expect(attribution.turns.count == 1)
    #expect(attribution.review.isEmpty)
  }

  @Test func `turns worth asking about come with the most doubtful words first`() {
    let attribution = SpeakerAttributor(interview).attribution()
    #expect(Set(attribution.review).count == attribution.review.count)
    #expect(attribution.review.allSatisfy { attribution.turns.indices.contains($0) })
    let answered = SpeakerAttributor(interview).attribution(
      corrections: [.speaker(attribution.turns[attribution.review[0]].places, name: "Ada Quill")])
    #expect(answered.review.allSatisfy { !answered.turns[$0].isCorrected })
  }
}
