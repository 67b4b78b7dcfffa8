import SpeakerAttribution
import Transcripts

extension AttributionService {
  /// A service that goes by the labels, or else by the text with the people of the show as candidates.
  /// - Parameter count: the number of people who speak; nil for as many as the text shows.
  public static func remembering(
    _ memory: SpeakerMemory, speakerCount count: Int? = nil
  ) -> AttributionService {
    AttributionService(people: { memory.recallPeople($0).people }) { transcript, people in
      let attributor = SpeakerAttributor(transcript, roster: people)
      return { attributor.attribution(corrections: $0, options: $1.counting(count)) }
    }
  }
}

extension AttributionOptions {
  /// These options, or where they say nothing, that so many people speak.
  public func counting(_ count: Int?) -> AttributionOptions {
    isEmpty ? AttributionOptions(speakerCount: count) : self
  }
}
