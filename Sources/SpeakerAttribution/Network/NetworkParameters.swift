/// The numbers of a turn network: one flat list, cut up by its shape.
///
/// Unchecked: the numbers are written by whoever made the list, before anybody else sees it (or,
/// when training, between passes).
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
