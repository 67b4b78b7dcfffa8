import Transcripts

/// Says who speaks in one transcript: by its labels, else from its text alone.
///
/// Making one looks at the text once; asking it again with other corrections is cheap. Turns end and
/// names fall where a small network, the names in the text and the order of speaking make it
/// likeliest; each turn tells how sure that is and why. Nothing leaves the machine.
public struct SpeakerAttributor: Sendable {
  private enum Source: Sendable {
    /// Labelled, or too long to be listened to.
    case given(Transcript)
    case talk(AnalysedTalk, CueList)
  }

  /// Bytes of text, some seventy hours of talk, beyond which nothing is inferred: it would take
  /// seconds and hundreds of megabytes.
  private static let longest = 4 << 20

  private let source: Source
  private let settings: DecoderSettings

  /// Costs O(n) in the length of the text; an hour of talk takes some ten milliseconds.
  /// - Parameter roster: people of the show who may speak.
  public init(_ transcript: Transcript, roster: [RosterPerson] = []) {
    self.init(
      transcript, roster: roster, network: .shipped, settings: DecoderSettings())
  }

  /// One for a talk that was looked at before.
  package init(_ talk: AnalysedTalk, _ cues: CueList, settings: DecoderSettings) {
    self.settings = settings
    source = .talk(talk, cues)
  }

  package init(
    _ transcript: Transcript, roster: [RosterPerson], network: TurnNetwork,
    settings: DecoderSettings
  ) {
    self.settings = settings
    if transcript.turns.isEmpty, transcript.cues.text.count <= Self.longest {
      let talk = AnalysedTalk(transcript, roster: roster, network)
      source = .talk(talk, transcript.cues)
    } else {
      source = .given(transcript)
    }
  }

  /// Who speaks, with corrections as hard evidence. Without corrections a labelled transcript is as
  /// its labels say. Corrections that say nothing about this text are listed in the answer.
  public func attribution(corrections: [Correction] = []) -> Attribution {
    switch source {
    case .given(let transcript):
      return LabelledTalk(transcript).attribution(corrections)
    case .talk(let talk, let cues):
      guard !talk.text.words.isEmpty else { return Attribution() }
      let constraints = Constraints(corrections, talk.text, cues)
      return InferredTalk(talk, cues, constraints, settings).attribution(corrections)
    }
  }
}
