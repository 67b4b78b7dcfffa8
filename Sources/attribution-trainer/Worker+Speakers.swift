import Foundation
import SpeakerAttribution

/// The loss of telling a stretch's speakers apart, as the decoder does: by the means of their
/// embeddings, a unit's own turn left out (prototypical networks: Snell, Swersky, Zemel 2017).
extension Worker {
  /// What one stretch says about its speakers.
  private struct Stretch {
    /// Of each unit: its speaker, its turn, and its weight.
    var speakers: [Int] = []
    var turns: [Int] = []
    var weights: [Float] = []
    /// Weighted sums of embeddings, and of weights.
    var sums: [[Float]]
    var totals: [Float]
    var turnSums: [[Float]] = []
    var turnTotals: [Float] = []
  }

  private static let longestUnit = 40

  private func stretch(_ index: Int, _ all: [Example]) -> Stretch {
    let (width, (example, first)) = (shape.speakerEmbedding, examples[index])
    let source = all[example]
    var numbers: [Int32: Int] = [:]
    for step in 0..<pass.steps {
      let speaker = source.speakers[first + step]
      if numbers[speaker] == nil { numbers[speaker] = numbers.count }
    }
    let zero = [Float](repeating: 0, count: width)
    var stretch = Stretch(
      sums: [[Float]](repeating: zero, count: numbers.count),
      totals: [Float](repeating: 0, count: numbers.count))
    for step in 0..<pass.steps {
      let speaker = numbers[source.speakers[first + step]]!
      if step == 0 || speaker != stretch.speakers[step - 1] {
        stretch.turnSums.append(zero)
        stretch.turnTotals.append(0)
      }
      let turn = stretch.turnSums.count - 1
      let words = min(Self.longestUnit, source.input.units.words(first + step).count)
      let weight = Float(words)
      stretch.speakers.append(speaker)
      stretch.turns.append(turn)
      stretch.weights.append(weight)
      stretch.totals[speaker] += weight
      stretch.turnTotals[turn] += weight
      let embedding = pass.speakerEmbedding + (step * pass.batch + index) * width
      for number in 0..<width {
        stretch.sums[speaker][number] += weight * embedding[number]
        stretch.turnSums[turn][number] += weight * embedding[number]
      }
    }
    return stretch
  }

  /// Adds the loss of one stretch, and its slopes to those of the embeddings.
  func addSpeakerLoss(
    _ index: Int, _ all: [Example], _ slopes: UnsafeMutablePointer<Float>, each: Float
  ) {
    let stretch = stretch(index, all)
    let (count, width) = (stretch.sums.count, shape.speakerEmbedding)
    guard count > 1 else { return }
    let mean = stretch.weights.reduce(0, +) / Float(pass.steps)
    // Slopes of the means, for all units of a speaker, and what the units of one turn do not get.
    var speakerSlopes = [Float](repeating: 0, count: count * width)
    var turnSlopes = [Float](repeating: 0, count: stretch.turnSums.count * width)
    var (logits, prototypes) = (
      [Float](repeating: 0, count: count), [Float](repeating: 0, count: count * width)
    )
    let scale = pass.parameters[.prototypeScale][0]
    for step in 0..<pass.steps {
      let (own, turn) = (stretch.speakers[step], stretch.turns[step])
      let rest = stretch.totals[own] - stretch.turnTotals[turn]
      guard rest > 0 else { continue }
      let row = (step * pass.batch + index) * width
      let embedding = pass.speakerEmbedding + row
      for speaker in 0..<count {
        let total = speaker == own ? rest : stretch.totals[speaker]
        var product: Float = 0
        for number in 0..<width {
          let sum =
            stretch.sums[speaker][number]
            - (speaker == own ? stretch.turnSums[turn][number] : 0)
          prototypes[speaker * width + number] = sum / total
          product += embedding[number] * sum / total
        }
        logits[speaker] = product
      }
      let top = logits.max()! * scale
      var sum: Float = 0
      for product in logits { sum += expf(scale * product - top) }
      let weight = each * stretch.weights[step] / mean
      loss.speaker -= Double(
        (scale * logits[own] - top - logf(sum)) * stretch.weights[step] / mean)
      for speaker in 0..<count {
        let belief = expf(scale * logits[speaker] - top) / sum
        let slope = weight * (belief - (speaker == own ? 1 : 0))
        gradient[.prototypeScale][0] += slope * logits[speaker]
        let total = speaker == own ? rest : stretch.totals[speaker]
        for number in 0..<width {
          slopes[row + number] += slope * scale * prototypes[speaker * width + number]
          let back = slope * scale * embedding[number] / total
          speakerSlopes[speaker * width + number] += back
          if speaker == own { turnSlopes[turn * width + number] += back }
        }
      }
    }
    for step in 0..<pass.steps {
      let row = (step * pass.batch + index) * width
      let (own, turn) = (stretch.speakers[step], stretch.turns[step])
      for number in 0..<width {
        slopes[row + number] +=
          stretch.weights[step]
          * (speakerSlopes[own * width + number] - turnSlopes[turn * width + number])
      }
    }
  }
}
