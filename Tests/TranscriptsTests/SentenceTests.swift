import TestSupport
import Testing
import Transcripts

struct SentenceTests {
  private func sentence(_ text: String, at words: String, in range: Range<Int>? = nil) -> String {
    let cues = CueList([text], every: 1)
    let offset =
      text.utf8.count - (text.firstRange(of: words).map { text[$0.lowerBound...].utf8.count } ?? 0)
    return cues.string(cues.sentence(at: offset, in: range ?? 0..<text.utf8.count))
  }

  @Test(arguments: [
    ("One. Two three! Four?", "Two", "Two three!"),
    ("One. Two three! Four?", "three", "Two three!"),
    ("One. Two three! Four?", "One", "One."), ("One. Two three! Four?", "Four", "Four?"),
    ("Ask Dr. Falk, e.g. today. Or not.", "Falk", "Ask Dr. Falk, e.g. today."),
    ("“Is it?” she asked. “It is.”", "she", "“Is it?” she asked."),
    ("no stop at all", "at", "no stop at all"),
    ("今天。我们谈！好", "们", "我们谈！"), ("", "x", ""), ("Wait... Now", "Now", "Now"),
    ("Line one.\nLine two.", "two", "Line two."),
    ("He said “Stop.” Then we left.", "Then", "Then we left."),
    ("Er sagte: „Halt.“ Dann ging er.", "Dann", "Dann ging er."),
    ("I said no. Then we left.", "left", "Then we left."),
    ("See No. 5 there. Or not.", "there", "See No. 5 there."),
    ("Is it? yes it is.", "yes", "yes it is."), ("Well… Then we left.", "Then", "Then we left."),
    ("I was… there. Then", "was", "I was… there."), ("「走。」好。", "好", "好。"),
    ("صحيح؟ نعم.", "نعم", "نعم."),
  ])
  func `a sentence runs from full stop to full stop`(text: String, words: String, found: String) {
    #expect(sentence(text, at: words) == found)
  }

  @Test func `a sentence does not leave its range`() {
    let text = "One two three. Four five."
    #expect(sentence(text, at: "three", in: 4..<20) == "two three.")
    #expect(sentence(text, at: "Four", in: 4..<20) == "Four")
    #expect(sentence(text, at: "Four", in: 4..<900) == "Four five.")
  }
}
