/// What the decoder trusts how much. Chosen on labelled talks by `attribution-trainer`.
package struct DecoderSettings: Sendable {
  package var change: Float = 1.25
  package var changeOffset: Float = -0.28
  package var host: Float = 1.32
  package var hostOffset: Float = -0.58
  package var similarity: Float = 1.02
  package var hint: Float = 1.51
  /// Chance that the one who spoke before the last speaks next, among three.
  package var back: Float = 0.62
  package var sameRole: Float = 0.26
  package var rounds = 4
  /// What words that a correction gives count for their voice, against others.
  package var knownWeight: Float = 20
  /// And what they say about its role.
  package var knownRole: Float = 0.15
  /// Of the path: belief in a turn's start from which on one is made, and what it counts in words.
  package var turnThreshold: Float = 0.48
  package var turnWeight: Float = 10.58

  // Of the choice of who speaks.
  package var likelihood: Float = 0.19
  package var personPrior: Float = 0.87
  package var rolePrior: Float = 0.44
  package var unnamedHost: Float = 4.42
  package var unnamedGuest: Float = 4.73
  package var noHost: Float = -1.39
  package var onlyHosts: Float = -0.72
  package var perVoice: Float = -0.16
  package var lowestLikelihood: Float = 0.2
  /// What each stretch whose speaker is known says against a voice that none of them is by.
  package var unseen: Float = 3
  package var roleBelief: Float = 0.87
  /// Of the order of review: answers that a turn takes besides those at doubtful places in it, and
  /// doubt that a turn is never without.
  package var reviewCost: Float = 4
  package var reviewDoubt: Float = 0.02
  /// And, once there are corrections, how far belief stands for confidence.
  package var reviewBelief: Float = 0.6
  /// With fewer changes of speaker than this in a thousand words, one person speaks.
  package var changesOfOne = 2.0

  package init() {}
}
