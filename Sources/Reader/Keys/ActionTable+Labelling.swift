/// Actions while the reader says who speaks, turn after turn.
extension ActionTable {
  private static let group = "Who speaks, turn after turn (C)"
  private static let peopleKeys = ReaderState.peopleKeys.map(String.init).joined(separator: "  ")

  static let labelling: [ActionEntry] = [
    .keyed(
      "answer", "1  2  3  4  5  6  7  8  9", [.labelling], group,
      "this person speaks; on to the next turn"
    ) { $0.answer(by: $1) },
    .keyed(
      "answer-from-show", peopleKeys, [.labelling], group,
      "the letter of one of the show’s people: the same"
    ) { $0.answer(by: $1) },
    .init("answer-with-guess", "Enter", [.labelling], group, "the best guess is right") {
      $0.answerWithGuess()
    },
    .init("pick-speaker", "s", [.labelling], group, "type a name; Tab in it: from the word on") {
      $0.openPickerForQuestion()
    }.openingInput,
    .init("skip-turn", "Space", [.labelling], group, "leave this turn out") {
      $0.skipQuestion()
    },
    .init("question-before", "Backspace", [.labelling], group, "back to the turn before") {
      $0.goToQuestionBefore()
    },
    .init("sentence-forward", "Tab  )", [.labelling], group, "next sentence of this turn") {
      $0.moveSentence(1)
    },
    .init("sentence-back", "S-Tab  (", [.labelling], group, "previous sentence") {
      $0.moveSentence(-1)
    },
    .init("caption-forward", "}", [.labelling], group, "next caption of this turn") {
      $0.moveCaption(1)
    },
    .init("caption-back", "{", [.labelling], group, "previous caption") { $0.moveCaption(-1) },
    .init("split-turn", "S", [.labelling], group, "split at the word; h l w b move to it") {
      $0.splitTurn()
    },
    .init("join-turn", "J", [.labelling], group, "no new turn: it goes on from the one before") {
      $0.joinWithTurnBefore()
    },
    .init("exact-cast", "=", [.labelling], group, "these are all who speak; again: more may") {
      $0.toggleExactCast()
    },
    .init("question-order", "C", [.labelling], group, "in order, or the most doubtful first") {
      $0.changeQuestionOrder()
    },
  ]
}
