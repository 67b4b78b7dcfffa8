extension ReaderState {
  mutating func openQuestions() {
    questions = document.questions()
    guard !questions.isEmpty else {
      let text = 0..<document.cues.text.count
      return say(
        document.cues.asks(in: text)
          ? "Nobody asks more than a word or two here" : "This text has no question marks")
    }
    front = Front(kind: .questions)
    // One who comes back finds the one that was left.
    selectItem(max(0, questions.partitioningIndex { $0.range.lowerBound > cursor } - 1))
    if !document.isPunctuated { say("Hardly any punctuation here: most questions have no mark") }
  }

  mutating func openQuestion(_ item: Int) {
    front = nil
    show(list: "questions", of: questions.map(\.range), at: item)
  }
}
