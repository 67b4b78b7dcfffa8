import ReaderRuntime
import SpeakerAttribution
import Transcripts

extension AttributionService {
  /// The service that uses labels or else infers speakers from the words, and saves nothing.
  /// - Parameter count: the number of people who speak; nil for as many as the text shows.
  static func inferring(speakerCount count: Int? = nil) -> AttributionService {
    AttributionService { transcript in
      let attributor = SpeakerAttributor(transcript)
      return { attributor.attribution(corrections: $0, options: $1.counting(count)) }
    }
  }
}
