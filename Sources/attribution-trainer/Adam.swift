import Foundation
import SpeakerAttribution

/// The optimizer Adam (Kingma, Ba 2015), without weight decay, as the network is small.
final class Adam {
  private let parameters: NetworkParameters
  private let (mean, square): (UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>)
  private var step = 0

  init(_ parameters: NetworkParameters) {
    self.parameters = parameters
    let count = parameters.shape.parameterCount
    mean = .allocate(capacity: count)
    square = .allocate(capacity: count)
    mean.initialize(repeating: 0, count: count)
    square.initialize(repeating: 0, count: count)
  }

  /// Takes a step against the mean of the gradients, whose length is clipped to 1.
  func move(_ gradients: [NetworkParameters], rate: Float) {
    let count = parameters.shape.parameterCount
    let sum = gradients[0].values
    for other in gradients.dropFirst() {
      for index in 0..<count { sum[index] += other.values[index] }
    }
    var length: Float = 0
    let share = 1 / Float(gradients.count)
    for index in 0..<count { length += sum[index] * sum[index] }
    length = length.squareRoot() * share
    let scale = share * min(1, 1 / max(length, 1e-9))
    step += 1
    let first = 1 - powf(0.9, Float(step))
    let second = 1 - powf(0.999, Float(step))
    for index in 0..<count {
      let slope = sum[index] * scale
      mean[index] = 0.9 * mean[index] + 0.1 * slope
      square[index] = 0.999 * square[index] + 0.001 * slope * slope
      parameters.values[index] -=
        rate * (mean[index] / first) / ((square[index] / second).squareRoot() + 1e-8)
    }
  }
}
