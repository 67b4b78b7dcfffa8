import Foundation
import SpeakerAttribution

/// A trained network as a file: the number of known words, their hashes, and the parameters, each
/// four bytes in the machine's order.
enum NetworkFile {
  static func write(_ network: TurnNetwork, to path: String) throws {
    var data = Data()
    let hashes = network.vocabulary.hashes
    withUnsafeBytes(of: UInt32(hashes.count)) { data.append(contentsOf: $0) }
    hashes.withUnsafeBytes { data.append(contentsOf: $0) }
    let parameters = network.parameters
    data.append(Data(bytes: parameters.values, count: parameters.shape.parameterCount * 4))
    try data.write(to: URL(fileURLWithPath: path))
  }

  static func read(_ path: String) throws -> TurnNetwork {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let count =
      data.count >= 4 ? Int(data.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }) : 0
    let shape = NetworkShape(vocabularyRows: 1 + Vocabulary.otherRows + count)
    guard data.count == 4 + 4 * count + 4 * shape.parameterCount else {
      throw NetworkFileError.otherShape(path)
    }
    let hashes = data.withUnsafeBytes { bytes in
      (0..<count).map { bytes.loadUnaligned(fromByteOffset: 4 + 4 * $0, as: UInt32.self) }
    }
    let parameters = NetworkParameters(shape)
    _ = data.dropFirst(4 + 4 * count).withUnsafeBytes {
      memcpy(parameters.values, $0.baseAddress!, shape.parameterCount * 4)
    }
    return TurnNetwork(vocabulary: Vocabulary(hashes: hashes), parameters: parameters)
  }
}

enum NetworkFileError: Error, CustomStringConvertible {
  case otherShape(String)

  var description: String {
    switch self {
    case .otherShape(let path): "\(path) is not a network of this program's shape"
    }
  }
}
