/// The places that jumps left, as text offsets, with a position among them.
struct History: Hashable, Sendable {
  private var places: [Int] = []
  /// The current position in `places`; `places.count` at a new place.
  private var position = 0
  /// The most places that are kept; the oldest are dropped.
  private static let limit = 200

  /// Remembers the place that a jump leaves; the later places are dropped.
  mutating func record(_ place: Int) {
    places.removeSubrange(position...)
    if places.last != place { places.append(place) }
    if places.count > Self.limit { places.removeFirst() }
    position = places.count
  }

  /// Goes to the place before, nil at the oldest. `current` is kept for going forward again.
  mutating func back(from current: Int) -> Int? {
    guard position > 0 else { return nil }
    if position == places.count {
      if places.last == current {
        guard position > 1 else { return nil }
        position -= 1
      } else {
        places.append(current)
      }
    }
    position -= 1
    return places[position]
  }

  /// Goes to the place after, nil at the newest.
  mutating func forward() -> Int? {
    guard position + 1 < places.count else { return nil }
    position += 1
    return places[position]
  }

  /// The place that the last jump left, for jumping back and forth.
  var last: Int? { places.last }

  /// The same history with other offsets, for a document that was read again.
  func mapped(_ transform: (Int) -> Int) -> History {
    var history = self
    history.places = places.map(transform)
    return history
  }
}
