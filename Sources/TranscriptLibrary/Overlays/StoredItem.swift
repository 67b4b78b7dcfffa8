import Transcripts

/// One thing that a user made, as the overlay's file has it: an object with an anchor for each of its
/// places.
protocol StoredItem {
  associatedtype Value

  /// All members, those unknown here included.
  var json: JSONValue { get }

  init(_ json: JSONValue)

  /// What else than its anchors may say where it is.
  var quoted: Anchor? { get }

  /// What it says; nil when that is not understood here or has no place.
  func value(_ places: AnchorPlaces) -> Value?
}

extension StoredItem {
  var quoted: Anchor? { nil }

  var anchors: [Anchor] { ["start", "end", "at"].compactMap(anchor) }

  func anchor(_ member: String) -> Anchor? { Anchor(json.members?[member]) }

  /// From the start to the end; nil where one of them has no place.
  func range(_ places: AnchorPlaces) -> Range<Place>? {
    guard let start = anchor("start").flatMap(places.place),
      let end = anchor("end").flatMap(places.place), start <= end
    else { return nil }
    return start..<end
  }
}
