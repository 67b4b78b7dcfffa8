import Foundation
import SpeakerAttribution

/// Writes the weights of the cast as Swift source.
enum NameWeightsFile {
  private static let head = """
    // Written by `attribution-trainer names`; see "Speaker attribution" in the documentation.

    """

  static func write(nets: [NameStyle: PersonNet], to path: String) throws {
    var text =
      head + """
        /// Whether somebody who is named speaks, and speaks as a host: for each kind of text.
        enum PersonWeights {

        """
    text += NameStyle.allCases.compactMap { style in nets[style].map { source(style, $0) } }
      .joined(separator: "\n")
    try (text + "}\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func source(_ style: NameStyle, _ net: PersonNet) -> String {
    let units = PersonNet.units
    let rows = PersonFeature.allCases.compactMap { feature -> String? in
      let start = feature.rawValue * units
      return row("\(feature)", [net.host[feature.rawValue]] + net.hidden[start..<start + units])
    }
    return """
        static let \(style) = PersonNet(
          output: [\(list(net.output))], outputBias: \(number(net.outputBias)),
          rows: [
      \(rows.joined(separator: "\n"))
          ])

      """
  }

  static func write(marked: [[Double]], unmarked: [[Double]], to path: String) throws {
    func source(_ name: String, _ rows: [[Double]]) -> String {
      let lines = MentionFeature.allCases.compactMap { row("\($0)", rows[$0.rawValue]) }
      return "  static let \(name): [MentionFeature: [Double]] = [\n"
        + lines.joined(separator: "\n") + "\n  ]\n"
    }
    let text =
      head + """
        /// Log-odds that a place that names somebody adds to the prior ones: that the person speaks
        /// there, in the next turn, and in the one before.
        enum MentionWeights {
          /// With sentence ends.
        \(source("punctuated", marked))
          /// Without sentence ends.
        \(source("plain", unmarked))}

        """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The row of a feature; none where nothing was learnt about it.
  private static func row(_ feature: String, _ values: [Double]) -> String? {
    guard values.contains(where: { abs($0) >= 0.005 }) else { return nil }
    return "    .\(feature): [\(list(values))],"
  }

  private static func list(_ values: [Double]) -> String {
    values.map { number($0) }.joined(separator: ", ")
  }

  private static func number(_ value: Double) -> String {
    let text = String(format: "%.2f", value)
    return text == "-0.00" || text == "0.00" ? "0" : text
  }
}
