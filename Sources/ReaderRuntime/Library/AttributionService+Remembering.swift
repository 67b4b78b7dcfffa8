import SpeakerAttribution
import Transcripts

extension AttributionService {
  /// A service that goes by the labels, or else by the text with the people of the show as candidates.
  /// - Parameters:
  ///   - count: the number of people who speak; nil for as many as the text shows.
  ///   - model: the language model whose answers count, too; nil for none.
  public static func remembering(
    _ memory: SpeakerMemory, speakerCount count: Int? = nil, model: LanguageModelService? = nil
  ) -> AttributionService {
    AttributionService(people: { memory.recallPeople($0).people }) { transcript, people in
      let attributor = SpeakerAttributor(transcript, roster: people)
      return { corrections, options in
        attributor.attribution(
          corrections: corrections, options: options.counting(count),
          answers: model?.answers(about: transcript))
      }
    }
  }
}

extension AttributionOptions {
  /// These options, or where they say nothing, that so many people speak.
  public func counting(_ count: Int?) -> AttributionOptions {
    isEmpty ? AttributionOptions(speakerCount: count) : self
  }
}
