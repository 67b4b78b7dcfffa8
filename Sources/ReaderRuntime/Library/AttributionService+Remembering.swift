import SpeakerAttribution

extension AttributionService {
  /// A service that goes by the labels, or else by the text with the people of the show as candidates.
  public static func remembering(_ memory: SpeakerMemory) -> AttributionService {
    AttributionService(people: { memory.recallPeople($0).people }) { transcript, people in
      let attributor = SpeakerAttributor(transcript, roster: people)
      return { attributor.attribution(corrections: $0) }
    }
  }
}
