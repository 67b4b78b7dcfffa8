/// The weights of the decoder's sources, chosen on labelled talks by `attribution-trainer`.
package struct DecoderSettings: Sendable {
  package var change: Float = 1.25
  package var changeOffset: Float = -0.28
  package var host: Float = 1.32
  package var hostOffset: Float = -0.58
  package var similarity: Float = 1.02
  package var hint: Float = 1.51
  /// Chance that the speaker before the last speaks next, among three.
  package var back: Float = 0.62
  package var sameRole: Float = 0.26
  package var rounds = 4
  /// The weight of words that a correction gives to a speaker, against that of other words, in the
  /// speaker's mean embedding.
  package var knownWeight: Float = 20
  /// The weight of such words for the speaker's role.
  package var knownRole: Float = 0.15
  /// Of the path: the least belief in a turn's start for which one is made, and its weight in
  /// words.
  package var turnThreshold: Float = 0.48
  package var turnWeight: Float = 10.58

  // Of the choice of speakers.
  package var likelihood: Float = 0.19
  package var personPrior: Float = 0.87
  package var rolePrior: Float = 0.44
  package var unnamedHost: Float = 4.42
  package var unnamedGuest: Float = 4.73
  package var noHost: Float = -1.39
  package var onlyHosts: Float = -0.72
  package var perSpeaker: Float = -0.16
  package var lowestLikelihood: Float = 0.2
  /// What each stretch whose speaker is known counts against a speaker of none of them.
  package var unseen: Float = 3
  package var roleBelief: Float = 0.87
  /// Of the order of review: the answers that a turn takes besides those at doubtful places in it,
  /// and the least doubt of a turn.
  package var reviewCost: Float = 4
  package var reviewDoubt: Float = 0.02
  /// Of the order of review once there are corrections: the share of belief against confidence.
  package var reviewBelief: Float = 0.6
  /// With fewer changes of speaker than this in a thousand words, one person speaks.
  package var changesOfOne = 2.0

  package init() {}
}
