import Testing

@testable import SpeakerAttribution

/// Small talks whose answer is clear.
@Suite struct TurnDecoderTests {
  /// Ten words a unit; what is not given says nothing.
  private func blocks(
    changes: [Float], hosts: [Float]? = nil, embeddings: [[Float]]? = nil
  ) -> BlockList {
    let count = changes.count
    return BlockList(
      NetworkAnswer(
        starts: (0..<count).map { Int32($0 * 10) }, wordCount: count * 10, changes: changes,
        hosts: hosts ?? [Float](repeating: 0, count: count),
        embeddings: embeddings?.flatMap { $0 } ?? [Float](repeating: 0, count: count * 2),
        embeddingLength: 2,
        prototypeScale: 4))
  }

  private func decode(
    _ blocks: BlockList, _ roles: [Float], hints: [Hint] = [], known: TurnDecoder.Known = .init()
  ) -> TurnDecoder {
    TurnDecoder(
      blocks, states: roles.map { TurnDecoder.State(host: $0) }, hints: hints, scale: 4,
      settings: DecoderSettings(), known: known)
  }

  @Test func `a host who asks and a guest who answers are told apart by their wording`() {
    let talk = blocks(changes: [0, 3, 3, 3], hosts: [3, -3, 3, -3])
    #expect(decode(talk, [0.93, 0.07]).path == [0, 1, 0, 1])
  }

  @Test func `units between which hardly a turn starts are one block`() {
    #expect(blocks(changes: [0, -8, -8, 3]).starts == [0, 30])
  }

  @Test func `a turn that starts for certain is by another`() {
    let talk = blocks(changes: [0, 8, 8], hosts: [2, 0, 2])
    #expect(decode(talk, [0.93, 0.07]).path == [0, 1, 0])
  }

  @Test func `words that say nothing of their own stay with the one who speaks`() {
    let talk = blocks(changes: [0, -3, -3, 4], hosts: [3, 0, 0, -3])
    #expect(decode(talk, [0.93, 0.07]).path == [0, 0, 0, 1])
  }

  @Test func `the one spoken to by name speaks next`() {
    let talk = blocks(changes: [0, 4, 4, 4, 4], hosts: [3, -1, 3, -1, 3])
    let hints = [
      Hint(word: 8, state: 2, current: -4, next: 3, previous: 0),
      Hint(word: 28, state: 1, current: -4, next: 3, previous: 0),
    ]
    #expect(decode(talk, [0.93, 0.07, 0.07], hints: hints).path == [0, 2, 0, 1, 0])
  }

  @Test func `who says to be somebody is`() {
    let talk = blocks(changes: [0, 4], hosts: [0, 0])
    let hints = [Hint(word: 2, state: 1, current: 5, next: 0, previous: 0)]
    #expect(decode(talk, [0.5, 0.5], hints: hints).path == [1, 0])
  }

  @Test func `what is known never changes, and what it sounds like spreads`() {
    // Two guests by their embeddings; the network knows no more.
    let (a, b): ([Float], [Float]) = ([1, 0], [0, 1])
    let talk = blocks(
      changes: [0, 5, 5, 5, 5, 5], embeddings: [a, b, a, b, a, b])
    var known = TurnDecoder.Known()
    known.states = [1, 0, -1, -1, -1, -1]
    let decoder = decode(talk, [0.07, 0.07], known: known)
    #expect(decoder.path == [1, 0, 1, 0, 1, 0])
    #expect(decoder.beliefs[1] > 0.999)
    #expect(decoder.beliefs[2] > 0.999)
  }

  @Test func `a split and a join outrank what the words say`() {
    let talk = blocks(changes: [0, -3, 6], hosts: [3, 0, -3])
    var known = TurnDecoder.Known()
    known.starts = [-1, 1, 0]
    let decoder = decode(talk, [0.93, 0.07], known: known)
    #expect(decoder.turnBeliefs[1] > 0.99)
    #expect(decoder.turnBeliefs[2] < 0.01)
  }

  @Test func `sixty speakers are decoded without remembering who spoke before`() {
    let count = 400
    let talk = blocks(changes: [Float](repeating: 2, count: count))
    var known = TurnDecoder.Known()
    known.states = (0..<count).map { $0 % 60 }
    let decoder = decode(talk, [Float](repeating: 0.5, count: 60), known: known)
    #expect(decoder.path == known.states)
  }

  @Test func `beliefs of each block add up to one`() {
    let talk = blocks(changes: [0, 1, -1, 2, 0.5], hosts: [1, -1, 0.2, -2, 1])
    let decoder = decode(talk, [0.9, 0.1, 0.1])
    for block in 0..<talk.count {
      let sum = (0..<3).reduce(Float(0)) { $0 + decoder.beliefs[block * 3 + $1] }
      #expect(abs(sum - 1) < 1e-4)
    }
  }
}
