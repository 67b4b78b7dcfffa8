import Testing
import Transcripts

@testable import SpeakerAttribution

/// No text may break the attribution, or make it slow.
@Suite struct BadInputTests {
  private func check(_ transcript: Transcript, _ corrections: [Correction] = []) {
    let attribution = SpeakerAttributor(transcript).attribution(corrections: corrections)
    for turn in attribution.turns {
      #expect(turn.speaker.map { attribution.speakers.indices.contains($0) } ?? true)
      #expect(turn.places.lowerBound <= turn.places.upperBound)
      for piece in turn.evidence {
        #expect(piece.speaker.map { attribution.speakers.indices.contains($0) } ?? true)
        #expect(piece.weight.isFinite)
      }
      #expect(turn.confidence.isFinite && turn.nameConfidence.isFinite)
    }
    #expect(attribution.review.allSatisfy { attribution.turns.indices.contains($0) })
    #expect(attribution.refused.allSatisfy { corrections.indices.contains($0.index) })
  }

  @Test(arguments: [
    [], [""], ["", "", ""], ["…"], ["-- --"], ["?"], ["Yes."], ["I'm"], ["Thanks,"],
    ["\u{0}\u{1}\u{7F}"], ["我想问一下。", "田中さん、どう思いますか？", "はい。"],
    ["Здравствуйте, Иван!", "Привет."], ["مرحبا يا ليلى", "أهلا"], ["🙂 🙂 🙂"],
  ])
  func `texts with nearly nothing in them`(cues: [String]) {
    check(Talks.transcript(cues))
  }

  @Test func `an empty transcript has no turns`() {
    #expect(SpeakerAttributor(Transcript()).attribution() == Attribution())
  }

  @Test func `one giant caption without any punctuation`() {
    let words = (0..<30_000).map { ["and", "yeah", "so", "what", "ada", "bees"][$0 * 7 % 6] }
    check(Talks.transcript([words.joined(separator: " ")]))
  }

  @Test func `a hundred thousand turns`() {
    let cues = (0..<100_000).map { $0 % 2 == 0 ? "What do you say?" : "Yeah." }
    check(Talks.transcript(cues))
  }

  @Test func `what is too long to be listened to takes corrections all the same`() {
    let cues = (0..<90_000).map {
      "These are the words of caption number \($0), and no more of it."
    }
    let transcript = Talks.transcript(cues)
    let attributor = SpeakerAttributor(transcript)
    #expect(attributor.attribution() == Attribution())
    let corrected = attributor.attribution(corrections: [
      .speaker(Place(cue: 5)..<Place(cue: 7), name: "Ada Quill")
    ])
    #expect(corrected.speakers.map(\.name) == ["Ada Quill"])
    #expect(corrected.turns.map(\.speaker) == [nil, 0, nil])
  }

  @Test func `sixty names`() {
    let names = (0..<60).map { "Name\($0 % 10) Sur\($0)" }
    let cues = (0..<600).map { "Welcome, \(names[$0 % 60]). \(names[($0 * 7) % 60]), what is it?" }
    let corrections = (0..<60).map {
      Correction.speaker(Place(cue: $0 * 9)..<Place(cue: $0 * 9 + 1), name: names[$0])
    }
    check(Talks.transcript(cues), corrections)
  }

  @Test func `corrections that contradict each other and point anywhere`() {
    var state: UInt64 = 9
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<30 {
      let corrections = (0..<20).map { _ -> Correction in
        let start = Place(cue: next(16) - 2, offset: next(60) - 5)
        let end = max(start, Place(cue: start.cue + next(4), offset: next(60)))
        switch next(5) {
        case 0: return .speaker(start..<end, name: "P\(next(4))")
        case 1: return .speakerEverywhere(start..<end, name: "P\(next(4))")
        case 2: return .rename(from: "P\(next(4))", to: "P\(next(4))")
        case 3: return .split(start)
        default: return .join(start)
        }
      }
      check(Talks.interview, corrections)
    }
  }

  @Test func `a hundred thousand corrections`() {
    let corrections = (0..<100_000).map {
      Correction.speaker(Place(cue: $0 % 12)..<Place(cue: $0 % 12 + 1), name: "P\($0 % 3)")
    }
    check(Talks.interview, corrections)
  }
}
