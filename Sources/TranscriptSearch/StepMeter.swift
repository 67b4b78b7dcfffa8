/// Counts what an expression does, and says when it must pause.
///
/// PCRE2 limits what it does from one place in a text, not what it does in all, so a pattern may take
/// long from each of many places. Therefore patterns are compiled with a callout before each of their
/// items, and each callout counts: one step, and more for what the item before it ran over. No clock
/// is read, so the same search always ends at the same place.
struct StepMeter {
  /// Steps from one place after which an expression gives up there: about a millisecond.
  private static let most = 200_000
  /// What that shrinks to, by halves, with each time that an expression gives up.
  private static let least = 8_000
  /// Steps between two questions whether to go on: some milliseconds, and more than one place takes.
  private static let slice = 500_000

  /// Bytes that an item runs over in the time of a step.
  static let bytesOfStep = 16

  /// Steps that the scan may still take.
  private var left: Int
  private let costOfItem: Int
  private var leftOfSlice = 0
  private var mostOfPlace = StepMeter.most
  /// The place that is tried, the steps taken from it, and where its last item began.
  private(set) var place = 0
  private var stepsOfPlace = 0
  private var position = 0

  init(steps: Int, costOfItem: Int) {
    (left, self.costOfItem) = (steps, costOfItem)
    beginSlice()
  }

  /// Whether the scan has no steps left.
  var isSpent: Bool { left <= 0 }
  /// Whether it is time to ask whether to go on.
  var isSliceOver: Bool { leftOfSlice <= 0 }
  /// Whether the expression took too long from one place.
  var hasGivenUp: Bool { stepsOfPlace > mostOfPlace }

  mutating func beginSlice() { leftOfSlice = min(Self.slice, left) }

  /// Counts what is done once for a call, or for a subject.
  mutating func count(_ steps: Int) {
    left -= steps
    leftOfSlice -= steps
  }

  /// A call begins to look for a match.
  mutating func begin(at start: Int) {
    (place, position, stepsOfPlace) = (start, start, 0)
    count(4)
  }

  /// An item is about to be tried.
  /// - Parameter place: where the match would start.
  /// - Returns: false when the call must end.
  mutating func takeStep(from place: Int, at position: Int) -> Bool {
    let steps = costOfItem + abs(position - self.position) / Self.bytesOfStep
    self.position = position
    count(steps)
    if place != self.place { (self.place, stepsOfPlace) = (place, 0) }
    stepsOfPlace += steps
    return leftOfSlice > 0 && !hasGivenUp
  }

  /// The expression gave up: the next time it may take less.
  mutating func shrink() { mostOfPlace = max(Self.least, mostOfPlace / 2) }
}
