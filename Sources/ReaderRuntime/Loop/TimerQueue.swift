import Reader

/// The running timers, with their times on a clock that the owner reads.
struct TimerQueue {
  private var deadlines: [(timer: Timer, milliseconds: Int)] = []

  /// Starts a timer, or restarts it.
  mutating func start(_ timer: Timer, at milliseconds: Int) {
    deadlines.removeAll { $0.timer == timer }
    deadlines.append((timer, milliseconds))
  }

  /// The time of the next timer; nil when none runs.
  var next: Int? { deadlines.map(\.milliseconds).min() }

  /// Removes the timers that are due and returns them, earliest first.
  mutating func takeDue(_ now: Int) -> [Timer] {
    let due = deadlines.filter { $0.milliseconds <= now }
    deadlines.removeAll { $0.milliseconds <= now }
    return due.sorted { $0.milliseconds < $1.milliseconds }.map(\.timer)
  }
}
