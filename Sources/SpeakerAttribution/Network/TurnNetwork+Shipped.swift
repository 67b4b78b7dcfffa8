import CAttributionWeights

extension TurnNetwork {
  /// The network that the program ships with. It is unpacked on first use, in about a millisecond.
  package static let shipped: TurnNetwork = {
    let shipped = attribution_weights
    let hashes = UnsafeBufferPointer(start: shipped.hashes, count: Int(shipped.hash_count))
    let vocabulary = Vocabulary(hashes: Array(hashes))
    let parameters = NetworkParameters(NetworkShape(vocabularyRows: vocabulary.rows))
    var (value, row) = (0, 0)
    for part in NetworkShape.Part.allCases {
      let size = parameters.shape.size(part)
      for _ in 0..<size.rows {
        let scale = shipped.scales[row]
        for _ in 0..<size.columns {
          parameters.values[value] = Float(shipped.values[value]) * scale
          value += 1
        }
        row += 1
      }
    }
    precondition(
      value == shipped.value_count && row == shipped.scale_count, "weights of another shape")
    return TurnNetwork(vocabulary: vocabulary, parameters: parameters)
  }()
}
