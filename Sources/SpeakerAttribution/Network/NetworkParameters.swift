/// The parameters of a turn network: one flat list, divided by its shape.
///
/// Unchecked: the parameters are written only by the code that made the list, before it is shared
/// (or, in training, between passes).
package final class NetworkParameters: @unchecked Sendable {
  package let shape: NetworkShape
  package let values: UnsafeMutablePointer<Float>
  private let offsets: [Int]

  /// All zero.
  package init(_ shape: NetworkShape) {
    self.shape = shape
    offsets = NetworkShape.Part.allCases.map { shape.offset($0) }
    values = .allocate(capacity: shape.parameterCount)
    values.initialize(repeating: 0, count: shape.parameterCount)
  }

  package subscript(_ part: NetworkShape.Part) -> UnsafeMutablePointer<Float> {
    values + offsets[part.rawValue]
  }

  deinit { values.deallocate() }
}
