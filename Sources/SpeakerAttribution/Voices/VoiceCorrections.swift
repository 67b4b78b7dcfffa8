import Transcripts

/// What corrections say about the names of voices.
struct VoiceCorrections: Sendable {
  /// Voices that have names by corrections, as indices in the transcript's speakers.
  private(set) var named: Set<Int> = []
  /// Names that corrections give to whole voices.
  private(set) var taken: [String] = []
  /// Of each voice, the names that corrections give to some of its words.
  private(set) var votes: [Int: [String]] = [:]

  init() {}

  /// - Parameter draft: the talk as its labels tell it.
  init(_ corrections: [Correction], _ constraints: Constraints, _ draft: TalkDraft) {
    for span in constraints.spans {
      guard let voice = draft.mainSpeaker(of: span.words) else { continue }
      let name = constraints.names[span.name]
      if span.isEverywhere {
        named.insert(voice)
        taken.append(name)
      } else {
        votes[voice, default: []].append(name)
      }
    }
    for case .rename(let from, let to) in corrections {
      guard let voice = draft.speakers.firstIndex(where: { $0.name == from }) else { continue }
      named.insert(voice)
      taken.append(to)
    }
  }
}
