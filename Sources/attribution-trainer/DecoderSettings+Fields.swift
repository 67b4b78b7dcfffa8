import ArgumentParser
import SpeakerAttribution

extension DecoderSettings {
  /// One number of the settings, and how far tuning may move it.
  struct Field {
    var name: String
    var path: WritableKeyPath<DecoderSettings, Float> & Sendable
    var step: Double
    var range: ClosedRange<Float>
  }

  static let fields: [Field] = [
    Field(name: "change", path: \.change, step: 0.3, range: 0.3...2),
    Field(name: "changeOffset", path: \.changeOffset, step: 0.5, range: -2...2),
    Field(name: "host", path: \.host, step: 0.3, range: 0.8...3),
    Field(name: "hostOffset", path: \.hostOffset, step: 0.4, range: -3...3),
    Field(name: "similarity", path: \.similarity, step: 0.3, range: 0...3),
    Field(name: "back", path: \.back, step: 0.5, range: 1.5...4),
    Field(name: "sameRole", path: \.sameRole, step: 0.1, range: 0.02...2),
    Field(name: "hint", path: \.hint, step: 0.3, range: 0...4),
    Field(name: "turnThreshold", path: \.turnThreshold, step: 0.1, range: 0.1...0.8),
    Field(name: "insideThreshold", path: \.insideThreshold, step: 0.15, range: 0.1...0.6),
    Field(name: "turnWeight", path: \.turnWeight, step: 4, range: 0...40),
    Field(name: "likelihood", path: \.likelihood, step: 0.03, range: 0.003...0.4),
    Field(name: "personPrior", path: \.personPrior, step: 0.5, range: 0...6),
    Field(name: "rolePrior", path: \.rolePrior, step: 1, range: 0.3...6),
    Field(name: "unnamedHost", path: \.unnamedHost, step: 1.5, range: 1...10),
    Field(name: "unnamedGuest", path: \.unnamedGuest, step: 1.5, range: 1...10),
    Field(name: "noHost", path: \.noHost, step: 1.5, range: 0...10),
    Field(name: "onlyHosts", path: \.onlyHosts, step: 1.5, range: -1...10),
    Field(name: "perSpeaker", path: \.perSpeaker, step: 1, range: -5...10),
    Field(name: "lowestLikelihood", path: \.lowestLikelihood, step: 0.1, range: 0.02...0.9),
    Field(name: "roleBelief", path: \.roleBelief, step: 0.05, range: 0.75...0.995),
    Field(name: "commonWords", path: \.commonWords, step: 100, range: 0...2000),
    Field(name: "unseen", path: \.unseen, step: 0, range: 0...100),
    Field(name: "reviewBelief", path: \.reviewBelief, step: 0, range: 0...1),
    Field(name: "reviewCost", path: \.reviewCost, step: 0, range: 0...100),
    Field(name: "reviewDoubt", path: \.reviewDoubt, step: 0, range: 0...1),
    Field(name: "knownWeight", path: \.knownWeight, step: 0, range: 0...1000),
    Field(name: "knownSimilarity", path: \.knownSimilarity, step: 0, range: 0...3),
    Field(name: "knownStretches", path: \.knownStretches, step: 0, range: 1...100),
    Field(name: "knownRole", path: \.knownRole, step: 0, range: 0...1000),
  ]

  /// Reads `name=value`.
  mutating func set(_ text: String) throws {
    let parts = text.split(separator: "=")
    guard parts.count == 2, let value = Float(parts[1]),
      let field = Self.fields.first(where: { $0.name == parts[0] })
    else { throw ValidationError("\(text): not a setting") }
    self[keyPath: field.path] = value
  }
}
