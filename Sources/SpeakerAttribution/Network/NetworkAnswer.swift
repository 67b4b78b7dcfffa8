/// The network's output for each unit of a talk.
package struct NetworkAnswer: Sendable {
  package var starts: [Int32]
  package var wordCount: Int
  /// Log-odds that a turn starts with the unit.
  package var changes: [Float] = []
  /// Whether a unit starts inside a sentence; empty where none does.
  package var startsInside: [Bool] = []
  /// Log-odds that a host speaks it.
  package var hosts: [Float] = []
  /// `embeddingLength` numbers a unit.
  package var embeddings: [Float] = []
  package var embeddingLength: Int
  /// `scale · a·b + offset` is the log-odds that two units are by one speaker.
  package var similarityScale: Float = 1
  package var similarityOffset: Float = 0
  /// `scale · a·m`, with the mean embedding `m` of each speaker, is the logarithm, up to a constant,
  /// of the chance that the unit is by that speaker.
  package var prototypeScale: Float
}

extension NetworkAnswer {
  /// Talks are cut into eight or more stretches that are run in batches of four: the recurrent layers then
  /// multiply matrices instead of vectors, and memory is bounded. Stretches overlap to give each
  /// unit its context.
  private static let (least, together, longest, overlap) = (8, 4, 512, 48)

  /// - Parameter wordCount: words of the text, with those that are no tokens.
  package init(_ input: UnitInput, wordCount: Int, _ parameters: NetworkParameters) {
    let tokens = input.tokens
    starts = input.units.starts.enumerated().map {
      $0.offset == 0 ? 0 : tokens.sources[Int($0.element)]
    }
    startsInside = input.units.starts.map { tokens.isInsideSentence(Int($0)) }
    self.wordCount = wordCount
    embeddingLength = parameters.shape.speakerEmbedding
    similarityScale = parameters[.similarityScale][0]
    similarityOffset = parameters[.similarityScale][1]
    prototypeScale = parameters[.prototypeScale][0]
    changes = [Float](repeating: 0, count: input.count)
    hosts = changes
    embeddings = [Float](repeating: 0, count: input.count * embeddingLength)
    guard input.count > 0 else { return }
    let even = (input.count + Self.least - 1) / Self.least
    let length = min(Self.longest, max(even, 2 * Self.overlap))
    let steps = min(input.count, length + 2 * Self.overlap)
    let stretches = Array(stride(from: 0, to: input.count, by: length))
    for group in stride(from: 0, to: stretches.count, by: Self.together) {
      run(input, parameters, stretches[group...].prefix(Self.together), length, steps)
    }
  }

  private mutating func run(
    _ input: UnitInput, _ parameters: NetworkParameters, _ stretches: ArraySlice<Int>,
    _ length: Int, _ steps: Int
  ) {
    let pass = NetworkPass(parameters, steps: steps, batch: stretches.count)
    let lows = stretches.map { min(max(0, $0 - Self.overlap), input.count - steps) }
    for step in 0..<steps {
      for (index, low) in lows.enumerated() {
        pass.fill(step * lows.count + index, input, unit: low + step)
      }
    }
    pass.run()
    for (index, (start, low)) in zip(stretches, lows).enumerated() {
      for unit in start..<min(start + length, input.count) {
        let row = (unit - low) * lows.count + index
        changes[unit] = pass.output[row * NetworkShape.outputs]
        hosts[unit] = pass.output[row * NetworkShape.outputs + 1]
        for number in 0..<embeddingLength {
          embeddings[unit * embeddingLength + number] =
            pass.speakerEmbedding[row * embeddingLength + number]
        }
      }
    }
  }
}
