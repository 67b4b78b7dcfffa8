import Transcripts

/// An item in the overlay's file: a JSON object with an anchor for each of its places.
protocol StoredItem {
  associatedtype Value

  /// All members, including those unknown to this version.
  var json: JSONValue { get }

  init(_ json: JSONValue)

  /// A further anchor, which helps when the others do not find its place.
  var quoted: Anchor? { get }

  /// The item's value; nil when this version does not understand it or it has no place.
  func value(_ places: AnchorPlaces) -> Value?
}

extension StoredItem {
  var quoted: Anchor? { nil }

  var anchors: [Anchor] { ["start", "end", "at"].compactMap(anchor) }

  func anchor(_ member: String) -> Anchor? { Anchor(json.members?[member]) }

  /// The range from the start to the end; nil when one of them has no place.
  func range(_ places: AnchorPlaces) -> Range<Place>? {
    guard let start = anchor("start").flatMap(places.place),
      let end = anchor("end").flatMap(places.place), start <= end
    else { return nil }
    return start..<end
  }
}
