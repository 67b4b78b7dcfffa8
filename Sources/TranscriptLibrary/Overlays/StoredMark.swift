import Transcripts

/// A mark in the overlay's file: its letter and an anchor.
struct StoredMark: StoredItem {
  let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  init(_ letter: Character, at place: Place, in text: AnchorText) {
    json = .object(["mark": .string(String(letter)), "at": text.anchor(place).json])
  }

  /// The mark's letter; nil when it is not one from `a` to `z`.
  var letter: Character? {
    json.members?["mark"]?.string.flatMap { text in
      text.utf8.count == 1 ? text.first.flatMap { $0.isLowercase ? $0 : nil } : nil
    }
  }

  func value(_ places: AnchorPlaces) -> (letter: Character, place: Place)? {
    guard let letter, let place = anchor("at").flatMap(places.place) else { return nil }
    return (letter, place)
  }
}
