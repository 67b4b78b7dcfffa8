import Foundation
import SpeakerAttribution

/// Writes a network as constant data in C: one byte a number and one scale a row.
enum WeightsFile {
  static func write(_ network: TurnNetwork, to path: String) throws {
    let (shape, parameters) = (network.parameters.shape, network.parameters)
    var (values, scales) = ([String](), [String]())
    var value = 0
    for part in NetworkShape.Part.allCases {
      let size = shape.size(part)
      for _ in 0..<size.rows {
        let row = UnsafeBufferPointer(start: parameters.values + value, count: size.columns)
        let largest = row.reduce(Float(1e-8)) { max($0, abs($1)) }
        let scale = largest / 127
        values += row.map { String(Int(($0 / scale).rounded())) }
        scales.append("\(scale)f")
        value += size.columns
      }
    }
    let text = """
      // Written by attribution-trainer; see "Speaker attribution" in the documentation.
      #include "attribution_weights.h"

      static const uint32_t hashes[] = {\(lines(network.vocabulary.hashes.map { "\($0)u" }))};
      static const float scales[] = {\(lines(scales))};
      static const int8_t values[] = {\(lines(values))};

      const struct attribution_weights attribution_weights = {
        hashes, \(network.vocabulary.hashes.count), values, scales, \(values.count), \(scales.count),
      };

      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func lines(_ items: [String]) -> String {
    stride(from: 0, to: items.count, by: 24).map {
      "\n" + items[$0..<min($0 + 24, items.count)].joined(separator: ",")
    }.joined(separator: ",")
  }
}
