import Transcripts

/// The list of the questions in the text.
struct QuestionsList: ListContent {
  /// The questions in order of place.
  var questions: [Question]

  var context: KeyContext { .questions }
  var scrolling: ListScrolling { .takesSelection }

  func title(_ screen: ListScreen, _ state: ReaderState) -> String {
    "Questions  \(state.place(in: screen))"
  }

  func itemCount(_ state: ReaderState) -> Int { questions.count }

  func text(ofItem item: Int, _ state: ReaderState) -> String {
    state.document.cues.string(questions[item].range)
  }

  func lines(_ screen: ListScreen, _ state: ReaderState) -> ListLines {
    QuestionsLines.lines(questions, screen, state)
  }

  func open(_ item: Int, _ state: inout ReaderState) {
    state.pop()
    state.show(list: "questions", of: questions.map(\.range), at: item)
  }

  func renewed(from old: Document, _ state: ReaderState) -> (any ListContent)? {
    let questions = state.document.questions()
    return questions.isEmpty ? nil : QuestionsList(questions: questions)
  }
}

extension ReaderState {
  mutating func openQuestions() {
    let questions = document.questions()
    guard !questions.isEmpty else {
      let text = 0..<document.cues.text.count
      return say(
        document.cues.asks(in: text)
          ? "No questions longer than a word or two here" : "This text has no question marks")
    }
    showDocument()
    push(QuestionsList(questions: questions))
    // The question at the cursor is selected, so that reopening the list continues where it was left.
    selectItem(max(0, questions.partitioningIndex { $0.range.lowerBound > cursor } - 1))
    if !document.isPunctuated { say("Little punctuation here: most questions are missing") }
  }
}
