import TestSupport
import Testing
import Transcripts

/// Which names go out with a transcript.
struct ExportedNamesTests {
  private let cues = CueList(["one", "two", "three", "four", "five"])
  private let corrections: [Correction] = [
    .speaker(Place(cue: 0)..<Place(cue: 1), name: "Ida"), .rename(from: "Runa", to: "Rúna"),
  ]

  /// Ida as the user said, Ida and Rúna as guesses, and Otto surely and as a guess.
  private var attribution: Attribution {
    let turns: [(Int, Double)] = [(0, 1), (0, 0.4), (1, 0.4), (2, 0.9), (2, 0.4)]
    return Attribution(
      origin: .inference,
      speakers: ["Ida", "Rúna", "Otto"].map { Speaker(name: $0) },
      turns: turns.enumerated().map { cue, turn in
        Turn(
          places: Place(cue: cue)..<Place(cue: cue + 1), speaker: turn.0, confidence: turn.1,
          nameConfidence: turn.1, isCorrected: cue == 0)
      })
  }

  @Test(arguments: [
    (ExportedNames.none, [0, nil, nil, nil, nil]), (.confirmed, [0, 0, 1, nil, nil]),
    (.sure, [0, 0, 1, 2, nil]), (.all, [0, 0, 1, 2, 2]),
  ])
  func `each choice has the names of those before it, too`(
    names: ExportedNames, speakers: [Int?]
  ) {
    let chosen = names.chosen(from: attribution, corrections)
    #expect(chosen.turns.map(\.speaker) == speakers)
    #expect(chosen.turns.allSatisfy { $0.speaker != nil || $0.confidence == 0 })
  }

  @Test(arguments: ExportedNames.allCases)
  func `what the labels say is always written`(names: ExportedNames) {
    var labelled = attribution
    labelled.origin = .labels
    for turn in labelled.turns.indices {
      (labelled.turns[turn].confidence, labelled.turns[turn].nameConfidence) = (1, 1)
    }
    #expect(names.chosen(from: labelled, []) == labelled)
  }
}
