import TestSupport
import Testing
import Transcripts

struct ParagraphsTests {
  private func paragraphs(
    _ cues: [(seconds: Int, text: String)], ends: Bool = false, sections: [Int] = []
  ) -> [String] {
    var builder = CueListBuilder()
    for (index, cue) in cues.enumerated() {
      let next = index + 1 < cues.count ? cues[index + 1].seconds : cue.seconds + 1
      builder.append(
        start: Timecode(seconds: cue.seconds),
        end: ends ? Timecode(seconds: min(next, cue.seconds + 3)) : nil, text: cue.text.utf8)
    }
    let transcript = Transcript(
      sections: sections.map { Section(start: Timecode(seconds: $0), title: "x") },
      cues: builder.build())
    let paragraphs = Paragraphs(transcript, sectionOffsets: transcript.sectionOffsets)
    return (0..<paragraphs.count).map { transcript.cues.string(paragraphs.range($0)) }
  }

  @Test func `cues are joined across their borders`() {
    #expect(
      paragraphs([(0, "One long"), (2, "sentence."), (4, "Another.")]) == [
        "One long sentence. Another."
      ])
  }

  @Test func `a section starts a paragraph`() {
    #expect(
      paragraphs([(0, "Before"), (3, "it."), (6, "After it.")], sections: [0, 6])
        == ["Before it.", "After it."])
  }

  @Test func `a turn inside a cue starts a paragraph, though sentences end after it`() {
    let said = "word " + String(repeating: "and so on ", count: 60) + "ends. "
    let cues = CueList([said + "Another."], every: 1)
    let starts = [Place(cue: 0), Place(cue: 0, offset: 5)]
    let turns = starts.map { Turn(places: $0..<$0, speaker: nil) }
    let paragraphs = Paragraphs(Transcript(cues: cues), sectionOffsets: [], turns: turns)
    #expect(paragraphs.starts == [0, 5])
  }

  @Test func `a pause of two seconds starts a paragraph where cues have ends`() {
    #expect(
      paragraphs([(0, "Then silence"), (5, "and on.")], ends: true) == ["Then silence", "and on."])
  }

  @Test
  func `without ends a long wait after a full stop is a pause, one inside a sentence is not`() {
    #expect(paragraphs([(0, "Done."), (9, "Music over.")]) == ["Done.", "Music over."])
    #expect(
      paragraphs([(0, "A slow"), (3, "talker."), (5, "Goes on.")]) == ["A slow talker. Goes on."])
    #expect(paragraphs([(0, "Not"), (9, "done.")]) == ["Not done."])
  }

  @Test func `three to five sentences make a paragraph`() {
    let sentence =
      "This is a sentence of some length that people say when they talk about lamps and ink, as they do."
    let made = paragraphs((0..<12).map { ($0 * 6, sentence) })
    #expect(made.count == 3)
    #expect(made.allSatisfy { $0.hasPrefix("This") && $0.hasSuffix("do.") })
  }

  @Test(arguments: [
    "Dr. Vale said so.", "J. Pell came.", "It was 3.5 then.", "So he said. and went",
  ])
  func `a stop that ends no sentence does not end a paragraph`(text: String) {
    let filler = String(repeating: "many words ", count: 60)
    #expect(paragraphs([(0, filler + text)]).count == 1)
  }

  @Test func `wide full stops end sentences, and no byte is lost`() {
    let sentence = "これは本を読む人のための長い文です。"
    let made = paragraphs((0..<40).map { ($0 * 4, sentence + sentence) })
    #expect(made.count > 1)
    #expect(made.joined().filter { $0 != " " } == String(repeating: sentence, count: 80))
    #expect(made.allSatisfy { $0.hasSuffix("。") })
  }

  @Test(arguments: ["word ", "word", "語"])
  func `one endless cue is cut into paragraphs of bounded length`(unit: String) {
    let text = String(repeating: unit, count: 30_000)
    let made = paragraphs([(0, text)])
    #expect(made.allSatisfy { $0.utf8.count <= 8100 })
    #expect(made.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(!made.joined().contains("\u{FFFD}"))
  }
}
