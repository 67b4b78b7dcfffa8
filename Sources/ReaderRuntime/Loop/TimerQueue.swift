import Reader

/// The timers that run, by when they fire on a clock that the owner reads.
struct TimerQueue {
  private var deadlines: [(timer: Timer, milliseconds: Int)] = []

  /// Starts a timer, or starts it anew.
  mutating func start(_ timer: Timer, at milliseconds: Int) {
    deadlines.removeAll { $0.timer == timer }
    deadlines.append((timer, milliseconds))
  }

  /// When the next timer fires; nil when none runs.
  var next: Int? { deadlines.map(\.milliseconds).min() }

  /// Takes out the timers that are due, in the order in which they fire.
  mutating func takeDue(_ now: Int) -> [Timer] {
    let due = deadlines.filter { $0.milliseconds <= now }
    deadlines.removeAll { $0.milliseconds <= now }
    return due.sorted { $0.milliseconds < $1.milliseconds }.map(\.timer)
  }
}
