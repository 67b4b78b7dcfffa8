import Transcripts

/// A correction in the overlay's file: an object with its `kind`, its names, and an anchor for each
/// of its places.
struct StoredCorrection: StoredItem {
  /// All members, including those unknown to this version.
  let json: JSONValue

  private enum Kind: String { case speaker, voice, rename, split, join }

  init(_ json: JSONValue) { self.json = json }

  init(_ correction: Correction, in text: AnchorText) {
    switch correction {
    case .speaker(let places, let name): self.init(.speaker, places, name, text)
    case .speakerEverywhere(let places, let name): self.init(.voice, places, name, text)
    case .rename(let from, let to): self.init(.rename, ["from": .string(from), "to": .string(to)])
    case .split(let place): self.init(.split, ["at": text.anchor(place).json])
    case .join(let place): self.init(.join, ["at": text.anchor(place).json])
    }
  }

  private init(_ kind: Kind, _ members: [String: JSONValue]) {
    json = JSONValue.object(members).setting(["kind": .string(kind.rawValue)])
  }

  private init(_ kind: Kind, _ places: Range<Place>, _ name: String, _ text: AnchorText) {
    self.init(
      kind,
      [
        "start": text.anchor(places.lowerBound).json, "end": text.anchor(places.upperBound).json,
        "name": .string(name),
      ])
  }

  /// The correction; nil when its kind is unknown to this version, a member is missing, or it has
  /// no place.
  func value(_ places: AnchorPlaces) -> Correction? {
    switch json.members?["kind"]?.string.flatMap(Kind.init) {
    case .speaker:
      range(places).flatMap { range in string("name").map { .speaker(range, name: $0) } }
    case .voice:
      range(places).flatMap { range in string("name").map { .speakerEverywhere(range, name: $0) } }
    case .rename:
      string("from").flatMap { from in string("to").map { .rename(from: from, to: $0) } }
    case .split: anchor("at").flatMap(places.place).map { .split($0) }
    case .join: anchor("at").flatMap(places.place).map { .join($0) }
    case nil: nil
    }
  }

  /// Whether one of its names is blank.
  var isUnnamed: Bool {
    ["name", "from", "to"].contains {
      json.members?[$0]?.string?.allSatisfy(\.isWhitespace) ?? false
    }
  }

  /// A name; nil when it is missing or blank.
  private func string(_ member: String) -> String? {
    json.members?[member]?.string.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }
}
