import Glibc

/// The network's answers for blocks: stretches of a talk that the decoder gives to one speaker
/// each.
package struct BlockList: Sendable {
  /// The word each block starts at, ascending; the first is 0.
  package var starts: [Int32] = []
  /// Words in each block.
  package var lengths: [Int32] = []
  /// Log-odds that a turn starts with the block.
  package var changes: [Float] = []
  /// Whether the block starts inside a sentence.
  package var startsInside: [Bool] = []
  /// Mean log-odds, by words, that a host speaks.
  package var hosts: [Float] = []
  /// The weight of a block's own numbers: the square root of its number of units.
  package var weights: [Float] = []
  /// Mean speaker embedding, by words; `embeddingLength` numbers a block.
  package var embeddings: [Float] = []
  package var embeddingLength: Int
  /// Mean speaker embedding of the whole talk, by words.
  package private(set) var meanEmbedding: [Float] = []
  package var wordCount = 0

  package var count: Int { starts.count }

  package func words(_ block: Int) -> Range<Int> {
    Int(starts[block])..<Int(starts[block]) + Int(lengths[block])
  }

  /// The block that holds a word. O(log n).
  package func block(ofWord word: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= word { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Joins units between which a turn is unlikely to start, and cuts at the given words
  /// (ascending).
  package init(_ answer: NetworkAnswer, cuts: [Int] = [], lowest: Float = -3.9) {
    embeddingLength = answer.embeddingLength
    wordCount = answer.wordCount
    var cut = 0
    for unit in 0..<answer.starts.count {
      let end = unit + 1 < answer.starts.count ? Int(answer.starts[unit + 1]) : wordCount
      var start = Int(answer.starts[unit])
      while cut < cuts.count, cuts[cut] < start { cut += 1 }
      var isCut = cut < cuts.count && cuts[cut] == start
      if isCut { cut += 1 }
      if unit == 0 || isCut || answer.changes[unit] >= lowest {
        let isInside = unit < answer.startsInside.count && answer.startsInside[unit]
        open(start, change: answer.changes[unit], isInside: isInside && !isCut)
      }
      repeat {
        let stop = cut < cuts.count && cuts[cut] < end ? cuts[cut] : end
        if isCut, start != Int(answer.starts[unit]) { open(start, change: lowest, isInside: false) }
        add(answer, unit, words: stop - start)
        start = stop
        isCut = stop < end
        if isCut { cut += 1 }
      } while start < end
    }
    settle()
  }

  private mutating func open(_ word: Int, change: Float, isInside: Bool) {
    starts.append(Int32(word))
    lengths.append(0)
    changes.append(change)
    startsInside.append(isInside)
    hosts.append(0)
    weights.append(0)
    embeddings.append(contentsOf: repeatElement(0, count: embeddingLength))
  }

  private mutating func add(_ answer: NetworkAnswer, _ unit: Int, words: Int) {
    let last = count - 1
    lengths[last] += Int32(words)
    let share = Float(words) + 0.5
    hosts[last] += answer.hosts[unit] * share
    weights[last] += 1
    for index in 0..<embeddingLength {
      embeddings[last * embeddingLength + index] +=
        answer.embeddings[unit * embeddingLength + index] * share
    }
  }

  private mutating func settle() {
    for block in 0..<count {
      let share = Float(lengths[block]) + 0.5 * weights[block]
      hosts[block] /= max(1, share)
      for index in 0..<embeddingLength {
        embeddings[block * embeddingLength + index] /= max(1, share)
      }
      weights[block] = weights[block].squareRoot()
    }
    meanEmbedding = [Float](repeating: 0, count: embeddingLength)
    for block in 0..<count {
      let share = Float(lengths[block]) / Float(max(1, wordCount))
      for index in 0..<embeddingLength {
        meanEmbedding[index] += share * embeddings[block * embeddingLength + index]
      }
    }
  }
}
