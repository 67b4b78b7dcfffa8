import TestSupport
import Transcripts

/// Transcripts written for the tests.
enum Talk {
  /// A transcript with these texts as its cues, each a second long.
  static func transcript(_ texts: [String], title: String? = nil) -> Transcript {
    Transcript(title: title, cues: CueList(texts, every: 1))
  }

  static let harbour = [
    "Welcome to the harbour, I am Ida", "and with me is Runa.", "Runa, what do you hear at night?",
    "Mostly ropes, and a bell", "when the fog comes in. Žofie hears more.", "Really? Mostly gulls,",
    "I should have thought.", "Ropes, I say. Ropes and a bell.",
  ]
}
