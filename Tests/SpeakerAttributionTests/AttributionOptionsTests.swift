import Testing
import Transcripts

@testable import SpeakerAttribution

@Suite struct AttributionOptionsTests {
  private let attributor = SpeakerAttributor(Talks.interview)

  private func names(_ options: AttributionOptions) -> [String?] {
    attributor.attribution(options: options).speakers.map(\.name)
  }

  @Test(arguments: [1, 2, 3]) func `so many people speak as a user says`(count: Int) {
    #expect(names(AttributionOptions(speakerCount: count)).count <= count)
    let search = CastSearch(
      talk, BlockList(talk.answer), settings: DecoderSettings(), limits: limits(count: count))
    #expect(search.speakers.count == count)
  }

  @Test func `one who speaks alone is one speaker throughout`() {
    let attribution = attributor.attribution(options: AttributionOptions(speakerCount: 1))
    #expect(attribution.origin == .oneSpeaker)
    #expect(attribution.turns.count == 1)
  }

  @Test func `nobody speaks besides an exact cast`() {
    let cast = ["Ada Quill", "Tomas Reed"]
    #expect(Set(names(AttributionOptions(exactCast: cast)).compactMap { $0 }).isSubset(of: cast))
    let others = Set(names(AttributionOptions(exactCast: ["Ada Quill", "Bo Lind"])))
    #expect(!others.contains("Tomas Reed"))
    #expect(!others.contains(nil))
  }

  @Test func `whom a correction names belongs to an exact cast all the same`() {
    let attribution = attributor.attribution(
      corrections: [.speaker(Place(cue: 1)..<Place(cue: 2), name: "Bo Lind")],
      options: AttributionOptions(exactCast: ["Ada Quill"]))
    #expect(Talks.name(attribution, cue: 1) == "Bo Lind")
    #expect(Set(attribution.speakers.map(\.name)).isSubset(of: ["Ada Quill", "Bo Lind"]))
  }

  @Test func `turns that a user splits add no speaker`() {
    let splits = (0..<12).map { Correction.split(Place(cue: $0)) }
    let whole = attributor.attribution().speakers.count
    #expect(attributor.attribution(corrections: splits).speakers.count <= whole)
  }

  private var talk: AnalysedTalk { AnalysedTalk(Talks.interview, roster: [], .shipped) }

  private func limits(count: Int) -> CastLimits {
    var limits = CastLimits()
    limits.count = count
    return limits
  }
}
