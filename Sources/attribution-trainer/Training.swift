import Foundation
import SpeakerAttribution

/// Trains the turn network on a corpus: the same corpus gives the same network.
final class Training {
  private static let (steps, batch, workers) = (256, 8, 2)

  private let corpus: Corpus
  private let epochs: Int
  private let workers: [Worker]
  private let adam: Adam
  private var random = Random(state: 1)
  private var done = 0
  let network: TurnNetwork

  init(_ corpus: Corpus, epochs: Int) {
    self.corpus = corpus
    self.epochs = epochs
    let shape = NetworkShape(vocabularyRows: corpus.vocabulary.rows)
    let parameters = NetworkParameters(shape)
    for part in NetworkShape.Part.allCases {
      let size = shape.size(part)
      let scale: Float
      switch part {
      case .words, .marks, .capitals: scale = 0.1
      case _ where size.rows <= 2: scale = 0
      default: scale = (2 / Float(size.rows)).squareRoot() * 0.8
      }
      for index in 0..<size.rows * size.columns {
        parameters[part][index] = Float(random.unit() * 2 - 1) * scale * 1.2
      }
    }
    parameters[.outputBias][0] = -2
    parameters[.similarityScale][0] = 1
    parameters[.prototypeScale][0] = 1
    network = TurnNetwork(vocabulary: corpus.vocabulary, parameters: parameters)
    adam = Adam(parameters)
    workers = (0..<Self.workers).map {
      Worker(parameters, steps: Self.steps, batch: Self.batch, seed: UInt64($0) &* 77 &+ 5)
    }
  }

  /// One pass over the corpus, each talk laid out anew.
  /// - Parameter report: mean losses of turn starts, roles and similarity, about every 200 steps.
  func run(epoch: Int, report: (Int, Losses) -> Void) {
    let examples = concurrently(Array(corpus.talks.indices)) { [corpus] index in
      var random = Random(state: UInt64(epoch * 100_000 + index) &* 0x9E37_79B9 &+ 3)
      let style = CaptionStyle(using: &random)
      let talk = random.unit() < 0.04 ? corpus.talks[index].monologue : corpus.talks[index]
      return Example(talk, style, using: &random)
    }
    let pieces = pieces(examples)
    let group = Self.batch * Self.workers
    var (sum, count) = (Losses(), 0.0)
    for start in stride(from: 0, to: pieces.count - group, by: group) {
      done += 1
      let progress = Float(done) / Float(max(1, pieces.count / group * epochs))
      let decay = 0.5 + 0.5 * cosf(min(1, progress) * .pi)
      let rate = 0.003 * min(1, Float(done) / 200) * decay + 1e-5
      let parts = (0..<Self.workers).map { part in
        Array(pieces[start + part * Self.batch..<start + (part + 1) * Self.batch])
      }
      let losses = concurrently(Array(zip(workers, parts))) { $0.0.run(examples, $0.1) }
      adam.move(workers.map(\.gradient), rate: rate)
      for loss in losses { sum.add(loss) }
      count += Double(losses.count)
      if done % 200 == 0 {
        report(done, sum.divided(by: count))
        (sum, count) = (Losses(), 0)
      }
    }
  }

  /// Stretches of all examples, in random order.
  private func pieces(_ examples: [Example]) -> [(example: Int, start: Int)] {
    let steps = Self.steps
    var pieces: [(example: Int, start: Int)] = []
    for (index, example) in examples.enumerated() where example.input.count >= steps {
      var start = Int(random.next() % UInt64(steps))
      while start + steps <= example.input.count {
        pieces.append((index, start))
        start += steps
      }
      pieces.append((index, 0))
      pieces.append((index, example.input.count - steps))
    }
    pieces.shuffle(using: &random)
    return pieces
  }
}

/// Losses of the four tasks, in nats a unit.
struct Losses: Sendable {
  var start = 0.0
  var host = 0.0
  var similarity = 0.0
  /// Of telling whom of the stretch's speakers a unit is by, from the means of their embeddings.
  var speaker = 0.0

  mutating func add(_ other: Losses) {
    start += other.start
    host += other.host
    similarity += other.similarity
    speaker += other.speaker
  }

  func divided(by count: Double) -> Losses {
    Losses(
      start: start / count, host: host / count, similarity: similarity / count,
      speaker: speaker / count)
  }
}
