import TestSupport
import Testing
import Transcripts

@testable import SpeakerAttribution

@Suite struct DisfluenciesTests {
  private func tokens(_ captions: String...) -> (tokens: TokenList, words: SpokenText) {
    let cues = CueList(captions, every: 3)
    let text = SpokenText(cues)
    return (TokenList(text, cues, TurnNetwork.shipped.vocabulary), text)
  }

  private func read(_ captions: String...) -> [String] {
    let cues = CueList(captions, every: 3)
    let words = SpokenText(cues).words
    return words.indices.filter { !Disfluencies.contains($0, of: words) }.map { words[$0].key }
  }

  @Test func `fillers and words said twice are not read`() {
    #expect(read("Um, I, uh, I think the the bees know.") == ["i", "think", "the", "bees", "know"])
  }

  @Test func `what is said twice on purpose is read twice`() {
    #expect(read("Yeah, yeah. It is very very old.").count == 7)
    #expect(read("I do. Do you?").count == 4)
  }

  @Test func `a sentence that opens with a filler starts at the filler`() {
    let (tokens, _) = tokens("We have nine hives.", "Um, and we want more.")
    let units = UnitList(tokens)
    #expect(units.starts.map { tokens.sources[Int($0)] } == [0, 4])
    #expect(tokens.capitals[4] == 1)
  }

  @Test func `a filler at the end of a sentence leaves its full stop to the word before`() {
    let (tokens, _) = tokens("So we moved the hives, um.", "And what came of it?")
    #expect(tokens.marks[4] == Mark.stop.rawValue)
    #expect(UnitList(tokens).starts.map { tokens.sources[Int($0)] } == [0, 6])
  }

  @Test func `a talk of fillers alone is still a talk`() {
    let (tokens, _) = tokens("Um. Uh.", "Um.")
    #expect(tokens.count == 3)
  }
}
