import TestSupport
import Testing
import Transcripts

struct SentencesTests {
  private func cues(_ text: String) -> CueList { CueList([text], every: 1) }

  @Test(
    arguments: [
      ("One. Two! Three", ["One.", "Two!", "Three"]), ("", []), ("no stops at all", nil),
      ("Is it? yes it is.", ["Is it?", "yes it is."]), ("Dr. Falk came. Good.", nil),
      ("真的吗？是的。好", ["真的吗？", "是的。", "好"]), ("هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟", "نعم."]),
      ("Τι είναι\u{37E} Ναι.", ["Τι είναι\u{37E}", "Ναι."]), ("She said: \"Why?\" Then left.", nil),
    ] as [(String, [String]?)])
  func `a sentence ends at its stop`(text: String, sentences: [String]?) {
    let cues = cues(text)
    let found = cues.sentences(in: 0..<cues.text.count).map { cues.string($0) }
    if let sentences {
      #expect(found == sentences)
    } else {
      #expect(found.joined(separator: " ") == text)
    }
  }

  @Test func `a range cuts sentences, and may reach beyond the text`() {
    let cues = cues("One two. Three four.")
    #expect(cues.sentences(in: 4..<14).map { cues.string($0) } == ["two.", "Three"])
    #expect(cues.sentences(in: 15..<900).map { cues.string($0) } == ["four."])
  }

  @Test(arguments: [
    ("Is it?", true), ("是吗？", true), ("صحيح؟", true), ("Τι\u{37E}", true), ("Ինչո՞ւ", true),
    ("It is; yes.", false), ("好！", false), ("Н", false), ("", false),
  ])
  func `questions are marked in several scripts`(text: String, asks: Bool) {
    let cues = cues(text)
    #expect(cues.asks(in: 0..<cues.text.count) == asks)
  }
}
