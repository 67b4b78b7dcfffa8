/// A counter of the steps of an expression, which decides when it must pause.
///
/// PCRE2 limits its work at one place in a text, but not in total, so a pattern may take long at
/// each of many places. Therefore patterns are compiled with a callout before each item, and each
/// callout counts one step, and more for a long run of text that the item before it matched. No
/// clock is read, so the same search always ends at the same place.
struct StepMeter {
  /// The number of steps at one place after which an expression gives up there: about a
  /// millisecond.
  private static let greatestPlaceLimit = 200_000
  /// The least that this number shrinks to, as it is halved each time that the expression gives up.
  private static let leastPlaceLimit = 8_000
  /// The number of steps in a slice, after which the search may be cancelled: a few milliseconds,
  /// and more than one place takes.
  private static let slice = 500_000

  /// The number of bytes that an item matches in the time of a step.
  static let bytesPerStep = 16

  /// The number of steps left for the scan.
  private var left: Int
  private let itemCost: Int
  private var sliceLeft = 0
  private var placeLimit = StepMeter.greatestPlaceLimit
  /// The place of the current attempt, its steps so far, and the position of its last item.
  private(set) var place = 0
  private var placeSteps = 0
  private var position = 0

  init(steps: Int, itemCost: Int) {
    (left, self.itemCost) = (steps, itemCost)
    beginSlice()
  }

  /// Whether the scan has no steps left.
  var isSpent: Bool { left <= 0 }
  /// Whether the slice is over, so that the search may be cancelled.
  var isSliceOver: Bool { sliceLeft <= 0 }
  /// Whether the expression took too many steps at one place.
  var hasGivenUp: Bool { placeSteps > placeLimit }

  /// Begins the next slice.
  mutating func beginSlice() { sliceLeft = min(Self.slice, left) }

  /// Counts the fixed steps of a call or of a subject.
  mutating func count(_ steps: Int) {
    left -= steps
    sliceLeft -= steps
  }

  /// Begins a call that looks for a match.
  mutating func begin(at start: Int) {
    (place, position, placeSteps) = (start, start, 0)
    count(4)
  }

  /// Counts the steps before an item is tried.
  /// - Parameter place: the start of the possible match.
  /// - Returns: false when the call must end.
  mutating func takeStep(from place: Int, at position: Int) -> Bool {
    let steps = itemCost + abs(position - self.position) / Self.bytesPerStep
    self.position = position
    count(steps)
    if place != self.place { (self.place, placeSteps) = (place, 0) }
    placeSteps += steps
    return sliceLeft > 0 && !hasGivenUp
  }

  /// Halves the steps at one place, after the expression gave up.
  mutating func shrink() { placeLimit = max(Self.leastPlaceLimit, placeLimit / 2) }
}
