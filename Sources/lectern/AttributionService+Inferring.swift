import ReaderRuntime
import SpeakerAttribution
import Transcripts

extension AttributionService {
  /// Says who speaks by labels or else from the text, and keeps nothing.
  static var inferring: AttributionService {
    AttributionService { transcript in
      let attributor = SpeakerAttributor(transcript)
      return { attributor.attribution(corrections: $0) }
    }
  }
}
