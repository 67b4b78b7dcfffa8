/// Places one jumped from, as text offsets, with a position among them.
struct History: Hashable, Sendable {
  private var places: [Int] = []
  /// Where in `places` one is; `places.count` when at a new place.
  private var position = 0
  /// The oldest are forgotten beyond this.
  private static let limit = 200

  /// Remembers the place that a jump leaves; what lay ahead is forgotten.
  mutating func record(_ place: Int) {
    places.removeSubrange(position...)
    if places.last != place { places.append(place) }
    if places.count > Self.limit { places.removeFirst() }
    position = places.count
  }

  /// The place before, or nil at the oldest. `current` is kept, so that one can go on again.
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

  /// The place behind, or nil at the newest.
  mutating func forward() -> Int? {
    guard position + 1 < places.count else { return nil }
    position += 1
    return places[position]
  }

  /// The place of the last jump, for going to and fro.
  var last: Int? { places.last }

  /// Replaces offsets, after the document was read again.
  func mapped(_ transform: (Int) -> Int) -> History {
    var history = self
    history.places = places.map(transform)
    return history
  }
}
