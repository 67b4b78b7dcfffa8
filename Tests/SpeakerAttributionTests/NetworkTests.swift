import TestSupport
import Testing
import Transcripts

@testable import SpeakerAttribution

@Suite struct NetworkTests {
  @Test(arguments: [1, 3, 4, 5, 8, 13])
  func `a product of matrices is what the definition says`(rows: Int) {
    let (inner, columns) = (7, 32)
    let a = (0..<rows * inner).map { Float($0 % 5) - 2 }
    let b = (0..<inner * columns).map { Float($0 % 7) - 3 }
    var c = [Float](repeating: 1, count: rows * columns)
    c.withUnsafeMutableBufferPointer { target in
      MatrixProduct.add(
        a, strideA: inner, b, to: target.baseAddress!, strideC: columns, rows: rows, inner: inner,
        columns: columns)
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let sum = (0..<inner).reduce(Float(1)) {
          $0 + a[row * inner + $1] * b[$1 * columns + column]
        }
        #expect(c[row * columns + column] == sum)
      }
    }
  }

  private func input(_ sentences: [String]) -> UnitInput {
    let cues = CueList(sentences, every: 3)
    return UnitInput(TokenList(SpokenText(cues), cues, TurnNetwork.shipped.vocabulary))
  }

  @Test func `a long talk cut into stretches is answered nearly as one run would answer it`() {
    let talk = (0..<260).flatMap { _ in
      ["So how did you get into bees?", "Well, my aunt kept some.", "Right.", "It grew on me."]
    }
    let input = input(talk)
    let answer = NetworkAnswer(input, wordCount: input.tokens.count, TurnNetwork.shipped.parameters)
    let whole = NetworkPass(TurnNetwork.shipped.parameters, steps: input.count, batch: 1)
    for unit in 0..<input.count { whole.fill(unit, input, unit: unit) }
    whole.run()
    let differing = (0..<input.count).count {
      (whole.output[$0 * NetworkShape.outputs] > 0) != (answer.changes[$0] > 0)
    }
    #expect(differing * 50 < input.count)
  }

  @Test func `an answer after a question is where the network hears somebody else`() throws {
    let input = input([
      "Welcome back to the show. What is it that you like about bees?",
      "Yeah, thanks for having me. I started with one hive behind the house.",
      "And then I had two. And then I had nine of them.",
    ])
    let answer = NetworkAnswer(input, wordCount: input.tokens.count, TurnNetwork.shipped.parameters)
    let words = (0..<input.count).map { Int(input.units.starts[$0]) }
    let reply = try #require(words.firstIndex { $0 == 13 })
    #expect(answer.changes[reply] > 1)
    #expect(answer.changes[reply] == answer.changes.max())
    #expect(answer.hosts[0] > answer.hosts[reply + 1])
  }

  @Test func `a word the network does not know has the row of its ending`() {
    let vocabulary = TurnNetwork.shipped.vocabulary
    #expect(vocabulary.id("xylotomographing") == vocabulary.id("zumbographing"))
    #expect(Int(vocabulary.id("the")) > Vocabulary.otherRows)
    #expect(Int(vocabulary.id("xylotomographing")) <= Vocabulary.otherRows)
  }
}
