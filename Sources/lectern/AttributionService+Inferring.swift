import ReaderRuntime
import SpeakerAttribution
import Transcripts

extension AttributionService {
  /// The service that uses labels or else infers speakers from the words, and saves nothing.
  static var inferring: AttributionService {
    AttributionService { transcript in
      let attributor = SpeakerAttributor(transcript)
      return { attributor.attribution(corrections: $0) }
    }
  }
}
