/// How far the words go that are said to somebody who is addressed.
extension MentionReader {
  /// No question is longer than this, in words.
  private static let longest = 120

  /// Index after the last word of what is said to the person: the end of the sentence with the
  /// name, or of the last question after it that no answer comes before.
  func reach(_ span: Range<Int>) -> Int {
    text.isPunctuated ? reachBySentences(span) : reachByWords(span)
  }

  private func reachBySentences(_ span: Range<Int>) -> Int {
    var reach = sentenceEnd(span.upperBound - 1)
    var isAsked = isQuestion(span.lowerBound..<reach)
    var (next, others) = (reach, 0)
    while next < ids.count, next - span.upperBound < Self.longest, !isAnswer(next) {
      let end = sentenceEnd(next)
      if isQuestion(next..<end) {
        (reach, others, isAsked) = (end, 0, true)
      } else {
        others += 1
        // What follows a question is the answer; before it there may be some words on the matter.
        if isAsked || others > 3 { break }
      }
      next = end
    }
    return reach
  }

  /// The end of the words that ask, where no mark does.
  private func reachByWords(_ span: Range<Int>) -> Int {
    let limit = min(span.upperBound + 16, ids.count)
    var reach = span.upperBound
    for word in span.upperBound..<max(span.upperBound, limit) where asks(word) > word {
      reach = asks(word)
    }
    return reach
  }

  private func sentenceEnd(_ word: Int) -> Int {
    var end = word
    while end < ids.count - 1, end - word < 60, !text.words[end].endsSentence { end += 1 }
    return end + 1
  }

  private func isQuestion(_ words: Range<Int>) -> Bool {
    guard let last = words.last else { return false }
    return text.words[last].endsQuestion || words.contains { asks($0) > $0 }
  }

  /// Whether a sentence opens as answers do.
  private func isAnswer(_ word: Int) -> Bool {
    let next = word + 1 < ids.count ? text.words[word + 1].key : ""
    switch text.words[word].key {
    case "yeah", "yes", "yep", "yup", "no", "nope", "sure", "absolutely", "exactly", "definitely",
      "thanks", "thank", "well", "oh", "hi", "hey", "hello":
      return true
    case "i": return ["think", "mean", "would", "don't", "agree", "wouldn't"].contains(next)
    default: return false
    }
  }

  /// The index after the words that ask somebody, if such words start here: "what do", "do you",
  /// "tell us", "how about you", "what say you"; else the index itself.
  func asks(_ word: Int) -> Int {
    let (this, next) = (traits(word), traits(word + 1))
    if this.contains(.questionWord), next.contains(.auxiliary) || next.contains(.you) {
      return min(word + 3, ids.count)
    }
    if this.contains(.auxiliary), next.contains(.you) { return word + 2 }
    switch (key(word), key(word + 1)) {
    case ("tell", "us"), ("tell", "me"), ("about", "you"), ("say", "you"), ("go", "ahead"),
      ("your", "thoughts"), ("your", "take"), ("to", "you"):
      return word + 2
    default: return word
    }
  }
}
