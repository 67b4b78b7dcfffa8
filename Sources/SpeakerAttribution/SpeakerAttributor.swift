import Transcripts

/// Attributes the speakers of one transcript: by its labels, else from its text alone.
///
/// The text is analysed once, at the start; attribution with other corrections is cheap. Inference
/// takes the turns and names that a small network, the names in the text and the order of speakers
/// make likeliest; each turn has its confidence and its evidence. Nothing leaves the machine.
public struct SpeakerAttributor: Sendable {
  private enum Source: Sendable {
    /// Labelled, or too long for inference.
    case given(LabelledTalk)
    case talk(AnalysedTalk, CueList, keyPoints: [String])
  }

  /// Bytes of text, some seventy hours of talk, beyond which nothing is inferred: it would take
  /// seconds and hundreds of megabytes.
  private static let longest = 4 << 20

  private let source: Source
  private let settings: DecoderSettings

  /// Analyses a transcript.
  /// - Complexity: O(n) in the length of the text; an hour of talk takes some ten milliseconds.
  /// - Parameter roster: people of the show who may speak.
  public init(_ transcript: Transcript, roster: [RosterPerson] = []) {
    self.init(
      transcript, roster: roster, network: .shipped, settings: DecoderSettings())
  }

  /// Attributes a talk that was analysed before.
  package init(_ talk: AnalysedTalk, _ cues: CueList, settings: DecoderSettings) {
    self.settings = settings
    source = .talk(talk, cues, keyPoints: [])
  }

  package init(
    _ transcript: Transcript, roster: [RosterPerson], network: TurnNetwork,
    settings: DecoderSettings
  ) {
    self.settings = settings
    let isAnalysed = transcript.cues.text.count <= Self.longest
    if transcript.turns.isEmpty, isAnalysed {
      let talk = AnalysedTalk(transcript, roster: roster, network)
      source = .talk(talk, transcript.cues, keyPoints: transcript.keyPoints)
    } else {
      source = .given(LabelledTalk(transcript, roster: roster, isAnalysed ? network : nil))
    }
  }

  /// The attribution with corrections as hard evidence.
  ///
  /// A labelled transcript has the speakers of its labels, except for corrections; labels that name
  /// nobody are voices, and get names from the text. Corrections that do not apply to this text are
  /// listed in the answer. O(n) in the length of the text, unless the labels are names and there are
  /// no corrections.
  /// - Parameters:
  ///   - options: what is known of the people who speak; labels outrank it.
  ///   - answers: those of a language model, if one was asked; they are evidence beside the other,
  ///     and weigh as much as they agree with it.
  public func attribution(
    corrections: [Correction] = [], options: AttributionOptions = .init(),
    answers: ModelAnswers? = nil
  ) -> Attribution {
    switch source {
    case .given(let talk):
      return talk.attribution(corrections)
    case .talk(let talk, let cues, let keyPoints):
      guard !talk.text.words.isEmpty else { return Attribution() }
      let constraints = Constraints(corrections, talk.text, cues, marks: talk.marks)
      let inferred = InferredTalk(talk, cues, constraints, settings, options: options)
      let questions = answers.map { _ in ModelQuestions(inferred, cues, keyPoints: keyPoints) }
      guard let questions, let answers = answers.flatMap(questions.adopt) else {
        return inferred.attribution(corrections)
      }
      let evidence = ModelEvidence(
        answers, questions.view, people: questions.people.map(\.index), settings: settings)
      return InferredTalk(talk.hearing(evidence), cues, constraints, settings, options: options)
        .attribution(corrections)
    }
  }

  /// The questions for a language model about this talk; nil where nothing is inferred, as with
  /// labels.
  public func questions(
    corrections: [Correction] = [], options: AttributionOptions = .init()
  ) -> ModelQuestions? {
    guard case .talk(let talk, let cues, let keyPoints) = source, !talk.text.words.isEmpty else {
      return nil
    }
    let constraints = Constraints(corrections, talk.text, cues, marks: talk.marks)
    return ModelQuestions(
      InferredTalk(talk, cues, constraints, settings, options: options), cues,
      keyPoints: keyPoints)
  }
}
