/// Log-odds that the person who is named speaks in the turn that names the person, in the next
/// turn, and in the one before: the log-odds that a mention adds to the prior ones of each person.
///
/// Fitted by logistic regression on 25,000 to 30,000 mentions of people who do speak, in 1,409
/// labelled episodes of eight shows; next and before on those with three or more speakers, with the
/// share of turns as the prior.
enum MentionWeights {
  /// Rows in the order of `Cast.Mention.weights(in:)`. With sentence ends.
  static let punctuated: [[Double]] = [
    [-0.98, 0.02, -0.12],  // any
    [4.45, 0.03, 0.39],  // introducesSelf
    [-1.63, 0.28, -0.63],  // introduced
    [0.80, 0.18, -0.98],  // greeted
    [-1.16, -0.33, 0.48],  // thanked
    [-0.74, -0.12, 0.03],  // asked
    [-0.73, -0.36, 0.17],  // addressed
    [-1.44, -0.45, -0.26],  // credited
    [-1.25, -0.44, -0.32],  // together
    [0.75, 0.25, -0.26],  // MentionCues.fullName
    [1.60, -0.29, 0.43],  // MentionCues.surnameOnly
    [-0.45, -0.16, -0.03],  // MentionCues.possessive
    [0.33, 0.02, 0.08],  // MentionCues.questionFollows
    [-0.14, 0.18, 0.01],  // MentionCues.youFollows
    [-0.15, -0.21, 0.21],  // MentionCues.youBefore
    [0.48, 0.20, -0.47],  // MentionCues.first
    [-0.58, 0.08, -0.17],  // MentionCues.atStart
    [-0.43, -0.19, 0.04],  // MentionCues.atEnd
    [-0.21, 0.34, -0.22],  // MentionCues.questionWordNext
    [0.28, 0.12, -0.14],  // MentionCues.auxiliaryNext
    [-0.61, -0.11, 0.06],  // MentionCues.tellsNext
    [-0.38, -0.08, 0.04],  // MentionCues.prepositionBefore
    [-0.37, -0.24, -0.13],  // MentionCues.andBefore
    [-0.16, 0.09, -0.13],  // MentionCues.andNext
    [0.12, 0.30, 0.06],  // MentionCues.openerBefore
    [0.26, 0.06, -0.09],  // MentionCues.youNext
    [0.10, 0.02, 0.17],  // MentionCues.iNext
    [-0.36, 0.39, 0.05],  // MentionCues.startsSentence
    [0.22, 0.35, 0.01],  // MentionCues.endsSentence
    [-0.19, -0.06, 0.44],  // MentionCues.commaBefore
    [0.01, 0.32, -0.29],  // MentionCues.commaNext
    [0.01, -0.51, -0.01],  // MentionCues.inList
    [-0.20, -0.04, 0.21],  // MentionCues.thisIs
    [-0.29, 0.07, 0.01],  // MentionCues.showNear
    [-0.24, -0.28, -0.11],  // MentionCues.pronounFollows
    [-1.04, 1.07, -0.24],  // withinThree
    [-0.48, 0.81, -0.14],  // withinFifteen
    [-0.33, 0.35, -0.04],  // withinSixty
    [-0.33, -0.05, 0.43],  // isAtTurnStart
    [-0.28, -0.11, 0.17],  // isNearTurnStart
    [-0.51, 0.52, -0.01],  // endsInQuestion
    [-0.49, 0.74, -0.06],  // isLastAddress
    [-0.55, -0.16, -0.29],  // askedInQuestion
    [-0.52, 0.78, -0.07],  // askedLastInQuestion
    [-0.13, -0.16, 0.09],  // thankedAtStart
    [-0.41, 0.16, 0.32],  // addressedAtStart
    [-0.45, -0.20, 1.35],  // greetedAtStart
    [-0.32, -0.27, -0.05],  // mentionedInQuestion
    [0.32, -0.08, 0.32],  // mentionedAtEnd
    [-0.34, -0.07, -0.23],  // thankedNearEnd
    [0.73, -0.55, -0.40],  // isWholeTurn
  ]

  /// Without sentence ends.
  static let plain: [[Double]] = [
    [-1.32, 0.46, -0.06],  // any
    [4.78, 0.25, 0.22],  // introducesSelf
    [-1.46, 0.40, -0.52],  // introduced
    [0.83, 0.23, -0.59],  // greeted
    [-0.96, -0.23, 0.37],  // thanked
    [-0.41, 0.09, -0.10],  // asked
    [-0.44, -0.37, 0.06],  // addressed
    [-1.22, -0.73, -0.25],  // credited
    [-0.96, -0.32, -0.40],  // together
    [0.88, 0.05, -0.22],  // MentionCues.fullName
    [0.24, -0.38, 0.15],  // MentionCues.surnameOnly
    [-0.24, -0.50, 0],  // MentionCues.possessive
    [-0.28, 0.22, -0.06],  // MentionCues.questionFollows
    [-0.28, 0.29, -0.04],  // MentionCues.youFollows
    [-0.41, -0.01, 0.31],  // MentionCues.youBefore
    [0.42, 0.14, -0.54],  // MentionCues.first
    [-0.57, 0.14, -0.18],  // MentionCues.atStart
    [-0.44, -0.26, 0.09],  // MentionCues.atEnd
    [0.06, 0.51, -0.10],  // MentionCues.questionWordNext
    [0.13, 0.26, -0.19],  // MentionCues.auxiliaryNext
    [-0.50, -0.42, 0.09],  // MentionCues.tellsNext
    [-0.15, -0.22, -0.03],  // MentionCues.prepositionBefore
    [-0.05, -0.47, -0.16],  // MentionCues.andBefore
    [-0.06, -0.39, -0.03],  // MentionCues.andNext
    [0.32, 0.15, 0.05],  // MentionCues.openerBefore
    [0.25, 0.30, 0.04],  // MentionCues.youNext
    [-0.07, 0.31, 0.16],  // MentionCues.iNext
    [0, 0, 0],  // MentionCues.startsSentence
    [0, 0, 0],  // MentionCues.endsSentence
    [0, 0, 0],  // MentionCues.commaBefore
    [0, 0, 0],  // MentionCues.commaNext
    [-0.14, -0.30, -0.22],  // MentionCues.inList
    [-0.07, 0.15, 0.20],  // MentionCues.thisIs
    [-0.23, 0.07, 0.02],  // MentionCues.showNear
    [0.08, -0.39, -0.07],  // MentionCues.pronounFollows
    [-1.02, 1.36, -0.36],  // withinThree
    [-0.48, 0.88, -0.16],  // withinFifteen
    [-0.36, 0.41, -0.04],  // withinSixty
    [-0.39, 0.13, 0.47],  // isAtTurnStart
    [-0.28, -0.14, 0.23],  // isNearTurnStart
    [0, 0, 0],  // endsInQuestion
    [-0.23, 0.48, -0.10],  // isLastAddress
    [0, 0, 0],  // askedInQuestion
    [0, 0, 0],  // askedLastInQuestion
    [-0.13, -0.26, 0.19],  // thankedAtStart
    [-0.79, 0.15, -0.08],  // addressedAtStart
    [-0.26, -0.33, 1.21],  // greetedAtStart
    [0, 0, 0],  // mentionedInQuestion
    [-0.13, -0.02, 0.37],  // mentionedAtEnd
    [-0.32, -0.18, -0.15],  // thankedNearEnd
    [0.72, -0.76, -0.29],  // isWholeTurn
  ]
}
