import Foundation
import SpeakerAttribution

/// Gradients of one batch, computed by running the network backwards.
///
/// Unchecked: a worker is used by one thread at a time, and the parameters do not change while it
/// runs.
final class Worker: @unchecked Sendable {
  let pass: NetworkPass
  let gradient: NetworkParameters
  let shape: NetworkShape
  private(set) var examples: [(example: Int, start: Int)] = []
  private var random: Random
  /// Chance that a value is dropped.
  private let dropout: Float = 0.2
  private(set) var masks: [[Float]]
  /// States of each recurrent layer and direction, before dropout.
  let kept: [UnsafeMutablePointer<Float>]
  var loss = Losses()

  static let distances = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233]

  init(_ parameters: NetworkParameters, steps: Int, batch: Int, seed: UInt64) {
    pass = NetworkPass(parameters, steps: steps, batch: batch, keepsGates: true)
    shape = parameters.shape
    gradient = NetworkParameters(shape)
    random = Random(state: seed)
    let rows = steps * batch
    let width = shape.recurrent
    kept = (0..<4).map { _ in .allocate(capacity: rows * width) }
    masks = [
      [Float](repeating: 0, count: rows * shape.both),
      [Float](repeating: 0, count: rows * shape.headInput),
    ]
  }

  /// Sets `gradient` and returns the losses per unit.
  func run(_ all: [Example], _ chosen: [(example: Int, start: Int)]) -> Losses {
    examples = chosen
    gradient.values.update(repeating: 0, count: shape.parameterCount)
    for step in 0..<pass.steps {
      for stretch in 0..<pass.batch {
        let (example, start) = chosen[stretch]
        pass.fill(step * pass.batch + stretch, all[example].input, unit: start + step)
      }
    }
    pass.encode()
    pass.recurFirst()
    keep(0, pass.first, shape.both)
    drop(0, pass.first, pass.rows * shape.both)
    pass.recurSecond()
    keep(2, pass.headInput + shape.hidden, shape.headInput)
    drop(1, pass.headInput, pass.rows * shape.headInput)
    pass.finish()
    backward(all)
    return loss.divided(by: Double(pass.rows))
  }

  private func keep(_ first: Int, _ states: UnsafePointer<Float>, _ stride: Int) {
    let width = shape.recurrent
    for row in 0..<pass.rows {
      for direction in 0..<2 {
        (kept[first + direction] + row * width).update(
          from: states + row * stride + direction * width, count: width)
      }
    }
  }

  private func drop(_ mask: Int, _ values: UnsafeMutablePointer<Float>, _ count: Int) {
    let keep = 1 / (1 - dropout)
    var index = 0
    while index < count {
      var bits = random.next()
      for _ in 0..<8 where index < count {
        let factor = Float(bits & 0xFF) < dropout * 256 ? 0 : keep
        masks[mask][index] = factor
        values[index] *= factor
        bits >>= 8
        index += 1
      }
    }
  }
}
