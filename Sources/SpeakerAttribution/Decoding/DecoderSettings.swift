/// The weights of the decoder's sources, chosen on labelled talks by `attribution-trainer`.
package struct DecoderSettings: Sendable {
  package var change: Float = 1.141
  package var changeOffset: Float = 0.66
  package var host: Float = 1.011
  package var hostOffset: Float = -0.356
  package var similarity: Float = 0.2
  package var hint: Float = 2.089
  /// How much likelier the speaker before the last is to speak next than another.
  package var back: Float = 3.68
  package var sameRole: Float = 0.038
  package var rounds = 4
  /// Words of the whole talk's mean embedding that are added to each speaker's.
  package var commonWords: Float = 252.71
  /// The weight of words that a correction gives to a speaker, against that of other words, in the
  /// speaker's mean embedding.
  package var knownWeight: Float = 3
  /// The weight of such words for the speaker's role.
  package var knownRole: Float = 0.02
  /// The weight of embeddings once very many stretches are known, and the number of known stretches
  /// that goes half the way there.
  package var knownSimilarity: Float = 0.5
  package var knownStretches: Float = 8
  /// Of the path: the least belief in a turn's start for which one is made, and its weight in
  /// words.
  package var turnThreshold: Float = 0.542
  package var turnWeight: Float = 13.035
  /// How much more a start inside a sentence must be believed.
  package var insideThreshold: Float = 0.1

  // Of the choice of speakers.
  package var likelihood: Float = 0.052
  package var personPrior: Float = 0.416
  package var rolePrior: Float = 0.3
  package var unnamedHost: Float = 4.262
  package var unnamedGuest: Float = 7.159
  package var noHost: Float = 0.82
  package var onlyHosts: Float = -1
  package var perSpeaker: Float = 0.438
  package var lowestLikelihood: Float = 0.518
  /// What each stretch whose speaker is known counts against a speaker of none of them.
  package var unseen: Float = 3
  package var roleBelief: Float = 0.75
  /// Of the order of review: the answers that a turn takes besides those at doubtful places in it,
  /// and the least doubt of a turn.
  package var reviewCost: Float = 4
  package var reviewDoubt: Float = 0.02
  /// Of the order of review once there are corrections: the share of belief against confidence.
  package var reviewBelief: Float = 0.6
  /// With fewer changes of speaker than this in a thousand words, one person speaks.
  package var changesOfOne = 2.0

  // Of a language model's answers.
  /// The weight of the starts of turns, and of who speaks each unit.
  package var modelStart: Float = 0.8
  package var modelSpeaker: Float = 1
  /// Log-odds that a person speaks at all.
  package var modelPerson: Float = 3

  package init() {}
}
